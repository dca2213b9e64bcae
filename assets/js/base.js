// What every page may use. Nothing here is needed to get a task done: without script the same links and forms work.

import { count, wipe } from "./kept.js";

/** Closes the open menus, save the one given. @param {Element | null} [keep] */
function closeMenus(keep) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== keep) menu.removeAttribute("open");
  }
}

function watchMenus() {
  document.addEventListener("click", (event) => {
    const inside = event.target instanceof Element ? event.target.closest("details.menu") : null;
    closeMenus(inside);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.menu[open]");
    closeMenus();
    open?.querySelector("summary")?.focus();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && !event.target.closest("details.menu")) closeMenus();
  });
}

/** Copies the text of an element and says so on the button. @param {HTMLElement} button */
async function copyFrom(button) {
  const source = document.getElementById(button.dataset.copy ?? "");
  const label = button.querySelector("span") ?? button;
  if (!source) return;
  await navigator.clipboard.writeText((source.textContent ?? "").replace(/\s+/g, " ").trim());
  const before = label.textContent;
  label.setAttribute("role", "status");
  label.textContent = button.dataset.copied ?? before;
  setTimeout(() => { label.textContent = before; }, 2500);
}

/** Copy buttons arrive hidden, because without a clipboard (plain http, old browser) they would do nothing. */
function watchCopyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copyFrom(button).catch(() => { button.hidden = true; }));
  }
}

/** The browser asks before a page with changed, unsent text is left. @param {HTMLFormElement} form */
function guard(form) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

/** Signing out leaves no text behind on the device; if some was never sent, the person decides. @param {HTMLFormElement} form */
function cleanSignOut(form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void leaveClean(form).catch(() => form.submit());
  });
}

/** @param {HTMLFormElement} form */
async function leaveClean(form) {
  const unsent = await count();
  if (unsent > 0 && !confirm((form.dataset.unsent ?? "").replace("{count}", String(unsent)))) return;
  if (unsent > 0) await wipe();
  form.submit();
}

/** For browsers without `field-sizing`: as many rows as the text has. @param {HTMLTextAreaElement} area */
function grow(area) {
  const least = area.rows;
  const fit = () => {
    area.rows = least;
    while (area.scrollHeight > area.clientHeight + 2 && area.rows < 40) area.rows += 1;
  };
  area.addEventListener("input", fit);
  fit();
}

/** Two faults in the same words are told apart by their fields' names. */
function nameFaults() {
  for (const link of document.querySelectorAll(".errors a[href^='#']")) {
    const field = document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""));
    const label = field && "labels" in field ? /** @type {HTMLInputElement} */ (field).labels?.[0] : field?.querySelector("legend");
    const name = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("").trim();
    if (name) link.prepend(/[?:.]$/.test(name) ? `${name} ` : `${name}: `);
  }
}

/** A refused form: the list of faults is read first. */
function focusErrors() {
  const errors = document.querySelector(".errors[tabindex]");
  if (errors instanceof HTMLElement && !location.hash) errors.focus();
}

/** A cancel button inside a dialog closes it. */
function watchDialogs() {
  for (const button of document.querySelectorAll("dialog [data-close]")) {
    button.addEventListener("click", () => button.closest("dialog")?.close());
  }
}

/** On a phone the thread lies flat and may be wider than the screen: the stage we are at comes into view. */
function showCurrentStage() {
  for (const list of document.querySelectorAll(".thread ol")) {
    const now = list.querySelector(".now");
    if (!now || list.scrollWidth <= list.clientWidth) continue;
    const [box, frame] = [now.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollBy({ left: box.left + box.width / 2 - frame.left - frame.width / 2, behavior: "instant" });
  }
}

watchMenus();
showCurrentStage();
watchCopyButtons();
watchDialogs();
nameFaults();
focusErrors();
for (const form of document.querySelectorAll("form[data-guard]")) if (form instanceof HTMLFormElement) guard(form);
for (const form of document.querySelectorAll("form[data-signout]")) if (form instanceof HTMLFormElement) cleanSignOut(form);
if (!CSS.supports("field-sizing", "content")) {
  for (const area of document.querySelectorAll("textarea")) grow(area);
}
