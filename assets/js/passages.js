// Choose words of a text with mouse, finger or keys, and attach a principle. See PARTS, "Coding".
// Offsets are counted in Unicode code points of the document, never in UTF-16 units: `data-start` of the block plus what stands before.

/** @typedef {{node: Text, start: number, block: Element}} Piece */
/** @typedef {{start: number, end: number, quote: string}} Span */
/** @typedef {{range: Range, text: string, block: Element}} Word */

/** @param {string} text */
export function points(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text nodes that belong to the document, each with its place. @param {Element} doc @returns {Piece[]} */
export function piecesOf(doc) {
  const blocked = doc.querySelector("[data-start]") !== null;
  const walker = document.createTreeWalker(doc, NodeFilter.SHOW_TEXT);
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {Element | null} */
  let current = null;
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest("[data-not-text]")) continue;
    const block = blocked ? parent.closest("[data-start]") : doc;
    if (!block) continue;
    if (block !== current) at = Number(block.getAttribute("data-start") ?? 0);
    current = block;
    pieces.push({ node, start: at, block });
    at += points(node.data);
  }
  return pieces;
}

/** Where a range lies in the document; null when it holds no word. @param {Range} range @param {Piece[]} pieces @returns {Span | null} */
export function spanOf(range, pieces) {
  let quote = "";
  let start = -1;
  let end = -1;
  for (const { node, start: at } of pieces) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    const begin = at + points(node.data.slice(0, from));
    if (start < 0) start = begin;
    else quote += "\n".repeat(Math.max(0, begin - end));
    const part = node.data.slice(from, to);
    quote += part;
    end = begin + points(part);
  }
  return start < 0 ? null : trimmed({ start, end, quote });
}

/** A double click takes the space along; the passage does not. @param {Span} span @returns {Span | null} */
function trimmed({ start, end, quote }) {
  const head = quote.length - quote.trimStart().length;
  const tail = quote.length - quote.trimEnd().length;
  if (head === quote.length) return null;
  return {
    start: start + points(quote.slice(0, head)),
    end: end - points(quote.slice(quote.length - tail)),
    quote: quote.trim(),
  };
}

/** The words of the document in reading order. @param {Piece[]} pieces @param {string} lang @returns {Word[]} */
function wordsOf(pieces, lang) {
  const cutter = new Intl.Segmenter(lang || undefined, { granularity: "word" });
  /** @type {Word[]} */
  const words = [];
  for (const [block, group] of byBlock(pieces)) {
    for (const cut of cutter.segment(group.map((piece) => piece.node.data).join(""))) {
      if (!cut.isWordLike) continue;
      words.push({ range: rangeIn(group, cut.index, cut.index + cut.segment.length), text: cut.segment, block });
    }
  }
  return words;
}

/** @param {Piece[]} pieces @returns {Map<Element, Piece[]>} */
function byBlock(pieces) {
  /** @type {Map<Element, Piece[]>} */
  const blocks = new Map();
  for (const piece of pieces) {
    const group = blocks.get(piece.block);
    if (group) group.push(piece);
    else blocks.set(piece.block, [piece]);
  }
  return blocks;
}

/** A range over UTF-16 places of one block's text. @param {Piece[]} group @param {number} from @param {number} to */
function rangeIn(group, from, to) {
  const range = document.createRange();
  let at = 0;
  for (const { node } of group) {
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to > at && to <= at + node.length) range.setEnd(node, to - at);
    at += node.length;
  }
  return range;
}

class Coding {
  /** @param {HTMLElement} doc @param {HTMLFormElement} form */
  constructor(doc, form) {
    this.doc = doc;
    this.form = form;
    this.dialog = form.closest("dialog");
    this.bar = document.querySelector("[data-pickbar]");
    this.live = document.querySelector("[data-coding-live]");
    this.pieces = piecesOf(doc);
    /** @type {Word[] | null} */
    this.words = null;
    this.anchor = -1;
    this.focus = -1;
    /** @type {Range | null} */
    this.chosen = null;
  }

  start() {
    document.addEventListener("selectionchange", () => this.selected());
    this.doc.addEventListener("keydown", (event) => this.key(event));
    this.bar?.querySelector("[data-attach]")?.addEventListener("click", () => this.attach());
    this.dialog?.addEventListener("close", () => this.closed());
    // A press on the bar must not take the selection away before its click arrives.
    this.bar?.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  selected() {
    if (this.dialog?.open) return;
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    this.chosen = range && range.intersectsNode(this.doc) ? range.cloneRange() : null;
    const span = this.chosen && spanOf(this.chosen, this.pieces);
    if (!(this.bar instanceof HTMLElement)) return;
    this.bar.hidden = !span;
    const quote = this.bar.querySelector("[data-quote]");
    if (quote && span) quote.textContent = span.quote;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== this.doc) return;
    if (event.key === "Enter" && this.chosen) this.attach();
    else if (event.key === "Escape") this.clear();
    else {
      const next = this.target(event.key);
      if (next === null) return;
      this.move(next, event.shiftKey);
    }
    event.preventDefault();
  }

