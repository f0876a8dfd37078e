import { test } from 'tap'
import { ANH, HEAD, MAI } from '../http/support/cast.ts'
import { as } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import { NAMES, openHall } from './support/blind-hall.ts'

const [BINH, DUNG, HA, AN] = NAMES

/** 19 plain ballots, one over-voted, one marked, and one that the typist cannot read. */
const DOUBTFUL_STACK = [
  { strike: [HA, AN], times: 12 },
  { strike: [DUNG, AN], times: 7 },
  { strike: [AN] },
  { strike: [HA, AN], more: { setAside: 'marked' } },
  { strike: [], more: { setAside: 'unreadable', struck: undefined } },
]

const HEAD_ALONE = as('truong.ban')
const BOTH = { 'over-voted': 1, marked: 1 }

/** The hall with both entries of the stack finished, and the acts of its head. */
const openDoubtful = async (t: Parameters<typeof openHall>[0]) => {
  const hall = await openHall(t)
  const { cast, batch, round } = hall
  const present = [HEAD, MAI, ANH].map(cast.idOf)
  const ruling = { ruling: 'invalid', present, vote: { for: 3, against: 0, blank: 0 } }
  const asking = (body: object, headers: Record<string, string> = { 'if-none-match': '*' }) => ({
    ...HEAD_ALONE,
    headers,
    body: { ...ruling, ...body },
  })
  const register = () => cast.must<Record<string, unknown>>('GET', `/v1/rounds/${round}/doubtful-ballots`, HEAD_ALONE)
  const path = (number: number) => `${batch}/rulings/${number}`
  const typeBoth = async () => {
    await hall.type('mai', 'first', DOUBTFUL_STACK)
    await hall.type('anh', 'second', DOUBTFUL_STACK.toReversed())
    await hall.finish('mai', 'first')
    await hall.finish('anh', 'second')
  }
  return { ...hall, asking, register, path, typeBoth }
}

test('qd244-2014:d7.k2: the board rules once on each ballot set aside, after the entries, and the count waits', async (t) => {
  const { service, cast, round, batch, asking, register, path, typeBoth, shown, counted } = await openDoubtful(t)
  t.match(await cast.refused('PUT', path(21), asking({})), { code: 'ruling-too-early', detail: /Tập số 1/ })
  t.match(await register(), { papers: [], waiting: 0, total: {} }, 'nothing of open entries is shown')
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy: cast.idOf(HEAD), note: 'Có ký tên.' }
  const ruled = { ...as('mai'), body: { from: 1, ballots: [{ struck: [cast.idOf(AN)], doubt }] } }
  t.match(
    await cast.refused('POST', `${batch}/entries/first/ballots`, ruled),
    { code: 'ruling-while-typing', errors: [{ pointer: '/ballots/0/doubt' }] },
    'no ruling is typed in one of two blind entries',
  )
  await typeBoth()
  t.match(await shown(), { standing: 'ruling' })
  t.match(await counted(), { counted: 0, batches: { ruling: 1 } })
  const declaring = {
    token: HEAD_ALONE.token,
    headers: { 'if-match': await cast.tagOf(`/v1/rounds/${round}/tally`) },
    body: {},
  }
  t.match(await cast.refused('POST', `/v1/rounds/${round}/result`, declaring), { code: 'rulings-missing' })
  t.match(await register(), {
    papers: [
      { batch: 1, label: 'Tập số 1', counted: false, ballot: { number: 21, setAside: 'marked' }, ruling: null },
      { ballot: { number: 22, setAside: 'unreadable', struck: [] }, ruling: null },
    ],
    waiting: 2,
    invalid: [],
  })
  t.match(await cast.refused('PUT', path(1), asking({})), { code: 'ballot-not-set-aside' })
  t.match(await cast.refused('PUT', path(23), asking({})), { code: 'ballot-unknown' })
  t.match(await cast.must('PUT', path(21), asking({ note: 'Có ký tên.' })), {
    ballot: 21,
    version: 1,
    ruling: 'invalid',
    fault: 'marked',
    invalid: 'marked',
  })
  t.match(await shown(), { standing: 'ruling' }, 'one ballot still waits')
  const read = asking({ ruling: 'valid', struck: [cast.idOf(BINH), cast.idOf(AN)] })
  t.match(await cast.must('PUT', path(22), read), { ruling: 'valid', fault: null, invalid: null })
  t.match(await shown(), { standing: 'ready' })
  t.match(await counted(), { counted: 22, votes: [0, 19, 13, 8] })
  const { invalid } = await cast.must<{ invalid: object }>('GET', `/v1/rounds/${round}/tally`, HEAD_ALONE)
  t.match(await register(), {
    papers: [{ ruling: { ruling: 'invalid', note: 'Có ký tên.' } }, { ruling: { ruling: 'valid' } }],
    waiting: 0,
    invalid: [
      { batch: 1, reason: 'over-voted', ballots: [20] },
      { batch: 1, reason: 'marked', ballots: [21] },
    ],
    onSheets: {},
  })
  t.strictSame((await register())['total'], invalid, 'the totals of the register are the invalid ballots of the count')
  t.strictSame(invalid, { 'over-voted': 1, marked: 1 })
  const { elected } = await cast.declare(round)
  t.same(elected, [BINH, DUNG])
  t.match(await cast.refused('PUT', path(21), asking({})), { code: 'result-already-declared' })
  await expectReplays(service)
})

