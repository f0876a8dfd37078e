import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { countersOutside } from '../../rules/custody.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { BallotReturn } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { CustodyWrites } from './ports.ts'

export type ReturnInput = Pick<
  BallotReturn,
  'returned' | 'sealsIntact' | 'note' | 'hallCount' | 'tableCount' | 'reason'
>

/**
 * Records how many ballots came out of the box. A number above the number issued is recorded like any other: the round
 * then has no result, unless enough of the ballots were not issued and the reading `returnedExceedsIssued` sets them aside.
 */
export const recordReturn = async (
  tx: LocksCongress & RoundWrites & PersonReads & CustodyWrites & AppendsEvents,
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
  const strangers = await strangersIn(tx, place.value.congress.id, input)
  if (strangers.length > 0) return refuse('person-of-another-congress', { errors: strangers })
  const ballotReturn: BallotReturn = {
    returned: input.returned,
    sealsIntact: input.sealsIntact,
    note: input.note,
    hallCount: input.hallCount,
    tableCount: input.tableCount,
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

/** Counters who are not people of the meeting. */
const strangersIn = async (tx: PersonReads, congressId: CongressId, counts: ReturnInput): Promise<FieldProblem[]> => {
  if (counts.hallCount === null && counts.tableCount === null) return []
  const people = new Set((await tx.people(congressId)).map(({ id }) => id))
  return countersOutside(counts, (id) => people.has(id)).map(({ count, index }) => ({
    pointer: `/${count}/countedBy/${index}`,
    code: 'person-of-another-congress',
  }))
}

/** The figures of the event. Counts that were not recorded are left out, as in events written before they existed. */
const figures = ({ version, returned, sealsIntact, note, hallCount, tableCount }: BallotReturn) => ({
  version,
  returned,
  sealsIntact,
  note,
  ...(hallCount === null ? {} : { hallCount }),
  ...(tableCount === null ? {} : { tableCount }),
})
