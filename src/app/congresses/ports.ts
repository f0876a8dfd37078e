import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Closing } from '../log/model.ts'
import type { Congress, RollVersion } from '../model.ts'

/** Congresses and their closings. Reads. */
export interface CongressReads {
  congress(id: CongressId): Promise<Congress | undefined>
  /** In order of creation. @param organisationId only congresses of this organisation; null for all in the scope */
  congresses(page: Page<CongressId>, organisationId: OrganisationId | null): Promise<Congress[]>
  /** The end of a congress; undefined while it is open. */
  closing(congressId: CongressId): Promise<Closing | undefined>
}

/** Locking a congress, so that acts in it take turns. Every act of the count needs it. */
export interface LocksCongress extends CongressReads {
  /** Locks the congress, so that acts that depend on each other take turns. False if there is no such congress. */
  lockCongress(id: CongressId): Promise<boolean>
}

/** Congresses and their closings. Writes. */
export interface CongressWrites extends LocksCongress {
  insertCongress(congress: Congress): Promise<void>
  insertClosing(closing: Closing): Promise<void>
}

/** The versions of the roll of a congress. Reads. */
export interface RollReads {
  /** The newest version. */
  roll(congressId: CongressId): Promise<RollVersion | undefined>
  rollVersion(congressId: CongressId, version: number): Promise<RollVersion | undefined>
  /** The first one first. */
  rollVersions(congressId: CongressId): Promise<RollVersion[]>
}

/** The versions of the roll of a congress. Writes. */
export interface RollWrites extends RollReads {
  insertRoll(congressId: CongressId, roll: RollVersion): Promise<void>
}
