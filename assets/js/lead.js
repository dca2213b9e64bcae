// The board of whoever leads: parts of the page are taken anew as things happen, slips are dragged into themes, or moved
// from a menu that opens at a slip. Without script the same form does it all.

import { clocks, count, follow, newAct, sayer } from "./live.js";

/** What tells one element from its neighbours. @param {Element} one */
const key = (one) => `${one.tagName} ${one.id || (one.getAttribute("data-theme") ?? `${one.getAttribute("name")} ${one.getAttribute("value")}`)}`;

/**
 * Makes one element like another and leaves alone what is alike: what has the focus keeps it, what is pressed stays under the
 * finger, what is open stays open, what is typed stays typed.
 * @param {Element} old @param {Element} fresh
 */
function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  for (const { name, value } of fresh.attributes) if (name !== "open" && old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const name of old.getAttributeNames()) if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
  const wanted = new Set([...fresh.children].map(key));
  /** @type {Map<string, Element[]>} */
  const known = new Map([...wanted].map((one) => [one, []]));
  for (const one of [...old.children]) if (wanted.has(key(one))) known.get(key(one))?.push(one); else one.remove();
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const like = next instanceof Element ? known.get(key(next))?.shift() : at?.nodeType === next.nodeType ? at : undefined;
    if (!like) { old.insertBefore(next, at); continue; }
    if (like === at) at = at.nextSibling; else old.insertBefore(like, at);
    if (next instanceof Element && like instanceof Element) morph(like, next);
    else if (like.nodeValue !== next.nodeValue) like.nodeValue = next.nodeValue;
  }
  while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
}

