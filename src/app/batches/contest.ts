import type { BatchId, PersonId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { ballotForm, type Contest } from '../../rules/ballot.ts'
import type { Procedure } from '../../rules/procedure.ts'
import type { BallotForm, Readings } from '../../rules/types.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate, Batch, Congress, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { BatchReads } from './ports.ts'

/** The approved list against which ballots are read. Frozen from approval on. */
export interface RoundContest extends Contest {
  readonly form: BallotForm
  readonly names: readonly BallotCandidate[]
  /** Position on the ballot by person. */
  readonly positions: ReadonlyMap<PersonId, number>
  readonly readings: Readings
}

/** The facts of a batch that never change. */
export interface BatchContest extends RoundContest {
  readonly batch: Pick<Batch, 'id' | 'congressId' | 'roundId' | 'mode'>
  readonly procedure: Procedure
}

/** The contest of a round: its ballot and the readings by which marks are judged. */
export const roundContest = (congress: Congress, round: Round, names: readonly BallotCandidate[]): RoundContest => ({
  candidates: names.length,
  seats: round.seats,
  allDisagree: congress.readings.allDisagree,
  form: ballotForm(names.length, round.seats),
  names,
  positions: new Map(names.map(({ personId }, position) => [personId, position])),
  readings: congress.readings,
})

/** Reads the contest of a batch. */
export const batchContest = async (
  reads: CongressReads & RoundReads & ListReads & BatchReads,
  id: BatchId,
): Promise<Result<BatchContest, Refusal>> => {
  const batch = await reads.batch(id)
  if (!batch) return refuse('batch-unknown')
  const [round, congress, names] = await Promise.all([
    reads.round(batch.roundId),
    reads.congress(batch.congressId),
    reads.ballotCandidates(batch.roundId),
  ])
  if (!round || !congress) throw new Bug(`batch ${id} has lost its round or congress`)
  return ok({ ...roundContest(congress, round, names), batch, procedure: congress.procedure })
}

/**
 * Cache of the contests of batches being typed. They never change, so entries are only evicted when there are too
 * many.
 */
export class ContestCache {
  readonly #contests = new Map<BatchId, BatchContest>()
  readonly #limit: number

  constructor(limit = 1_000) {
    this.#limit = limit
  }

  get(id: BatchId): BatchContest | undefined {
    return this.#contests.get(id)
  }

  keep(contest: BatchContest): void {
    if (this.#contests.size >= this.#limit) {
      const oldest = this.#contests.keys().next().value
      if (oldest) this.#contests.delete(oldest)
    }
    this.#contests.set(contest.batch.id, contest)
  }
}
