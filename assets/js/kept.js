// Text that was typed and that the server does not have yet: kept on this device, in IndexedDB, until it has.

/** @typedef {[string, string][]} Fields */
/** A save keeps the version it was written over, also when it is sent again days later. @typedef {{act: string, version: string, fields: Fields}} Save */
/** @typedef {{key: string, fields: Fields, version: string, pending: Save | null}} Kept */

/** @returns {Promise<IDBDatabase>} */
function openStore() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("unsent", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("texts", { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(texts: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function inStore(mode, work) {
  const store = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(store.transaction("texts", mode, { durability: "strict" }).objectStore("texts"));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    store.close();
  }
}

/** @param {string} key @returns {Promise<Kept | undefined>} */
export const recall = (key) => inStore("readonly", (texts) => texts.get(key));
/** @param {Kept} kept */
export const keep = (kept) => inStore("readwrite", (texts) => texts.put(kept));
/** @param {string} key */
export const forget = (key) => inStore("readwrite", (texts) => texts.delete(key));

/** How many texts wait here. */
export const count = () => inStore("readonly", (texts) => texts.count());
/** Wipes all of them: nobody else who uses this device shall find them. */
export const wipe = () => inStore("readwrite", (texts) => texts.clear());
