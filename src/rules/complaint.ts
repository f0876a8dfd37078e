import type { RoundId } from '../kernel/brand.ts'

/** How a complaint ends. `recorded-by-mistake` ends one that was never made. */
export const COMPLAINT_OUTCOMES = ['upheld', 'rejected', 'withdrawn', 'recorded-by-mistake'] as const
export type ComplaintOutcomeKind = (typeof COMPLAINT_OUTCOMES)[number]

/** The end of a complaint. */
export interface ComplaintOutcome {
  readonly kind: ComplaintOutcomeKind
  /** Plain date. */
  readonly decidedOn: string
  /** The body that decided; null if nobody had to. */
  readonly by: string | null
  readonly note: string | null
}

/** A complaint about a congress, or about one round of it. */
export interface ComplaintFacts {
  /** The round that it is about; null if it is about the whole congress. */
  readonly roundId: RoundId | null
  /** Who complains. */
  readonly complainant: string
  /** Plain date on which it was received. */
  readonly receivedOn: string
  readonly text: string
  /** Null as long as nobody has decided. */
  readonly outcome: ComplaintOutcome | null
}

/** A complaint with its number in the congress, as far as the ballots depend on it. */
export interface NumberedComplaint extends Pick<ComplaintFacts, 'roundId' | 'outcome'> {
  readonly number: number
}

const isAbout = (one: Pick<ComplaintFacts, 'roundId'>, roundId: string): boolean =>
  one.roundId === null || one.roundId === roundId

/** The numbers of the complaints without an outcome that are about a round or about its whole congress. */
// qd190-2024:d35
export const openComplaints = (complaints: readonly NumberedComplaint[], roundId: string): readonly number[] =>
  complaints.filter((one) => one.outcome === null && isAbout(one, roundId)).map(({ number }) => number)

/** A complaint that was open until the day of its outcome. */
export interface PastComplaint {
  readonly number: number
  /** Plain dates. */
  readonly receivedOn: string
  readonly decidedOn: string
}

/** The complaints with an outcome that are about a round or about its whole congress, without those that were never made. */
// qd190-2024:d35
export const pastComplaints = (
  complaints: readonly (NumberedComplaint & Pick<ComplaintFacts, 'receivedOn'>)[],
  roundId: string,
): readonly PastComplaint[] =>
  complaints.flatMap((one) => {
    const { number, receivedOn, outcome } = one
    if (outcome === null || outcome.kind === 'recorded-by-mistake' || !isAbout(one, roundId)) return []
    return [{ number, receivedOn, decidedOn: outcome.decidedOn }]
  })

/** A day of a complaint that cannot be right: decided before it was received, or later than the recording. */
export const complaintDayProblem = (
  { receivedOn, outcome }: Pick<ComplaintFacts, 'receivedOn' | 'outcome'>,
  latest: string,
): { readonly field: 'receivedOn' | 'outcome/decidedOn'; readonly earliest: string | null } | null => {
  if (receivedOn > latest) return { field: 'receivedOn', earliest: null }
  if (outcome === null) return null
  return outcome.decidedOn < receivedOn || outcome.decidedOn > latest
    ? { field: 'outcome/decidedOn', earliest: receivedOn }
    : null
}
