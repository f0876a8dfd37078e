import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Closing } from '../log/model.ts'
import type { Congress, RollVersion } from '../model.ts'

/** Congresses and their ends. What can be read. */
export interface CongressReads {
  congress(id: CongressId): Promise<Congress | undefined>
  /** In the order in which they were made. @param organisationId those of one organisation; null for all in the scope */
  congresses(page: Page<CongressId>, organisationId: OrganisationId | null): Promise<Congress[]>
  /** The end of a congress; undefined while it is open. */
  closing(congressId: CongressId): Promise<Closing | undefined>
}

/** Acts of one congress take turns. What an act of the count needs of its congress. */
export interface LocksCongress extends CongressReads {
  /** Locks the congress: acts that depend on one another take turns. False if there is no such congress. */
  lockCongress(id: CongressId): Promise<boolean>
}

/** Congresses and their ends. What can be written. */
export interface CongressWrites extends LocksCongress {
  insertCongress(congress: Congress): Promise<void>
  insertClosing(closing: Closing): Promise<void>
}

/** The versions of the roll of a congress. What can be read. */
export interface RollReads {
  /** The newest version. */
  roll(congressId: CongressId): Promise<RollVersion | undefined>
  rollVersion(congressId: CongressId, version: number): Promise<RollVersion | undefined>
  /** The first one first. */
  rollVersions(congressId: CongressId): Promise<RollVersion[]>
}

/** The versions of the roll of a congress. What can be written. */
export interface RollWrites extends RollReads {
  insertRoll(congressId: CongressId, roll: RollVersion): Promise<void>
}
