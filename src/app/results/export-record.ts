import { toResultDocument } from '../../count-record/recount.ts'
import { type CountedBallot, type CountRecord, RECORD_FORMAT, type TallyRecord } from '../../count-record/schema.ts'
import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { keysOf } from '../../kernel/record.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { DEFAULT_READINGS } from '../../rules/readings.ts'
import type { BallotGroup, BallotMarks, Readings, Tally } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'

/** Like `readRecord`, and logs the export. */
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
): Promise<Result<CountRecord, Refusal>> => {
  const record = await readRecord(tx, roundId)
  if (!record.ok) return record
  await tx.appendAudit(context, {
    log: congressLog(record.value.congressId),
    action: 'record.exported',
    objectId: roundId,
    after: { format: RECORD_FORMAT },
  })
  return ok(record.value.record)
}

/**
 * A declared round as count-record/1, with the declared result to compare with. Ballots entered one by one are exported
 * as ballots; if any stack was entered as a tally sheet, the whole round is exported as a tally.
 */
export const readRecord = async (
  reads: CongressReads & RollReads & RoundReads & ListReads & CustodyReads & BatchReads & BallotReads & ResultReads,
  roundId: RoundId,
): Promise<Result<{ readonly record: CountRecord; readonly congressId: CongressId }, Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const declared = await reads.result(roundId)
  if (!declared) return refuse('result-not-declared')
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  const record = { ...recordOf(collected.value), expected: toResultDocument(declared.result) }
  return ok({ record, congressId: place.value.congress.id })
}

const recordOf = ({ facts, batches, ballots }: RoundFacts): CountRecord => {
  const ids = facts.candidates.map(({ id }) => id)
  const changed = changedReadings(facts.readings)
  const bySheet = batches.some(({ mode }) => mode === 'tally-sheet')
  return {
    format: RECORD_FORMAT,
    regulation: facts.regulation,
    ...(Object.keys(changed).length > 0 ? { readings: changed } : {}),
    meeting: facts.meeting,
    roll: facts.roll,
    office: facts.office,
    seats: facts.seats,
    round: facts.round,
    candidates: facts.candidates.map((name) => ({ ...name })),
    ballots: {
      issued: facts.issued,
      returned: facts.returned,
      ...(bySheet
        ? { tally: tallyRecord(facts.tally, ids) }
        : { counted: ballots.map((group) => countedBallot(group, ids)) }),
    },
  }
}

const changedReadings = (readings: Readings): CountRecord['readings'] & object =>
  Object.fromEntries(
    keysOf(readings).flatMap((name) => (readings[name] === DEFAULT_READINGS[name] ? [] : [[name, readings[name]]])),
  )

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
