import { test } from 'tap'
import { as } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import { NAMES, openHall, STACK } from './support/blind-hall.ts'

const [BINH, DUNG, HA, AN] = NAMES

test('two people type a stack blind to each other, and it counts once they agree', async (t) => {
  const { service, cast, round, batch, type, finish, shown, counted } = await openHall(t)
  t.match(await shown(), {
    standing: 'typing',
    entries: [
      { slot: 'first', state: 'open' },
      { slot: 'second', state: 'open' },
    ],
  })
  await type('mai', 'first', STACK)
  const twice = { ...as('mai'), body: { from: 1, ballots: [{ struck: [] }] } }
  t.match(await cast.refused('POST', `${batch}/entries/second/ballots`, twice), { code: 'entered-before' })
  await type('anh', 'second', [...STACK].reverse())
  await finish('mai', 'first')
  t.match(await shown(), { standing: 'typing' })
  t.match(await counted(), { counted: 0, votes: [0, 0, 0, 0] }, 'nothing is counted while an entry is open')
  t.match(await cast.refused('GET', `${batch}/entries/first/ballots`, as('truong.ban')), { code: 'entries-blind' })
  t.match(await cast.refused('GET', `${batch}/entries/first/ballots`, as('anh')), { code: 'entry-of-another' })
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ready' })
  t.match(await counted(), { counted: 22, batches: { total: 1, open: 0, differing: 0, ruling: 0 } })
  t.equal((await service.request('GET', `${batch}/entries/first/ballots`, as('truong.ban'))).status, 200)
  const { elected } = await cast.declare(round)
  t.same(elected, [BINH, DUNG])
  await expectReplays(service)
})

test('equal totals with votes moved between two ballots are a difference, which versions of the ballots end', async (t) => {
  const { service, cast, round, batch, type, finish, shown, counted } = await openHall(t)
  await type('mai', 'first', STACK)
  await type('anh', 'second', [
    { strike: [HA, AN], times: 9 },
    { strike: [HA, DUNG] },
    { strike: [DUNG, AN], times: 8 },
    { strike: [BINH, DUNG] },
    { strike: [BINH, AN] },
    { strike: [BINH, HA], times: 2 },
  ])
  await finish('mai', 'first')
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'differing' })
  t.match(await counted(), { counted: 0, batches: { differing: 1 } })
  const declaring = {
    token: as('truong.ban').token,
    headers: { 'if-match': (await service.request('GET', `/v1/rounds/${round}/tally`)).headers['etag']! },
    body: {},
  }
  t.match(await cast.refused('POST', `/v1/rounds/${round}/result`, declaring), { code: 'entries-differ' })
  const reason = 'Đối chiếu với phiếu giấy.'
  await cast.must('POST', `${batch}/entries/second/reopening`, { ...as('truong.ban'), body: { reason } })
  t.match(await shown(), { standing: 'typing' })
  for (const [number, strike] of [
    [10, [HA, AN]],
    [20, [BINH, DUNG]],
  ] as const) {
    await cast.must('PUT', `${batch}/entries/second/ballots/${number}`, {
      token: as('anh').token,
      headers: { 'if-match': '"1"' },
      body: { struck: strike.map(cast.idOf), reason: 'Nhập nhầm.' },
    })
  }
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ready' })
  t.same((await cast.declare(round)).elected, [BINH, DUNG])
  await expectReplays(service)
})

