import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { rollContradictions } from '../../rules/roll.ts'
import type { Roll } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { RollVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { newVersion, type Precondition, versionChange } from '../shared/precondition.ts'
import type { LocksCongress, RollWrites } from './ports.ts'

export interface RollInput extends Roll {
  readonly reason: string | null
}

/**
 * Records the numbers summoned, excluded and present; a correction is a new version with a reason. A round keeps the
 * version that was current when its ballots were issued.
 */
export const recordRoll = async (
  tx: LocksCongress & RollWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  input: RollInput,
  precondition: Precondition,
): Promise<Result<RollVersion, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const before = await tx.roll(congressId)
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  const contradictions = rollContradictions(congress.value.kind, input, congress.value.countVersion)
  const [first] = contradictions
  if (first) {
    // The rules name a field by a dotted path, `exclusions.exempt`.
    const errors = contradictions.map(({ code, field }) => ({ code, pointer: `/${field.replaceAll('.', '/')}` }))
    return refuse(first.code, { errors })
  }
  const roll: RollVersion = {
    summoned: input.summoned,
    attending: input.attending,
    exclusions: input.exclusions,
    ...version.value,
  }
  await tx.insertRoll(congressId, roll)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'roll.recorded',
    objectId: congressId,
    ...versionChange(figures, before, roll),
  })
  return ok(roll)
}

const figures = ({ version, summoned, attending, exclusions }: RollVersion) => ({
  version,
  summoned,
  attending,
  exclusions,
})
