import { type Client, clientOf } from '../../support/client.ts'
import type { HandVote } from '../../support/congress.ts'
import { as } from '../../support/players.ts'
import { type RequestOptions, SETUP_TOKEN, type TestService } from '../../support/service.ts'

const CHAIN = ['province', 'district', 'grassroots', 'chi-bo']
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']
const FIRST = { 'if-none-match': '*' }

/** The meeting of a case. */
export interface HallPlan {
  readonly level?: string
  readonly kind?: string
  readonly heldOn?: string
  readonly roll?: { readonly summoned: number; readonly attending: number }
  /** The counting board, its head first; empty if the case needs none. */
  readonly board?: readonly string[]
}

/** A meeting at which each person acts from an account that has only the roles of this person. */
export interface HallMeeting {
  readonly path: string
  readonly organisationId: string
  /** Ids of the organisation and those above it, by level. */
  readonly organisations: ReadonlyMap<string, string>
  /** Everyone attending in favour. */
  readonly allInFavour: HandVote
  /** The client of an account: `admin`, `presidium`, `secretary`, `auditor`, `head`, `typist1`, `typist2`. */
  readonly by: (who: string) => Client
  /** The accounts that type the entries of each stack, the first entry first. */
  readonly typists: readonly string[]
  /** Adds a person who is not yet recorded; returns the id. */
  readonly person: (fullName: string) => Promise<string>
  /** Creates an account in an organisation; returns its username. */
  readonly account: (name: string, organisationId: string) => Promise<string>
  /** Ids of elections and rounds by the names that the case gives them. */
  readonly saved: Map<string, string>
}

/** The client of the account with that username. */
const clientAs = (service: TestService, username: string): Client =>
  clientOf({
    ...service,
    request: (method, path, options: RequestOptions = {}) =>
      service.request(method, path, { ...options, ...as(username) }),
  })

/** Creates the first administrator, who opens the meetings. */
export const openAdministration = async (service: TestService): Promise<void> => {
  const body = { token: SETUP_TOKEN, username: 'quan.tri', displayName: 'Quản trị', password: 'một mật khẩu đủ dài' }
  await clientOf(service).must('POST', '/v1/first-administrator', { token: null, body })
}

/** An organisation with all those above it, by level. */
const organise = async (admin: Client, level: string): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  let superiorId: string | null = null
  for (const each of CHAIN.slice(0, CHAIN.indexOf(level) + 1)) {
    const body: object = { name: `Tổ chức ${each}`, level: each, superiorId }
    superiorId = (await admin.must<{ id: string }>('POST', '/v1/organisations', { body })).id
    ids.set(each, superiorId)
  }
  return ids
}

/** Opens a meeting with the accounts of its presidium, secretary, auditor and counting board. `number` is new. */
export const openHallMeeting = async (
  service: TestService,
  number: number,
  { level = 'chi-bo', kind = 'members-congress', heldOn = '2017-08-05', ...plan }: HallPlan,
): Promise<HallMeeting> => {
  const { roll = { summoned: 22, attending: 22 }, board = BOARD } = plan
  const by = (who: string): Client => clientAs(service, who === 'admin' ? 'quan.tri' : `${who}.${number}`)
  const admin = by('admin')
  const organisations = await organise(admin, level)
  const organisationId = organisations.get(level)!
  const from = Number(heldOn.slice(0, 4))
  const body = { organisationId, kind, name: 'Đại hội thử', term: { from, to: from + 5 }, heldOn }
  const { id } = await admin.must<{ id: string }>('POST', '/v1/congresses', { body })
  const path = `/v1/congresses/${id}`
  const account: HallMeeting['account'] = async (name, organisation) => {
    const username = `${name}.${number}`
    const of = { username, displayName: name, organisationId: organisation }
    await admin.must('POST', '/v1/accounts', { body: of })
    return username
  }
  const enlist = async (granting: Client, name: string, role: string, personId?: string): Promise<void> => {
    const username = await account(name, organisationId)
    await granting.must('POST', `${path}/role-grants`, { body: { username, role, ...(personId ? { personId } : {}) } })
  }
  for (const role of ['presidium', 'secretary', 'auditor']) await enlist(admin, role, role)
  const people = new Map<string, string>()
  const person: HallMeeting['person'] = async (fullName) => {
    const known = people.get(fullName)
    if (known !== undefined) return known
    const one = { fullName, birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
    const added = await by('secretary').must<{ id: string }>('POST', `${path}/people`, { body: one })
    people.set(fullName, added.id)
    return added.id
  }
  await by('secretary').must('PUT', `${path}/roll`, { headers: FIRST, body: roll })
  const allInFavour = { for: roll.attending, against: 0, blank: 0 }
  const presidium = by('presidium')
  const members = []
  for (const [index, name] of board.entries()) members.push({ personId: await person(name), head: index === 0 })
  if (members.length > 0) {
    const recorded = { members, vote: allInFavour }
    await presidium.must('PUT', `${path}/counting-board`, { headers: FIRST, body: recorded })
  }
  const typists: string[] = []
  for (const [index, { personId, head }] of members.entries()) {
    const name = head ? 'head' : `typist${index}`
    await enlist(presidium, name, head ? 'board-head' : 'board-member', personId)
    if (!head) typists.push(name)
  }
  // In a board of two the head types too.
  typists.push('head')
  return { path, organisationId, organisations, allInFavour, by, typists, person, account, saved: new Map() }
}
