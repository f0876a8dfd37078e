import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Test, t as tap } from 'tap'
import { PAUSE_MS, pauseAfter } from '../../../src/desk/follow.ts'
import type { App } from '../../../src/http/support/app.ts'
import { chromiumPath } from './chromium-path.ts'

/** Whatever a page does, it does within this time, or the test fails. */
const LIMIT_MS = 30_000

/**
 * Pauses of a page that are shorter in a test, both in milliseconds: before the next question for news, and after a question
 * without an answer. Tests change something, or let a request be lost, and wait until a page shows it.
 */
const SHORTER: Readonly<Record<number, number>> = { [PAUSE_MS]: 1_500, [pauseAfter(1)]: 300 }

/** Runs in a window before its page: these pauses are shorter, and no other ones. */
const SHORTER_PAUSES = `{
  const [{ setTimeout: later }, shorter] = [globalThis, ${JSON.stringify(SHORTER)}]
  globalThis.setTimeout = (act, ms, ...given) => later(act, shorter[ms] ?? ms, ...given)
}`

/** A name in the network of the hall: over plain HTTP a page there is no secure context, unlike one at 127.0.0.1. */
export const HALL_NAME = 'may-kiem-phieu'

/** The window that every screen is designed for. */
export const LAPTOP = { width: 1366, height: 768 } as const

/**
 * Features that are off. The first three draw suggestions below the address in a page of their own, which costs half a second of
 * the processor for each window. The next three keep processes for pages of other sites. The others are off in Playwright's own
 * list, which this one replaces.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'IsolateOrigins',
  'site-per-process',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** How a browser of the tests starts. Throws if none is installed. */
export const launchOptions = () => ({
  executablePath: chromiumPath(),
  timeout: LIMIT_MS * 3,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--process-per-site',
    '--disable-site-isolation-trials',
    '--disable-lcd-text',
    // As fonts are drawn on Debian; the shell without windows does not ask the system.
    '--font-render-hinting=slight',
    `--disable-features=${FEATURES_OFF.join(',')}`,
    `--host-resolver-rules=MAP ${HALL_NAME} 127.0.0.1`,
  ],
})

export interface WindowSize {
  readonly width: number
  readonly height: number
}

export interface DeskBrowser {
  /** Address of the service. */
  readonly origin: string
  /** Version of the browser. */
  readonly version: string
  /**
   * A new window with cookies of its own, at a path.
   * @param prepare acts in the window before it loads anything
   */
  readonly open: (
    path?: string,
    size?: WindowSize,
    prepare?: (context: BrowserContext) => Promise<void>,
  ) => Promise<Page>
  /**
   * Leaves out complaints that the test causes: of scripts, refused content, lines on the console. It holds until the end,
   * because a complaint comes after the page has shown what caused it, and a service may close before its windows.
   */
  readonly forget: (pattern: RegExp) => void
}

/** A refusal by the API is an answer like any other, although the browser writes a line about it. */
const isAnswer = (text: string, url: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text) && url.includes('/v1/')

/** The complaints of the browsers of a test, and the patterns of those that the test causes itself. */
export interface Complaints {
  readonly all: string[]
  readonly expected: RegExp[]
}

const listenTo = (page: Page, { all: complaints }: Complaints): void => {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (line) => {
    const about = `${line.type()}: ${line.text()}`
    if (!isAnswer(line.text(), line.location().url)) complaints.push(about)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // A page that is closed or left gives up its requests.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${reason}`)
  })
}

let started: Promise<Browser> | undefined

/** The browser of this process. Windows of different tests share nothing, because each has a context of its own. */
const sharedBrowser = (): Promise<Browser> => {
  if (started === undefined) {
    const launched = chromium.launch(launchOptions())
    tap.teardown(async () => (await launched).close())
    started = launched
  }
  return started
}

const newContext = (browser: Browser, origin: string, viewport: WindowSize) =>
  browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    // A certificate of the service's own, after the warning of the browser.
    ignoreHTTPSErrors: true,
  })

/**
 * The complaints about browsers of a test, which fails at its end if there are any. Must be called before anything is
 * opened, because a failure ends the closing.
 */
export const watchBrowsers = (t: Test): Complaints => {
  const complaints: Complaints = { all: [], expected: [] }
  t.teardown(() => {
    const unexpected = complaints.all.filter((one) => !complaints.expected.some((pattern) => pattern.test(one)))
    if (unexpected.length > 0) throw new Error(`in the browser: ${unexpected.join('; ')}`)
  })
  return complaints
}

/** A service that listens, and a browser for it. The windows are closed at the end of the test. */
export const openDeskBrowser = async (
  t: Test,
  app: App,
  complaints: Complaints,
  scheme: 'http' | 'https' = 'http',
): Promise<DeskBrowser> => {
  // Fastify does not know that its server speaks TLS.
  const origin = (await app.listen({ host: '127.0.0.1', port: 0 })).replace(/^http/, scheme)
  const browser = await sharedBrowser()
  const contexts: BrowserContext[] = []
  t.teardown(async () => {
    for (const context of contexts) await context.close()
  })
  return {
    origin,
    version: browser.version(),
    forget: (pattern) => {
      complaints.expected.push(pattern)
    },
    open: async (path = '/', size = LAPTOP, prepare) => {
      const context = await newContext(browser, origin, size)
      contexts.push(context)
      context.setDefaultTimeout(LIMIT_MS)
      await context.addInitScript(SHORTER_PAUSES)
      await prepare?.(context)
      const page = await context.newPage()
      listenTo(page, complaints)
      await page.goto(path)
      return page
    },
  }
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** Sends a request from a page, with its cookies, and returns the document of the answer; throws if it is refused. */
export const sendFrom = async <T = unknown>(page: Page, method: string, path: string, body?: unknown): Promise<T> => {
  const sent: Sent = { method, path, body: body ?? null }
  const { ok, text } = await page.evaluate(async ({ method, path, body }: Sent) => {
    const json = body === null ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(path, { method, ...json })
    return { ok: response.ok, text: await response.text() }
  }, sent)
  if (!ok) throw new Error(`${method} ${path}: ${text}`)
  return (text === '' ? null : JSON.parse(text)) as T
}
