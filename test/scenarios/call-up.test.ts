import { type Test, test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { CONGRESS, NAMES } from '../support/delegates.ts'
import { openReplayedService } from '../support/replayed.ts'

const [AN, BINH, CHUNG, DUNG, EM, GIANG] = NAMES
const [ORDER, NEVER] = ['qd294-2025:i11.4.2', 'qd294-2025:i11.4.4']
const PAPER = { number: '12-CV/ĐU', date: '2025-09-01', issuer: 'Ban Thường vụ Đảng ủy cấp trên' }
const EN = { headers: { 'accept-language': 'en' } }

/** An, Bình and Chung are delegates; Dung and Em are alternates on equal votes. */
const openElection = async (t: Test, partySince: Readonly<Record<string, string>> = {}) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  for (const [name, date] of Object.entries(partySince)) await congress.addPerson(name, { partySince: date })
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const body = (droppedOut: string, calledUp: string, more: object = {}) => ({
    droppedOut: congress.idOf(droppedOut),
    calledUp: congress.idOf(calledUp),
    ground: 'left-the-unit',
    reason: 'Chuyển công tác về Hà Nội.',
    ...more,
  })
  const path = `/v1/elections/${election}/call-ups`
  const refused = (droppedOut: string, calledUp: string, more: object = {}) =>
    congress.refused('POST', path, { ...EN, body: body(droppedOut, calledUp, more) })
  const call = (droppedOut: string, calledUp: string, more: object = {}) =>
    congress.must<Record<string, unknown>>('POST', path, { body: body(droppedOut, calledUp, more) })
  return { congress, election, path, refused, call }
}

const declare = async ({ congress, election }: Awaited<ReturnType<typeof openElection>>, votes: readonly number[]) => {
  const sheet = { valid: 22, votes: Object.fromEntries(NAMES.map((name, index) => [name, votes[index] ?? 0])) }
  return congress.vote(election, { names: NAMES, sheet })
}

const EQUAL = [15, 14, 13, 12, 12, 0]

