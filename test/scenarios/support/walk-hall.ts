import type { Test } from 'tap'
import type { EntriesPerBatch } from '../../../src/rules/entry.ts'
import { ANH, HEAD, MAI, openCast } from '../../http/support/cast.ts'
import type { TestServer } from '../../support/database.ts'
import { as, openWithPlayers } from '../../support/players.ts'
import type { Answer, RequestOptions } from '../../support/service.ts'
import { NAMES } from './blind-hall.ts'
import { figuresOf, type Letter, type World } from './walk-model.ts'

const [BINH, DUNG, HA, AN] = NAMES
/** The names struck on each kind of ballot. */
const STRUCK: Readonly<Record<Letter, readonly string[]>> = {
  right: [HA, AN],
  aside: [HA, AN],
  'slip-of-first': [DUNG, AN],
  'slip-of-second': [BINH, HA],
  'slip-of-third': [BINH, DUNG],
}

const LAN = 'Ngô Thị Lan'
/** The typists of the three entries. */
export const TYPISTS = ['mai', 'anh', 'lan'] as const
export const HEAD_OF_BOARD = 'truong.ban'
export const PRESIDIUM = 'chu.tich'
/** Somebody with every role, for the acts that are about no single person. */
export const ANYBODY = 'bất kỳ'

/** A congress in which nothing is voted on yet, on this server. */
export const openWalkHall = async (t: Test, server: TestServer, entries: EntriesPerBatch) => {
  const service = await openWithPlayers(t, { server })
  const cast = await openCast(service, { entries, board: [HEAD, MAI, ANH, LAN] })
  await cast.enlist(PRESIDIUM, 'presidium')
  await cast.enlist(HEAD_OF_BOARD, 'board-head', HEAD)
  const accounts: Record<string, string> = {}
  for (const [index, name] of [MAI, ANH, LAN].entries()) {
    const username = TYPISTS[index]!
    accounts[username] = await cast.account(username)
    await cast.must('POST', cast.grants, { body: cast.grantOf(username, 'board-member', name) })
  }
  await cast.addPeople(...NAMES)
  const call = (who: string, method: string, path: string, options: RequestOptions = {}): Promise<Answer> =>
    service.request(method, path, who === ANYBODY ? options : { ...as(who), ...options })
  const world: World = { state: 'open', entries, elections: [] }
  return {
    service,
    cast,
    world,
    call,
    accounts,
    congress: `/v1/congresses/${cast.id}`,
    present: [HEAD, MAI, ANH].map(cast.idOf),
    candidates: NAMES.map((name) => ({ personId: cast.idOf(name), origin: 'convening-committee' })),
    /** The ETag of something; one that matches nothing if it cannot be read now. */
    tagOf: async (path: string): Promise<string> => (await call(ANYBODY, 'GET', path)).headers['etag'] ?? '"0"',
    marksOf: (letter: Letter): object => ({
      struck: STRUCK[letter].map(cast.idOf),
      ...(letter === 'aside' ? { setAside: 'marked' } : {}),
    }),
    /** The sheet of these ballots, on which a ballot set aside is an invalid one. */
    sheetOf: (letters: readonly Letter[]): object => {
      const { valid, invalid, votes } = figuresOf(letters)
      const names = NAMES.map((name, place) => ({ personId: cast.idOf(name), votes: votes[place] }))
      return { valid, invalid: invalid > 0 ? { marked: invalid } : {}, names }
    },
  }
}

export type WalkHall = Awaited<ReturnType<typeof openWalkHall>>