/** @param {HTMLElement} lead */
function run(lead) {
  const form = /** @type {HTMLFormElement} */ (lead.querySelector("form.board"));
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.move-menu"));
  const say = sayer(lead.dataset.new ?? "");
  const phase = lead.dataset.phase ?? "";
  let isDragging = false;
  let isWaiting = false;

  const ids = () => new Set([...lead.querySelectorAll("[data-slip]")].map((one) => /** @type {HTMLElement} */ (one).dataset.slip ?? ""));
  const chosen = () => [...lead.querySelectorAll("input[name=slip]:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value);

  /** Whether somebody is in the middle of something that must not be taken away. */
  const isBusy = () => {
    const focus = document.activeElement;
    const isTyping = focus instanceof HTMLInputElement && ["text", "number"].includes(focus.type) || focus instanceof HTMLSelectElement;
    return isDragging || dialog?.open || (isTyping && focus?.closest("[data-part]") !== null);
  };

  /** @param {Element} part @param {Element} fresh */
  const swap = (part, fresh) => {
    const picked = new Set(chosen());
    const focus = document.activeElement;
    const at = focus && part.contains(focus) ? focus.closest("[data-slip]")?.id : undefined;
    const which = focus?.getAttribute("name") ?? (focus?.hasAttribute("data-menu") ? "menu" : "");
    ready(fresh);
    morph(part, fresh);
    for (const box of part.querySelectorAll("input[name=slip]")) /** @type {HTMLInputElement} */ (box).checked = picked.has(/** @type {HTMLInputElement} */ (box).value);
    if (focus?.isConnected) return;
    const back = at && document.getElementById(at)?.querySelector(which === "menu" ? "[data-menu]" : `[name="${which}"]`);
    if (back instanceof HTMLElement) back.focus();
  };

  const refresh = async () => {
    if (isBusy()) { setTimeout(later, 500); return; }
    const answer = await fetch(`${lead.dataset.lead}?phase=${encodeURIComponent(phase)}`, { cache: "no-store" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const before = ids();
    for (const part of lead.querySelectorAll("[data-part]")) {
      const fresh = page.querySelector(`[data-part="${part.getAttribute("data-part")}"]`);
      if (fresh) swap(part, fresh);
    }
    options(page);
    const came = [...ids()].filter((id) => !before.has(id)).length;
    if (came) say(came);
  };
  const later = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => { isWaiting = false; void refresh().catch(() => undefined); }, 250);
  };

  /** The themes that chosen slips can go to. @param {Document} page */
  const options = (page) => {
    const list = /** @type {HTMLSelectElement | null} */ (lead.querySelector("[data-themes-of]"));
    if (!list) return;
    const [was, first] = [list.value, list.options[0]];
    list.replaceChildren(first, ...themes(page).map(([id, title]) => new Option(title, id)));
    list.value = was;
  };

  /** @param {ParentNode} [page] @returns {[string, string][]} */
  const themes = (page = lead) => [...page.querySelectorAll("[data-theme]")].filter((one) => one.getAttribute("data-theme")).map((one) => [one.getAttribute("data-theme") ?? "", one.querySelector("h2 > span")?.textContent ?? ""]);

  /** @param {string[][]} fields */
  const post = async (fields) => {
    const csrf = /** @type {HTMLInputElement} */ (form.elements.namedItem("csrf")).value;
    const body = new URLSearchParams([["act", newAct()], ["csrf", csrf], ["phase", phase], ...fields]);
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) {
      const told = await answer.json().catch(() => ({}));
      const said = document.querySelector("[data-said]");
      if (said) { said.textContent = (told.refusals ?? []).map((/** @type {any} */ one) => one.message).join(" "); said.classList.remove("vh"); }
    }
    await refresh();
  };

  /** One slip, or all that are chosen when it is one of them. @param {string} slip @param {string} theme */
  const put = (slip, theme) => {
    const all = chosen();
    const slips = all.includes(slip) ? all : [slip];
    for (const box of lead.querySelectorAll("input[name=slip]:checked")) /** @type {HTMLInputElement} */ (box).checked = false;
    return post([["do", "put"], ["theme", theme], ...slips.map((id) => ["slip", id])]);
  };

  /** @param {HTMLElement} slip */
  const menu = (slip) => {
    const list = dialog?.querySelector("[data-choices]");
    if (!dialog || !list) return;
    const here = slip.closest("[data-theme]")?.getAttribute("data-theme") ?? "";
    const loose = lead.querySelector("#t-loose > span")?.textContent ?? "";
    const places = [...themes(), ["", loose]].filter(([id]) => id !== here);
    list.replaceChildren(...places.map(([id, title]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "do quiet", textContent: title, dir: "auto" });
      button.addEventListener("click", () => { dialog.close(); void put(slip.dataset.slip ?? "", id); });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
    dialog.dataset.of = slip.dataset.slip;
    dialog.showModal();
  };

  /** Arrows go through the places. @param {KeyboardEvent} event */
  const arrows = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !dialog) return;
    const buttons = [...dialog.querySelectorAll("[data-choices] button")];
    const at = buttons.indexOf(/** @type {Element} */ (document.activeElement));
    /** @type {HTMLElement | undefined} */ (buttons[(at + step + buttons.length) % buttons.length])?.focus();
    event.preventDefault();
  };

  /** What only works with script. @param {Element} within */
  const ready = (within) => {
    for (const button of within.querySelectorAll("[data-menu]")) /** @type {HTMLElement} */ (button).hidden = false;
    for (const slip of within.querySelectorAll("[data-slip]")) /** @type {HTMLElement} */ (slip).draggable = true;
  };

  lead.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-menu]") : null;
    const slip = button?.closest("[data-slip]");
    if (slip instanceof HTMLElement) menu(slip);
  });
  dialog?.addEventListener("keydown", arrows);
  dialog?.querySelector("[data-open-theme]")?.addEventListener("click", () => {
    const title = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-new-title]"));
    const slip = dialog.dataset.of ?? "";
    const all = chosen();
    const slips = all.includes(slip) ? all : [slip];
    dialog.close();
    void post([["do", "theme"], ["title", title.value], ...slips.map((id) => ["slip", id])]);
    title.value = "";
  });
  // Enter in the title of a theme saves that title, and presses no other button of the board.
  lead.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || !(field instanceof HTMLInputElement) || !field.name.startsWith("title-")) return;
    event.preventDefault();
    field.closest(".theme-deeds")?.querySelector("button")?.click();
  });

  lead.addEventListener("dragstart", (event) => {
    const slip = event.target instanceof Element ? event.target.closest("[data-slip]") : null;
    if (!(slip instanceof HTMLElement) || !event.dataTransfer) return;
    isDragging = true;
    event.dataTransfer.setData("text/x-slip", slip.dataset.slip ?? "");
    event.dataTransfer.effectAllowed = "move";
  });
  lead.addEventListener("dragend", () => { isDragging = false; for (const one of lead.querySelectorAll(".over")) one.classList.remove("over"); });
  lead.addEventListener("dragover", (event) => {
    const theme = event.target instanceof Element ? event.target.closest("[data-theme]") : null;
    for (const one of lead.querySelectorAll(".over")) if (one !== theme) one.classList.remove("over");
    if (!theme || !isDragging) return;
    theme.classList.add("over");
    event.preventDefault();
  });
  lead.addEventListener("drop", (event) => {
    const theme = event.target instanceof Element ? event.target.closest("[data-theme]") : null;
    const slip = event.dataTransfer?.getData("text/x-slip");
    if (!theme || !slip) return;
    event.preventDefault();
    isDragging = false;
    theme.classList.remove("over");
    void put(slip, theme.getAttribute("data-theme") ?? "");
  });

  ready(lead);
  follow(lead.dataset.state ?? "", lead.dataset.live ?? "", { whole: () => later(), frame: () => later(), aside: count });
}

clocks();
for (const lead of document.querySelectorAll("[data-lead]")) if (lead instanceof HTMLElement && lead.querySelector("form.board")) run(lead);
