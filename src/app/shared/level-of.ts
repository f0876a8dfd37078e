import { Bug } from '../../kernel/bug.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'

/** The level of the organisation that holds a congress. */
export const levelOf = async (
  reads: OrganisationReads,
  { id, organisationId }: Pick<Congress, 'id' | 'organisationId'>,
): Promise<OrganisationLevel> => {
  const organisation = await reads.organisation(organisationId)
  if (!organisation) throw new Bug(`congress ${id} has lost its organisation`)
  return organisation.level
}
