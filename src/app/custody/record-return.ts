import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { BallotReturn } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { CustodyWrites } from './ports.ts'

export type ReturnInput = Pick<BallotReturn, 'returned' | 'sealsIntact' | 'note' | 'reason'>

/**
 * Records how many ballots came out of the box. A number above the number issued is recorded like any other: the round
 * then has no result, unless enough of the ballots were not issued and the reading `returnedExceedsIssued` sets them aside.
 */
export const recordReturn = async (
  tx: LocksCongress & RoundWrites & CustodyWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: ReturnInput,
  precondition: Precondition,
): Promise<Result<BallotReturn, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const before = await tx.ballotReturn(roundId)
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  const step = transition(place.value.round.state, 'ballots-returned')
  if (!step.ok) return refuse(step.error)
  const ballotReturn: BallotReturn = {
    returned: input.returned,
    sealsIntact: input.sealsIntact,
    note: input.note,
    ...version.value,
  }
  await tx.insertReturn(roundId, ballotReturn)
  await tx.setRoundState(roundId, step.value.to)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'ballots.returned',
    objectId: roundId,
    before: { ...(before && figures(before)), state: step.value.from },
    after: { ...figures(ballotReturn), state: step.value.to },
    reason: ballotReturn.reason,
  })
  return ok(ballotReturn)
}

const figures = ({ version, returned, sealsIntact, note }: BallotReturn) => ({ version, returned, sealsIntact, note })
