import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { BesideRecord } from '../../rules/beside-record.ts'
import type { BoxFinding } from '../../rules/box-findings.ts'
import { type BatchProgress, batchProgress } from '../../rules/declaration.ts'
import { type StackFinding, stackFindings } from '../../rules/stack-findings.ts'
import type { BallotForm, CountFacts } from '../../rules/types.ts'
import type { Actor } from '../actor.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate } from '../model.ts'
import type { PaperReads } from '../papers/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { type FiguresCaller, readsFiguresOf } from '../shared/figures.ts'
import { findRound } from '../shared/find.ts'
import { besideRecord } from './beside-record.ts'
import { oddAtBox } from './box-facts.ts'
import { pendingResult } from './pending-result.ts'
import type { ResultReads } from './ports.ts'
import { countedBatches, type RoundFacts, roundFacts } from './round-facts.ts'
import { type RoundSignOff, signOffOf } from './sign-off.ts'

/** The facts of a running tally. */
export interface RunningTally {
  readonly facts: CountFacts
  readonly beside: BesideRecord
  readonly form: BallotForm
  readonly names: readonly BallotCandidate[]
  readonly batches: BatchProgress
  /** True if the roll has a newer version than the one bound to this round. */
  readonly rollSuperseded: boolean
  readonly rollVersion: number
  /** Odd properties of the box; none of them blocks the result. */
  readonly box: readonly BoxFinding[]
  /** Odd properties of the stacks; none of them blocks the result. */
  readonly stacks: readonly StackFinding[]
  /** People who take no seat, whatever the count says. */
  readonly notSeated: RoundFacts['notSeated']
  readonly signOff: RoundSignOff
  readonly stamp: string
  readonly rehearsal: boolean
}

/** The role that sees no running count before it is complete: its holders type the entries. */
const TYPIST: Actor['role'] = 'board-member'

/** Collects the facts of the running count. Members of the board see it once every batch is ready, to confirm it. */
export const getTally = async (
  reads: CongressReads &
    RollReads &
    RoundReads &
    ListReads &
    PersonReads &
    BoardReads &
    CustodyReads &
    PaperReads &
    BatchReads &
    BallotReads &
    RoleReads &
    ResultReads,
  { role, via }: FiguresCaller,
  roundId: RoundId,
): Promise<Result<RunningTally, Refusal>> => {
  if (via === 'pin') return refuse('pin-only-types')
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const figures = await readsFiguresOf(reads, { role, via }, place.value.congress.id, place.value.round)
  if (!figures.ok) return figures
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  const batches = batchProgress(countedBatches(collected.value))
  if (role === TYPIST && batches.open + batches.differing + batches.ruling > 0) return refuse('tally-blind')
  const { facts, contest, rollVersion, stamp } = collected.value
  const { congress } = place.value
  const [newest, bound] = await Promise.all([reads.roll(congress.id), reads.rollVersion(congress.id, rollVersion)])
  if (!bound) throw new Bug(`round ${roundId} is bound to a roll version that is not there`)
  return ok({
    facts,
    beside: await besideRecord(reads, place.value),
    form: contest.form,
    names: contest.names,
    batches,
    rollSuperseded: newest !== undefined && newest.version > rollVersion,
    rollVersion,
    box: await oddAtBox(reads, place.value, { roll: bound, tally: facts.tally, declaredAt: null }),
    stacks: await oddStacks(reads, collected.value, roundId),
    notSeated: collected.value.notSeated,
    signOff: await signOffOf(reads, place.value, await pendingResult(reads, place.value, collected.value)),
    stamp,
    rehearsal: congress.rehearsal,
  })
}

const oddStacks = async (
  reads: BallotReads,
  { batches, facts }: RoundFacts,
  roundId: RoundId,
): Promise<readonly StackFinding[]> => {
  const numberOf = new Map(batches.map(({ id, number }) => [id, number]))
  const prints = (await reads.stackPrints(roundId)).flatMap(({ batchId, ...print }) => {
    const number = numberOf.get(batchId)
    return number === undefined ? [] : [{ number, ...print }]
  })
  return stackFindings({ stacks: batches, returned: facts.returned, prints })
}
