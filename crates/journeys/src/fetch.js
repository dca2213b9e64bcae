const [paths, keys, done] = arguments;
const known = new Set(keys);

// Words that a reader meets: texts, and the attributes that are read aloud or shown.
function* wordsOf(page) {
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("script, style")) yield node.data;
  }
  for (const element of page.querySelectorAll("[aria-label], [title], [placeholder], [alt], [data-label], [data-saved], [data-chosen]")) {
    for (const name of ["aria-label", "title", "placeholder", "alt", "data-label", "data-saved", "data-kept", "data-chosen"]) {
      yield element.getAttribute(name) ?? "";
    }
  }
}

function faultsOf(page) {
  const faults = new Set();
  for (const words of wordsOf(page)) {
    for (const [key] of words.matchAll(/(?<![\w.@/-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w@/-])/g)) {
      if (known.has(key)) faults.add(`the key of a message is shown: ${key}`);
    }
    if (/\{\s*\$/.test(words)) faults.add(`a message lacks a value: ${words.trim().slice(0, 80)}`);
  }
  const ids = new Set();
  for (const { id } of page.querySelectorAll("[id]")) {
    if (ids.has(id)) faults.add(`the id ${id} is there twice`);
    ids.add(id);
  }
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !ids.has(id)) faults.add(`a link leads to #${id}, which is not there`);
  }
  for (const element of page.querySelectorAll("[style]")) faults.add(`an inline style on ${element.tagName.toLowerCase()}`);
  return [...faults];
}

function linksOf(page, path) {
  const links = [...page.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), new URL(path, location.href)));
  return links.filter((url) => url.origin === location.origin).map((url) => url.pathname + url.search);
}

async function look(path) {
  const answer = await fetch(path);
  const html = (answer.headers.get("content-type") ?? "").startsWith("text/html");
  const text = await answer.text();
  if (!html) return { path, status: answer.status, html, links: [], faults: [] };
  const page = new DOMParser().parseFromString(text, "text/html");
  return { path, status: answer.status, html, links: linksOf(page, path), faults: faultsOf(page) };
}

Promise.all(paths.map(look)).then(done, (error) => done([{ path: paths.join(" "), status: 0, html: false, links: [], faults: [String(error)] }]));
