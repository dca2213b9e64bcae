// The guide, saved as it is typed. `<form data-autosave data-owner=…>`: see PARTS.
// Every change is first kept on this device (IndexedDB), then sent; it is forgotten here only when the server has said it has it.
// One save is under way at a time. A save that got no answer is sent again as it was, under the same act id, so the server can
// answer it as the first time; newer text follows in a save of its own.

import { forget, keep, recall } from "./kept.js";

/** @typedef {import("./kept.js").Fields} Fields */
/** @typedef {import("./kept.js").Save} Save */
/** @typedef {import("./kept.js").Kept} Kept */
/** @typedef {"saved" | "saving" | "kept" | "restored" | "conflict" | "signin" | "refused"} State */

const SILENT = new Set(["act", "version", "csrf", "autosave"]);
const PAUSE = 700;

/** A UUIDv7; `crypto.randomUUID` is missing on plain http. @param {number} now milliseconds */
export function newAct(now) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What the person has filled in. @param {HTMLFormElement} form @returns {Fields} */
function fieldsOf(form) {
  /** @type {Fields} */
  const fields = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !SILENT.has(name)) fields.push([name, value]);
  }
  return fields;
}

/** Puts kept text back. @param {HTMLFormElement} form @param {Fields} fields */
function fill(form, fields) {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio")) {
      element.checked = fields.some(([name, value]) => name === element.name && value === element.value);
    } else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
      || (element instanceof HTMLInputElement && element.type !== "hidden" && element.type !== "file")) {
      const kept = fields.find(([name]) => name === element.name);
      if (kept) element.value = kept[1];
    }
  }
}

/** What the server knows: the form as it came, before anybody typed. @param {HTMLFormElement} form @returns {Fields} */
function fieldsAsSent(form) {
  const copy = /** @type {HTMLFormElement} */ (form.cloneNode(true));
  copy.reset();
  return fieldsOf(copy);
}

