// The room, on phones, on the screen and in the list: draws what hangs on the wall as it happens, and sends slips.
// Everything here is also done by the page alone, loaded anew.

import { clocks, count, follow, newAct, sayer } from "./live.js";

/** @param {HTMLElement} wall */
function board(wall) {
  /** @type {Map<string, HTMLElement>} */
  const slips = new Map();
  /** @type {Map<string, HTMLElement>} */
  const sections = new Map();
  const phase = wall.dataset.phase ?? "";
  let most = 0;

  /** @param {string} id */
  function section(id) {
    const known = sections.get(id);
    if (known) return known;
    const made = document.createElement("section");
    made.className = id ? "theme" : "theme loose";
    const [heading, title, tally, list] = ["h2", "span", "span", "ul"].map((name) => document.createElement(name));
    heading.id = `t-${id || "loose"}`;
    made.setAttribute("aria-labelledby", heading.id);
    title.textContent = id ? "" : wall.dataset.loose ?? "";
    tally.className = "num";
    list.className = "slips";
    heading.append(title, " ", tally);
    made.append(heading, list);
    sections.set(id, made);
    place(made, id ? 0 : Infinity);
    return made;
  }

  /** In their order; what got most votes first, what is loose last. @param {HTMLElement} made @param {number} order */
  function place(made, order) {
    made.dataset.order = String(order);
    const next = [...wall.children].find((other) => other !== made && Number(/** @type {HTMLElement} */ (other).dataset.order) > order);
    wall.insertBefore(made, next ?? null);
  }

  /** @param {any} told */
  function theme(told) {
    if (told.gone) { sections.get(told.i)?.remove(); sections.delete(told.i); return; }
    if (told.p !== phase) return;
    const made = section(told.i);
    const title = /** @type {HTMLElement} */ (made.querySelector("h2 > span"));
    title.textContent = told.w;
    title.dir = told.d;
    made.dataset.votes = told.votes ?? "";
    most = Math.max(most, told.votes ?? 0);
    place(made, told.votes == null ? told.n : told.n - 1e6 * (told.votes + 1));
  }

  /** @param {any} told @returns {number} how many are new */
  function slip(told) {
    const known = slips.get(told.i);
    if (told.gone) { known?.remove(); slips.delete(told.i); return 0; }
    if (told.p !== phase) return 0;
    const item = known ?? document.createElement("li");
    if (!known) {
      item.className = "slip";
      const words = document.createElement("p");
      words.className = "told";
      words.dir = told.d;
      words.textContent = told.w;
      item.append(words);
      if (told.by) {
        const by = document.createElement("p");
        by.className = "meta";
        by.append(Object.assign(document.createElement("bdi"), { textContent: told.by }));
        item.append(by);
      }
      slips.set(told.i, item);
    }
    const list = /** @type {HTMLElement} */ (section(told.t ?? "").querySelector("ul"));
    if (item.parentElement !== list) list.append(item);
    return known ? 0 : 1;
  }

  function tally() {
    for (const [id, made] of sections) {
      const place = /** @type {HTMLElement} */ (made.querySelector("h2 > :last-child"));
      const inside = made.querySelectorAll("li").length;
      const votes = made.dataset.votes;
      if (votes) {
        const meter = Object.assign(document.createElement("meter"), { min: 0, max: Math.max(most, 1), value: Number(votes) });
        place.className = "votes";
        place.replaceChildren(meter, Object.assign(document.createElement("b"), { className: "num", textContent: votes }), ` ${wall.dataset.votes ?? ""}`);
      } else {
        place.className = "num";
        place.textContent = String(inside);
      }
      if (!id) made.hidden = inside === 0;
    }
  }

  /** @param {any} told */
  const draw = (told) => {
    for (const one of told.themes ?? []) theme(one);
    let came = 0;
    for (const one of told.slips ?? []) came += slip(one);
    tally();
    return came;
  };
  const clear = () => { wall.replaceChildren(); slips.clear(); sections.clear(); most = 0; };
  return { draw, clear, slips };
}

/** What somebody is in the middle of writing. */
const written = () => [...document.querySelectorAll("textarea")].map((area) => area.value).find((words) => words.trim()) ?? "";

/** Where it waits meanwhile: of this room alone, in this tab alone. */
const draft = `written ${location.pathname}`;

/** Takes the page anew, and what is written along; not while the network is away, as then nothing would be left. */
function reload() {
  if (!navigator.onLine) { addEventListener("online", reload, { once: true }); return; }
  if (written()) sessionStorage.setItem(draft, written());
  location.reload();
}