test('a ruling is corrected by a version, and a corrected ballot is ruled on again', async (t) => {
  const { service, cast, round, batch, asking, path, typeBoth, shown, finish, counted } = await openDoubtful(t)
  await typeBoth()
  await cast.must('PUT', path(21), asking({}))
  await cast.must('PUT', path(22), asking({ fault: 'outside-name' }))
  t.match(await counted(), { counted: 22, votes: [0, 19, 12, 7] })
  t.match(await cast.refused('PUT', path(21), asking({})), { code: 'version-stale' })
  t.match(await cast.refused('PUT', path(21), asking({}, { 'if-match': '"1"' })), { code: 'reason-required' })
  const reason = 'Dấu trên phiếu là vết mực in.'
  const passed = { ruling: 'valid', note: reason, reason }
  t.match(await cast.must('PUT', path(21), asking(passed, { 'if-match': '"1"' })), { version: 2, ruling: 'valid' })
  t.match(await counted(), { counted: 22, votes: [0, 20, 13, 7] })
  t.match(await cast.must('GET', path(21), HEAD_ALONE), {
    versions: [
      { version: 1, ruling: 'invalid' },
      { version: 2, ruling: 'valid', reason },
    ],
  })
  await cast.must('POST', `${batch}/entries/first/reopening`, { ...HEAD_ALONE, body: { reason } })
  t.match(await cast.refused('PUT', path(21), asking(passed, { 'if-match': '"2"' })), { code: 'ruling-too-early' })
  const ballot = `${batch}/entries/first/ballots/21`
  await cast.must('PUT', ballot, {
    token: as('mai').token,
    headers: { 'if-match': '"1"' },
    body: { struck: [cast.idOf(AN), cast.idOf(HA)], setAside: 'marked', reason: 'Gõ lại thứ tự.' },
  })
  await finish('mai', 'first')
  t.match(await shown(), { standing: 'ruling' }, 'the ruling was on the ballot before')
  t.match(await cast.must('PUT', path(21), asking(passed, { 'if-match': '"2"' })), { version: 3, ballotVersion: 2 })
  t.match(await shown(), { standing: 'ready' })
  t.same((await cast.declare(round)).elected, [BINH, DUNG])
  await expectReplays(service)
})

test('a sheet is compared after the rulings, and the head sees both sides when they differ', async (t) => {
  const { service, cast, round, batch, asking, path, type, finish, shown, register } = await openDoubtful(t)
  /** By the register, and by the count. */
  const totals = async () => {
    const { invalid } = await cast.must<{ invalid: object }>('GET', `/v1/rounds/${round}/tally`, HEAD_ALONE)
    return [(await register())['total'], invalid]
  }
  await type('mai', 'first', DOUBTFUL_STACK)
  await finish('mai', 'first')
  const names = [19, 13, 8, 0].map((votes, place) => ({ personId: cast.idOf(NAMES[place]!), votes }))
  await cast.must('PUT', `${batch}/entries/second/tally-sheet`, {
    token: as('anh').token,
    headers: { 'if-none-match': '*' },
    body: { valid: 20, invalid: { 'over-voted': 1, marked: 1 }, names },
  })
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ruling' })
  await cast.must('PUT', path(21), asking({ ruling: 'valid', note: 'Vết mực in.' }))
  await cast.must('PUT', path(22), asking({ ruling: 'valid', struck: [cast.idOf(BINH), cast.idOf(AN)] }))
  t.match(await shown(), { standing: 'differing' }, 'the sheet has one marked ballot more')
  const papers = (counted: boolean) => [
    { counted, ballot: { number: 21, setAside: 'marked' }, ruling: { ruling: 'valid', note: 'Vết mực in.' } },
    { counted, ballot: { number: 22, setAside: 'unreadable' }, ruling: { ruling: 'valid' } },
  ]
  t.match(await register(), { papers: papers(false), waiting: 0 }, 'the rulings stay listed')
  t.strictSame((await register())['invalid'], [])
  t.strictSame(await totals(), [{}, {}], 'a batch that differs is in no total')
  const again = asking({ reason: 'Đối chiếu với bảng kiểm phiếu.' }, { 'if-match': '"1"' })
  await cast.must('PUT', path(21), again)
  t.match(await shown(), { standing: 'ready' })
  t.match(await register(), { papers: [{ counted: true }, { counted: true }], waiting: 0 })
  t.strictSame(await totals(), [BOTH, BOTH])
  t.same((await cast.declare(round)).elected, [BINH, DUNG])
  await expectReplays(service)
})

test('a ruling that contradicts itself is refused, each fault at its place', async (t) => {
  const { cast, asking, path, typeBoth } = await openDoubtful(t)
  await typeBoth()
  const refusal = async (number: number, body: object) => {
    const { errors } = await cast.refused('PUT', path(number), asking(body))
    return (errors ?? []).map(({ pointer, code }) => [pointer, code])
  }
  const outsider = cast.idOf(BINH)
  t.same(await refusal(21, { present: [cast.idOf(HEAD), outsider], vote: { for: 2, against: 0, blank: 0 } }), [
    ['/present/1', 'ruling-not-by-board'],
  ])
  t.same(await refusal(21, { vote: { for: 3, against: 0, blank: 1 } }), [['/vote', 'ruling-hands-exceed']])
  t.same(await refusal(21, { vote: { for: 1, against: 1, blank: 1 } }), [['/vote', 'ruling-not-carried']])
  t.same(await refusal(21, { ruling: 'valid' }), [['/note', 'ruling-needs-note']], 'reading markedBallots')
  t.same(await refusal(21, { ruling: 'valid', fault: 'marked', note: 'Vết mực.' }), [
    ['/fault', 'ruling-fault-unwanted'],
  ])
  t.same(await refusal(22, {}), [['/fault', 'ruling-fault-missing']])
  t.same(await refusal(22, { ruling: 'valid' }), [['', 'ruling-marks-missing']])
  t.same(await refusal(22, { ruling: 'valid', struck: [outsider, outsider] }), [['/struck/1', 'mark-repeated']])
})
