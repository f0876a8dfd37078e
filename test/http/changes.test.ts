import { test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'
import { NAMES } from './support/stage.ts'

test('changes tell each reader that something visible has changed, and nothing of what is typed', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  const { must } = cast
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.enlist('kiem.tra', 'auditor')
  await cast.addPeople(...NAMES)
  const { id } = await cast.openRound(await cast.createElection('delegates', 1))
  await cast.proposeList(id, NAMES)
  await cast.approveList(id)
  await cast.handOut(id, 22)

  const readers = ['truong.ban', 'mai', 'anh', 'kiem.tra']
  const seen = new Map<string, string>()
  /** Readers for whom something has changed since they were last asked. */
  const toldOf = async (act: () => Promise<unknown>): Promise<string[]> => {
    await act()
    const told: string[] = []
    for (const reader of readers) {
      const { newest } = await must<{ newest: string }>('GET', `/v1/congresses/${cast.id}/changes`, as(reader))
      if (seen.get(reader) !== newest) told.push(reader)
      seen.set(reader, newest)
    }
    return told
  }
  t.same(await toldOf(async () => {}), readers, 'nobody has asked before')
  t.same(await toldOf(async () => {}), [], 'asking changes nothing')
  t.same(await toldOf(() => cast.openBox(id, 22)), readers)

  const rounds = `/v1/rounds/${id}/ballot-batches`
  let stack = ''
  const created = async () => {
    stack = (await must<{ id: string }>('POST', rounds, { ...as('truong.ban'), body: { size: 3 } })).id
  }
  t.same(await toldOf(created), readers)
  const entry = () => `/v1/ballot-batches/${stack}/entries/first`
  const type = (from: number) => () =>
    must('POST', `${entry()}/ballots`, { ...as('mai'), body: { from, ballots: [{ struck: [cast.idOf(NAMES[0]!)] }] } })
  t.same(await toldOf(type(1)), ['truong.ban', 'mai', 'anh'], 'the board sees that the entry is taken')
  t.same(await toldOf(type(2)), [], 'how fast somebody types is nobody’s business')
  const correction = { struck: [], reason: 'Nhập nhầm tên bị gạch.' }
  const corrected = { ...as('mai'), headers: { 'if-match': '"1"' }, body: correction }
  t.same(await toldOf(() => must('PUT', `${entry()}/ballots/1`, corrected)), [])
  t.same(
    await toldOf(() => must('POST', `${entry()}/ballots/2/removal`, { ...corrected, body: { reason: 'Nhập thừa.' } })),
    [],
  )
  const finished = async () => {
    for (const from of [3, 4]) await type(from)()
    await must('POST', `${entry()}/finalisation`, as('mai'))
  }
  t.same(await toldOf(finished), readers)
})
