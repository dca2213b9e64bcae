// Results as one types: the form's own address, asked again after a pause; what answers is taken from that page. Without
// script the button does it.

/** How long nobody types before the question is asked, in milliseconds. */
const PAUSE = 250;

/** @param {HTMLFormElement} form */
function run(form) {
  const count = document.querySelector("[data-count]");
  const results = document.querySelector("[data-results]");
  const field = form.querySelector("input[type=search]");
  if (!count || !results || !(field instanceof HTMLInputElement)) return;
  let wait = 0;
  let asking = new AbortController();
  let last = address();

  /** The address of what the form asks. */
  function address() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && value.trim()) asked.set(name, value);
    return `${form.action}?${asked}`;
  }

  async function ask() {
    const wanted = address();
    if (wanted === last) return;
    last = wanted;
    asking.abort();
    asking = new AbortController();
    const answer = await fetch(`${wanted}&typing=1`, { signal: asking.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-results]");
    if (!fresh || !results || !count || wanted !== last) return;
    results.innerHTML = fresh.innerHTML;
    const said = page.querySelector("[data-count]")?.textContent ?? "";
    if (count.textContent !== said) count.textContent = said;
    history.replaceState(null, "", wanted);
  }

  // A word that is still put together by an input method is nobody's question yet.
  form.addEventListener("input", (event) => {
    clearTimeout(wait);
    if (event instanceof InputEvent && event.isComposing) return;
    wait = setTimeout(() => void ask().catch(() => undefined), PAUSE);
  });
}

for (const form of document.querySelectorAll("form[data-search]")) if (form instanceof HTMLFormElement) run(form);
