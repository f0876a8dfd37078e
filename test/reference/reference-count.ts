import type { CountRecord } from '../../src/count-record/schema.ts'
import { tallyRecord } from './reference-ballots.ts'
import { errorsOf, warningsOf } from './reference-findings.ts'

/** The base of the majority: those summoned less those the law leaves out at this kind of meeting. */
const baseOf = ({ meeting, roll, readings }: CountRecord): number => {
  const out = roll.exclusions ?? {}
  const without = (...counts: (number | undefined)[]): number =>
    counts.reduce<number>((left, n) => left - (n ?? 0), roll.summoned)
  switch (meeting) {
    case 'members-congress':
      return without(out.temporaryElsewhere, out.exempt, out.suspended, out.prosecuted, out.excusedThroughout)
    case 'delegates-congress':
      return readings?.rejectedDelegates === 'kept'
        ? without(out.conveningAbsent, out.absentWithoutAlternate)
        : without(out.conveningAbsent, out.absentWithoutAlternate, out.rejected)
    default:
      return readings?.conferenceBase === 'sitting'
        ? roll.summoned
        : without(out.suspended, out.prosecuted, out.excusedThroughout)
  }
}

/** Two decimals, half up, by long division on whole numbers. */
const percentOf = (votes: number, base: number): string => {
  if (base <= 0) return '0.00'
  const exact = BigInt(votes) * 10_000n
  const halfOrMore = (exact % BigInt(base)) * 2n >= BigInt(base)
  const hundredths = exact / BigInt(base) + (halfOrMore ? 1n : 0n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

interface Seated {
  readonly elected: readonly string[]
  readonly tied: readonly string[]
}

/** Gives out the seats one height of votes after the other, until they are full or a tie does not fit. */
const seat = (eligible: readonly string[], votes: ReadonlyMap<string, number>, seats: number): Seated => {
  const elected: string[] = []
  const heights = [...new Set(eligible.map((id) => votes.get(id)!))].sort((a, b) => b - a)
  for (const height of heights) {
    const people = eligible.filter((id) => votes.get(id) === height)
    const left = seats - elected.length
    if (left === 0) break
    if (people.length > left) return { elected, tied: people }
    elected.push(...people)
  }
  return { elected, tied: [] }
}

const outcomeOf = (blocked: boolean, { elected, tied }: Seated, seats: number): string => {
  if (blocked) return 'no-result'
  if (tied.length > 0) return 'tie'
  return elected.length === seats ? 'complete' : 'seats-left'
}

/** A record's result, as plainly as it can be said; findings sorted, without citations. */
export const referenceCount = (record: CountRecord) => {
  const tally = tallyRecord(record)
  const base = baseOf(record)
  const ids = record.candidates.map(({ id }) => id)
  const errors = errorsOf(record, tally, base)
  const byHigherVotes = record.round.kind === 'tie-revote' && record.readings?.tieAtCut !== 'revote-majority'
  const votesNeeded = byHigherVotes || base <= 0 ? null : Math.floor(base / 2) + 1
  const eligible = byHigherVotes ? ids : ids.filter((id) => tally.votes.get(id)! * 2 > base)
  const seated = errors.length > 0 ? { elected: [], tied: [] } : seat(eligible, tally.votes, record.seats)
  const percentBase = record.readings?.percentBase === 'summoned' ? record.roll.summoned : base
  return {
    format: 'count-result/1',
    base,
    votesNeeded,
    form: ids.length > record.seats ? 'strike-out' : 'agree-disagree',
    ballots: {
      issued: record.ballots.issued,
      returned: record.ballots.returned,
      valid: tally.valid,
      invalid: [...tally.invalid.values()].reduce((a, b) => a + b, 0),
      invalidByReason: Object.fromEntries(tally.invalid),
    },
    candidates: ids.map((id) => {
      const votes = tally.votes.get(id)!
      const verdict = seated.elected.includes(id) ? 'elected' : seated.tied.includes(id) ? 'tied' : 'not-elected'
      const votesShort = votesNeeded === null ? null : Math.max(0, votesNeeded - votes)
      return { id, votes, percent: percentOf(votes, percentBase), verdict, votesShort }
    }),
    outcome: outcomeOf(errors.length > 0, seated, record.seats),
    elected: seated.elected,
    tied: seated.tied,
    seatsLeft: record.seats - seated.elected.length,
    findings: [
      ...errors.map((code) => ({ code, severity: 'error' })),
      ...warningsOf(record).map((code) => ({ code, severity: 'warning' })),
    ].sort((a, b) => a.code.localeCompare(b.code)),
  }
}
