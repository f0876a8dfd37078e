import type { CongressId, OrganisationId, PersonId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Closing } from '../log/model.ts'
import type * as m from '../model.ts'

/** Organisations, congresses, their rolls, people and boards. What can be read. */
export interface MeetingReads {
  organisation(id: OrganisationId): Promise<m.Organisation | undefined>
  organisations(page: Page<OrganisationId>): Promise<m.Organisation[]>
  congress(id: CongressId): Promise<m.Congress | undefined>
  congresses(page: Page<CongressId>, organisationId: OrganisationId | null): Promise<m.Congress[]>
  roll(congressId: CongressId): Promise<m.RollVersion | undefined>
  rollVersion(congressId: CongressId, version: number): Promise<m.RollVersion | undefined>
  rollVersions(congressId: CongressId): Promise<m.RollVersion[]>
  person(id: PersonId): Promise<m.Person | undefined>
  people(congressId: CongressId): Promise<m.Person[]>
  board(congressId: CongressId): Promise<m.CountingBoard | undefined>
  /** The end of a congress; undefined while it is open. */
  closing(congressId: CongressId): Promise<Closing | undefined>
}

/** Acts of one congress take turns. What an act of the count needs of its congress. */
export interface MeetingLock extends MeetingReads {
  /** Locks the congress: acts that depend on one another take turns. False if there is no such congress. */
  lockCongress(id: CongressId): Promise<boolean>
}

/** Organisations, congresses, their rolls, people and boards. What can be written. */
export interface MeetingWrites extends MeetingLock {
  insertOrganisation(organisation: m.Organisation): Promise<void>
  insertCongress(congress: m.Congress): Promise<void>
  insertRoll(congressId: CongressId, roll: m.RollVersion): Promise<void>
  insertPerson(person: m.Person, createdAt: string): Promise<void>
  updatePerson(person: m.Person): Promise<void>
  insertBoard(congressId: CongressId, board: m.CountingBoard): Promise<void>
  insertClosing(closing: Closing): Promise<void>
}
