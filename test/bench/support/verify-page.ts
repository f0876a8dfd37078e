import type { Browser } from 'playwright-core'
import { peakMemory } from './peak-memory.ts'
import type { Service } from './service.ts'

/** One verification on the page. */
export interface VerifiedHere {
  readonly seconds: number
  /** The most that the process of the page had resident, in MiB. */
  readonly memory: number
  /** Milliseconds between two pictures, at most. */
  readonly longestFrame: number
}

/** The page that verifies files. */
export interface VerifyPage {
  /** @throws Error if the verdict is not that the file is verified, or no progress was shown */
  readonly verify: (file: string) => Promise<VerifiedHere>
}

/** Runs in the page: notes the longest time between two pictures, and how much progress was shown. */
const WATCH_FRAMES = `(() => {
  globalThis.seen = { longest: 0, bars: new Set() }
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    seen.longest = Math.max(seen.longest, now - last)
    last = now
    const bar = document.querySelector('progress')
    if (bar) seen.bars.add(bar.value)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

const LONGEST_MS = 300_000

/** Process ids of the renderers of a browser. */
const renderers = async (browser: Browser): Promise<readonly number[]> => {
  const devTools = await browser.newBrowserCDPSession()
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo')
  await devTools.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** Opens the page in a browser. */
export const openVerifyPage = async (browser: Browser, service: Service): Promise<VerifyPage> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  const verify = async (file: string): Promise<VerifiedHere> => {
    const page = await context.newPage()
    await page.goto(`${service.origin}/verify`)
    await page.getByText('Trang đã tải đủ.').waitFor()
    await page.evaluate(WATCH_FRAMES)
    let isRunning = true
    const memory = peakMemory(await renderers(browser), () => isRunning)
    const begun = performance.now()
    await page.locator('input[name=log]').setInputFiles(file)
    const heading = page.getByRole('heading', { level: 1, name: /^(?:ĐÃ KIỂM CHỨNG|CÓ VI PHẠM|KHÔNG ĐỌC ĐƯỢC)$/ })
    await heading.waitFor({ timeout: LONGEST_MS })
    const seconds = (performance.now() - begun) / 1_000
    isRunning = false
    const verdict = await heading.textContent()
    const { longest, shown } = await page.evaluate<{ longest: number; shown: number }>(
      '({ longest: seen.longest, shown: seen.bars.size })',
    )
    await page.close()
    if (verdict !== 'ĐÃ KIỂM CHỨNG' || shown < 10) throw new Error(`the page says ${verdict} after ${shown} steps`)
    return { seconds, memory: await memory, longestFrame: longest }
  }
  return { verify }
}