test('a sheet against ballots is compared by its figures, and the ballots count', async (t) => {
  const { service, cast, round, batch, type, finish, shown } = await openHall(t)
  const sheet = (binh: number) => ({
    valid: 22,
    invalid: {},
    names: [
      { personId: cast.idOf(BINH), votes: binh },
      { personId: cast.idOf(DUNG), votes: 12 },
      { personId: cast.idOf(HA), votes: 10 },
      { personId: cast.idOf(AN), votes: 22 - binh },
    ],
  })
  const path = `${batch}/entries/first/tally-sheet`
  await cast.must('PUT', path, { token: as('mai').token, headers: { 'if-none-match': '*' }, body: sheet(17) })
  await finish('mai', 'first')
  await type('anh', 'second', STACK)
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'differing' })
  const reason = 'Cộng nhầm.'
  await cast.must('POST', `${batch}/entries/first/reopening`, { ...as('truong.ban'), body: { reason } })
  await cast.must('PUT', path, {
    token: as('mai').token,
    headers: { 'if-match': '"1"' },
    body: { ...sheet(18), reason },
  })
  await finish('mai', 'first')
  t.match(await shown(), { standing: 'ready' })
  const { votes } = await cast.declare(round)
  t.same(votes, { [BINH]: 18, [DUNG]: 12, [HA]: 10, [AN]: 4 })
  await expectReplays(service)
})

test('a stack of two equal sheets, set up without a mode, is exported and counted as it was declared', async (t) => {
  const { service, cast, round, batch, finish, shown } = await openHall(t)
  const names = [18, 12, 10, 4].map((votes, place) => ({ personId: cast.idOf(NAMES[place]!), votes }))
  for (const [username, slot] of [['mai', 'first'] as const, ['anh', 'second'] as const]) {
    const headers = { 'if-none-match': '*' }
    const body = { valid: 22, invalid: {}, names }
    await cast.must('PUT', `${batch}/entries/${slot}/tally-sheet`, { ...as(username), headers, body })
    await finish(username, slot)
  }
  t.match(await shown(), { standing: 'ready' })
  t.same((await cast.declare(round)).elected, [BINH, DUNG])
  const { ballots } = await cast.must<{ ballots: object }>('POST', `/v1/rounds/${round}/count-record-exports`)
  t.match(ballots, { tally: { valid: 22, votes: { [cast.idOf(BINH)]: 18, [cast.idOf(AN)]: 4 } } })
  await expectReplays(service)
})

test('a meeting may choose one entry or three', async (t) => {
  const one = await openHall(t, 1)
  await one.type('mai', 'first', STACK)
  await one.finish('mai', 'first')
  t.match(await one.shown(), { standing: 'ready', entries: [{ slot: 'first', state: 'final' }] })
  const three = await openHall(t, 3)
  for (const [username, slot] of [
    ['mai', 'first'],
    ['anh', 'second'],
    ['truong.ban', 'third'],
  ] as const) {
    t.match(await three.shown(), { standing: 'typing' })
    await three.type(username, slot, STACK)
    await three.finish(username, slot)
  }
  t.match(await three.shown(), { standing: 'ready' })
})

test('a lost answer or a second window enters no ballot twice, and a ballot too many is removed', async (t) => {
  const { service, cast, batch, type, finish, shown } = await openHall(t)
  const entry = `${batch}/entries/first`
  await type('mai', 'first', [{ strike: [HA, AN] }])
  const again = { ...as('mai'), body: { from: 1, ballots: [{ struck: [cast.idOf(HA), cast.idOf(AN)] }] } }
  const told = { code: 'ballot-position', params: { next: 2, entered: 1 } }
  t.match(await cast.refused('POST', `${entry}/ballots`, again), told, 'a program reads where to go on')
  const unsaid = { ...as('mai'), body: { ballots: [{ struck: [] }] } }
  t.match(await cast.refused('POST', `${entry}/ballots`, unsaid), { code: 'ballot-from-missing' })
  await type('mai', 'first', [{ strike: [HA, AN] }], 2)
  const removal = { token: as('mai').token, headers: { 'if-match': '"1"' }, body: { reason: 'Nhập thừa một phiếu.' } }
  t.match(await cast.must('POST', `${entry}/ballots/2/removal`, removal), { number: 2, version: 2, removed: true })
  t.match(await cast.must('GET', entry, as('mai')), { entered: 1, next: 3 })
  const back = { token: as('mai').token, headers: { 'if-match': '"2"' }, body: { struck: [], reason: 'Sửa.' } }
  t.match(await cast.refused('PUT', `${entry}/ballots/2`, back), { code: 'ballot-removed' })
  t.match(await cast.refused('POST', `${entry}/ballots`, { ...as('mai'), body: { ...again.body, from: 2 } }), {
    code: 'ballot-position',
    params: { next: 3, entered: 1 },
  })
  await type('mai', 'first', [{ strike: [HA, AN], times: 9 }, ...STACK.slice(1)], 3)
  await type('anh', 'second', STACK)
  await finish('mai', 'first')
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ready' })
  const { versions } = await cast.must<{ versions: object[] }>('GET', `${entry}/ballots/2`, as('mai'))
  t.equal(versions.length, 2, 'the ballot too many stays readable')
  await expectReplays(service)
})

