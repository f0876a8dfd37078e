import { type Browser, chromium, type Page } from 'playwright-core'
import type { Key } from '../../../src/desk/entry/line/keys.ts'
import { chromiumPath } from '../../desk/support/chromium-path.ts'
import type { Resources } from './resources.ts'
import type { Service } from './service.ts'
import type { Session } from './staff.ts'

/** Times of keys that type a ballot, and of keys between them that mean nothing there: the cost of the browser alone. */
export interface Paints {
  readonly typed: readonly number[]
  readonly idle: readonly number[]
}

/** A browser with the screen of ballot entry on it. */
export interface TypistScreen {
  /** Presses keys one after another, each after the one before was answered. */
  readonly press: (keys: readonly Key[]) => Promise<void>
  /** Milliseconds from each key to the picture after it, in the order of the keys. */
  readonly keyToPaint: () => Promise<Paints>
  /** Finishes the entry, when all of its ballots are typed. */
  readonly finish: () => Promise<void>
}

/** Names of the keys for the browser. */
const PRESSED: Readonly<Partial<Record<Key, string>>> = {
  plus: 'NumpadAdd',
  minus: 'NumpadSubtract',
  times: 'NumpadMultiply',
  slash: 'NumpadDivide',
  dot: 'NumpadDecimal',
  enter: 'NumpadEnter',
  escape: 'Escape',
}

/** A key that means nothing in ballot entry. */
const IDLE_KEY = 'F9'

/** Runs in the page: notes for each key when the picture after it was ready. */
const WATCH_KEYS = `(() => {
  globalThis.keyToPaint = { typed: [], idle: [] }
  addEventListener('keydown', ({ timeStamp, key }) => {
    const times = key === '${IDLE_KEY}' ? keyToPaint.idle : keyToPaint.typed
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => times.push(performance.now() - timeStamp)
      port2.postMessage(0)
    })
  }, { capture: true })
})()`

/** Runs in the page: a little longer than a second Enter has to wait. */
const WAIT_FOR_SECOND_ENTER = 'new Promise((done) => setTimeout(done, 280))'

/** Runs in the page: until as many keys have their picture. Nobody types ahead of a screen that is quick enough. */
const untilPainted = (typed: number, idle: number): string => `(async () => {
  while (keyToPaint.typed.length < ${typed} || keyToPaint.idle.length < ${idle}) await new Promise((done) => requestAnimationFrame(done))
})()`

const pressAll = async (page: Page, keys: readonly Key[]): Promise<void> => {
  for (const [at, key] of keys.entries()) {
    if (key === 'enter' && keys[at - 1] === 'enter') await page.evaluate(WAIT_FOR_SECOND_ENTER)
    await page.keyboard.press(PRESSED[key] ?? `Numpad${key}`)
    await page.evaluate(untilPainted(at + 1, at))
    await page.keyboard.press(IDLE_KEY)
    await page.evaluate(untilPainted(at + 1, at + 1))
  }
}

/** Opens a browser that is closed with the benchmark. */
export const openBenchBrowser = async (resources: Resources): Promise<Browser> =>
  resources.keep(
    await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] }),
    (browser) => browser.close(),
  )

/**
 * Opens an empty entry of a stack on a laptop whose processor is so many times slower than this one.
 * @param entry the stack and the session of its typist
 */
export const openTypistScreen = async (
  browser: Browser,
  service: Service,
  entry: { readonly session: Session; readonly batchId: string; readonly slot: 'first' | 'second' },
  slowdown: number,
): Promise<TypistScreen> => {
  const { cookie, 'user-agent': userAgent } = entry.session
  const context = await browser.newContext({ userAgent, viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url: service.origin }])
  const page = await context.newPage()
  await page.goto(`${service.origin}/#/entry/${entry.batchId}/${entry.slot}`)
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /^Phiếu 1/ }).waitFor()
  await page.evaluate(WATCH_KEYS)
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return {
    press: (keys) => pressAll(page, keys),
    keyToPaint: () => page.evaluate<Paints>('keyToPaint'),
    finish: async () => {
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
      await page.getByRole('heading', { name: /^Đã khóa lượt nhập/ }).waitFor()
      await context.close()
    },
  }
}