/** Puts back what was written before the page was taken anew; where there is nothing to write in just now, later. */
function putBack() {
  const area = document.querySelector("form[data-write] textarea");
  const words = sessionStorage.getItem(draft);
  if (!words || !(area instanceof HTMLTextAreaElement)) return;
  if (!area.value) area.value = words;
  sessionStorage.removeItem(draft);
}

let isLeaving = false;

/** Something else than slips has changed: the page itself is another. Nobody is interrupted in what they write.
 * @param {string} words */
function changed(words) {
  if (!written()) {
    if (!isLeaving) setTimeout(() => { isLeaving = false; if (written()) changed(words); else reload(); }, 200 + Math.random() * 800);
    isLeaving = true;
    return;
  }
  if (document.querySelector(".changed")) return;
  const link = Object.assign(document.createElement("a"), { className: "do changed", href: location.href, textContent: words });
  link.addEventListener("click", (event) => { event.preventDefault(); reload(); });
  document.querySelector("main")?.prepend(link);
}

/** @param {HTMLElement} wall */
function watch(wall) {
  const { draw, clear, slips } = board(wall);
  const say = sayer(wall.dataset.new ?? "");
  /** @type {Record<string, any>} */
  let phases = {};
  const isFixed = wall.closest(".wall-list") !== null;
  /** @param {any} told */
  const look = (told) => {
    for (const one of told.phases ?? []) phases[one.i] = one;
    const id = isFixed ? wall.dataset.phase : told.phase;
    const now = id ? `${id} ${phases[id]?.state ?? "waiting"} ${phases[id]?.vote ?? "waiting"}` : "";
    const code = document.querySelector("[data-code]");
    if (code && told.code && code.textContent?.trim() !== told.code) changed("");
    if (!isFixed && now !== wall.dataset.shape) changed(document.querySelector("main")?.dataset.changed ?? "");
    const clock = document.querySelector("[data-clock]");
    if (clock instanceof HTMLElement && id && phases[id]?.ends) clock.dataset.clock = String(phases[id].ends);
  };
  follow(wall.dataset.room ?? "", wall.dataset.live ?? "", {
    whole: (state) => {
      const before = new Set(slips.keys());
      const had = before.size > 0;
      clear();
      phases = {};
      draw(state);
      look(state);
      const came = [...slips.keys()].filter((id) => !before.has(id)).length;
      if (had && came) say(came);
    },
    frame: (told) => {
      const came = draw(told);
      if (came) say(came);
      look(told);
    },
    aside: count,
  });
}

/** Sends a slip until it is answered: under one id, so that trying again never puts it up twice. @param {HTMLFormElement} form */
function send(form) {
  const area = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const said = /** @type {HTMLElement} */ (form.querySelector("[data-sent-said]"));
  let isSending = false;
  const act = /** @type {HTMLInputElement} */ (form.elements.namedItem("act"));
  act.value = newAct();

  /** @param {URLSearchParams} body */
  const attempt = async (body) => {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer || answer.status >= 500) {
      said.textContent = form.dataset.again ?? "";
      await new Promise((done) => { setTimeout(done, 1000 + Math.random() * 2000); });
      return attempt(body);
    }
    return answer;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isSending || !area.value.trim()) return;
    isSending = true;
    const words = area.value;
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    void attempt(body).then(async (answer) => {
      const told = await answer.json().catch(() => ({}));
      act.value = newAct();
      said.classList.toggle("error", !answer.ok);
      if (!answer.ok) {
        said.textContent = (told.refusals ?? []).map((/** @type {any} */ one) => one.message).join(" ");
      } else if (String(told.go ?? "").includes("done=")) {
        if (area.value === words) area.value = "";
        said.textContent = form.dataset.sent ?? "";
        area.focus();
      } else location.reload();
    }).finally(() => { isSending = false; });
  });
  area.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
}

/** Says how many votes are left. @param {HTMLFormElement} form */
function votes(form) {
  const place = form.querySelector("[data-left-said]");
  const left = () => {
    const numbers = [...form.querySelectorAll("input[type=number]")].reduce((sum, one) => sum + (Number(/** @type {HTMLInputElement} */ (one).value) || 0), 0);
    const given = numbers + form.querySelectorAll("input[type=checkbox]:checked").length;
    const rest = Number(form.dataset.vote) - given;
    if (place) place.textContent = (form.dataset.left ?? "").replace("{n}", String(rest));
    form.classList.toggle("too-many", rest < 0);
  };
  form.addEventListener("input", left);
  left();
}

clocks();
putBack();
for (const wall of document.querySelectorAll("[data-room]")) if (wall instanceof HTMLElement) watch(wall);
for (const form of document.querySelectorAll("form[data-write]")) if (form instanceof HTMLFormElement) send(form);
for (const form of document.querySelectorAll("form[data-vote]")) if (form instanceof HTMLFormElement) votes(form);
