import { type Test, test } from 'tap'
import { ANH, type Cast, HEAD, MAI, openCast } from '../http/support/cast.ts'
import { alter, rehashed } from '../support/alter-log.ts'
import type { Problem } from '../support/client.ts'
import { asMember } from '../support/everyone.ts'
import { as, declareAs, openWithPlayers } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import type { SignOff } from '../support/rounds.ts'

const [BINH, DUNG] = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const FOURTH = 'Bùi Thị Liên'
const FIFTH = 'Đinh Văn Quý'

interface Declared {
  readonly version: number
  readonly signOff: { readonly digest: string; readonly confirmedBy: readonly object[] } | null
}

/** A round of one seat with 22 ballots in one stack, which Mai typed; members of the board have accounts of their own. */
const openHall = async (t: Test, board: readonly string[]) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { board })
  const accounts = new Map([
    [HEAD, 'truong.ban'],
    [MAI, 'mai'],
    [ANH, 'anh'],
    [FOURTH, 'lien'],
    [FIFTH, 'quy'],
  ])
  for (const [index, name] of board.entries()) {
    await cast.enlist(accounts.get(name)!, index === 0 ? 'board-head' : 'board-member', name)
  }
  await cast.addPeople(BINH, DUNG)
  const { id: round } = await cast.openRound(await cast.createElection('delegates', 1))
  await cast.proposeList(round, [BINH, DUNG])
  await cast.approveList(round)
  await cast.handOut(round, 22)
  await cast.openBox(round, 22)
  const made = await cast.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { size: 22 } })
  const typist = as(board.length > 1 ? 'mai' : 'truong.ban')
  const entry = `/v1/ballot-batches/${made.id}/entries/first`
  const ballots = [
    { struck: [cast.idOf(DUNG)], times: 14 },
    { struck: [cast.idOf(BINH)], times: 8 },
  ]
  await cast.must('POST', `${entry}/ballots`, { ...typist, body: { from: 1, ballots } })
  const finish = () => cast.must('POST', `${entry}/finalisation`, typist)
  const reopen = () =>
    cast.must('POST', `${entry}/reopening`, { ...as('truong.ban'), body: { reason: 'Đối chiếu lại.' } })
  const path = `/v1/rounds/${round}`
  const seen = (username: string) => cast.must<SignOff>('GET', `${path}/confirmations`, as(username))
  const confirm = (username: string, digest: string | null) =>
    cast.must<SignOff>('POST', `${path}/confirmations`, { ...as(username), body: { digest } })
  const refused = (username: string, digest: string | null) =>
    cast.refused('POST', `${path}/confirmations`, { ...as(username), body: { digest } })
  const declare = () => declareAs<Declared & Problem>('truong.ban', service, round)
  return { service, cast, path, round, finish, reopen, seen, confirm, refused, declare }
}

const NO_DIGEST = '0'.repeat(64)

test('a result is declared once half of the other members have confirmed what the head declares', async (t) => {
  const { service, cast, path, finish, seen, confirm, refused, declare } = await openHall(t, [HEAD, MAI, ANH, FOURTH])
  t.match(await seen('mai'), { digest: null, others: 3, needed: 2, missing: 2, confirmations: [] })
  t.match(await cast.refused('GET', `${path}/tally`, as('anh')), { status: 409, code: 'tally-blind' })
  t.match(await refused('anh', NO_DIGEST), { status: 409, code: 'entries-open' })
  await finish()

  const { signOff, counted } = await cast.must<{ signOff: SignOff; counted: number }>('GET', `${path}/tally`, as('anh'))
  t.equal(counted, 22, 'members see what they confirm')
  t.match(signOff, { digest: /^[0-9a-f]{64}$/, missing: 2, open: [MAI, ANH, FOURTH].map((fullName) => ({ fullName })) })
  t.match(await refused('anh', NO_DIGEST), { status: 412, code: 'digest-stale' })
  t.match(await refused('truong.ban', signOff.digest), { status: 403 }, 'the head confirms by declaring')

  const none = await declare()
  t.match(none, { status: 409, body: { code: 'confirmations-missing' } })
  for (const name of [MAI, ANH, FOURTH]) t.ok(none.body.detail.includes(name), name)

  t.match(await confirm('mai', signOff.digest), { missing: 1, confirmations: [{ tookPart: true, counts: true }] })
  t.match(await confirm('mai', signOff.digest), { missing: 1, confirmations: { length: 1 } }, 'again changes nothing')
  const one = await declare()
  t.match(one, { status: 409, body: { code: 'confirmations-missing' } })
  t.notOk(one.body.detail.includes(MAI), 'who has confirmed is not asked again')
  t.match(await confirm('lien', signOff.digest), { missing: 0, open: [{ fullName: ANH }] })

  const declared = await declare()
  t.equal(declared.status, 201)
  const confirmedBy = [
    { personId: cast.idOf(HEAD), head: true, tookPart: false },
    { personId: cast.idOf(MAI), head: false, tookPart: true },
    { personId: cast.idOf(FOURTH), head: false, tookPart: false },
  ]
  t.match(declared.body.signOff, { digest: signOff.digest, others: 3, needed: 2 })
  t.same(declared.body.signOff?.confirmedBy, confirmedBy)
  t.match(await seen('anh'), { digest: signOff.digest, missing: 0, open: [], confirmations: { length: 2 } })
  t.match(await refused('anh', signOff.digest), { code: 'result-already-declared' })
  t.equal(await expectReplays(service), 1)
})

