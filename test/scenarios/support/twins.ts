import type { Test } from 'tap'
import { ANH, HEAD, MAI, openCast } from '../../http/support/cast.ts'
import { hold, makeServiceAccount } from '../../http/support/keys.ts'
import { as, openWithPlayers } from '../../support/players.ts'
import type { RequestOptions } from '../../support/service.ts'
import { NAMES } from './blind-hall.ts'
import type { Readable } from './every-read.ts'

/** The ballots of one of two congresses that are alike in everything else. */
export interface Content {
  /** The names struck on the ballots of the first and the second entry of the first stack. */
  readonly first: readonly (readonly string[])[]
  readonly second: readonly (readonly string[])[]
  /** Votes for the names on the sheet of the second stack. */
  readonly sheet: readonly number[]
  /** How many ballots of an entry its typist sends first. */
  readonly part: number
  /** The ballot of the first entry that is set aside. */
  readonly setAside: number
  /** The names struck on a ballot that is corrected. */
  readonly corrected: readonly string[]
}

export const SIZE = 6
const TYPISTS = ['mai', 'anh'] as const
const FIRST = { headers: { 'if-none-match': '*' } }

/** Roles of the readers besides the typists, by username. */
const READERS = {
  'truong.ban': 'board-head',
  'kiem.tra': 'auditor',
  'chu.tich': 'presidium',
  'thu.ky': 'secretary',
  'tham.tra': 'credentials-committee',
  'dai.bieu': 'observer',
} as const

/** A congress with three stacks of one round: two to be typed, and one that is typed, the same in both twins. */
export const openTwin = async (t: Test, content: Content) => {
  let areRolesFixed = false
  const service = await openWithPlayers(t, {}, () => areRolesFixed)
  const cast = await openCast(service, { entries: 2 })
  for (const [username, role] of Object.entries(READERS))
    await cast.enlist(username, role, ...(role === 'board-head' ? [HEAD] : []))
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  const machine = await makeServiceAccount(cast)
  await hold(service, machine, 'observer', { congressId: cast.id })
  await cast.account('nguoi.ngoai')
  await cast.account('quan.tri')
  await cast.appoint('quan.tri', cast.organisationId)
  await cast.addPeople(...NAMES)
  areRolesFixed = true
  const webhook = { name: 'Trang tin', url: 'https://example.org/hook', kinds: ['result.declared'] }
  const hook = await cast.must<{ id: string }>('POST', `/v1/congresses/${cast.id}/webhooks`, { body: webhook })
  const election = await cast.createElection('delegates', 2)
  const { id: round } = await cast.openRound(election)
  await cast.proposeList(round, NAMES)
  await cast.approveList(round)
  await cast.handOut(round, 3 * SIZE)
  await cast.openBox(round, 3 * SIZE)
  const batches: string[] = []
  for (const label of ['Tập 1', 'Tập 2', 'Tập 3']) {
    const body = { size: SIZE, label }
    const made = await cast.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body })
    batches.push(made.id)
  }
  const entryOf = (batch: number, slot: string): string => `/v1/ballot-batches/${batches[batch]}/entries/${slot}`
  const ballotOf = (strike: readonly string[], aside = false) => ({
    struck: strike.map(cast.idOf),
    ...(aside ? { setAside: 'marked' } : {}),
  })
  const type = (username: string, entry: string, from: number, ballots: readonly object[]) =>
    cast.must('POST', `${entry}/ballots`, { ...as(username), body: { from, ballots } })
  const finish = (username: string, entry: string) => cast.must('POST', `${entry}/finalisation`, as(username))
  const ballots = (strikes: readonly (readonly string[])[], from: number, to: number, aside = 0) =>
    strikes.slice(from - 1, to).map((strike, place) => ballotOf(strike, from + place === aside))
  const [mine, theirs, sheet] = [entryOf(0, 'first'), entryOf(0, 'second'), entryOf(1, 'first')]
  const changing = (body: object): RequestOptions => ({
    ...as('mai'),
    headers: { 'if-match': '"1"' },
    body: { reason: 'Nhập nhầm.', ...body },
  })
  const alike = Array.from({ length: SIZE }, () => ballotOf([NAMES[0], NAMES[1]]))
  /** Acts up to states in which an entry of both stacks is open. */
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'another stack is typed, the same in both, and a part of the first entry': async () => {
      for (const [index, slot] of ['first', 'second'].entries()) {
        await type(TYPISTS[index]!, entryOf(2, slot), 1, alike)
        await finish(TYPISTS[index]!, entryOf(2, slot))
      }
      await type('mai', mine, 1, ballots(content.first, 1, content.part, content.setAside))
    },
    'a ballot is corrected, another removed': async () => {
      await cast.must('PUT', `${mine}/ballots/1`, changing({ struck: content.corrected.map(cast.idOf) }))
      await cast.must('POST', `${mine}/ballots/2/removal`, changing({}))
    },
    'one entry is final, and a sheet': async () => {
      await type('mai', mine, content.part + 1, [
        ...ballots(content.first, content.part + 1, SIZE, content.setAside),
        ...ballots(content.first, 2, 2),
      ])
      await finish('mai', mine)
      const names = NAMES.map((name, place) => ({ personId: cast.idOf(name), votes: content.sheet[place] }))
      const body = { valid: SIZE, invalid: {}, names }
      await cast.must('PUT', `${sheet}/tally-sheet`, { ...as('mai'), ...FIRST, body })
      await finish('mai', sheet)
    },
    'the second entry is complete, and not final': async () => {
      await type('anh', theirs, 1, ballots(content.second, 1, content.part))
      await type('anh', theirs, content.part + 1, ballots(content.second, content.part + 1, SIZE))
    },
  }
  const readable: Readable = {
    ids: {
      organisations: [cast.organisationId],
      congresses: [cast.id],
      elections: [election],
      rounds: [round],
      'ballot-batches': batches.slice(0, 2),
      people: [cast.idOf(NAMES[0])],
      // No paper shows a ballot before the result is declared: `test/http/papers.test.ts`.
      papers: ['0192f3a4-0000-8000-8000-000000000001'],
      accounts: ['0192f3a4-0000-7000-8000-000000000001'],
      'service-accounts': [machine],
      webhooks: [hook.id],
      regulations: ['qd244-2014'],
    },
    others: {
      clause: ['d32'],
      slot: ['first', 'second'],
      number: ['1', '3'],
      sequence: ['9'],
      size: ['9'],
      from: ['3'],
      to: ['9'],
      state: ['x'],
      code: ['x'],
    },
  }
  /** Entries that each reader typed: answers about these may differ. */
  const own: Readonly<Record<string, readonly string[]>> = { mai: [mine, sheet], anh: [theirs] }
  const readers = [...Object.keys(READERS), 'mai', 'anh', 'may-quet.so-1', 'nguoi.ngoai', 'quan.tri']
  return { service, cast, steps, readable, readers, own, round, batches, finish, mine, theirs }
}
