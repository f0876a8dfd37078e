import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Organisation } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import type { OrganisationWrites } from './ports.ts'

export type NewOrganisation = Pick<Organisation, 'name' | 'level' | 'superiorId'>

/** Records a Party organisation. Refuses an unknown superior. */
export const createOrganisation = async (
  tx: OrganisationWrites & AppendsEvents,
  context: Context,
  input: NewOrganisation,
): Promise<Result<Organisation, Refusal>> => {
  if (input.superiorId && !(await tx.organisation(input.superiorId))) {
    return refuseAt('/superiorId', 'organisation-unknown')
  }
  const organisation: Organisation = { ...input, id: context.newId(), createdAt: context.at }
  await tx.insertOrganisation(organisation)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'organisation.created',
    objectId: organisation.id,
    after: input,
  })
  return ok(organisation)
}
