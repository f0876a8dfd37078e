import { test } from 'tap'
import { as } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import { NAMES, openHall } from './support/blind-hall.ts'

const [BINH, DUNG, HA, AN] = NAMES
const HEAD_ALONE = as('truong.ban')
const REASON = 'Đối chiếu với phiếu giấy.'

/** The paper: 22 ballots, no two neighbours alike. */
const PAPER = Array.from({ length: 22 }, (_, place) => ({ strike: place % 2 === 0 ? [HA, AN] : [DUNG, AN] }))

/** A copy of the paper with another ballot at one place. */
const slipAt = (place: number, strike: readonly string[]) =>
  PAPER.map((ballot, at) => (at === place ? { strike } : ballot))

interface Differences {
  readonly pairs: readonly {
    readonly outcome: string
    readonly differences: readonly { readonly kind: string; readonly ballots: readonly object[][] }[]
  }[]
}

/** The hall with both entries typed and finished. */
const openTyped = async (
  t: Parameters<typeof openHall>[0],
  first: Parameters<Awaited<ReturnType<typeof openHall>>['type']>[2],
  second: typeof first,
) => {
  const hall = await openHall(t)
  const { cast, batch } = hall
  await hall.type('mai', 'first', first)
  await hall.type('anh', 'second', second)
  await hall.finish('mai', 'first')
  t.match(await cast.refused('GET', `${batch}/differences`, HEAD_ALONE), { code: 'entries-blind' }, 'one entry is open')
  await hall.finish('anh', 'second')
  const differences = () => cast.must<Differences>('GET', `${batch}/differences`, HEAD_ALONE)
  const seen = async () => ({
    'if-match': (await hall.service.request('GET', `${batch}/differences`, HEAD_ALONE)).headers['etag']!,
  })
  const resolving = async (body: object, headers?: Record<string, string>) => ({
    ...HEAD_ALONE,
    headers: headers ?? (await seen()),
    body: { reason: REASON, papers: [], ...body },
  })
  const says = (at: object, strike: readonly string[]) => ({ at, struck: strike.map(cast.idOf) })
  return { ...hall, differences, seen, resolving, says, path: `${batch}/resolutions` }
}

test('the head sees both sides of each difference, and enters what the paper says', async (t) => {
  const hall = await openTyped(t, slipAt(4, [HA, DUNG]), slipAt(9, [BINH, AN]))
  const { service, cast, round, batch, differences, resolving, says, path, shown } = hall
  t.match(await shown(), { standing: 'differing' })
  const struck = (...names: readonly string[]) => ({ struck: names.map(cast.idOf) })
  t.match(await differences(), {
    standing: 'differing',
    pairs: [
      {
        slots: ['first', 'second'],
        outcome: 'differs',
        order: 'kept',
        differences: [
          { kind: 'differs', ballots: [[{ number: 5, ...struck(HA, DUNG) }], [{ number: 5, ...struck(HA, AN) }]] },
          { kind: 'differs', ballots: [[{ number: 10, ...struck(DUNG, AN) }], [{ number: 10, ...struck(BINH, AN) }]] },
        ],
      },
    ],
  })
  for (const username of ['mai', 'anh']) {
    t.equal((await service.request('GET', `${batch}/differences`, as(username))).status, 403, 'no typist sees them')
  }
  const half = await resolving({ papers: [says({ first: 5, second: 5 }, [HA, AN])] })
  t.match(await cast.refused('POST', path, half), { code: 'resolution-leaves-differences' })
  const twice = await resolving({ papers: [says({ first: 5 }, [HA, AN]), says({ first: 5 }, [HA, DUNG])] })
  t.match(await cast.refused('POST', path, twice), {
    code: 'paper-repeated',
    errors: [{ pointer: '/papers/1/at/first' }],
  })
  const whole = await resolving({
    papers: [says({ first: 5, second: 5 }, [HA, AN]), says({ first: 10, second: 10 }, [DUNG, AN])],
  })
  t.match(await cast.must('POST', path, whole), { standing: 'ready' })
  t.match(await cast.refused('POST', path, whole), { code: 'version-stale' }, 'a second head comes too late')
  t.match(await cast.refused('POST', path, await resolving({})), { code: 'nothing-differs' })
  const versions = await cast.must<{ versions: object[] }>('GET', `${batch}/entries/first/ballots/5`, HEAD_ALONE)
  t.match(versions, {
    versions: [
      { version: 1, reason: null },
      { version: 2, reason: REASON },
    ],
  })
  const untouched = await cast.must<{ versions: object[] }>('GET', `${batch}/entries/second/ballots/5`, HEAD_ALONE)
  t.equal(untouched.versions.length, 1, 'a ballot that was right has no version')
  t.match(await differences(), { standing: 'ready', pairs: [{ outcome: 'equal', differences: [] }] })
  const { votes } = await cast.declare(round)
  t.same(votes, { [BINH]: 22, [DUNG]: 11, [HA]: 11, [AN]: 0 })
  await expectReplays(service)
})

