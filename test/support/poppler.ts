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

/** The facts about a PDF by the labels of poppler: `Tagged`, `JavaScript`, `Encrypted`, `Pages` and others. */
export const infoOf = (pdf: Uint8Array): ReadonlyMap<string, string> => {
  const lines = withFile(pdf, (file) => runTool('pdfinfo', [file])).split('\n')
  return new Map(lines.map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]))
}

/** The XMP metadata of a PDF. */
export const metadataOf = (pdf: Uint8Array): string => withFile(pdf, (file) => runTool('pdfinfo', ['-meta', file]))

/** The text in the logical structure of a PDF, which is what a screen reader says, without the spaces between its parts. */
export const structuredTextOf = (pdf: Uint8Array): string => {
  const elements = withFile(pdf, (file) => runTool('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file]))
  return [...elements.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join('')
}

/** A font of a PDF. */
export interface Font {
  readonly name: string
  readonly isEmbedded: boolean
  /** Whether its letters can be copied as text. */
  readonly hasUnicode: boolean
}

/** Columns of the list of fonts: embedded, a subset, with a map to Unicode, object. */
const FONT = /^(\S+) .* (yes|no) +(?:yes|no) +(yes|no) +\d+ +\d+$/

/** The fonts of a PDF. A line that cannot be read fails the test. */
export const fontsOf = (pdf: Uint8Array): readonly Font[] => {
  const [, , ...lines] = withFile(pdf, (file) => runTool('pdffonts', [file]))
    .trim()
    .split('\n')
  return lines.map((line) => {
    const read = FONT.exec(line.trim())
    if (!read) throw new Error(`pdffonts wrote: ${line}`)
    return { name: read[1]!, isEmbedded: read[2] === 'yes', hasUnicode: read[3] === 'yes' }
  })
}

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
