import { type Test, test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const PREPARED = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
const NOMINATED = ['Hoàng Minh Sơn', 'Vũ Thị Yến']
const ALL = [...PREPARED, ...NOMINATED]
const NONE = { headers: { 'if-none-match': '*' } }

interface Opinion {
  readonly outcome: string
  readonly places: number
  readonly tied: readonly { readonly fullName: string }[]
  readonly trimmed: readonly { readonly fullName: string }[]
  readonly laid: number | null
}

/** A committee of three with six names, two of them nominated at the meeting: four can stay. */
const openList = async (t: Test, heldOn = '2025-08-05') => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots', heldOn })
  const round = await congress.openRound(await congress.createElection('committee', 3))
  const agreement = { inFavour: 15, attending: 22 }
  await congress.proposeList(round.id, [
    ...PREPARED,
    ...NOMINATED.map((name) => ({ name, origin: 'nominated', agreement }) as const),
  ])
  return {
    congress,
    id: round.id,
    path: `/v1/rounds/${round.id}/opinion-vote`,
    list: `/v1/rounds/${round.id}/candidate-list`,
  }
}

/** The body of a vote of 22 ballots. */
const vote = (congress: TestCongress, agree: Readonly<Record<string, number>>, more: object = {}) => ({
  ...{ listVersion: 1, scope: 'everybody', issued: 22, returned: 22, valid: 22, invalid: {} },
  names: Object.entries(agree).map(([name, votes]) => ({
    personId: congress.idOf(name),
    votes,
    disagree: 22 - votes,
  })),
  ...more,
})
const agreeing = (...votes: readonly number[]) =>
  Object.fromEntries(ALL.map((name, place) => [name, votes[place] ?? 0]))
const namesIn = (people: readonly { readonly fullName: string }[]) => people.map(({ fullName }) => fullName)

const waitsFor = async ({ must, id }: TestCongress) => {
  const { elections } = await must<{ elections: { next: { code: string } }[] }>('GET', `/v1/congresses/${id}/overview`)
  return elections[0]?.next.code
}

const standing = async ({ must, ...congress }: TestCongress, list: string) => {
  const { version, candidates } = await must<{ version: number; candidates: { personId: string }[] }>('GET', list)
  const names = ALL.filter((name) => candidates.some(({ personId }) => personId === congress.idOf(name)))
  return { version, names }
}

for (const [heldOn, clause] of [
  ['2017-08-05', 'qd244-2014:d16'],
  ['2025-08-05', 'qd190-2024:d14.k3'],
] as const) {
  test(`${clause}: an opinion vote trims a list above 30 %, and the meeting approves the trimmed one`, async (t) => {
    const { congress, id, path, list } = await openList(t, heldOn)
    const voteOnList = async () => ({
      headers: { 'if-match': await congress.tagOf(list) },
      body: { approved: true, vote: { for: 22, against: 0, blank: 0 } },
    })
    t.match(await congress.refused('POST', `${list}/approval`, await voteOnList()), { code: 'list-surplus-over-limit' })
    t.equal(await waitsFor(congress), 'hold-opinion-vote')
    const body = vote(congress, agreeing(20, 9, 18, 15, 17, 3))
    const opinion = await congress.must<Opinion>('PUT', path, { ...NONE, body })
    t.match(opinion, { outcome: 'settled', places: 4, laid: 2, tied: [], citations: [clause] })
    t.same(namesIn(opinion.trimmed), ['Lê Quang Cường', 'Vũ Thị Yến'])
    t.same(await standing(congress, list), {
      version: 2,
      names: ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn'],
    })
    t.equal(await waitsFor(congress), 'approve-list')
    await congress.approveList(id)
    t.match(await congress.refused('PUT', path, { headers: { 'if-match': '"1"' }, body }), {
      code: 'list-already-approved',
    })
    const { items } = await congress.must<{ items: Opinion[] }>('GET', `/v1/rounds/${id}/opinion-votes`)
    t.same(namesIn(items[0]!.trimmed), ['Lê Quang Cường', 'Vũ Thị Yến'], 'who was trimmed stays readable')
  })
}

