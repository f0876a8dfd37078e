import type { Page } from 'playwright-core'

/** Runs in a window before its page: what a worker says after the first progress that shows events waits until it is let go. */
const HOLD = `(() => {
  const OfBrowser = globalThis.Worker
  const { promise, resolve } = Promise.withResolvers()
  globalThis.letWorkerGo = resolve
  let isHeld = false
  let order = Promise.resolve()
  globalThis.Worker = class extends OfBrowser {
    addEventListener(kind, act) {
      if (kind !== 'message') return super.addEventListener(kind, act)
      return super.addEventListener(kind, (event) => {
        if (isHeld) order = order.then(() => promise)
        order = order.then(() => act(event))
        if (event.data.kind === 'progress' && event.data.events > 0) isHeld = true
      })
    }
  }
})()`

/** Opens a page whose worker is held in the middle of its work; the function lets it go on. */
export const holdWorker = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(HOLD)
  await page.reload()
  return async () => {
    await page.evaluate('letWorkerGo()')
  }
}
