import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type CongressChangeProblem, congressChangeProblem, instrumentsOn } from '../../rules/congress-correction.ts'
import { isTermBackwards } from '../../rules/meeting.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongress } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { CongressWrites, RollReads } from './ports.ts'

export interface CongressCorrection extends Pick<Congress, 'kind' | 'name' | 'term' | 'heldOn'> {
  readonly reason: string | null
}

const changeRefusal = (problem: CongressChangeProblem): Result<never, Refusal> => {
  if (problem.code === 'congress-relied-on') {
    return refuse(problem.code, { params: { elections: problem.elections.join(', ') } })
  }
  return refuseAt(problem.code === 'board-paper-after-meeting' ? '/heldOn' : '/kind', problem.code)
}

/** The corrected congress with the instruments of its day. */
const correctedBy = (before: Congress, input: Omit<CongressCorrection, 'reason'>): Result<Congress, Refusal> => {
  if (isTermBackwards(input.term)) return refuseAt('/term/to', 'term-backwards')
  const isMoved = input.heldOn !== before.heldOn
  const instruments = isMoved ? instrumentsOn(before, input.heldOn, before.countVersion) : before
  if (!instruments) return refuseAt('/heldOn', 'no-regulation-in-force')
  const { regulation, implementing } = instruments
  return ok({ ...before, ...input, regulation, implementing })
}

/**
 * Corrects name, day, term or kind of a congress that is open, as a new version with a reason. A change on which an
 * election, the roll or the board rests is refused.
 */
export const correctCongress = async (
  tx: CongressWrites & RollReads & BoardReads & RoundReads & AppendsEvents,
  context: Context,
  id: CongressId,
  { reason, ...input }: CongressCorrection,
  precondition: Precondition,
): Promise<Result<Congress, Refusal>> => {
  const place = await lockCongress(tx, id)
  if (!place.ok) return place
  const before = place.value
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const corrected = correctedBy(before, input)
  if (!corrected.ok) return corrected
  const congress: Congress = { ...corrected.value, version: version.value.version }
  const problem = congressChangeProblem({
    before,
    after: congress,
    countVersion: before.countVersion,
    roll: (await tx.roll(id)) ?? null,
    boardPaperDate: (await tx.board(id))?.paper?.date ?? null,
    elections: (await tx.elections(id)).filter(({ cancelled }) => cancelled === null),
  })
  if (problem) return changeRefusal(problem)
  await tx.insertCongressVersion(congress, version.value)
  await tx.appendAudit(context, {
    log: congressLog(id),
    action: 'congress.corrected',
    objectId: id,
    before: figures(before),
    after: figures(congress),
    reason: version.value.reason,
  })
  return ok(congress)
}

const figures = ({ version, kind, name, term, heldOn, regulation, implementing }: Congress) => ({
  version,
  kind,
  name,
  term,
  heldOn,
  regulation,
  implementing,
})
