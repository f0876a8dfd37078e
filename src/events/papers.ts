import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { version, ofRound, paperKind, paperFormat, part, replacesPaper } = FIGURES
const { factsDigest, fileDigest, slipDigest, checkpointSize, ballotsPrinted } = FIGURES

/** Papers of a congress. The log holds their digests, not the papers themselves. */
export const PAPER_EVENTS = {
  'paper.made': event({
    object: 'paper',
    logs: IN_CONGRESS,
    vi: 'Lập văn bản',
    en: 'A paper was made',
    after: figures({
      ofRound,
      paperKind,
      paperFormat,
      part,
      version,
      replacesPaper,
      factsDigest,
      fileDigest,
      slipDigest,
      checkpointSize,
      ballotsPrinted,
    }),
  }),
} as const
