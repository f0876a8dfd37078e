import { type Test, test } from 'tap'
import type { Problem } from '../support/client.ts'
import { as, declareAs, openWithPlayers } from '../support/players.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import type { SignOff } from '../support/rounds.ts'
import { Forgery } from '../verification/support/tampering.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'

const [BINH, DUNG] = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const WHY = { reason: 'Đồng chí nhập phiếu phải ra ngoài.' }
const MISSING = 'confirmation-from-outside-missing'

type Overview = { readonly elections: readonly { readonly next: object | null }[] }
type Declared = Problem & { readonly signOff: { readonly confirmedBy: readonly { readonly tookPart: boolean }[] } }

/** A round with 22 ballots; head, Mai and Anh have accounts, and the ballots are in two stacks. */
const openCount = async (t: Test, plan: Parameters<typeof openCast>[1] = {}) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, plan)
  await cast.enlist('chu.tich', 'presidium')
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  const anh = await cast.enlist('anh', 'board-member', ANH)
  await cast.addPeople(BINH, DUNG)
  const { id } = await cast.openRound(await cast.createElection('delegates', 1))
  await cast.startCount(id, { names: [BINH, DUNG], returned: 22 })
  const path = `/v1/rounds/${id}`
  const batch = async (size: number) => {
    const options = { ...as('truong.ban'), body: { mode: 'ballots', size } }
    return `/v1/ballot-batches/${(await cast.must<{ id: string }>('POST', `${path}/ballot-batches`, options)).id}/entries/first`
  }
  const type = (entry: string, who: string, times: number, from = 1) =>
    cast.must('POST', `${entry}/ballots`, {
      ...as(who),
      body: { from, ballots: [{ struck: [cast.idOf(DUNG)], times }] },
    })
  const finish = (entry: string, who: string) => cast.must('POST', `${entry}/finalisation`, as(who))
  const confirm = async (who: string) => {
    const { digest } = await cast.must<SignOff>('GET', `${path}/confirmations`, as(who))
    await cast.must('POST', `${path}/confirmations`, { ...as(who), body: { digest } })
  }
  const pending = (who: string) => cast.must<{ readonly signOff: SignOff }>('GET', `${path}/pending-result`, as(who))
  const nextStep = async () =>
    (await cast.must<Overview>('GET', `/v1/congresses/${cast.id}/overview`, as('truong.ban'))).elections[0]?.next
  const declare = () => declareAs<Declared>('truong.ban', service, id)
  /** Mai types one stack and confirms the result, the head types the other. */
  const typeAll = async () => {
    for (const [who, size] of [
      ['mai', 12],
      ['truong.ban', 10],
    ] as const) {
      const entry = await batch(size)
      await type(entry, who, size)
      await finish(entry, who)
    }
    await confirm('mai')
  }
  const revoke = (grantId: string) =>
    cast.must('POST', `/v1/role-grants/${grantId}/revocation`, { ...as('chu.tich'), body: WHY })
  return { service, cast, batch, type, finish, confirm, pending, nextStep, declare, typeAll, revoke, anh }
}

