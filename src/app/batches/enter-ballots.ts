import type { BatchId } from '../../kernel/brand.ts'
import { sum } from '../../kernel/integers.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { judgeBallot } from '../../rules/ballot.ts'
import type { Slot } from '../../rules/entry.ts'
import { needsPosition } from '../../rules/procedure.ts'
import type { InvalidReason } from '../../rules/types.ts'
import { modeProblem } from '../../rules/typing.ts'
import { type Allowed, roleAt } from '../access/authorise.ts'
import type { Identity } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { ActReceipt } from '../log/ports.ts'
import type { UnitOfWork } from '../ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { namesKept, type TextsBesideBallots } from '../shared/names-kept.ts'
import { type BatchContest, batchContest, type ContestCache } from './contest.ts'
import type { EnterOutcome } from './ports.ts'
import { type BallotInput, readBallots } from './read-marks.ts'
import { rulingsByBoard } from './rulings.ts'

export interface BallotEntryInput {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly ballots: readonly BallotInput[]
  /** The number that the first ballot is to get; null if the caller does not say. */
  readonly from: number | null
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
  /** Roles that may enter ballots. Checked here and not by the unit of work, because this path is one statement. */
  readonly allowed: Allowed
  /** The free texts of the request; asked for only if a ballot has one. */
  readonly besideBallots: () => TextsBesideBallots
}

export interface EnteredBallots {
  readonly entered: number
  /** The number of the next ballot. */
  readonly next: number
  readonly size: number
  /** The first number of each of the ballots sent, and how many of them there are. */
  readonly ballots: readonly {
    readonly number: number
    readonly times: number
    readonly version: 1
    readonly invalid: InvalidReason | null
  }[]
  readonly replayed: boolean
  /** Null if the request is a repetition of one that came before there were receipts. */
  readonly receipt: ActReceipt | null
}

/**
 * Enters one or more ballots into a batch: either all of them or none. Marks are read here against the approved list;
 * the database checks whether the entry is open and has room, in the statement that stores them.
 */
export const enterBallots = async (
  uow: UnitOfWork,
  cache: ContestCache,
  context: Context,
  input: BallotEntryInput,
): Promise<Result<EnteredBallots, Refusal>> => {
  const contest = await contestOf(uow, cache, context.identity, input.batchId)
  if (!contest.ok) return contest
  const { congressId } = contest.value.batch
  const role = roleAt(context.identity, input.allowed, { congressId, organisationId: null })
  if (!role.ok) return role
  const ofMode = modeProblem('ballots-entered', contest.value.batch.mode)
  if (ofMode) return refuse(ofMode)
  if (input.from === null && needsPosition(contest.value.procedure)) return refuseAt('/from', 'ballot-from-missing')
  const pointer = (index: number): string => `/ballots/${index}`
  const read = readBallots(input.ballots, contest.value, pointer)
  if (!read.ok) return read
  if (read.value.some(({ doubt }) => doubt)) {
    const checked = await uow.read(context.identity.scope, async (reads) => {
      const rulings = await rulingsByBoard(reads, congressId, read.value, pointer)
      return rulings.ok ? namesKept(reads, congressId, input.besideBallots()) : rulings
    })
    if (!checked.ok) return checked
  }
  const outcome = await uow.enterBallots(
    { ...context, actor: { ...context.actor, role: role.value } },
    { ...input, congressId, ballots: read.value },
  )
  if (!('firstNumber' in outcome)) {
    // Checked only on failure, to keep the hot path to one statement: the end of the congress has closed its entries
    // anyway.
    const closing = await uow.read(context.identity.scope, (reads) => reads.closing(congressId))
    return closing ? refuse('congress-closed') : refusalOf(outcome, sum(read.value.map(({ times }) => times)))
  }
  const { firstNumber, nextNumber, entered, size, receipt } = outcome
  let number = firstNumber
  return ok({
    entered,
    next: nextNumber,
    size,
    ballots: read.value.map(({ marks, setAside, times }) => {
      const first = number
      number += times
      const judged = judgeBallot(marks, contest.value)
      return { number: first, times, version: 1, invalid: judged.valid || setAside ? null : judged.reason }
    }),
    replayed: outcome.status === 'replayed',
    receipt,
  })
}

const contestOf = async (
  uow: UnitOfWork,
  cache: ContestCache,
  identity: Identity,
  id: BatchId,
): Promise<Result<BatchContest, Refusal>> => {
  const known = cache.get(id)
  // For a caller outside the congress the cache is ignored, so that a foreign id costs the same work as an unknown
  // one.
  if (known && identity.scope.congressIds.includes(known.batch.congressId)) return ok(known)
  const contest = await uow.read(identity.scope, (reads) => batchContest(reads, id))
  if (contest.ok) cache.keep(contest.value)
  return contest
}

/** An outcome without entered ballots. */
type NotEntered = Exclude<EnterOutcome, { readonly firstNumber: number }>

const refusalOf = (outcome: NotEntered, count: number) => {
  switch (outcome.status) {
    case 'batch-full':
      return refuse('batch-full', { params: { count, entered: outcome.entered, size: outcome.size } })
    case 'ballot-position':
      return refuse('ballot-position', { params: { next: outcome.nextNumber ?? 1, entered: outcome.entered } })
    case 'key-reused':
      return refuse('idempotency-key-reused')
    default:
      return refuse(outcome.status)
  }
}
