import type { Service } from './service.ts'
import { type Session, type Staff, staffOf } from './staff.ts'

type Json = Record<string, unknown>

export interface Answer {
  readonly status: number
  readonly etag: string | null
  readonly body: Json
}

/** One request; anything but a 2xx ends the benchmark. */
export const send = async (
  service: Service,
  session: Session,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await fetch(service.origin + path, {
    method,
    headers: {
      ...session,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const answer = (await response.json()) as Json
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
  return { status: response.status, etag: response.headers.get('etag'), body: answer }
}

/** The first version of something that is corrected later. */
const first = { 'if-none-match': '*' }
const HANDS = { for: 500, against: 0, blank: 0 }

/** The size of a benchmark's round. */
export interface RoundSize {
  readonly names: number
  readonly seats: number
  /** Ballots in each batch; their sum is issued and came back. */
  readonly batches: readonly number[]
  /** Blind entries of each batch; one if absent. */
  readonly entries?: 1 | 2
}

export interface PreparedRound {
  readonly congressId: string
  readonly roundId: string
  /** People on the ballot in ballot order. */
  readonly people: readonly string[]
  readonly batches: readonly string[]
  /** Of the head of the counting board. */
  readonly session: Session
  /** Of another member, whose confirmation a result needs. */
  readonly member: Session
  readonly presidium: Session
  readonly headId: string
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi']
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Hữu', 'Thu', 'Quốc']
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang', 'Hà', 'Hùng', 'Khánh', 'Lan', 'Long', 'Mai', 'Yến']

/** A name for every number below 728, none of them twice. */
export const nameOf = (index: number): string => `${FAMILY[index % 8]} ${MIDDLE[index % 7]} ${GIVEN[index % 13]}`

const person = (index: number) => ({
  fullName: nameOf(index),
  birthYear: 1960 + (index % 40),
  membership: 'official',
  partySince: '1998-05-19',
  unit: `Chi bộ ${index}`,
})

/** Records a congress of delegates with one election, up to empty batches that wait for ballots. */
export const prepareRound = async (
  service: Service,
  { names, seats, batches, entries = 1 }: RoundSize,
): Promise<PreparedRound> => {
  const staff = await staffOf(service)
  const { presidium } = staff
  const ballots = batches.reduce((total, size) => total + size, 0)
  const congressId = await openCongress(service, staff, ballots, entries)
  const people = await addPeople(service, presidium, congressId, names + 3)
  await seatBoard(service, staff, congressId, people.splice(names))
  return voteOn(service, staff, { congressId, office: 'committee', seats, people, batches })
}

/**
 * Another election in the same congress, of its delegates, up to empty batches that wait for ballots. The people are the
 * first of the earlier list, and the roll is corrected to the ballots of this vote.
 */
export const prepareNextRound = async (
  service: Service,
  { congressId, people }: PreparedRound,
  { names, seats, batches }: Omit<RoundSize, 'entries'>,
): Promise<PreparedRound> => {
  const staff = await staffOf(service)
  const path = `/v1/congresses/${congressId}/roll`
  const before = await send(service, staff.presidium, 'GET', path)
  const delegates = batches.reduce((total, size) => total + size, 0)
  const roll = { summoned: delegates, attending: delegates, reason: 'Thêm đại biểu' }
  await send(service, staff.presidium, 'PUT', path, roll, { 'if-match': before.etag ?? '' })
  const vote = { congressId, office: 'delegates', seats, people: people.slice(0, names), batches }
  return voteOn(service, staff, vote)
}

interface Vote extends Pick<RoundSize, 'seats' | 'batches'> {
  readonly congressId: string
  readonly office: string
  readonly people: readonly string[]
}

const voteOn = async (
  service: Service,
  { presidium, head, member, headId }: Staff,
  { congressId, office, seats, people, batches }: Vote,
): Promise<PreparedRound> => {
  const ballots = batches.reduce((total, size) => total + size, 0)
  const vote = { office, seats }
  const election = await send(service, presidium, 'POST', `/v1/congresses/${congressId}/elections`, vote)
  const round = await send(service, presidium, 'POST', `/v1/elections/${election.body['id']}/rounds`)
  const roundId = round.body['id'] as string
  const onBallot = await approveList(service, presidium, roundId, people)
  const path = `/v1/rounds/${roundId}`
  await send(service, head, 'PUT', `${path}/ballot-issue`, { printed: ballots, issued: ballots }, first)
  await send(service, head, 'PUT', `${path}/ballot-return`, { returned: ballots, sealsIntact: true }, first)
  const ids: string[] = []
  for (const size of batches) {
    const batch = await send(service, head, 'POST', `${path}/ballot-batches`, { mode: 'ballots', size })
    ids.push(batch.body['id'] as string)
  }
  return { congressId, roundId, people: onBallot, batches: ids, session: head, member, presidium, headId }
}

const openCongress = async (service: Service, staff: Staff, delegates: number, entries: 1 | 2): Promise<string> => {
  const congress = await send(service, staff.administrator, 'POST', '/v1/congresses', {
    organisationId: staff.organisationId,
    kind: 'delegates-congress',
    name: 'Đại hội đại biểu Đảng bộ tỉnh',
    term: { from: 2025, to: 2030 },
    heldOn: '2025-09-20',
    entries,
  })
  const id = congress.body['id'] as string
  await staff.seatPresidium(id)
  const roll = { summoned: delegates, attending: delegates }
  await send(service, staff.presidium, 'PUT', `/v1/congresses/${id}/roll`, roll, first)
  return id
}

/** In one request: a person may not record one after another as fast as a benchmark would. */
const addPeople = async (service: Service, session: Session, congressId: string, count: number): Promise<string[]> => {
  const people = Array.from({ length: count }, (_, index) => person(index))
  const path = `/v1/congresses/${congressId}/people-additions`
  const { body } = await send(service, session, 'POST', path, { people })
  return (body['items'] as { id: string }[]).map(({ id }) => id)
}

const seatBoard = async (
  service: Service,
  staff: Staff,
  congressId: string,
  people: readonly string[],
): Promise<void> => {
  const members = people.map((personId, index) => ({ personId, head: index === 0 }))
  const board = { members, vote: HANDS }
  await send(service, staff.presidium, 'PUT', `/v1/congresses/${congressId}/counting-board`, board, first)
  await staff.seatHead(congressId, people[0]!)
  await staff.seatMember(congressId, people[1]!)
}

const approveList = async (
  service: Service,
  session: Session,
  roundId: string,
  people: readonly string[],
): Promise<string[]> => {
  const path = `/v1/rounds/${roundId}/candidate-list`
  const candidates = people.map((personId) => ({ personId, origin: 'convening-committee' }))
  const list = await send(service, session, 'PUT', path, { candidates }, first)
  const approval = { approved: true, vote: HANDS }
  await send(service, session, 'POST', `${path}/approval`, approval, { 'if-match': list.etag ?? '' })
  const { body } = await send(service, session, 'GET', path)
  return (body['ballot'] as { personId: string }[]).map(({ personId }) => personId)
}

/** The path for POSTing ballots of a batch. */
export const ballotsPath = (batchId: string, slot: 'first' | 'second' = 'first'): string =>
  `/v1/ballot-batches/${batchId}/entries/${slot}/ballots`

/** Positions struck on the ballot of that number: valid, and seldom twice the same. */
export const struckPositions = (number: number, { names, seats }: Pick<RoundSize, 'names' | 'seats'>): number[] => {
  const struck = new Set<number>()
  for (let step = 0; struck.size < names - seats; step++) struck.add((number * 31 + step * (1 + (number % 7))) % names)
  return [...struck]
}
