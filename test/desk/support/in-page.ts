/** Runs in the page: everything that a reader, a screen reader or the tab can see, with what is in the fields. */
export const SEEN = `[
  document.title,
  document.body.outerHTML,
  ...[...document.querySelectorAll('input, select, textarea')].map(({ value }) => value),
].join(' ')`

/** Runs in the page: everything that the browser keeps in IndexedDB. */
export const KEPT = `(async () => {
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const found = []
  for (const { name } of await indexedDB.databases()) {
    const store = await asked(indexedDB.open(name))
    for (const part of store.objectStoreNames) {
      found.push([part, await asked(store.transaction(part).objectStore(part).getAll())])
    }
    store.close()
  }
  return JSON.stringify(found)
})()`

/**
 * Runs in the page: waits until a field has a content. `waitForFunction` of the browser cannot: the policy of the page
 * refuses the text that it evaluates again and again.
 */
export const untilFieldHas = (name: string, content: string): string => `new Promise((done) => {
  const look = () => document.querySelector('[name="${name}"]')?.value === '${content}' ? done() : requestAnimationFrame(look)
  look()
})`

/** Resolves once the effects of what is drawn have run, which move the focus. They run after the next picture. */
export const AFTER_EFFECTS = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'
