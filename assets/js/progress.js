// Long work: `<div data-job="/jobs/7" data-done="…" data-failed="…">` with a `<progress>` and an `<output>`.
// The address answers {"done":40,"total":100,"state":"running"|"done"|"failed","message":"","href":""}.

/** @typedef {{done: number, total: number, state: "running" | "done" | "failed", message?: string, href?: string}} Job */

/** @param {unknown} value @returns {value is Job} */
function isJob(value) {
  return typeof value === "object" && value !== null && "state" in value && "done" in value && "total" in value;
}

/** @param {HTMLElement} box @param {Job} job */
function show(box, job) {
  const bar = box.querySelector("progress");
  const words = box.querySelector("output");
  if (bar) {
    bar.max = Math.max(job.total, 1);
    bar.value = job.state === "done" ? bar.max : job.done;
  }
  if (!words) return;
  const ended = job.state === "done" ? box.dataset.done : job.state === "failed" ? box.dataset.failed : "";
  const text = [ended, job.message].filter(Boolean).join(" ");
  if (text) words.textContent = text;
  if (job.state === "done" && job.href) words.replaceChildren(linkTo(job.href, text));
}

/** @param {string} href @param {string} text */
function linkTo(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text || href;
  return link;
}

/** Asks, shows, and asks again: slower the longer it takes, and slower still when nobody answers. @param {HTMLElement} box */
function watch(box) {
  let wait = 500;
  const again = () => setTimeout(() => void ask(), wait = Math.min(wait * 1.4, 5000));
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.job ?? "", { headers: { Accept: "application/json" } });
      if (answer.status >= 400 && answer.status < 500) return;
      const job = await answer.json();
      if (!isJob(job)) return;
      show(box, job);
      if (job.state === "running") again();
    } catch {
      again();
    }
  };
  void ask();
}

for (const box of document.querySelectorAll("[data-job]")) if (box instanceof HTMLElement) watch(box);