test('any change voids the confirmations, also one that leaves every figure as it was', async (t) => {
  const { service, cast, path, finish, reopen, seen, confirm, refused, declare } = await openHall(t, [HEAD, MAI, ANH])
  await finish()
  const digests = [(await seen('anh')).digest]
  await confirm('anh', digests[0]!)
  const changes = [
    async () => {
      await reopen()
      t.match(await seen('anh'), { digest: null, missing: 1 }, 'nothing to confirm while an entry is open')
      await finish()
    },
    async () => {
      const back = `${path}/ballot-return`
      const headers = { 'if-match': await cast.tagOf(back) }
      await cast.must('PUT', back, { headers, body: { returned: 22, sealsIntact: true, reason: 'Ghi lại.' } })
    },
  ]
  for (const change of changes) {
    await change()
    const { digest, missing, confirmations } = await seen('anh')
    t.notOk(digests.includes(digest), 'another digest')
    t.equal(missing, 1)
    t.same(
      confirmations.map(({ counts }) => counts),
      digests.map(() => false),
      'void, and still there',
    )
    t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })
    t.match(await refused('anh', digests.at(-1)!), { code: 'digest-stale' })
    digests.push(digest)
    await confirm('anh', digest)
  }
  t.match(await declare(), { status: 201, body: { signOff: { digest: digests.at(-1) } } })
  t.equal(await expectReplays(service), 1)
})

test('only members of the board in force count', async (t) => {
  const { service, cast, path, finish, seen, confirm, declare } = await openHall(t, [HEAD, MAI, ANH])
  await finish()
  const { digest } = await seen('anh')
  await confirm('anh', digest)
  const board = `/v1/congresses/${cast.id}/counting-board`
  const members = [HEAD, MAI, FOURTH].map((name, index) => ({ name, head: index === 0 }))
  await cast.addPeople(FOURTH)
  await cast.must('PUT', board, {
    headers: { 'if-match': await cast.tagOf(board) },
    body: {
      members: members.map(({ name, head }) => ({ personId: cast.idOf(name), head })),
      vote: cast.allInFavour,
      reason: 'Một ủy viên xin rút.',
    },
  })
  t.match(await seen('mai'), { digest, missing: 1, confirmations: [{ counts: false }] })
  t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })
  const left = { ...asMember(cast.idOf(ANH)), body: { digest } }
  t.match(await cast.refused('POST', `${path}/confirmations`, left), { status: 409, code: 'confirmation-off-board' })
  await confirm('mai', digest)
  t.match(await declare(), { status: 201, body: { signOff: { confirmedBy: { length: 2 } } } })
  t.equal(await expectReplays(service), 1)
})

interface Grants {
  readonly items: readonly { readonly id: string; readonly username: string }[]
}

const revoke = (cast: Cast, grants: Grants['items'], username: string) => {
  const grant = grants.find((one) => one.username === username)
  return cast.must('POST', `/v1/role-grants/${grant?.id}/revocation`, { body: { reason: 'Giao nhầm tài khoản.' } })
}

test('one account does not confirm for two members', async (t) => {
  const { service, cast, finish, seen, confirm, refused, declare } = await openHall(t, [HEAD, MAI, ANH, FOURTH])
  await finish()
  const { digest } = await seen('mai')
  await confirm('anh', digest)
  const { items } = await cast.must<Grants>('GET', cast.grants)
  await revoke(cast, items, 'anh')
  await revoke(cast, items, 'lien')
  await cast.must('POST', cast.grants, { body: cast.grantOf('anh', 'board-member', FOURTH) })
  const twice = await refused('anh', digest)
  t.match(twice, { status: 409, code: 'confirmation-account-used' })
  t.ok(JSON.stringify(twice).includes(ANH), 'the refusal names the member')
  t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })

  await cast.must('POST', cast.grants, { body: cast.grantOf('lien', 'board-member', ANH) })
  t.match(await confirm('mai', digest), { missing: 0 })
  t.match(await confirm('lien', digest), { missing: 0, confirmations: [{ counts: false }, {}, { counts: true }] })
  t.match(await declare(), { status: 201, body: { signOff: { confirmedBy: { length: 3 } } } })
  t.equal(await expectReplays(service), 1)
})

