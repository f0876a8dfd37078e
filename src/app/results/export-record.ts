import { expectationOf } from '../../count-record/expectation.ts'
import { type CountedBallot, type CountRecord2, RECORD_FORMATS, type TallyRecord } from '../../count-record/schema.ts'
import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { REOPENED_STATE, undoneProblem } from '../../rules/round.ts'
import type { BallotGroup, BallotMarks, Tally } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { DeclaredResult, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'

/** Like `readRecord`, and logs the export. Refused for a rehearsal. */
export const exportRecord = async (
  tx: CongressReads &
    RollReads &
    RoundReads &
    ListReads &
    CustodyReads &
    BatchReads &
    BallotReads &
    ResultReads &
    AppendsEvents,
  context: Context,
  roundId: RoundId,
): Promise<Result<CountRecord2, Refusal>> => {
  const place = await findRound(tx, roundId)
  // The format of a record has no place for a mark.
  if (place.ok && place.value.congress.rehearsal) return refuse('rehearsal-not-exported')
  const record = await readRecord(tx, roundId)
  if (!record.ok) return record
  await tx.appendAudit(context, {
    log: congressLog(record.value.congressId),
    action: 'record.exported',
    objectId: roundId,
    after: { format: RECORD_FORMATS[2] },
  })
  return ok(record.value.record)
}

/**
 * The result that the ballots of a round give now: none while it is counted again, and still the last one after it was
 * annulled.
 */
const finalResult = async (reads: ResultReads, { id, state }: Round): Promise<DeclaredResult | undefined> =>
  state === REOPENED_STATE ? undefined : (await reads.resultVersions(id)).at(-1)

/**
 * A declared round as count-record/2, with the declared result to compare with. Ballots entered one by one are exported
 * as ballots; if the sheet of any stack counts, the whole round is exported as a tally.
 * @param asSums whether every round is exported as a tally, without the marks of any ballot
 */
export const readRecord = async (
  reads: CongressReads & RollReads & RoundReads & ListReads & CustodyReads & BatchReads & BallotReads & ResultReads,
  roundId: RoundId,
  asSums = false,
): Promise<Result<{ readonly record: CountRecord2; readonly congressId: CongressId }, Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const declared = await finalResult(reads, place.value.round)
  if (!declared) return refuse(undoneProblem(place.value.round) ?? 'result-not-declared')
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  const record = { ...recordOf(collected.value, asSums), expected: expectationOf(declared.result) }
  return ok({ record, congressId: place.value.congress.id })
}

const recordOf = ({ facts, ballots, sheets }: RoundFacts, asSums: boolean): Omit<CountRecord2, 'expected'> => {
  const ids = facts.candidates.map(({ id }) => id)
  return {
    format: RECORD_FORMATS[2],
    regulation: facts.regulation,
    readings: facts.readings,
    meeting: facts.meeting,
    roll: facts.roll,
    office: facts.office,
    seats: facts.seats,
    round: facts.round,
    ...(facts.alternates === null ? {} : { alternates: facts.alternates }),
    candidates: facts.candidates.map((name) => ({ ...name })),
    ballots: {
      issued: facts.issued,
      returned: facts.returned,
      ...(asSums || sheets > 0
        ? { tally: tallyRecord(facts.tally, ids) }
        : { counted: ballots.map((group) => countedBallot(group, ids)) }),
    },
  }
}

const named = (positions: readonly number[], ids: readonly string[]): string[] =>
  positions.map((position) => ids[position]!)

const marksRecord = (marks: BallotMarks, ids: readonly string[]): CountedBallot =>
  'struck' in marks
    ? { struck: named(marks.struck, ids) }
    : { agree: named(marks.agree, ids), disagree: named(marks.disagree, ids) }

const countedBallot = ({ marks, times }: BallotGroup, ids: readonly string[]): CountedBallot => ({
  ...marksRecord(marks, ids),
  ...(marks.fault ? { fault: marks.fault } : {}),
  times,
})

const byId = (counts: readonly number[], ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.map((id, position) => [id, counts[position] ?? 0]))

const tallyRecord = (tally: Tally, ids: readonly string[]): TallyRecord => ({
  valid: tally.valid,
  invalid: { ...tally.invalid },
  votes: byId(tally.votes, ids),
  ...(tally.disagree ? { disagree: byId(tally.disagree, ids) } : {}),
})
