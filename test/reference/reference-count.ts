import type { CountRecord, CountRecord2 } from '../../src/count-record/schema.ts'
import { READING_VALUES } from './random-record.ts'
import { tallyRecord } from './reference-ballots.ts'
import { errorsOf, warningsOf } from './reference-findings.ts'

type Exclusions = NonNullable<CountRecord['roll']['exclusions']>

const conferenceOut = (reading: string, out: Exclusions): (number | undefined)[] => {
  if (reading === 'sitting') return []
  const gone = [out.temporaryElsewhere, out.suspended, out.prosecuted]
  return reading === 'sitting-294' ? gone : [...gone, out.excusedThroughout]
}

/** The base of the majority: those summoned less those the law leaves out at this kind of meeting. */
const baseOf = ({ meeting, roll, readings }: CountRecord): number => {
  const out = roll.exclusions ?? {}
  const without = (...counts: (number | undefined)[]): number =>
    counts.reduce<number>((left, n) => left - (n ?? 0), roll.summoned)
  switch (meeting) {
    case 'members-congress':
    case 'members-conference':
      return without(out.temporaryElsewhere, out.exempt, out.suspended, out.prosecuted, out.excusedThroughout)
    case 'delegates-congress':
      return readings?.rejectedDelegates === 'kept'
        ? without(out.conveningAbsent, out.absentWithoutAlternate)
        : without(out.conveningAbsent, out.absentWithoutAlternate, out.rejected)
    default:
      return without(...conferenceOut(readings?.conferenceBase ?? 'sitting-minus-excused', out))
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

/** The alternate seats, given out after all delegates; null if the record has none. */
const alternatesOf = (record: CountRecord, eligible: readonly string[], seated: Seated, blocked: boolean) => {
  const seats = 'alternates' in record ? record.alternates : undefined
  if (seats === undefined) return null
  if (blocked || seated.tied.length > 0) return { elected: [], tied: [], seatsLeft: seats }
  const left = eligible.filter((id) => !seated.elected.includes(id))
  const { elected, tied } = seat(left, tallyRecord(record).votes, seats)
  return { elected, tied, seatsLeft: seats - elected.length }
}

/** A record's result without the readings that decide, as plainly as it can be said; without citations. */
const countOnce = (record: CountRecord) => {
  const tally = tallyRecord(record)
  const base = baseOf(record)
  const ids = record.candidates.map(({ id }) => id)
  const errors = errorsOf(record, tally, base)
  const byHigherVotes = record.round.kind === 'tie-revote' && record.readings?.tieAtCut !== 'revote-majority'
  const votesNeeded = byHigherVotes || base <= 0 ? null : Math.floor(base / 2) + 1
  const eligible = byHigherVotes ? ids : ids.filter((id) => tally.votes.get(id)! * 2 > base)
  const seated = errors.length > 0 ? { elected: [], tied: [] } : seat(eligible, tally.votes, record.seats)
  const alternates = alternatesOf(record, eligible, seated, errors.length > 0)
  const percentBase = record.readings?.percentBase === 'summoned' ? record.roll.summoned : base
  const verdictOf = (id: string): string => {
    if (seated.elected.includes(id)) return 'elected'
    if (seated.tied.includes(id)) return 'tied'
    return alternates?.elected.includes(id) ? 'alternate' : 'not-elected'
  }
  return {
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
      const votesShort = votesNeeded === null ? null : Math.max(0, votesNeeded - votes)
      return { id, votes, percent: percentOf(votes, percentBase), verdict: verdictOf(id), votesShort }
    }),
    outcome: outcomeOf(errors.length > 0, seated, record.seats),
    elected: seated.elected,
    tied: seated.tied,
    seatsLeft: record.seats - seated.elected.length,
    findings: [
      ...errors.map((code) => ({ code, severity: 'error' })),
      ...warningsOf(record).map((code) => ({ code, severity: 'warning' })),
    ],
    alternates,
  }
}

/** Who gets which seat, and how the round ends; the same text for the same people. */
const decision = (record: CountRecord): string => {
  const { outcome, elected, alternates } = countOnce(record)
  return JSON.stringify([outcome, elected.toSorted(), alternates?.elected.toSorted()])
}

/** The readings of a record of version 2 that decide, found by trying every other value. */
const decidingReadings = (record: CountRecord2): string[] =>
  Object.entries<readonly string[]>(READING_VALUES)
    .filter(([name, values]) =>
      values.some(
        // A value that files of version 2 did not have from the start makes no finding in files that do not use it.
        (value) =>
          value !== 'set-aside-not-issued' &&
          decision({ ...record, readings: { ...record.readings, [name]: value } }) !== decision(record),
      ),
    )
    .map(([name]) => name)

const byCode = (a: { code: string; reading?: string }, b: { code: string; reading?: string }): number =>
  a.code.localeCompare(b.code) || (a.reading ?? '').localeCompare(b.reading ?? '')

/** A record's result; findings sorted, without citations. */
export const referenceCount = (record: CountRecord) => {
  const { alternates, findings, ...result } = countOnce(record)
  if (record.format === 'count-record/1') {
    return { format: 'count-result/1', ...result, findings: findings.toSorted(byCode) }
  }
  const deciding = decidingReadings(record).map((reading) => ({
    code: 'reading-decides',
    severity: 'warning',
    reading,
  }))
  return { format: 'count-result/2', ...result, findings: [...findings, ...deciding].toSorted(byCode), alternates }
}
