import { comparedName } from '../../kernel/compared-name.ts'
import { type Notice, organisationNotices } from '../../rules/notices.ts'
import type { Organisation } from '../model.ts'
import type { OrganisationReads } from './ports.ts'

export interface NoticedOrganisation {
  readonly organisation: Organisation
  readonly notices: readonly Notice[]
}

/** The organisations of the same names, by name. */
const namesakes = async (reads: OrganisationReads, organisations: readonly Organisation[]) =>
  Map.groupBy(await reads.namedLike(organisations.map(({ name }) => name)), ({ name }) => comparedName(name))

const noticed = (organisation: Organisation, sameName: readonly Organisation[] = []): NoticedOrganisation => {
  const others = sameName.filter(({ id }) => id !== organisation.id)
  return { organisation, notices: organisationNotices({ superiorId: organisation.superiorId, namesakes: others }) }
}

/** Organisations with their notices. Namesakes outside the caller's scope are not seen, and give no notice. */
export const noticedOrganisations = async (
  reads: OrganisationReads,
  organisations: readonly Organisation[],
): Promise<readonly NoticedOrganisation[]> => {
  const sameName = await namesakes(reads, organisations)
  return organisations.map((organisation) => noticed(organisation, sameName.get(comparedName(organisation.name))))
}

/** One organisation with its notices. */
export const noticedOrganisation = async (
  reads: OrganisationReads,
  organisation: Organisation,
): Promise<NoticedOrganisation> =>
  noticed(organisation, (await namesakes(reads, [organisation])).get(comparedName(organisation.name)))
