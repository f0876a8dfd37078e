import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, embeddedBench } from '../../bench/support/engines.ts'
import type { Resources } from '../../bench/support/resources.ts'
import { ballotsPath } from '../../bench/support/scenario.ts'
import { withClient } from '../../support/connection.ts'
import { copyCongress } from './copy-congress.ts'
import { type Account, enlist, type Office, openOffice, prepareHall } from './hall.ts'
import { holdCongress } from './hold-congress.ts'
import { Journal } from './journal.ts'
import { Laptop } from './laptop.ts'
import { openFirstVote, type Play } from './play-hall.ts'

/** One typist of a congress that counts. */
interface Typist {
  readonly laptop: Laptop
  /** Of the head of the board beside them. */
  readonly head: Laptop
  readonly congressId: string
  readonly path: string
  readonly people: readonly string[]
  next: number
}

/** A service with finished congresses in its database, and congresses that count. */
export interface Side {
  readonly bench: Bench
  readonly office: Office
  /** Of an administrator of the province, below whom are the organisations of all congresses. */
  readonly provincial: Laptop
  readonly typists: Typist[]
  /** Requests since the copies were made. */
  readonly journal: Journal
}

/** Papers of the votes of the congress that is copied. */
const PAPERS = [27, 27, 27]
/** Ballots for which a typist has room. */
const ROOM = 20_000
/** Numbers of halls that no copy has. */
const COUNTING_FROM = 90_000
const PROVINCIAL = { username: 'van.phong', displayName: 'Văn phòng Tỉnh ủy' }

const playOf = (papers: readonly number[]): Play => {
  const slot = { beginMs: 0, lengthMs: 0 }
  return { papers, slot, begunAt: 0, leastMs: 0, minutes: false }
}

/** Holds one congress, and copies it until there are as many as asked for. */
const fill = async (bench: Bench, office: Office, stored: number, note: (line: string) => void): Promise<void> => {
  const journal = new Journal()
  const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1)
  const begun = performance.now()
  const hall = await prepareHall(bench.service, office, { number: 0, entries: 2 }, journal)
  await holdCongress(bench.service, hall, playOf(PAPERS), journal)
  note(`one congress through the API, as fast as it can be typed: ${seconds(begun)} s`)
  const copying = performance.now()
  const seeds = [hall.congressId, hall.organisationId, hall.presidium.id, hall.head.id, hall.member.id]
  await withClient(bench.connection, (client) => copyCongress(client, seeds, stored - 1))
  note(`${stored} finished congresses; the copies took ${seconds(copying)} s`)
}

const openProvincial = async ({ service }: Bench, office: Office, resources: Resources): Promise<Laptop> => {
  const own = resources.keep(new Laptop(service.origin, new Journal()), (laptop) => laptop.close())
  const { username, password } = await enlist(office, office.provinceId, PROVINCIAL, own)
  await office.laptop.must('POST', `/v1/organisations/${office.provinceId}/role-grants`, { body: { username } })
  await own.signIn(username, password)
  return own
}

/** A service on a database with so many finished congresses. */
export const openSide = async (resources: Resources, stored: number, note: (line: string) => void): Promise<Side> => {
  const bench = await embeddedBench(resources)
  const office = await openOffice(bench.service, new Journal())
  resources.keep(office.laptop, (laptop) => laptop.close())
  await fill(bench, office, stored, note)
  const provincial = await openProvincial(bench, office, resources)
  return { bench, office, provincial, typists: [], journal: new Journal() }
}

/** Announces one more congress, and opens its first vote for a typist. */
export const openTypist = async ({ bench, office, journal, typists }: Side, resources: Resources): Promise<void> => {
  const number = COUNTING_FROM + typists.length
  const hall = await prepareHall(bench.service, office, { number, entries: 1 }, journal)
  const open = async ({ username, password }: Account): Promise<Laptop> => {
    const laptop = resources.keep(new Laptop(bench.service.origin, journal), (one) => one.close())
    await laptop.signIn(username, password)
    return laptop
  }
  const { batchId, people, typist, head } = await openFirstVote(hall, open, playOf([ROOM, ROOM, ROOM]))
  typists.push({ laptop: typist, head, congressId: hall.congressId, path: ballotsPath(batchId), people, next: 1 })
}

/** Types ballots for a while, at the pace of people; the milliseconds of each until its acknowledgement. */
export const typeForAWhile = async (
  { typists }: Side,
  durationMs: number,
  everyMs: number,
): Promise<readonly number[]> => {
  const latencies: number[] = []
  const begin = performance.now()
  await Promise.all(
    typists.map(async (typist, index) => {
      // Typists do not press their keys at the same moment.
      let due = begin + (index * everyMs) / typists.length
      while (due < begin + durationMs) {
        await pause(Math.max(0, due - performance.now()))
        const asked = performance.now()
        const struck = [typist.people[typist.next % typist.people.length]]
        const body = { from: typist.next, ballots: [{ struck }] }
        await typist.laptop.must('POST', typist.path, { body, kind: 'ballot' })
        typist.next += 1
        latencies.push(performance.now() - asked)
        due = Math.max(due + everyMs, performance.now())
      }
    }),
  )
  return latencies
}
