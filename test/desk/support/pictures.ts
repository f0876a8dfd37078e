import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { Test } from 'tap'
import type { WindowSize } from './chromium.ts'

const FOLDER = join(import.meta.dirname, '..', 'pictures')
/** Pictures that the manual shows are kept beside it. */
const OF_MANUAL = join(import.meta.dirname, '..', '..', '..', 'src', 'docs', 'pictures')
/** Version of the browser that drew the pictures. */
const VERSION = join(FOLDER, 'chromium.txt')

/** The laptop, a large screen, and the laptop at 200 % zoom. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 683, height: 384 },
] as const

/** The part of the points that may differ: with the version that drew the pictures, and with another one. */
const TOLERANCE = { same: 0.001, other: 0.02 } as const

/** Set to 1 to draw the pictures again; look at every changed one before committing it. */
const isDrawing = process.env['DRAW_PICTURES'] === '1'

/**
 * The part of the points that differ between two pictures: 0 to 1. The same browser draws the same file, which is not
 * decoded.
 */
const differing = (keptFile: Buffer, seenFile: Buffer): number => {
  if (keptFile.equals(seenFile)) return 0
  const [kept, seen] = [PNG.sync.read(keptFile), PNG.sync.read(seenFile)]
  if (kept.width !== seen.width || kept.height !== seen.height) return 1
  const points = pixelmatch(kept.data, seen.data, undefined, kept.width, kept.height, { threshold: 0.15 })
  return points / (kept.width * kept.height)
}

const versionOf = (page: Page): string => page.context().browser()?.version() ?? ''

/** A projector, and an old one. */
export const PROJECTORS: readonly WindowSize[] = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]

/** A page may still be drawing what it has just read, so a picture that differs is taken again so many times. */
const TRIES = 30

/** A picture of a page as it is now. */
const pictureOf = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' })

/** Compares a screen with its pictures at every size of a window, or draws them. */
export const expectPictures = async (
  t: Test,
  page: Page,
  name: string,
  sizes: readonly WindowSize[] = SIZES,
): Promise<void> => {
  const before = page.viewportSize()
  // Nothing is under the pointer.
  await page.mouse.move(0, 0)
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.evaluate('document.fonts.ready')
    let seen = await pictureOf(page)
    const file = `${name}-${size.width}x${size.height}.png`
    const path = [OF_MANUAL, FOLDER].map((folder) => join(folder, file)).find(existsSync) ?? join(FOLDER, file)
    if (isDrawing) {
      writeFileSync(path, seen)
      writeFileSync(VERSION, `${versionOf(page)}\n`)
      t.pass(`${file} was drawn`)
      continue
    }
    const drawnBy = existsSync(VERSION) ? readFileSync(VERSION, 'utf8').trim() : ''
    const kept = existsSync(path) ? readFileSync(path) : undefined
    const most = TOLERANCE[drawnBy === versionOf(page) ? 'same' : 'other']
    let part = kept ? differing(kept, seen) : 1
    for (let tries = 1; kept && part > most && tries < TRIES; tries++) {
      seen = await pictureOf(page)
      part = differing(kept, seen)
    }
    const found = join(tmpdir(), file)
    if (part > most) writeFileSync(found, seen)
    t.ok(
      part <= most,
      `${file}: ${(part * 100).toFixed(2)} % differ (drawn by ${drawnBy}, seen by ${versionOf(page)}${part > most ? `, see ${found}` : ''})`,
    )
  }
  if (before) await page.setViewportSize(before)
}