  /** The word a key leads to. @param {string} key @returns {number | null} */
  target(key) {
    this.words ??= wordsOf(this.pieces, this.doc.lang);
    const last = this.words.length - 1;
    if (last < 0) return null;
    const rtl = getComputedStyle(this.words[Math.max(this.focus, 0)]?.block ?? this.doc).direction === "rtl";
    const next = Math.min(this.focus + 1, last);
    const previous = Math.max(this.focus - 1, 0);
    switch (key) {
      case "ArrowLeft": return rtl ? next : previous;
      case "ArrowRight": return rtl ? previous : next;
      case "ArrowDown": return this.blockStart(1);
      case "ArrowUp": return this.blockStart(-1);
      case "Home": return 0;
      case "End": return last;
      default: return null;
    }
  }

  /** First word of the block after (1) or before (-1) this one. @param {1 | -1} step */
  blockStart(step) {
    /** @type {Word[]} */
    const words = this.words ?? [];
    const here = words[Math.max(this.focus, 0)]?.block;
    const blocks = [...new Set(words.map((word) => word.block))];
    const there = blocks[blocks.findIndex((block) => block === here) + step];
    const found = words.findIndex((word) => word.block === there);
    return found >= 0 ? found : step > 0 ? words.length - 1 : 0;
  }

  /** @param {number} to @param {boolean} extend */
  move(to, extend) {
    this.focus = to;
    if (!extend || this.anchor < 0) this.anchor = to;
    const first = this.words?.[Math.min(this.anchor, to)];
    const last = this.words?.[Math.max(this.anchor, to)];
    const word = this.words?.[to];
    if (!first || !last || !word) return;
    getSelection()?.setBaseAndExtent(first.range.startContainer, first.range.startOffset, last.range.endContainer, last.range.endOffset);
    word.range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
    const range = document.createRange();
    range.setStart(first.range.startContainer, first.range.startOffset);
    range.setEnd(last.range.endContainer, last.range.endOffset);
    this.announce(extend ? "chosen" : "at", extend ? spanOf(range, this.pieces)?.quote ?? "" : word.text);
  }

  clear() {
    getSelection()?.removeAllRanges();
    this.anchor = this.focus;
  }

  attach() {
    const span = this.chosen && spanOf(this.chosen, this.pieces);
    if (!span || !this.chosen) return;
    for (const [name, value] of Object.entries(span)) {
      const input = this.form.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = String(value);
    }
    const shown = this.form.querySelector("[data-quote]");
    if (shown) shown.textContent = span.quote;
    paint(this.chosen);
    if (this.bar instanceof HTMLElement) this.bar.hidden = true;
    this.dialog?.showModal();
    this.announce("chosen", span.quote);
  }

  closed() {
    paint(null);
    this.doc.focus({ preventScroll: true });
  }

  /** @param {"chosen" | "at"} kind @param {string} words */
  announce(kind, words) {
    if (!(this.live instanceof HTMLElement)) return;
    const frame = this.live.dataset[kind] ?? "";
    this.live.textContent = frame.replace("{quote}", words).replace("{word}", words);
  }
}

/** Keeps the chosen words in sight while the dialog has the focus. @param {Range | null} range */
function paint(range) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("chosen", new Highlight(range));
  else CSS.highlights.delete("chosen");
}

/** A passage lights its principle, a principle its passages. @param {Element | null} under */
function light(under) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const passage = under?.closest("[data-passage]")?.getAttribute("data-passage");
  const principle = under?.closest("[data-principle]")?.getAttribute("data-principle");
  const wanted = [...document.querySelectorAll("[data-passage], [data-principle]")].filter((element) =>
    passage ? element.getAttribute("data-passage") === passage || (principle && element.matches(".keys > li") && element.getAttribute("data-principle") === principle)
      : principle && element.getAttribute("data-principle") === principle);
  for (const element of wanted) element.classList.add("lit");
}

/** @param {Event} event */
function lightUnder(event) {
  light(event.target instanceof Element ? event.target.closest(".coding :is([data-passage], [data-principle])") : null);
}

for (const doc of document.querySelectorAll("[data-document]")) {
  if (!(doc instanceof HTMLElement)) continue;
  const form = document.getElementById(doc.dataset.form ?? "");
  if (form instanceof HTMLFormElement) new Coding(doc, form).start();
}
if (document.querySelector(".coding")) {
  document.addEventListener("pointerover", lightUnder);
  document.addEventListener("focusin", lightUnder);
}
