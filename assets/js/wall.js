// A wall that looks again by itself: `<div data-wall="address" data-tag="…" data-new="New concerns: {n}">` and an empty
// `<p role="status" data-wall-said>`. The address answers 304 while nothing has changed. Asks only while the page is looked at.

const EVERY = 2000;

/** @param {ParentNode} wall @returns {Set<string>} */
function idsOf(wall) {
  return new Set([...wall.querySelectorAll("[data-concern]")].map((item) => item.getAttribute("data-concern") ?? ""));
}

/** A way back to what had the focus, for after the exchange. @param {Element | null} focused @param {Element} wall */
function wayTo(focused, wall) {
  if (!focused || !wall.contains(focused)) return null;
  const id = focused.closest("[data-concern]")?.getAttribute("data-concern");
  return id ? `[data-concern="${CSS.escape(id)}"] ${focused.localName}` : null;
}

/** What came in while this page was open stands first, the last of all at the top: the rows themselves know no order.
 * @param {Element} wall @param {string[]} came */
function newestFirst(wall, came) {
  const list = wall.querySelector("[data-newest]");
  for (const id of came) {
    const item = wall.querySelector(`[data-concern="${CSS.escape(id)}"]`);
    item?.classList.add("fresh");
    if (list && item) list.prepend(item);
  }
}

/** @param {HTMLElement} wall @param {string} html @param {string[]} came */
function exchange(wall, html, came) {
  const open = new Set([...wall.querySelectorAll("details[open]")].map((box) => box.closest("[data-concern]")?.getAttribute("data-concern")));
  const before = idsOf(wall);
  const back = wayTo(document.activeElement, wall);
  wall.innerHTML = html;
  const arrived = [...idsOf(wall)].filter((id) => !before.has(id));
  came.push(...arrived);
  newestFirst(wall, came);
  for (const box of wall.querySelectorAll("details")) box.open = open.has(box.closest("[data-concern]")?.getAttribute("data-concern"));
  if (back) /** @type {HTMLElement | null} */ (wall.querySelector(back))?.focus();
  return arrived.length;
}

/** @param {HTMLElement} wall */
function watch(wall) {
  let tag = wall.dataset.tag ?? "";
  /** @type {string[]} */
  const came = [];
  const said = document.querySelector("[data-wall-said]");
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(wall.dataset.wall ?? "", { headers: { "If-None-Match": tag }, cache: "no-store" });
    if (answer.status !== 200) return;
    tag = answer.headers.get("etag") ?? "";
    const count = exchange(wall, await answer.text(), came);
    if (said && count) said.textContent = (wall.dataset.new ?? "").replace("{n}", String(count));
  };
  const again = () => setTimeout(() => look().catch(() => undefined).finally(again), EVERY);
  document.addEventListener("visibilitychange", () => void look().catch(() => undefined));
  again();
}

for (const wall of document.querySelectorAll("[data-wall]")) if (wall instanceof HTMLElement) watch(wall);
