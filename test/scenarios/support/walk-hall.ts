import type { Test } from 'tap'
import { ANH, HEAD, MAI, openCast } from '../../http/support/cast.ts'
import type { TestServer } from '../../support/database.ts'
import { as, openWithPlayers } from '../../support/players.ts'
import type { Answer, RequestOptions } from '../../support/service.ts'
import { NAMES } from './blind-hall.ts'
import { type Letter, SIZE, type World } from './walk-model.ts'

const [BINH, DUNG, HA, AN] = NAMES
/** The names struck on each kind of ballot. */
const STRUCK: Readonly<Record<Letter, readonly string[]>> = {
  right: [HA, AN],
  aside: [HA, AN],
  'slip-of-first': [DUNG, AN],
  'slip-of-second': [BINH, HA],
}

/** A congress with one round whose ballots are returned, on this server. */
export const openWalkHall = async (t: Test, server: TestServer) => {
  const service = await openWithPlayers(t, { server })
  const cast = await openCast(service, { entries: 2 })
  await cast.enlist('chu.tich', 'presidium')
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.addPeople(...NAMES)
  const election = await cast.createElection('delegates', 2)
  const returned = 2 * SIZE
  const call = (who: string, method: string, path: string, options: RequestOptions = {}): Promise<Answer> =>
    service.request(method, path, { ...as(who), ...options })
  /** Opens the first round, or a new vote, up to the return of its ballots. */
  const openRound = async (): Promise<string> => {
    const { id, repeats } = await cast.openRound(election)
    if (repeats === null) await cast.proposeList(id, NAMES)
    await cast.approveList(id)
    await cast.handOut(id, returned)
    await cast.openBox(id, returned)
    return id
  }
  const world: World = {
    roundId: await openRound(),
    round: 'counting',
    closed: false,
    batches: [],
    confirmed: false,
  }
  return {
    service,
    cast,
    world,
    returned,
    call,
    openRound,
    congress: cast.id,
    present: [HEAD, MAI, ANH].map(cast.idOf),
    /** The ETag of something; one that matches nothing if it cannot be read now. */
    tagOf: async (path: string): Promise<string> => (await call('truong.ban', 'GET', path)).headers['etag'] ?? '"0"',
    marksOf: (letter: Letter): object => ({
      struck: STRUCK[letter].map(cast.idOf),
      ...(letter === 'aside' ? { setAside: 'marked' } : {}),
    }),
  }
}

export type WalkHall = Awaited<ReturnType<typeof openWalkHall>>