class Guide {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.key = `${form.dataset.owner ?? ""} ${form.action}`;
    /** The fields the server has, as text to compare. */
    this.sent = JSON.stringify(fieldsAsSent(form));
    /** Sent, or about to be, and not answered. @type {Save | null} */
    this.underWay = null;
    /** @type {Promise<void> | null} */
    this.flight = null;
    this.halted = false;
    this.leaving = false;
    this.replaying = false;
    this.wait = 1000;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** Writes to the device happen one after the other, so that an older text never lands on a newer one. @type {Promise<unknown>} */
    this.device = Promise.resolve();
  }

  /** Nobody can type while the device is read, so what it kept cannot be covered by new text. */
  async start() {
    this.form.inert = true;
    const kept = await Promise.race([recall(this.key), after(1500)]).catch(() => undefined);
    this.form.inert = false;
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => void this.submitted(event));
    this.form.querySelector("[data-discard]")?.addEventListener("click", () => void this.discard());
    addEventListener("online", () => this.later(0));
    addEventListener("pagehide", () => this.lastChance());
    addEventListener("pageshow", () => { this.leaving = false; });
    addEventListener("beforeunload", (event) => { if (this.open() && !this.leaving) event.preventDefault(); });
    if (this.open()) this.changed();
    else if (kept) this.bringBack(kept);
  }

  /** @param {Kept} kept */
  bringBack(kept) {
    const text = JSON.stringify(kept.fields);
    if (text === this.sent) {
      this.drop();
      return;
    }
    this.underWay = kept.pending;
    this.replaying = kept.pending !== null && JSON.stringify(kept.pending.fields) === text;
    if (!this.replaying) {
      fill(this.form, kept.fields);
      this.set("version", kept.version);
      this.say("restored");
    }
    this.later(0);
  }

  open() {
    return this.underWay !== null || JSON.stringify(fieldsOf(this.form)) !== this.sent;
  }

  changed() {
    this.store();
    this.say(this.halted ? "kept" : "saving");
    if (!this.halted) this.later(PAUSE);
  }

  /** Keeps on this device what the form holds now, and the save that waits for its answer. */
  store() {
    /** @type {Kept} */
    const kept = { key: this.key, fields: fieldsOf(this.form), version: this.get("version"), pending: this.underWay };
    this.device = this.device.then(() => keep(kept)).catch(() => undefined);
  }

  drop() {
    this.device = this.device.then(() => forget(this.key)).catch(() => undefined);
  }

  /** The ordinary button. A save still unanswered goes first, or the server would see an old version; without a network we stay here. @param {SubmitEvent} event */
  async submitted(event) {
    clearTimeout(this.timer);
    if (this.halted || (navigator.onLine && !this.underWay)) {
      if (!this.halted) this.leave();
      this.leaving = true;
      return;
    }
    event.preventDefault();
    this.flight ??= this.send();
    await this.flight;
    if (!this.underWay && navigator.onLine) this.form.requestSubmit(event.submitter);
  }

  /** What goes out with the page stays on the device under the same act id: asked again, the server answers as the first time. */
  leave() {
    this.underWay = this.snapshot(this.get("act"));
    this.store();
    this.underWay = null;
  }

  /** @param {number} ms */
  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.flight ??= this.send(); }, ms);
  }

  async send() {
    try {
      if (this.leaving || this.halted || !this.open()) return;
      this.underWay ??= this.snapshot(newAct(Date.now()));
      if (!this.replaying) this.store();
      this.say("saving");
      const answer = await fetch(this.form.action, {
        method: "POST", body: this.body(this.underWay), headers: { Accept: "application/json" }, redirect: "manual", signal: AbortSignal.timeout(20_000),
      });
      await this.answered(answer, this.underWay);
    } catch {
      this.retry();
    } finally {
      this.flight = null;
    }
  }

  /** @param {string} act @returns {Save} */
  snapshot(act) {
    return { act, version: this.get("version"), fields: fieldsOf(this.form) };
  }

  /** @param {Save} save */
  body(save) {
    const body = new URLSearchParams(save.fields);
    body.set("act", save.act);
    body.set("autosave", "1");
    body.set("version", save.version);
    body.set("csrf", this.get("csrf"));
    return body;
  }

  /** @param {Response} answer @param {Save} save */
  async answered(answer, save) {
    if (answer.ok) return this.acknowledged(await answer.json(), save);
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return this.halt("signin", "");
    if (answer.status === 409 || answer.status === 422) {
      const said = await answer.json().catch(() => ({}));
      return this.halt(answer.status === 409 ? "conflict" : "refused", typeof said.message === "string" ? said.message : "");
    }
    this.retry();
  }

  /** @param {{version?: unknown}} said @param {Save} save */
  acknowledged(said, save) {
    const before = this.get("version");
    if (said.version !== undefined) this.set("version", String(said.version));
    this.set("act", newAct(Date.now()));
    this.underWay = null;
    this.wait = 1000;
    if (this.replaying) return this.replayed(before);
    this.sent = JSON.stringify(save.fields);
    if (this.open()) return this.later(0);
    this.drop();
    this.say("saved");
  }

  /** A save from an earlier visit is settled. If it only now reached the server, this page is older than what is stored. @param {string} before */
  replayed(before) {
    this.replaying = false;
    if (this.get("version") !== before && !this.open()) {
      this.drop();
      void this.device.then(() => location.reload());
      return;
    }
    this.set("version", before);
    if (this.open()) return this.later(0);
    this.drop();
    this.sent = JSON.stringify(fieldsOf(this.form));
    this.say("saved");
  }

  /** No answer, or none that settles it: the text stays here and the same save goes out again. */
  retry() {
    if (this.replaying && this.underWay) {
      // No answer yet about an earlier visit: better to see that text than to miss it.
      this.replaying = false;
      fill(this.form, this.underWay.fields);
      this.set("version", this.underWay.version);
    }
    this.say("kept");
    this.wait = Math.min(this.wait * 2, 60_000);
    this.later(this.wait);
  }

  /** A person has to look. Nothing is thrown away. @param {State} state @param {string} message */
  halt(state, message) {
    const save = this.underWay;
    this.underWay = null;
    this.halted = true;
    if (this.replaying && save) fill(this.form, save.fields);
    this.replaying = false;
    this.store();
    this.say(state, message);
    const discard = this.form.querySelector("[data-discard]");
    if (discard instanceof HTMLElement) discard.hidden = false;
  }

  /** The person has seen both texts and wants the server's. */
  async discard() {
    this.drop();
    await this.device;
    this.leaving = true;
    this.form.reset();
    location.reload();
  }

  /** The page goes away (a phone put in a pocket): one last try that outlives it. Its act id is on the device, so a later one repeats it. */
  lastChance() {
    if (this.leaving || this.halted || !this.open()) return;
    this.underWay ??= this.snapshot(newAct(Date.now()));
    this.store();
    void fetch(this.form.action, { method: "POST", body: this.body(this.underWay), headers: { Accept: "application/json" }, keepalive: true }).catch(() => undefined);
  }

  /** @param {string} name */
  get(name) {
    const element = this.form.elements.namedItem(name);
    return element instanceof HTMLInputElement ? element.value : "";
  }

  /** @param {string} name @param {string} value */
  set(name, value) {
    const element = this.form.elements.namedItem(name);
    if (element instanceof HTMLInputElement) element.value = value;
  }

  /** @param {State} state @param {string} [message] */
  say(state, message) {
    const output = this.form.querySelector("output.saved");
    const words = output?.querySelector("span");
    if (!(output instanceof HTMLElement) || !words) return;
    output.dataset.state = state === "restored" ? "kept" : state === "signin" ? "refused" : state;
    const text = [this.form.dataset[state], message].filter(Boolean).join(" ");
    if (words.textContent !== text) words.textContent = text;
  }
}

/** @param {number} ms @returns {Promise<undefined>} */
const after = (ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

for (const form of document.querySelectorAll("form[data-autosave]")) {
  if (form instanceof HTMLFormElement) void new Guide(form).start();
}