test('a head with a hand in the entries declares once a member without one has confirmed', async (t) => {
  const { service, cast, typeAll, pending, nextStep, confirm, declare } = await openCount(t)
  await typeAll()
  const waits = { signOff: { needed: 1, missing: 1, outsiders: [{ fullName: ANH }], open: [{ fullName: ANH }] } }
  t.match(await pending('truong.ban'), waits, 'the head reads it before the declaration')
  t.match((await pending('mai')).signOff, waits.signOff, 'and so do the members')
  t.match(await nextStep(), { code: 'confirm-result', detail: /còn thiếu 1\.$/ })
  const refused = await declare()
  t.match(refused, { status: 409, body: { code: MISSING } })
  t.match(refused.body.detail, ANH, 'the sentence names who can confirm')
  await confirm('anh')
  t.match(await pending('truong.ban'), { signOff: { missing: 0, outsiders: [], open: [] } })
  t.match(await nextStep(), { code: 'declare-result' })
  const declared = await declare()
  t.equal(declared.status, 201)
  t.same(
    declared.body.signOff.confirmedBy.map(({ tookPart }) => tookPart),
    [true, true, false],
    'the result says who had a hand in its entries',
  )
  // The first caller of these tests has roles without grants, so the log of the service does not ask to be judged by them.
  const events = (await eventsOfCongress(service, cast.id)).map((event) =>
    event.action === 'congress.created' ? { ...event, after: { ...(event.after as object), rightsVersion: 2 } } : event,
  )
  const about = (found: readonly { readonly code: string }[]) => found.filter(({ code }) => code === MISSING)
  t.same(about(replay(events).violations), [], 'the honest log')

  // The log of a service that did not ask: Anh's confirmation is not there.
  const log = new Forgery(events)
  log.drop(log.at('result.confirmed', -1))
  log.at('result.declared').after.signOff.confirmedBy.pop()
  t.match(about(replay(log.renumbered()).violations), [{ code: MISSING, detail: { outsiders: 1 } }])
  log.at('congress.created').after.rightsVersion = 1
  t.same(about(replay(log.renumbered()).violations), [], 'earlier logs were not asked for it')
})

test('one pair of hands does not change, take over, finish and declare what another typed', async (t) => {
  const { service, cast, batch, type, finish, confirm, declare } = await openCount(t)
  const entry = await batch(22)
  await type(entry, 'mai', 22)
  const head = as('truong.ban')
  const correction = { struck: [cast.idOf(BINH)], reason: 'Nhập nhầm.' }
  const correct = () =>
    service.request<Problem>('PUT', `${entry}/ballots/1`, { ...head, headers: { 'if-match': '"1"' }, body: correction })
  const notOwn = { status: 403, body: { code: 'entry-of-another' } }
  t.match(await correct(), notOwn)
  t.match(await service.request('POST', `${entry}/finalisation`, head), notOwn)
  const { items } = await cast.must<{ items: { accountId: string; username: string }[] }>('GET', cast.grants)
  const accountId = items.find(({ username }) => username === 'truong.ban')?.accountId
  await cast.must('POST', `${entry}/hand-over`, { ...head, body: { accountId, ...WHY } })
  t.equal((await correct()).status, 200, 'the entry is the one of the head now, and the log says so')
  await finish(entry, 'truong.ban')
  t.match(await declare(), { status: 409, body: { code: 'confirmations-missing' } })
  await confirm('mai')
  t.match(await declare(), { status: 409, body: { code: MISSING } }, 'the typist before is not enough')

  const events = await eventsOfCongress(service, cast.id)
  const acts = ['ballots.entered', 'entry.handed-over', 'ballot.corrected', 'entry.finalised', 'result.confirmed']
  const found = events.filter(({ action }) => acts.includes(String(action)))
  t.same(
    found.map(({ action }) => action),
    acts,
    'the log has every step',
  )
  const [typist, ...rest] = found.map(({ actor }) => (actor as { readonly id: string }).id)
  t.same(rest, [accountId, accountId, accountId, typist], 'each in the name of its author')
})

test('if nobody without a hand in the entries is left, the confirmations of those who typed suffice', async (t) => {
  const { typeAll, pending, declare, revoke, anh } = await openCount(t)
  await typeAll()
  t.match(await declare(), { status: 409, body: { code: MISSING } })
  await revoke(anh)
  t.match(await pending('truong.ban'), { signOff: { missing: 0, outsiders: [] } })
  const declared = await declare()
  t.equal(declared.status, 201)
  t.same(
    declared.body.signOff.confirmedBy.map(({ tookPart }) => tookPart),
    [true, true],
  )
})

test('a board of one declares what it typed', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { board: [HEAD] })
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.addPeople(BINH, DUNG)
  const election = await cast.createElection('delegates', 1)
  const round = await cast.playRound(election, { names: [BINH, DUNG], ballots: [{ strike: [DUNG], times: 22 }] })
  t.equal((await declareAs('truong.ban', service, round.id)).status, 201)
})
