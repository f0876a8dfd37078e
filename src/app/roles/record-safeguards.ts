import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Refusal } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { newVersion, type Precondition, versionChange } from '../shared/precondition.ts'
import type { Safeguards } from './model.ts'
import type { SafeguardWrites } from './ports.ts'

export interface SafeguardsInput extends Pick<Safeguards, 'headSecondFactor'> {
  readonly reason: string | null
}

/** Records or changes the safety requirements of a congress. They apply from the next request on. */
export const recordSafeguards = async (
  tx: LocksCongress & SafeguardWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  { headSecondFactor, reason }: SafeguardsInput,
  precondition: Precondition,
): Promise<Result<Safeguards, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const before = await tx.safeguards(congressId)
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const safeguards: Safeguards = { headSecondFactor, ...version.value }
  await tx.setSafeguards(congressId, safeguards)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'safeguards.recorded',
    objectId: congressId,
    ...versionChange(figures, before, safeguards),
  })
  return ok(safeguards)
}

const figures = ({ version, headSecondFactor }: Safeguards) => ({ version, headSecondFactor })
