import { encode } from 'uqr'
import { groupsOfFour } from '../../kernel/bytes.ts'
import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import { fill } from '../../locale/text.ts'
import type { Slip } from './paper.ts'

/** The width of one module of a printed QR code in millimetres, at which copies and telephones can still read it. */
export const MODULE_MM = 0.42

/** White modules on each side of a QR code. */
const QUIET = 4

/** A QR code ready for print. */
export interface QrCode {
  /** Upper-case letters and digits, which need the fewest modules. */
  readonly content: string
  readonly svg: string
  /** Side length with its white margin, in millimetres. */
  readonly size: number
}

/** The slip of a paper in the form in which it is printed. */
export interface PrintedSlip {
  readonly paperId: string
  /** The version and the paper that it replaces; null for a first version. */
  readonly later: string | null
  /** In groups of four digits. */
  readonly digest: string
  /** In groups of four digits; null if no checkpoint was taken before the paper. */
  readonly root: string | null
  readonly logSize: number | null
  readonly qr: QrCode
}

/** Says that a paper replaces another one; null for a first version. */
export const laterText = ({ later }: Slip): string | null => later && fill(OFFICE_WORDS.slip.later, { ...later })

/** The content of the QR code: `KP:<paper>:<digest>:<root>` in upper case; without the root if there is no checkpoint. */
export const qrContent = ({ paperId, digest, checkpoint }: Slip): string =>
  ['KP', paperId.replaceAll('-', ''), digest, ...(checkpoint ? [checkpoint.root] : [])].join(':').toUpperCase()

/** The dark modules of a row as one path: each run is a rectangle one module high. */
const rowPath = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return ''
      const end = row.indexOf(false, x)
      const width = (end === -1 ? row.length : end) - x
      return `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`
    })
    .join('')

/** A text as a QR code of level M: modules of one side with the white margin, and the dark ones as one path. */
export const qrModules = (content: string): { readonly side: number; readonly path: string } => {
  const { data } = encode(content, { ecc: 'M', border: 0 })
  return { side: data.length + 2 * QUIET, path: data.map(rowPath).join('') }
}

/** Draws a text as a QR code of level M. */
export const qrCode = (content: string): QrCode => {
  const { side, path } = qrModules(content)
  return {
    content,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`,
    size: Math.round(side * MODULE_MM * 100) / 100,
  }
}

export const printedSlip = (slip: Slip): PrintedSlip => ({
  paperId: slip.paperId,
  later: laterText(slip),
  digest: groupsOfFour(slip.digest),
  root: slip.checkpoint && groupsOfFour(slip.checkpoint.root),
  logSize: slip.checkpoint?.size ?? null,
  qr: qrCode(qrContent(slip)),
})
