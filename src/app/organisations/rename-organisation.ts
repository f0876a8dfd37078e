import { INSTALLATION } from '../../events/log-ref.ts'
import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Organisation } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import { type NoticedOrganisation, noticedOrganisation } from './noticed-organisations.ts'
import type { OrganisationWrites } from './ports.ts'

export interface NewName {
  readonly name: string
  readonly reason: string | null
}

/**
 * Renames an organisation or corrects its name, as a new version with a reason, with a notice of another of the same
 * name. Level and superior stay, because the roles of administrators and the rules of congresses follow from them.
 * Refuses an unknown organisation, a version that the caller has not seen, and a change without a reason.
 */
export const renameOrganisation = async (
  tx: OrganisationWrites & AppendsEvents,
  context: Context,
  id: OrganisationId,
  { name, reason }: NewName,
  precondition: Precondition,
): Promise<Result<NoticedOrganisation, Refusal>> => {
  const before = (await tx.lockOrganisation(id)) ? await tx.organisation(id) : undefined
  if (!before) return refuse('organisation-unknown')
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const organisation: Organisation = { ...before, name, version: version.value.version }
  await tx.insertOrganisationVersion(organisation, version.value)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'organisation.renamed',
    objectId: id,
    before: figures(before),
    after: figures(organisation),
    reason: version.value.reason,
  })
  return ok(await noticedOrganisation(tx, organisation))
}

const figures = ({ version, name }: Organisation) => ({ version, name })
