import type { Test } from 'tap'
import type { EntriesPerBatch } from '../../../src/rules/entry.ts'
import { ANH, HEAD, MAI, openCast } from '../../http/support/cast.ts'
import { as, openWithPlayers } from '../../support/players.ts'

/** The names on the ballot, in its order. */
export const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Lê Văn An'] as const
const [BINH, DUNG, HA, AN] = NAMES

/** Ballots of one kind, with the fields of a doubtful one. */
interface Group {
  readonly strike: readonly string[]
  readonly more?: object
  readonly times?: number
}

interface BatchShown {
  readonly standing: string | null
  readonly entries: readonly { readonly slot: string; readonly state: string }[]
}

/** A round of 2 seats on 4 names whose ballots are in one stack, and people who type it. */
export const openHall = async (t: Test, entries: EntriesPerBatch = 2, returned = 22) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries })
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.enlist('kiem.tra', 'auditor')
  await cast.addPeople(...NAMES)
  const { id: round } = await cast.openRound(await cast.createElection('delegates', 2))
  await cast.proposeList(round, NAMES)
  await cast.approveList(round)
  await cast.handOut(round, 22)
  await cast.openBox(round, returned)
  const body = { size: returned, label: 'Tập số 1' }
  const made = await cast.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    ...as('truong.ban'),
    body,
  })
  const batch = `/v1/ballot-batches/${made.id}`
  const type = (username: string, slot: string, groups: readonly Group[], from = 1) =>
    cast.must('POST', `${batch}/entries/${slot}/ballots`, {
      ...as(username),
      body: {
        from,
        ballots: groups.map(({ strike, times = 1, more }) => ({ struck: strike.map(cast.idOf), times, ...more })),
      },
    })
  const finish = (username: string, slot: string) =>
    cast.must('POST', `${batch}/entries/${slot}/finalisation`, as(username))
  const shown = () => cast.must<BatchShown>('GET', batch, as('truong.ban'))
  const counted = async () => {
    const tally = await cast.must<{ counted: number; batches: object; names: { votes: number }[] }>(
      'GET',
      `/v1/rounds/${round}/tally`,
      as('truong.ban'),
    )
    return { counted: tally.counted, batches: tally.batches, votes: tally.names.map(({ votes }) => votes) }
  }
  return { service, cast, round, batch, type, finish, shown, counted }
}

/** 22 ballots: everybody strikes two names. */
export const STACK: readonly Group[] = [
  { strike: [HA, AN], times: 10 },
  { strike: [DUNG, AN], times: 8 },
  { strike: [BINH, DUNG], times: 2 },
  { strike: [BINH, HA], times: 2 },
]