test('an account that confirmed for a member does not declare with that confirmation', async (t) => {
  const { service, cast, round, finish, seen, confirm } = await openHall(t, [HEAD, MAI, ANH])
  await finish()
  const { digest } = await seen('mai')
  t.match(await confirm('anh', digest), { missing: 0 })
  const { items } = await cast.must<Grants>('GET', cast.grants)
  await revoke(cast, items, 'anh')
  await revoke(cast, items, 'truong.ban')
  await cast.must('POST', cast.grants, { body: cast.grantOf('anh', 'board-head', HEAD) })
  await cast.must('POST', cast.grants, { body: cast.grantOf('truong.ban', 'board-member', ANH) })
  const declare = () => declareAs<Declared & Problem>('anh', service, round)
  t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })
  t.match(await confirm('truong.ban', digest), {
    missing: 0,
    confirmations: [
      { fullName: ANH, counts: false },
      { fullName: ANH, counts: true },
    ],
  })
  t.match(await declare(), { status: 201, body: { signOff: { confirmedBy: { length: 2 } } } })
  t.equal(await expectReplays(service), 1)
})

test('a result that is counted again is confirmed again', async (t) => {
  const { service, cast, round, finish, seen, confirm, declare } = await openHall(t, [HEAD, MAI, ANH])
  await finish()
  const first = (await seen('mai')).digest
  await confirm('mai', first)
  t.match(await declare(), { status: 201, body: { version: 1 } })
  await cast.undo(round, 'reopenings')
  t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })
  const second = (await seen('mai')).digest
  t.not(second, first, 'the same figures as another version')
  await confirm('anh', second)
  t.match(await declare(), { status: 201, body: { version: 2, signOff: { digest: second } } })
  t.equal(await expectReplays(service), 2)
})

test('boards of one and of two people declare, and the result says who confirmed', async (t) => {
  const two = await openHall(t, [HEAD, MAI])
  await two.finish()
  t.match(await two.declare(), { status: 409, body: { code: 'confirmations-missing' } })
  await two.confirm('mai', (await two.seen('mai')).digest)
  t.match(await two.declare(), {
    status: 201,
    body: { procedure: { entries: 1 }, signOff: { others: 1, needed: 1, confirmedBy: { length: 2 } } },
  })
  const one = await openHall(t, [HEAD])
  await one.finish()
  const alone = { others: 0, needed: 0, confirmedBy: [{ head: true, tookPart: true }] }
  t.match(await one.declare(), { status: 201, body: { signOff: alone, procedure: { version: 3, entries: 1 } } })
  for (const { service } of [one, two]) t.equal(await expectReplays(service), 1)
})

test('another system that types for a member does not confirm for the member', async (t) => {
  const { cast, finish, seen, refused } = await openHall(t, [HEAD, MAI])
  await finish()
  const { digest } = await seen('mai')
  const board = `/v1/congresses/${cast.id}/counting-board`
  await cast.addPeople(ANH)
  const members = [HEAD, MAI, ANH].map((name, index) => ({ personId: cast.idOf(name), head: index === 0 }))
  const body = { members, vote: cast.allInFavour, reason: 'Bổ sung ủy viên.' }
  await cast.must('PUT', board, { headers: { 'if-match': await cast.tagOf(board) }, body })
  const machine = { username: 'may.quet', displayName: 'Máy quét', organisationId: cast.organisationId }
  await cast.must('POST', '/v1/service-accounts', { body: machine })
  await cast.must('POST', cast.grants, { body: cast.grantOf('may.quet', 'board-member', ANH) })
  t.match(await refused('may.quet', digest), { status: 409, code: 'confirmation-by-machine' })
})

test('a meeting that was recorded before results were confirmed needs no confirmation', async (t) => {
  const { service, cast, finish, seen, refused, declare } = await openHall(t, [HEAD, MAI])
  await finish()
  const { digest } = await seen('mai')
  // As an earlier version recorded it, in the log as well.
  await alter(
    service,
    `update congress set procedure_version = 2 where id = '${cast.id}'`,
    `update audit_event set after = replace(after::text, '"version":3', '"version":2')::json where action = 'congress.created'`,
    rehashed(cast.id),
  )
  // The machine has signed the log as this version recorded it.
  const body = { reason: 'Nhật ký của phiên bản trước.' }
  await cast.must('POST', `/v1/congresses/${cast.id}/audit-acceptances`, { body })
  t.match(await seen('mai'), { digest: null, needed: 0, missing: 0 })
  t.match(await refused('mai', digest), { status: 409, code: 'confirmation-not-needed' })
  t.match(await declare(), { status: 201, body: { signOff: null } })
})
