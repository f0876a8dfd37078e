import type { DecisionKind } from '../../src/rules/decision.ts'
import type { OrganisationLevel } from '../../src/rules/election.ts'
import type { EntriesPerBatch } from '../../src/rules/entry.ts'
import type { MeetingKind, Office, Readings, Roll } from '../../src/rules/types.ts'
import { type CallOptions, type Client, clientOf } from './client.ts'
import { createRounds, type Rounds } from './rounds.ts'
import type { TestService } from './service.ts'

export type { Ballots, RoundPlan, Vote } from './rounds.ts'

export interface HandVote {
  readonly for: number
  readonly against: number
  readonly blank: number
}

export interface MeetingPlan {
  readonly level?: OrganisationLevel
  readonly kind?: MeetingKind
  /** Name of the congress, where a test needs more than one. */
  readonly name?: string
  /** Decides the regulation: 244 of 2014 by default. */
  readonly heldOn?: string
  readonly readings?: Partial<Readings>
  /** A real meeting unless a test is about rehearsals. */
  readonly rehearsal?: boolean
  /** Entries of each batch; one unless a test is about blind entries, because one account plays everybody. */
  readonly entries?: EntriesPerBatch
  /** 24 summoned, 22 of them the base and attending, unless a test gives others. */
  readonly roll?: { readonly summoned: number; readonly attending: number; readonly exclusions?: Roll['exclusions'] }
  /** The counting board, its head first. */
  readonly board?: readonly string[]
}

/** A meeting that is ready for its first election, with its acts. People are named by their full names. */
export interface TestCongress extends Client, Rounds {
  readonly id: string
  readonly organisationId: string
  /** Everyone attending in favour. */
  readonly allInFavour: HandVote
  readonly addPerson: (fullName: string, person?: Readonly<Record<string, unknown>>) => Promise<string>
  /** Adds those who are not yet recorded. */
  readonly addPeople: (...fullNames: readonly string[]) => Promise<void>
  readonly idOf: (fullName: string) => string
  /** A record from which `congressOf` creates the same congress in another service. */
  readonly record: () => CongressRecord
  readonly nameOf: (id: string) => string
  readonly setBoard: (...fullNames: readonly string[]) => Promise<void>
  readonly createElection: (
    office: Office,
    seats: number,
    eligibleFrom?: string,
    more?: { readonly alternates?: number },
  ) => Promise<string>
  readonly decide: (
    roundId: string,
    kind: DecisionKind,
    more?: { readonly newNamesAllowed?: boolean; readonly vote?: HandVote; readonly note?: string },
  ) => Promise<void>
}

const ROLL = { summoned: 24, attending: 22, exclusions: { temporaryElsewhere: 1, exempt: 1 } }
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']
const FIRST: CallOptions = { headers: { 'if-none-match': '*' } }

const membership = (client: Client, congressId: string, known: CongressRecord['people']) => {
  const ids = new Map<string, string>(known)
  const idOf = (fullName: string): string => {
    const id = ids.get(fullName)
    if (id === undefined) throw new Error(`${fullName} has not been added to this congress`)
    return id
  }
  const addPerson = async (fullName: string, person: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const body = { fullName, birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp', ...person }
    const { id } = await client.must<{ id: string }>('POST', `/v1/congresses/${congressId}/people`, { body })
    ids.set(fullName, id)
    return id
  }
  const addPeople = async (...fullNames: readonly string[]): Promise<void> => {
    for (const name of fullNames) if (!ids.has(name)) await addPerson(name)
  }
  const nameOf = (id: string): string => [...ids].find(([, known]) => known === id)?.[0] ?? id
  return { idOf, nameOf, addPerson, addPeople, people: () => [...ids] }
}

const createMeeting = async (client: Client, { level = 'chi-bo', ...plan }: MeetingPlan) => {
  const {
    kind = 'members-congress',
    heldOn = '2017-08-05',
    readings,
    entries = 1,
    name = 'Đại hội Chi bộ Văn phòng Sở Tài chính',
    rehearsal,
  } = plan
  const organisation = await client.must<{ id: string }>('POST', '/v1/organisations', {
    body: { name: 'Chi bộ Văn phòng Sở Tài chính', level },
  })
  const congress = await client.must<{ id: string }>('POST', '/v1/congresses', {
    body: {
      organisationId: organisation.id,
      kind,
      name,
      term: { from: Number(heldOn.slice(0, 4)), to: Number(heldOn.slice(0, 4)) + 3 },
      heldOn,
      entries,
      ...(readings ? { readings } : {}),
      ...(rehearsal ? { rehearsal } : {}),
    },
  })
  return { id: congress.id, organisationId: organisation.id }
}

/** The facts that tests need to continue in a congress: JSON. */
export interface CongressRecord {
  readonly id: string
  readonly organisationId: string
  readonly attending: number
  /** Full names with their ids. */
  readonly people: readonly (readonly [string, string])[]
}

/** A congress that is there already. */
export const congressOf = (service: TestService, record: CongressRecord): TestCongress => {
  const { id, organisationId, attending } = record
  const client = clientOf(service)
  const path = `/v1/congresses/${id}`
  const allInFavour: HandVote = { for: attending, against: 0, blank: 0 }
  const { people: known, ...people } = membership(client, id, record.people)
  return {
    ...client,
    id,
    organisationId,
    ...people,
    ...createRounds(client, people, allInFavour),
    allInFavour,
    record: () => ({ id, organisationId, attending, people: known() }),
    setBoard: async (...fullNames) => {
      await people.addPeople(...fullNames)
      const members = fullNames.map((name, index) => ({ personId: people.idOf(name), head: index === 0 }))
      await client.must('PUT', `${path}/counting-board`, { ...FIRST, body: { members, vote: allInFavour } })
    },
    createElection: async (office, seats, eligibleFrom, more = {}) => {
      const body = { office, seats, ...more, ...(eligibleFrom ? { eligibleFrom } : {}) }
      return (await client.must<{ id: string }>('POST', `${path}/elections`, { body })).id
    },
    decide: async (roundId, kind, more = {}) => {
      await client.must('POST', `/v1/rounds/${roundId}/decisions`, { body: { kind, vote: allInFavour, ...more } })
    },
  }
}

/** Records organisation, congress, roll and counting board through the API. */
export const openCongress = async (service: TestService, plan: MeetingPlan = {}): Promise<TestCongress> => {
  const client = clientOf(service)
  const meeting = await createMeeting(client, plan)
  const roll = plan.roll ?? ROLL
  await client.must('PUT', `/v1/congresses/${meeting.id}/roll`, { ...FIRST, body: roll })
  const congress = congressOf(service, { ...meeting, attending: roll.attending, people: [] })
  await congress.setBoard(...(plan.board ?? BOARD))
  return congress
}
