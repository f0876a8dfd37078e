import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a tool of poppler-utils on a PDF. A tool that is not there fails the test. */
const runTool = (tool: string, args: readonly string[]): string => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error) throw new Error(`${tool} did not run (${error.message}); on Debian it is in the package poppler-utils`)
  if (status !== 0) throw new Error(`${tool} ended with status ${status}: ${stderr}`)
  return stdout
}

/** Gives the bytes to `use` as a file in a folder of its own, which is removed afterwards. */
const withFile = <T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF in the layout of its pages; a page ends with a form feed. */
export const textOf = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => runTool('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']))

/** A word with its place on the page, in points from the top left corner. */
export interface PlacedWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g

/** The words of a PDF in reading order. */
export const wordsOf = (pdf: Uint8Array): readonly PlacedWord[] => {
  const listed = withFile(pdf, (file) => runTool('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-']))
  return [...listed.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replace(/&(?:lt|gt|amp|quot);/g, (entity) => ENTITIES[entity] ?? entity),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** A page in shades of grey. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Pixels for one millimetre. */
  readonly scale: number
  /** From 0, black, to 255, white; white outside the page. */
  at(x: number, y: number): number
}

/** Reads the format of `pdftoppm -gray`: a head of four words, then one byte for each pixel. */
const pictureOf = (bytes: Buffer, scale: number): Picture => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('pdftoppm wrote no picture in shades of grey')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const start = head[0].length
  const isInside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height
  return { width, height, scale, at: (x, y) => (isInside(x, y) ? (bytes[start + y * width + x] ?? 255) : 255) }
}

/**
 * The pages of a PDF as pictures.
 * @param resolution dots per inch
 */
export const picturesOf = (pdf: Uint8Array, resolution = 200): readonly Picture[] =>
  withFile(pdf, (file, folder) => {
    runTool('pdftoppm', ['-gray', '-r', String(resolution), file, join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return pages.toSorted().map((name) => pictureOf(readFileSync(join(folder, name)), resolution / 25.4))
  })
