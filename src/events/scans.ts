import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { number, ofPaper, scanFormat, fileSize, fileDigest } = FIGURES

const attached = figures({ number, ofPaper, scanFormat, fileSize, fileDigest })
const withdrawn = figures({ number, fileDigest })

/** Scans of signed papers, of a round or of the meeting. The log holds their digests, not the files. */
export const SCAN_EVENTS = {
  'scan.attached': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Đính kèm bản quét văn bản đã ký',
    en: 'The scan of a signed paper was attached',
    after: attached,
    open: ['number', 'scanFormat', 'fileDigest'],
  }),
  'scan.withdrawn': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Rút bản quét đính kèm nhầm',
    en: 'A scan that was attached by mistake was withdrawn',
    after: withdrawn,
    open: ['number', 'fileDigest'],
  }),
  'meeting-scan.attached': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Đính kèm bản quét văn bản đã ký của đại hội (hội nghị)',
    en: 'The scan of a signed paper of the meeting was attached',
    after: attached,
    open: ['number', 'scanFormat', 'fileDigest'],
  }),
  'meeting-scan.withdrawn': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Rút bản quét văn bản của đại hội (hội nghị) đính kèm nhầm',
    en: 'A scan of a paper of the meeting that was attached by mistake was withdrawn',
    after: withdrawn,
    open: ['number', 'fileDigest'],
  }),
} as const
