import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { number, ofPaper, scanFormat, fileSize, fileDigest } = FIGURES

/** Scans of signed papers. The log holds their digests, not the files. */
export const SCAN_EVENTS = {
  'scan.attached': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Đính kèm bản quét văn bản đã ký',
    en: 'The scan of a signed paper was attached',
    after: figures({ number, ofPaper, scanFormat, fileSize, fileDigest }),
    open: ['number', 'scanFormat', 'fileDigest'],
  }),
  'scan.withdrawn': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Rút bản quét đính kèm nhầm',
    en: 'A scan that was attached by mistake was withdrawn',
    after: figures({ number, fileDigest }),
    open: ['number', 'fileDigest'],
  }),
} as const
