import { findingIf } from './findings.ts'
import { citation, findCitation } from './regulations/citations.ts'
import type { Finding, Office, RegulationId, RoundKind } from './types.ts'

/** The most names above the seats: 30 % of the seats rounded down, and always at least one. Whole numbers only. */
// qd244-2014:d16, qd190-2024:d14.k1
export const surplusLimit = (seats: number): number => Math.max(1, Math.floor((3 * seats) / 10))

const NEEDS_SURPLUS: readonly Office[] = ['committee', 'standing-committee']

export interface ListFacts {
  readonly regulation: RegulationId
  readonly office: Office
  readonly roundKind: RoundKind
  readonly candidates: number
  readonly seats: number
}

/**
 * Whether the list of a committee or standing committee has its surplus, and not too much of it. Later rounds are held
 * among the names that are left, and other offices may have no surplus.
 */
export const surplusFindings = ({
  regulation,
  office,
  roundKind,
  candidates,
  seats,
}: ListFacts): readonly Finding[] => {
  if (roundKind !== 'first' || !NEEDS_SURPLUS.includes(office)) return []
  // qd244-2014:d16, qd190-2024:d14.k1
  const clause = citation(regulation, 'surplus')
  return [
    ...findingIf(candidates <= seats, 'no-surplus', clause),
    ...findingIf(candidates - seats > surplusLimit(seats), 'surplus-over-limit', clause),
  ]
}

/** Whether a name from outside the list is put to the meeting: more than 30 % of those attending, exactly 30 % is not. */
// qd190-2024:d14.k3
export const agreementReached = (inFavour: number, attending: number): boolean => 10 * inFavour > 3 * attending

/** Whether a name from outside the convening committee's list needs that agreement first. */
// qd190-2024:d14.k3
export const outsideNameNeedsAgreement = (regulation: RegulationId): boolean =>
  findCitation(regulation, 'outside-name') !== undefined
