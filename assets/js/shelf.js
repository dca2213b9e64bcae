// The search of a catalogue that is kept as files: an index is fetched once, and asked here. Without script the lists below
// the field hold everything; where the index cannot be had, the field stays away.

/** @typedef {{ title: string, kind: Record<string, string>, place: string, path: string, heading: string, anchor: string, words: string }} Part */

/** Letters as people type them: no points, no quotation marks inside words, no difference of case. @param {string} text */
const plain = (text) => text.normalize("NFKC").replace(/[\u0591-\u05C7]/g, "").replace(/["'\u05F3\u05F4\u2018\u2019\u201C\u201D]/g, "").toLowerCase();

/** Words of a text. @param {string} text @returns {string[]} */
const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a word is the one asked for, with what Hebrew writes in front of it and with any ending. @param {string} word @param {string} asked */
function fits(word, asked) {
  const at = word.indexOf(asked);
  return at === 0 || (at > 0 && at <= 3 && /^[ושהכלבמ]+$/.test(word.slice(0, at)));
}

/** @param {Part[]} parts @param {string} query */
function find(parts, query) {
  const asked = words(query);
  if (!asked.length) return [];
  return parts.filter((part) => {
    const all = words(`${part.heading} ${part.words}`);
    return asked.every((one) => all.some((word) => fits(word, one)));
  });
}

/** A piece of the words around the first that was asked for. @param {string} text @param {string} query */
function piece(text, query) {
  const asked = words(query);
  const all = text.split(/\s+/);
  const at = Math.max(0, all.findIndex((word) => words(word).some((one) => asked.some((want) => fits(one, want)))));
  return `${at > 8 ? "… " : ""}${all.slice(Math.max(0, at - 8), at + 16).join(" ")}${at + 16 < all.length ? " …" : ""}`;
}

/** @param {Part} part @param {string} query @param {string} root @param {string} lang */
function row(part, query, root, lang) {
  const item = document.createElement("li");
  item.className = "hit";
  const kicker = document.createElement("p");
  kicker.className = "kicker";
  kicker.textContent = [part.kind[lang] ?? "", part.title].filter(Boolean).join(" · ");
  const heading = document.createElement("h3");
  heading.dir = "auto";
  const link = document.createElement("a");
  link.href = `${root}${lang}${part.path}/index.html${part.anchor ? `#${part.anchor}` : ""}`;
  link.textContent = part.heading || part.title;
  heading.append(link);
  const told = document.createElement("p");
  told.className = "told";
  told.dir = "auto";
  told.textContent = piece(part.words, query);
  item.append(kicker, heading, told);
  return item;
}

/** @param {HTMLFormElement} form */
async function serve(form) {
  const address = form.dataset.shelf ?? "";
  const answer = await fetch(address);
  /** @type {Part[]} */
  const parts = await answer.json();
  const root = address.replace(/shelf\.json$/, "");
  const [field, said, list] = [form.querySelector("input"), form.querySelector(".found"), form.querySelector("ol")];
  if (!field || !said || !list) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    const found = find(parts, field.value);
    const asked = field.value.trim() !== "";
    said.textContent = !asked ? "" : found.length ? `${form.dataset.found ?? ""} ${found.length}` : form.dataset.nothing ?? "";
    list.replaceChildren(...found.slice(0, 50).map((part) => row(part, field.value, root, document.documentElement.lang)));
  });
}

for (const form of document.querySelectorAll("form[data-shelf]")) {
  if (form instanceof HTMLFormElement) void serve(form).catch(() => {});
}
