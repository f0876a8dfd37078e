import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { mayBeBelow } from '../../rules/election.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Organisation } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { type NoticedOrganisation, noticedOrganisation } from './noticed-organisations.ts'
import type { OrganisationWrites } from './ports.ts'

export type NewOrganisation = Pick<Organisation, 'name' | 'level' | 'superiorId'>

/**
 * Records a Party organisation, with a notice of another of the same name. Refuses an unknown superior, and one of a
 * lower level.
 */
export const createOrganisation = async (
  tx: OrganisationWrites & AppendsEvents,
  context: Context,
  input: NewOrganisation,
): Promise<Result<NoticedOrganisation, Refusal>> => {
  if (input.superiorId) {
    const superior = await tx.organisation(input.superiorId)
    if (!superior) return refuseAt('/superiorId', 'organisation-unknown')
    if (!mayBeBelow(input.level, superior.level)) {
      const params = { superior: superior.level, level: input.level }
      return refuseAt('/superiorId', 'organisation-level-too-high', { params })
    }
  }
  const organisation: Organisation = { ...input, id: context.newId(), version: 1, createdAt: context.at }
  await tx.insertOrganisation(organisation)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'organisation.created',
    objectId: organisation.id,
    after: input,
  })
  return ok(await noticedOrganisation(tx, organisation))
}
