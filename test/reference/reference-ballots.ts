import type { CountedBallot, CountRecord } from '../../src/count-record/schema.ts'

/** All data of the ballots, by id. */
export interface ReferenceTally {
  valid: number
  readonly invalid: Map<string, number>
  readonly votes: Map<string, number>
  readonly disagree: Map<string, number>
}

/** The verdict on one ballot: the people it votes for and against, or the reason why it is invalid. */
type Verdict = { readonly invalid: string } | { readonly for: readonly string[]; readonly against: readonly string[] }

const hasSurplus = (record: CountRecord): boolean => record.candidates.length > record.seats

const judgeStrikeOut = (ballot: CountedBallot, record: CountRecord): Verdict => {
  const chosen = record.candidates.map(({ id }) => id).filter((id) => !ballot.struck!.includes(id))
  if (chosen.length > record.seats) return { invalid: 'over-voted' }
  if (chosen.length === 0) return { invalid: 'no-choice' }
  return { for: chosen, against: [] }
}

const judgeBoxes = (ballot: CountedBallot, record: CountRecord): Verdict => {
  const names = record.candidates.map(({ id }) => id)
  const yes = (id: string): boolean => ballot.agree!.includes(id)
  const no = (id: string): boolean => ballot.disagree!.includes(id)
  const judged = {
    for: names.filter((id) => yes(id) && !no(id)),
    against: names.filter((id) => no(id) && !yes(id)),
  }
  if (names.length === 1) {
    return judged.for.length + judged.against.length === 1 ? judged : { invalid: 'both-or-neither' }
  }
  if (judged.for.length > 0) return judged
  const allDisagreed = judged.against.length === names.length
  return allDisagreed && record.readings?.allDisagree === 'valid' ? judged : { invalid: 'no-choice' }
}

const judge = (ballot: CountedBallot, record: CountRecord): Verdict => {
  if (ballot.fault !== undefined) return { invalid: ballot.fault }
  return hasSurplus(record) ? judgeStrikeOut(ballot, record) : judgeBoxes(ballot, record)
}

const addOne = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const countBallots = (record: CountRecord, ballots: readonly CountedBallot[]): ReferenceTally => {
  const zeros = (): Map<string, number> => new Map(record.candidates.map(({ id }) => [id, 0]))
  const tally: ReferenceTally = { valid: 0, invalid: new Map(), votes: zeros(), disagree: zeros() }
  for (const ballot of ballots) {
    for (let n = 0; n < (ballot.times ?? 1); n++) {
      const verdict = judge(ballot, record)
      if ('invalid' in verdict) addOne(tally.invalid, verdict.invalid)
      else {
        tally.valid++
        for (const id of verdict.for) addOne(tally.votes, id)
        for (const id of verdict.against) addOne(tally.disagree, id)
      }
    }
  }
  return tally
}

/** Counts the ballots of a record one by one, or reads its tally. */
export const tallyRecord = (record: CountRecord): ReferenceTally => {
  const { counted, tally } = record.ballots
  if (counted !== undefined) return countBallots(record, counted)
  const happened = Object.entries<number>(tally!.invalid as Record<string, number>).filter(([, n]) => n > 0)
  return {
    valid: tally!.valid,
    invalid: new Map(happened),
    votes: new Map(Object.entries(tally!.votes)),
    disagree: new Map(Object.entries(tally!.disagree ?? {})),
  }
}