test('qd294-2025:i11.4.2: an alternate is called up after the congress, the longer Party age first on equal votes', async (t) => {
  const played = await openElection(t, { [DUNG]: '2005-05-19', [EM]: '1998-05-19' })
  const { congress, path, refused, call } = played
  await congress.addPeople(...NAMES)
  t.match(await refused(AN, EM), { code: 'not-an-elected-delegate' }, 'only after the result is declared')
  const vote = await declare(played, EQUAL)
  t.match(vote.alternates, { elected: [DUNG, EM] })
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })

  const wrong = await refused(AN, DUNG)
  t.match(wrong, { status: 422, code: 'alternate-not-next', citations: [{ id: ORDER }] })
  t.match(wrong.errors, [{ pointer: '/calledUp' }])
  t.match(wrong.detail, EM, 'the one who is next is named')

  t.match(await call(AN, EM), { number: 1, droppedOut: congress.idOf(AN), calledUp: congress.idOf(EM), paper: null })
  t.match(await refused(AN, DUNG), { status: 409, code: 'delegate-already-replaced' })
  t.match(await refused(BINH, EM), { status: 409, code: 'alternate-already-called-up' })
  t.match(await refused(GIANG, DUNG), { code: 'not-an-elected-delegate' })
  t.match(await refused(BINH, GIANG), { code: 'not-an-alternate' })
  await call(EM, DUNG, { ground: 'cannot-attend' })
  t.match(await congress.must('GET', path), {
    items: [
      { number: 1, ground: 'left-the-unit', reason: 'Chuyển công tác về Hà Nội.' },
      { number: 2, droppedOut: congress.idOf(EM), ground: 'cannot-attend' },
    ],
  })
  const { items } = await congress.must<{ items: readonly { action: string; citations: readonly { id: string }[] }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/audit-events?limit=200`,
  )
  const events = items.filter(({ action }) => action === 'alternate.called-up')
  t.equal(events.length, 2)
  t.match(JSON.stringify(events[0]), ORDER)
})

test('qd294-2025:i11.4.2: an order that votes and Party age leave open needs the paper of the superior', async (t) => {
  const played = await openElection(t)
  const { congress, refused, call } = played
  await declare(played, EQUAL)
  const open = await refused(AN, DUNG)
  t.match(open, { status: 422, code: 'call-up-order-open', citations: [{ id: ORDER }] })
  t.match(open.detail, DUNG)
  t.match(open.detail, EM)
  t.match(await call(AN, EM, { paper: PAPER }), { paper: PAPER })
  t.match(await call(BINH, DUNG), { number: 2, paper: null }, 'one alternate left leaves no question')
  t.ok(congress.id)
})

test('qd294-2025:i11.4.2: more votes come before a longer Party age', async (t) => {
  const played = await openElection(t, { [DUNG]: '2020-05-19', [EM]: '1998-05-19' })
  await declare(played, [14, 14, 14, 13, 11, 0])
  t.match(await played.refused(AN, EM), { code: 'not-an-alternate' })
  t.match(await played.call(AN, DUNG), { number: 1 })
})

test('qd294-2025:i11.4.4: the seats that no alternate takes are refused with their clause', async (t) => {
  const played = await openElection(t)
  await declare(played, [14, 14, 14, 13, 11, 0])
  const never = {
    'seat-left-unfilled': 'call-up-for-unfilled-seat',
    'convening-member-absent': 'call-up-for-convening-member',
    'credentials-rejected': 'call-up-for-rejected-delegate',
  }
  for (const [ground, code] of Object.entries(never)) {
    const refused = await played.refused(AN, DUNG, { ground })
    t.match(refused, { status: 422, code, citations: [{ id: NEVER }] })
    t.match(refused.errors, [{ pointer: '/ground' }])
  }
})

test('qd294-2025:i11.4.2: alternates of a separate vote take one seat each, also if two votes elected delegates', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const sheet = (names: readonly string[], ...votes: readonly number[]) => ({
    names,
    sheet: { valid: 22, votes: Object.fromEntries(names.map((name, index) => [name, votes[index] ?? 0])) },
  })
  const first = await congress.createElection('delegates', 2)
  await congress.vote(first, sheet([AN, BINH, CHUNG], 20, 18, 3))
  const second = await congress.createElection('delegates', 1)
  await congress.vote(second, sheet([CHUNG, DUNG], 20, 2))
  const separate = await congress.createElection('alternate-delegates', 1)
  await congress.vote(separate, sheet([DUNG, EM, GIANG], 15, 4, 3))
  const third = await congress.createElection('alternate-delegates', 1)
  await congress.vote(third, sheet([EM, GIANG], 13, 9))
  const body = (droppedOut: string, calledUp: string) => ({
    body: { droppedOut: congress.idOf(droppedOut), calledUp: congress.idOf(calledUp), ground: 'deceased', reason: 'x' },
  })
  const path = (election: string) => `/v1/elections/${election}/call-ups`
  const refused = async (election: string, droppedOut: string, calledUp: string) =>
    (await congress.refused('POST', path(election), body(droppedOut, calledUp))).code
  t.equal(
    await refused(first, AN, BINH),
    'not-an-alternate',
    'Bình is a delegate, and cannot be on the list of alternates',
  )
  await congress.must('POST', path(first), body(AN, DUNG))
  t.equal(await refused(second, CHUNG, DUNG), 'alternate-already-called-up', 'Dung took a seat of the other election')
  t.equal(await refused(second, CHUNG, BINH), 'not-an-alternate')
  await congress.must('POST', path(second), body(CHUNG, EM))
})

test('qd294-2025:i11.4.2: the date that decides the order is added after the congress, and no other figure is', async (t) => {
  const played = await openElection(t, { [EM]: '1998-05-19' })
  const { congress, refused, call } = played
  await declare(played, EQUAL)
  const path = `/v1/people/${congress.idOf(DUNG)}`
  const correct = async (change: object) => {
    const {
      id: _,
      version: __,
      nameOnPaper: ___,
      carried: ____,
      ...figures
    } = await congress.must<object & Record<string, unknown>>('GET', path)
    return congress.call<{ code: string }>('PUT', path, {
      headers: { 'if-match': await congress.tagOf(path) },
      body: { ...figures, ...change },
    })
  }
  t.match(await refused(AN, EM), { code: 'call-up-order-open' })
  t.match(await correct({ unit: 'Phòng khác', partySince: '2005-05-19' }), {
    body: { code: 'person-on-approved-list' },
  })
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })
  t.match(await correct({ unit: 'Phòng khác', partySince: '2005-05-19' }), { body: { code: 'congress-closed' } })
  t.match(await correct({ partySince: '2005-05-19' }), { status: 200 })
  t.match(await correct({ partySince: '1990-05-19' }), { body: { code: 'congress-closed' } }, 'a known date stays')
  t.match(await refused(AN, DUNG), { code: 'alternate-not-next' })
  t.match(await call(AN, EM), { number: 1, paper: null })
})
