import { type CountsBeforeTyping, countsDiffer, printedDiffers } from './custody.ts'
import { invalidTotal } from './tally.ts'
import type { Tally } from './types.ts'

export const BOX_FINDING_CODES = [
  'seals-not-whole',
  'hall-and-table-differ',
  'printed-and-made-differ',
  'issued-below-attending',
  'roll-newer-than-issue',
  'none-returned',
  'many-ballots-missing',
  'none-valid',
  'most-invalid',
] as const
export type BoxFindingCode = (typeof BOX_FINDING_CODES)[number]

/** Something odd about the box or its ballots. It is shown beside the findings of the count, and blocks nothing. */
export interface BoxFinding {
  readonly code: BoxFindingCode
  readonly severity: 'warning'
}

/** Facts of a round in ballots and people. */
export interface BoxFacts {
  /** People attending, by the version of the roll that the round is bound to. */
  readonly attending: number
  /** Whether the meeting has a newer version of its roll. */
  readonly hasNewerRoll: boolean
  /** Ballots printed as the board recorded, and as many as the service made; null if it made none. */
  readonly printed: number
  readonly made: number | null
  readonly issued: number
  readonly returned: number
  readonly sealsIntact: boolean
  /** The sheets counted again at the table; absent if they were not. */
  readonly tableCount?: CountsBeforeTyping['tableCount']
  /** Ballots counted so far. */
  readonly tally: Pick<Tally, 'valid' | 'invalid'>
}

/** More than one issued ballot of ten did not come back. A share of this project; no clause names one. */
const manyMissing = ({ issued, returned }: BoxFacts): boolean => returned > 0 && 10 * (issued - returned) > issued

/**
 * Odd properties of the box: broken seals, another number in the hall than at the table, another number printed than
 * made, people without a ballot, an older roll, ballots that did not come back, and ballots of which none or fewer than
 * half are valid. Ballots above the number issued or above the number attending are findings of the count itself.
 */
// qd244-2014:d7.k2, qd190-2024:d8.k2: the board checks and seals the box, and reports ballots issued and returned
export const boxFindings = (facts: BoxFacts): readonly BoxFinding[] => {
  const { attending, hasNewerRoll, printed, made, issued, returned, sealsIntact, tally } = facts
  const { valid } = tally
  const invalid = invalidTotal(tally)
  const odd: Readonly<Record<BoxFindingCode, boolean>> = {
    'seals-not-whole': !sealsIntact,
    'hall-and-table-differ': countsDiffer(facts),
    'printed-and-made-differ': printedDiffers(printed, made),
    'issued-below-attending': issued < attending,
    'roll-newer-than-issue': hasNewerRoll,
    'none-returned': issued > 0 && returned === 0,
    'many-ballots-missing': manyMissing(facts),
    'none-valid': valid === 0 && invalid > 0,
    'most-invalid': valid > 0 && invalid > valid,
  }
  return BOX_FINDING_CODES.filter((code) => odd[code]).map((code) => ({ code, severity: 'warning' }))
}
