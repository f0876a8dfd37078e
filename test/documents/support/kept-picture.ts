import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { type Picture, picturesOf } from '../../support/poppler.ts'
import { fromPng, toPng } from './picture-file.ts'

export const FOLDER = join(import.meta.dirname, '..', 'pictures')
/** Dots per inch: enough to read the text. */
const RESOLUTION = 72
/** Width in pixels of the squares whose mean shade is compared: versions of poppler draw the edges of letters differently. */
const SQUARE = 6
/** Shades by which two squares may differ. A word of body text is about 60 darker than white paper. */
const TOLERANCE = 28

type Shades = Pick<Picture, 'width' | 'height' | 'at'>

const meanShade = ({ at }: Shades, left: number, top: number): number => {
  let sum = 0
  for (let y = 0; y < SQUARE; y += 1) for (let x = 0; x < SQUARE; x += 1) sum += at(left + x, top + y)
  return sum / SQUARE ** 2
}

/** The places, in millimetres from the top left corner, at which two pictures differ. */
export const differences = (found: Shades, kept: Shades): readonly string[] => {
  if (found.width !== kept.width || found.height !== kept.height) return ['the size of the page']
  const places: string[] = []
  const inMm = (pixels: number): number => Math.round((pixels / RESOLUTION) * 25.4)
  for (let top = 0; top < found.height; top += SQUARE) {
    for (let left = 0; left < found.width; left += SQUARE) {
      if (Math.abs(meanShade(found, left, top) - meanShade(kept, left, top)) > TOLERANCE) {
        places.push(`${inMm(left)} mm from the left, ${inMm(top)} mm from the top`)
      }
    }
  }
  return places
}

/**
 * Compares each page of a paper with the picture that is kept of it. A picture that is not there is written, and the test
 * fails until somebody has looked at it.
 */
export const keptPictures = (t: Test, name: string, pdf: Uint8Array): void => {
  mkdirSync(FOLDER, { recursive: true })
  const pages = picturesOf(pdf, RESOLUTION)
  for (const [index, page] of pages.entries()) {
    const file = join(FOLDER, `${name}-${index + 1}.png`)
    if (!existsSync(file)) {
      writeFileSync(file, toPng(page))
      t.fail(`${name}-${index + 1}.png did not exist and was written: look at it before you commit it`)
      continue
    }
    t.same(differences(page, fromPng(readFileSync(file))).slice(0, 5), [], `page ${index + 1} of ${name}`)
  }
  t.notOk(existsSync(join(FOLDER, `${name}-${pages.length + 1}.png`)), `${name} has ${pages.length} pages`)
}