test('a tie in the opinion vote is decided by the meeting', async (t) => {
  const { congress, id, path, list } = await openList(t)
  const body = vote(congress, agreeing(20, 9, 18, 15, 9, 3))
  const tied = await congress.must<Opinion>('PUT', path, { ...NONE, body })
  t.match(tied, { outcome: 'tied', laid: null, trimmed: [] })
  t.same(namesIn(tied.tied), ['Lê Quang Cường', 'Hoàng Minh Sơn'])
  t.equal((await standing(congress, list)).names.length, 6, 'nobody leaves the list yet')
  const approval = {
    headers: { 'if-match': await congress.tagOf(list) },
    body: { approved: true, vote: { for: 22, against: 0, blank: 0 } },
  }
  const refused = await congress.refused('POST', `${list}/approval`, approval)
  t.equal(refused.code, 'opinion-vote-tied')
  t.equal(await waitsFor(congress), 'settle-opinion-tie')
  t.match(refused.detail, /Lê Quang Cường, Hoàng Minh Sơn/)

  const seen = { headers: { 'if-match': '"1"' } }
  const decide = (kept: readonly string[]) => ({
    ...seen,
    body: {
      ...body,
      tie: { kept: kept.map(congress.idOf), vote: { for: 20, against: 2, blank: 0 } },
      reason: 'Đại hội biểu quyết về người bằng phiếu.',
    },
  })
  t.match(await congress.refused('PUT', path, decide(['Vũ Thị Yến'])), { code: 'opinion-tie-names' })
  const settled = await congress.must<Opinion>('PUT', path, decide(['Hoàng Minh Sơn']))
  t.match(settled, { outcome: 'settled', laid: 2 })
  t.same(namesIn(settled.trimmed), ['Lê Quang Cường', 'Vũ Thị Yến'])
  await congress.approveList(id)
})

test('a vote is corrected by a version and cancelled with a reason, and the list follows', async (t) => {
  const { congress, path, list } = await openList(t)
  await congress.must('PUT', path, { ...NONE, body: vote(congress, agreeing(20, 9, 18, 15, 17, 3)) })
  const again = vote(congress, agreeing(20, 19, 18, 15, 7, 3))
  const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } })
  t.match(await congress.refused('PUT', path, { ...seen(1), body: again }), { code: 'reason-required' })
  const corrected = await congress.must<Opinion>('PUT', path, { ...seen(1), body: { ...again, reason: 'Ghi nhầm.' } })
  t.same(namesIn(corrected.trimmed), NOMINATED)
  t.same(await standing(congress, list), { version: 3, names: PREPARED })
  const cancelled = await congress.must<Opinion>('POST', `${path}/cancellation`, {
    ...seen(2),
    body: { reason: 'Lấy lại phiếu xin ý kiến.' },
  })
  t.match(cancelled, { cancelled: true, laid: 4 })
  t.same(await standing(congress, list), { version: 4, names: ALL })
  const reason = 'Lấy ý kiến lần hai.'
  t.match(await congress.refused('PUT', path, { ...seen(3), body: { ...again, reason } }), {
    code: 'opinion-list-changed',
  })
  const narrow = { listVersion: 4, scope: 'outside-names', reason }
  t.match(await congress.refused('PUT', path, { ...seen(3), body: { ...again, ...narrow } }), {
    code: 'opinion-vote-too-narrow',
  })
  await congress.must('PUT', path, { ...seen(3), body: { ...again, listVersion: 4, reason } })
  t.same(await standing(congress, list), { version: 5, names: PREPARED })

  await congress.proposeList(list.split('/')[3] ?? '', PREPARED.slice(1))
  await congress.must('POST', `${path}/cancellation`, { ...seen(4), body: { reason: 'Đã lập danh sách khác.' } })
  t.same((await standing(congress, list)).names, PREPARED.slice(1), 'a list that was changed by hand stays')
})

test('an opinion vote adds up like a tally sheet, and ballots that were not handed out trim nobody', async (t) => {
  const { congress, path } = await openList(t)
  const votes = agreeing(20, 9, 18, 15, 17, 3)
  const put = (more: object) => ({ ...NONE, body: vote(congress, votes, more) })
  const short = await congress.refused('PUT', path, put({ valid: 21 }))
  t.equal(short.code, 'opinion-vote-not-balanced')
  t.same(
    short.findings?.map(({ code }) => code),
    ['ballots-unbalanced', 'votes-exceed-valid'],
  )
  const none = await congress.must<Opinion>('PUT', path, put({ issued: 21 }))
  t.match(none, { outcome: 'no-result', laid: null, trimmed: [], findings: [{ code: 'returned-exceeds-issued' }] })
})