test('the head learns from no correction of a stack how many ballots of a blind entry are typed', async (t) => {
  const { service, cast, batch, type, finish, shown } = await openHall(t)
  await type('mai', 'first', STACK)
  await type('anh', 'second', STACK)
  const resize = (size: number, version: number) =>
    cast.must('PUT', batch, {
      ...as('truong.ban'),
      headers: { 'if-match': `"${version}"` },
      body: { size, reason: 'Đếm lại.' },
    })
  t.match(await resize(21, 1), { size: 21 }, 'a stack smaller than its entries is no refusal')
  for (const [username, slot] of [
    ['mai', 'first'],
    ['anh', 'second'],
  ] as const) {
    const refused = await cast.refused('POST', `${batch}/entries/${slot}/finalisation`, as(username))
    t.match(refused, { code: 'entry-incomplete' }, 'its typist is refused instead')
    t.match(refused.detail, /có 21 phiếu, đã nhập 22 phiếu; đề nghị bỏ 1 phiếu nhập thừa\./)
  }
  await resize(22, 2)
  await finish('mai', 'first')
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ready' })
  await expectReplays(service)
})

test('a stack that is cancelled while it is typed stays blind until its round ends', async (t) => {
  const { service, cast, round, batch, type, finish } = await openHall(t)
  await type('mai', 'first', STACK)
  await finish('mai', 'first')
  await type('anh', 'second', STACK.slice(0, 1))
  const headers = { 'if-match': (await service.request('GET', batch, as('truong.ban'))).headers['etag']! }
  const cancel = { ...as('truong.ban'), headers, body: { reason: 'Đếm lại tập phiếu.' } }
  await cast.must('POST', `${batch}/cancellation`, cancel)
  const paths = [`${batch}/entries/first/ballots`, `${batch}/entries/second/ballots`, `${batch}/differences`]
  for (const reader of ['truong.ban', 'kiem.tra']) {
    for (const path of paths) t.match(await cast.refused('GET', path, as(reader)), { code: 'entries-blind' }, path)
  }
  t.equal((await service.request('GET', paths[0]!, as('mai'))).status, 200, 'typists read their own entries')
  const body = { by: 'presidium', reason: 'Đại hội quyết định bầu lại.', withDependents: false }
  await cast.must('POST', `/v1/rounds/${round}/annulment`, { body })
  for (const path of paths) t.equal((await service.request('GET', path, as('truong.ban'))).status, 200, path)
  await expectReplays(service)
})

test('the head takes over one of two entries only if nobody else of the board could', async (t) => {
  const { service, cast, batch, type } = await openHall(t)
  await type('mai', 'first', STACK)
  const { items } = await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)
  const head = items.find(({ username }) => username === 'truong.ban')!.accountId
  const path = `${batch}/entries/first/hand-over`
  const takeOver = { ...as('truong.ban'), body: { accountId: head, reason: 'Đồng chí nhập phiếu phải ra ngoài.' } }
  t.match(await cast.refused('POST', path, takeOver), { code: 'hand-over-to-head', detail: /Vũ Ngọc Anh/ })
  t.match(await cast.refused('GET', `${batch}/entries/first/ballots`, as('truong.ban')), { code: 'entries-blind' })
  await type('anh', 'second', STACK.slice(0, 1))
  t.match(await cast.must('POST', path, takeOver), { state: 'open' }, 'nobody else is left')
  await expectReplays(service)
})
