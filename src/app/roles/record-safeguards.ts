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
  /** Undefined leaves it as it was; at first it is off. */
  readonly secondFactorAgain: boolean | undefined
  readonly reason: string | null
}

/**
 * Records or changes the safety requirements of a congress. They apply from the next request on. Asking for a code before
 * acts that cannot be taken back is itself such an act, and so is to ask no longer: who records it has shown that they can.
 */
export const recordSafeguards = async (
  tx: LocksCongress & SafeguardWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  input: SafeguardsInput,
  precondition: Precondition,
): Promise<Result<Safeguards, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const before = await tx.safeguards(congressId)
  const { headSecondFactor, secondFactorAgain = before?.secondFactorAgain ?? false, reason } = input
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const safeguards: Safeguards = { headSecondFactor, secondFactorAgain, ...version.value }
  // The event is appended while the stricter requirement is stored, the old or the new one.
  const wasAsked = before?.secondFactorAgain === true
  if (!wasAsked) await tx.setSafeguards(congressId, safeguards)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'safeguards.recorded',
    objectId: congressId,
    ...versionChange(figures, before, safeguards),
  })
  if (wasAsked) await tx.setSafeguards(congressId, safeguards)
  return ok(safeguards)
}

const figures = ({ version, headSecondFactor, secondFactorAgain }: Safeguards) => ({
  version,
  headSecondFactor,
  secondFactorAgain,
})
