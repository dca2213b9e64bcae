// What every live page shares: following what happens, the clock of the server, and ids for what is sent.

/** How far this device's clock is behind the server's, in milliseconds. */
let behind = 0;

/** @param {number} most */
const chance = (most) => Math.floor(Math.random() * most);
/** @param {() => void} what @param {number} after */
const later = (what, after) => setTimeout(what, after);
/** @param {string} url @param {string} more */
const asking = (url, more) => `${url}${url.includes("?") ? "&" : "?"}${more}`;

/**
 * Takes the whole, then follows what changes; takes the whole anew when it is told to, or when the line was cut for good.
 * @param {string} whole @param {string} live
 * @param {{ whole: (state: any) => void, frame: (change: any) => void, aside: (counts: Record<string, number>) => void }} on
 */
export function follow(whole, live, on) {
  const start = async () => {
    const answer = await fetch(whole, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    behind = Date.parse(answer.headers.get("date") ?? "") - Date.now() || 0;
    const state = await answer.json();
    on.whole(state);
    const source = new EventSource(asking(live, `from=${state.v}`));
    const again = () => { source.close(); later(tried, 300 + chance(1500)); };
    source.onmessage = (event) => on.frame(JSON.parse(event.data));
    source.addEventListener("aside", (event) => on.aside(JSON.parse(event.data)));
    source.addEventListener("resync", again);
    source.onerror = () => { if (source.readyState === EventSource.CLOSED) again(); };
  };
  const tried = () => void start().catch(() => later(tried, 1500 + chance(3000)));
  tried();
}

/** Counts the clocks of a page down: `<p data-clock="seconds since 1970" data-over="Time is up">`. */
export function clocks() {
  const tick = () => {
    for (const clock of document.querySelectorAll("[data-clock]")) {
      if (!(clock instanceof HTMLElement)) continue;
      const left = Math.ceil(Number(clock.dataset.clock) - (Date.now() + behind) / 1000);
      const words = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : clock.dataset.over ?? "";
      const shown = clock.querySelector("bdi") ?? clock;
      if (shown.textContent !== words) shown.textContent = words;
    }
  };
  setInterval(tick, 500);
}

/** Writes counts where they stand. @param {Record<string, number>} counts */
export function count(counts) {
  for (const place of document.querySelectorAll("[data-count]")) {
    if (!(place instanceof HTMLElement)) continue;
    const n = counts[place.dataset.count ?? ""];
    if (n === undefined) continue;
    // Languages say small numbers in words of their own.
    const few = [place.dataset.none, place.dataset.one, place.dataset.two][n];
    place.textContent = few ?? (place.dataset.many ?? "{n}").replace("{n}", String(n));
    // That nothing waits is no news.
    if (place.dataset.count === "waiting") place.hidden = n === 0;
  }
}

/** An id for one write: the same at each try, pure chance. */
export function newAct() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte, n) => ([4, 6, 8, 10].includes(n) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
}

/** Says how many came, at most every few seconds, so that nobody is read to without end. @param {string} words */
export function sayer(words) {
  const place = document.querySelector("[data-said]");
  let waiting = 0;
  let isQuiet = false;
  const say = () => {
    isQuiet = false;
    if (!place || !waiting) return;
    place.textContent = words.replace("{n}", String(waiting));
    waiting = 0;
    isQuiet = true;
    later(say, 5000);
  };
  return (/** @type {number} */ n) => { waiting += n; if (!isQuiet) say(); };
}