test('a ballot missed and another typed twice are added and removed by the paper', async (t) => {
  const missed = [...PAPER.slice(0, 6), ...PAPER.slice(7), { strike: [DUNG, AN] }]
  const { service, cast, round, differences, resolving, says, path, shown } = await openTyped(t, PAPER, missed)
  t.match(await shown(), { standing: 'differing' })
  const [pair] = (await differences()).pairs
  t.same(pair?.differences.map(({ kind }) => kind).toSorted(), ['missed', 'typed-twice'])
  const gone = { at: { second: 22 }, absent: true }
  t.match(await cast.refused('POST', path, await resolving({ papers: [gone] })), { code: 'entry-incomplete' })
  const both = await resolving({ papers: [gone, says({ second: null }, [HA, AN])] })
  t.match(await cast.must('POST', path, both), { standing: 'ready' })
  const { votes } = await cast.declare(round)
  t.same(votes, { [BINH]: 22, [DUNG]: 11, [HA]: 11, [AN]: 0 })
  await expectReplays(service)
})

test('returned entries tell each typist the own ballots to look at again, and never the marks of the other', async (t) => {
  const hall = await openTyped(t, slipAt(4, [HA, DUNG]), slipAt(9, [BINH, AN]))
  const { service, cast, round, batch, finish, shown } = hall
  const look = {
    ballots: [
      { kind: 'differs', numbers: [5], between: [] },
      { kind: 'differs', numbers: [10], between: [] },
    ],
    columns: [],
  }
  for (const [username, slot] of [
    ['mai', 'first'],
    ['anh', 'second'],
  ] as const) {
    const entry = `${batch}/entries/${slot}`
    t.match(await cast.must('GET', entry, as(username)), { lookAgain: null })
    await cast.must('POST', `${entry}/reopening`, { ...HEAD_ALONE, body: { reason: REASON } })
    t.strictSame((await cast.must<{ lookAgain: object }>('GET', entry, as(username))).lookAgain, look)
    t.match(await cast.must('GET', entry, HEAD_ALONE), { lookAgain: null, entered: null }, 'hidden again')
  }
  t.match(await cast.refused('GET', `${batch}/differences`, HEAD_ALONE), { code: 'entries-blind' })
  for (const [username, slot, number, strike] of [
    ['mai', 'first', 5, [HA, AN]],
    ['anh', 'second', 10, [DUNG, AN]],
  ] as const) {
    await cast.must('PUT', `${batch}/entries/${slot}/ballots/${number}`, {
      token: as(username).token,
      headers: { 'if-match': '"1"' },
      body: { struck: strike.map(cast.idOf), reason: 'Nhập nhầm.' },
    })
    await finish(username, slot)
    t.match(await cast.must('GET', `${batch}/entries/${slot}`, as(username)), { lookAgain: null })
  }
  t.match(await shown(), { standing: 'ready' })
  t.same((await cast.declare(round)).elected, [BINH])
  await expectReplays(service)
})

test('a sheet that differs is corrected by the head, and its typist reads the columns alone', async (t) => {
  const { service, cast, round, batch, type, finish, shown } = await openHall(t)
  const sheet = (binh: number) => ({
    valid: 22,
    invalid: {},
    names: [binh, 11, 11, 22 - binh].map((votes, place) => ({ personId: cast.idOf(NAMES[place]!), votes })),
  })
  const path = `${batch}/entries/second/tally-sheet`
  await type('mai', 'first', PAPER)
  await finish('mai', 'first')
  await cast.must('PUT', path, { token: as('anh').token, headers: { 'if-none-match': '*' }, body: sheet(20) })
  await finish('anh', 'second')
  t.match(await cast.must('GET', `${batch}/differences`, HEAD_ALONE), {
    pairs: [
      {
        outcome: 'tallies-differ',
        columns: [
          { column: 'votes', place: 1, figures: [0, 2] },
          { column: 'votes', place: 2, figures: [22, 20] },
        ],
      },
    ],
  })
  await cast.must('POST', `${batch}/entries/second/reopening`, { ...HEAD_ALONE, body: { reason: REASON } })
  t.strictSame((await cast.must<{ lookAgain: object }>('GET', `${batch}/entries/second`, as('anh'))).lookAgain, {
    ballots: [],
    columns: [
      { column: 'votes', place: 1 },
      { column: 'votes', place: 2 },
    ],
  })
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'differing' })
  const headers = { 'if-match': (await service.request('GET', `${batch}/differences`, HEAD_ALONE)).headers['etag']! }
  const resolving = { ...HEAD_ALONE, headers, body: { papers: [], sheet: sheet(22), reason: REASON } }
  t.match(await cast.must('POST', `${batch}/resolutions`, resolving), { standing: 'ready' })
  t.same((await cast.declare(round)).elected, [BINH])
  await expectReplays(service)
})
