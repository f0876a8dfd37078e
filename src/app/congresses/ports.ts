import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { CongressState } from '../../rules/congress-states.ts'
import type { Closing, RehearsalEnd } from '../log/model.ts'
import type { Congress, RollVersion, Versioned } from '../model.ts'

/** Which congresses a list holds. What is absent does not restrict it. */
export interface CongressFilter {
  readonly organisationId?: OrganisationId | undefined
  readonly state?: CongressState | undefined
  /** First and last day of the meeting, YYYY-MM-DD. */
  readonly heldFrom?: string | undefined
  readonly heldTo?: string | undefined
  /** Words that occur in the name, whatever their tones and case. */
  readonly text?: string | undefined
  /** Whether rehearsals that are over stay out. */
  readonly hidesOver?: boolean
}

/** Congresses and their closings. Reads. */
export interface CongressReads {
  congress(id: CongressId): Promise<Congress | undefined>
  /** The congresses in the scope, or those that fit the filter, in order of creation or the newest first. */
  congresses(page: Page<CongressId>, filter?: CongressFilter): Promise<Congress[]>
  /** The congresses of the organisations that are not cancelled. */
  congressesOf(organisationIds: readonly OrganisationId[]): Promise<Congress[]>
  /** The end of a congress; undefined while it is open. */
  closing(congressId: CongressId): Promise<Closing | undefined>
  /** The ends of those of the congresses that are closed. */
  closings(congressIds: readonly CongressId[]): Promise<Closing[]>
}

/** Locking a congress, so that acts in it take turns. Every act of the count needs it. */
export interface LocksCongress extends CongressReads {
  /** Locks the congress, so that acts that depend on each other take turns. False if there is no such congress. */
  lockCongress(id: CongressId): Promise<boolean>
}

/** Congresses and their closings. Writes. */
export interface CongressWrites extends LocksCongress {
  insertCongress(congress: Congress): Promise<void>
  /** Adds a version with what a correction may change. */
  insertCongressVersion(congress: Congress, version: Versioned): Promise<void>
  insertClosing(closing: Closing): Promise<void>
  /**
   * Whether nothing was done in a congress since it was recorded. The transaction of an administrator then reaches its
   * empty inside, in order to end it.
   */
  reachUntouched(id: CongressId): Promise<boolean>
  /**
   * Whether a congress is a rehearsal. The transaction of an administrator then reaches its inside, in order to end all of it.
   */
  reachRehearsal(id: CongressId): Promise<boolean>
  insertRehearsalEnd(end: RehearsalEnd): Promise<void>
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
