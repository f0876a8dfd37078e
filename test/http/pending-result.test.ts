import { test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import type { SignOff } from '../support/rounds.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'

const [BINH, DUNG] = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const

interface Shown {
  readonly version: number
  readonly result: object
  readonly names: readonly object[]
  readonly majority: object
  readonly citations: readonly { readonly id: string }[]
  readonly signOff: SignOff
}

test('the board reads the result that it is about to declare once it can be declared, and nobody reads it earlier', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  for (const [username, role, name] of [
    ['truong.ban', 'board-head', HEAD],
    ['mai', 'board-member', MAI],
    ['anh', 'board-member', ANH],
    ['kiem.tra', 'auditor', undefined],
    ['chu.toa', 'presidium', undefined],
    ['thu.ky', 'secretary', undefined],
  ] as const) {
    await cast.enlist(username, role, name)
  }
  await cast.addPeople(BINH, DUNG)
  const { id: round } = await cast.openRound(await cast.createElection('delegates', 1))
  await cast.proposeList(round, [BINH, DUNG])
  await cast.approveList(round)
  await cast.handOut(round, 22)
  const path = `/v1/rounds/${round}/pending-result`
  const refusal = async (username: string) => (await cast.refused('GET', path, as(username))).code
  t.equal(await refusal('truong.ban'), 'ballots-not-returned', 'while people vote')
  await cast.openBox(round, 22)
  const batch = await cast.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { size: 22 } })
  const type = async (username: string, slot: string, forBinh: number) => {
    const entry = `/v1/ballot-batches/${batch.id}/entries/${slot}`
    const ballots = [
      { struck: [cast.idOf(DUNG)], times: forBinh },
      { struck: [cast.idOf(BINH)], times: 22 - forBinh },
    ]
    await cast.must('POST', `${entry}/ballots`, { ...as(username), body: { from: 1, ballots } })
    await cast.must('POST', `${entry}/finalisation`, as(username))
    return entry
  }
  const waiting = async (code: string, what: string) => {
    for (const username of ['truong.ban', 'mai']) t.equal(await refusal(username), code, `${username}, ${what}`)
  }
  await type('mai', 'first', 14)
  await waiting('entries-open', 'while one entry is open')
  const second = await type('anh', 'second', 15)
  await waiting('entries-differ', 'while the entries differ')
  await cast.must('POST', `${second}/reopening`, { ...as('truong.ban'), body: { reason: 'Đối chiếu lại.' } })
  const { headers } = await service.request('GET', `${second}/ballots/15`, as('anh'))
  await cast.must('PUT', `${second}/ballots/15`, {
    ...as('anh'),
    headers: { 'if-match': headers['etag'] ?? '' },
    body: { struck: [cast.idOf(BINH)], reason: 'Nhập nhầm.' },
  })
  await cast.must('POST', `${second}/finalisation`, as('anh'))

  const pending = await cast.must<Shown>('GET', path, as('mai'))
  t.match(pending, {
    version: 1,
    result: { outcome: 'complete', elected: [cast.idOf(BINH)], votesNeeded: 12 },
    names: [BINH, DUNG].map((fullName) => ({ fullName, correctedName: null })),
    majority: { summoned: 24, attending: 22, base: 22, votesNeeded: 12, citation: 'qd244-2014:d32.k2' },
    decidingReadings: [],
    signOff: { missing: 1, open: [{ fullName: MAI }, { fullName: ANH }] },
  })
  for (const username of ['kiem.tra', 'chu.toa', 'thu.ky']) t.equal(await refusal(username), 'role-missing', username)

  const tally = await service.request('GET', `/v1/rounds/${round}/tally`, as('truong.ban'))
  const seen = await service.request<Shown>('GET', path, as('truong.ban'))
  t.equal(seen.headers['etag'], tally.headers['etag'], 'one who has seen it has seen the tally')
  const { digest } = pending.signOff
  await cast.must('POST', `/v1/rounds/${round}/confirmations`, { ...as('mai'), body: { digest } })
  const declared = await cast.must<Shown & { signOff: { digest: string } }>('POST', `/v1/rounds/${round}/result`, {
    ...as('truong.ban'),
    headers: { 'if-match': seen.headers['etag'] ?? '' },
    body: {},
  })
  for (const key of ['version', 'result', 'names', 'majority', 'citations'] as const) {
    t.same(declared[key], pending[key], `${key} as it was confirmed`)
  }
  t.equal(declared.signOff.digest, digest)
  await waiting('result-already-declared', 'after the declaration')
})
