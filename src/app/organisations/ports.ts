import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Organisation, Versioned } from '../model.ts'

/** The names of the organisation of a meeting and of its superior on papers. */
export interface NamesOnPapers {
  readonly organisation: string
  /** Null if no superior is recorded. */
  readonly superior: string | null
}

/** Organisations of the Party. Reads. */
export interface OrganisationReads {
  organisation(id: OrganisationId): Promise<Organisation | undefined>
  /** The organisations with these ids, in any order; without any that the caller cannot see. */
  organisationsOf(ids: readonly OrganisationId[]): Promise<Organisation[]>
  /** In order of creation, or the newest first. @param text only those in whose name every word of it occurs */
  organisations(page: Page<OrganisationId>, text?: string): Promise<Organisation[]>
  /** Organisations with one of the names, whatever their tones, case and spaces. */
  namedLike(names: readonly string[]): Promise<Organisation[]>
  /**
   * The names that were in force when the first result of the meeting was declared; before, the newest. They are the same
   * for everybody who reaches the congress, also if the caller cannot see the superior.
   */
  namesOnPapers(id: CongressId): Promise<NamesOnPapers | undefined>
}

/** Organisations of the Party. Writes. */
export interface OrganisationWrites extends OrganisationReads {
  /** Locks an organisation, so that no other act renames it before the commit. @returns whether it is there */
  lockOrganisation(id: OrganisationId): Promise<boolean>
  insertOrganisation(organisation: Organisation): Promise<void>
  /** A further version of an organisation; earlier versions stay. */
  insertOrganisationVersion(organisation: Organisation, version: Versioned): Promise<void>
}
