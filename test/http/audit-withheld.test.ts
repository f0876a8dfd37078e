import { type Test, test } from 'tap'
import type { ListedEvent } from '../../src/app/log/list-events.ts'
import { type EventDocument, eventLeaf } from '../../src/audit/event.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { eventsIn, hashedEventsIn, hashedIn } from './support/audit-log.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const FIRST = { 'if-none-match': '*' }

interface Typed {
  readonly service: TestService
  readonly meeting: TestCongress
  readonly roundId: string
  readonly list: (query?: string) => Promise<readonly ListedEvent[]>
}

/** A round in which ballots, a correction and a tally sheet are typed, and no result is declared. */
const typeAll = async (t: Test): Promise<Typed> => {
  const service = await openTestService(t)
  const meeting = await openCongress(service, { level: 'grassroots' })
  const round = await meeting.openRound(await meeting.createElection('delegates', 1))
  await meeting.proposeList(round.id, NAMES)
  await meeting.approveList(round.id)
  await meeting.handOut(round.id, 22)
  await meeting.openBox(round.id, 22)
  const batch = async (mode: string, size: number) => {
    const body = { mode, size }
    const { id } = await meeting.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, { body })
    return `/v1/ballot-batches/${id}/entries/first`
  }
  const ballots = await batch('ballots', 15)
  const struck = (name: number) => ({ struck: [meeting.idOf(NAMES[name]!)] })
  await meeting.must('POST', `${ballots}/ballots`, {
    body: { from: 1, ballots: Array.from({ length: 15 }, () => struck(1)) },
  })
  await meeting.must('PUT', `${ballots}/ballots/1`, {
    headers: { 'if-match': await meeting.tagOf(`${ballots}/ballots/1`) },
    body: { ...struck(0), reason: 'Phiếu số 1 gạch Trần Thị Bình.', confirmNames: true },
  })
  const sheet = await batch('tally-sheet', 7)
  const names = NAMES.map((name, index) => ({ personId: meeting.idOf(name), votes: index === 0 ? 2 : 5 }))
  await meeting.must('PUT', `${sheet}/tally-sheet`, { headers: FIRST, body: { valid: 7, invalid: {}, names } })
  for (const entry of [ballots, sheet]) await meeting.must('POST', `${entry}/finalisation`)
  const list = async (query = '') => {
    const path = `/v1/congresses/${meeting.id}/audit-events?limit=200${query}`
    return (await meeting.must<{ items: readonly ListedEvent[] }>('GET', path)).items
  }
  return { service, meeting, roundId: round.id, list }
}

const BLIND = ['ballots.entered', 'ballot.corrected', 'sheet.entered']

test('entries are withheld until their round is declared, and the log stays complete', async (t) => {
  const { service, meeting, list } = await typeAll(t)
  const events = await list()
  const stored = (await eventsIn(service)).filter(({ log_id }) => log_id === meeting.id)
  t.same(
    events.map(({ sequence }) => sequence),
    stored.map(({ sequence }) => sequence),
  )
  const withheld = events.filter((event) => event.withheld)
  t.same(
    withheld.map(({ action }) => action),
    BLIND,
  )
  for (const event of withheld) {
    const { before, after, reason, requestId, leafHash } = event
    t.same([before, after, reason, requestId], [null, null, null, null])
    t.equal(leafHash, stored[event.sequence - 1]!.leaf.toString('hex'))
    t.equal(event.actor.id, stored[event.sequence - 1]!.actor_id, 'who typed is no secret')
  }
  t.notMatch(JSON.stringify(withheld), /struck|Phiếu số 1|votes/)
})

test('marks cannot be guessed from the leaf hash', async (t) => {
  const { service, list } = await typeAll(t)
  const [shown] = await list('&action=ballots.entered')
  const stored = (await hashedEventsIn(service)).find(({ leaf }) => leaf.toString('hex') === shown!.leafHash)!
  const { leafHash } = shown!
  const event = hashedIn(shown!)
  // Even with the right commitments an attacker lacks the id of the request.
  const { before, after } = stored
  for (const requestId of ['', stored.object_id]) {
    t.not(toHex(eventLeaf(nodeCrypto, { ...event, before, after, requestId })), leafHash)
  }
  const { reason, request_id: requestId } = stored
  const whole = { ...event, before, after, reason, requestId } as EventDocument
  t.equal(toHex(eventLeaf(nodeCrypto, whole)), leafHash, 'with it they would fit')
  // No answer of the log holds that id anywhere.
  t.notMatch(JSON.stringify(await list()), requestId)
})

test('with the declared result everything is shown and matches its hashes', async (t) => {
  const { meeting, roundId, list } = await typeAll(t)
  const before = await list()
  await meeting.declare(roundId)
  const after = await list()
  t.same(
    after.slice(0, before.length).map(({ leafHash }) => leafHash),
    before.map(({ leafHash }) => leafHash),
  )
  for (const event of after) {
    t.notOk(event.withheld)
    t.equal(toHex(eventLeaf(nodeCrypto, hashedIn(event))), event.leafHash, event.action)
    t.equal(event.hashed !== null, BLIND.includes(event.action), event.action)
  }
  t.notMatch(JSON.stringify(after.map(hashedIn)), /struck|Phiếu số 1|votes":\[2,5/, 'no mark is in the hashed text')
  t.match(JSON.stringify(after), /Phiếu số 1 gạch Trần Thị Bình/)
})

test('another round of the same congress stays blind', async (t) => {
  const { meeting, list } = await typeAll(t)
  const other = await meeting.vote(await meeting.createElection('committee', 1), {
    names: NAMES,
    ballots: [
      { strike: [NAMES[1]!], times: 15 },
      { strike: [NAMES[0]!], times: 7 },
    ],
  })
  t.equal(other.result.outcome, 'complete')
  const typed = (await list()).filter(({ action }) => BLIND.includes(action))
  t.same(
    typed.map(({ withheld }) => withheld),
    [true, true, true, false],
  )
})

test('a cancelled batch stays blind until the result of its round', async (t) => {
  const { meeting, list } = await typeAll(t)
  const round = await meeting.playRound(await meeting.createElection('committee', 1), { names: NAMES, returned: 2 })
  const body = { mode: 'ballots', size: 2 }
  const { id } = await meeting.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, { body })
  const ballots = [{ struck: [meeting.idOf(NAMES[0]!)] }]
  await meeting.must('POST', `/v1/ballot-batches/${id}/entries/first/ballots`, { body: { from: 1, ballots } })
  const headers = { 'if-match': await meeting.tagOf(`/v1/ballot-batches/${id}`) }
  await meeting.must('POST', `/v1/ballot-batches/${id}/cancellation`, { headers, body: { reason: 'Lập nhầm.' } })
  const ofBatch = () => list(`&objectId=${id}&action=ballots.entered`)
  t.match(await ofBatch(), [{ withheld: true, after: null }])
  await meeting.enterBallots(round.id, [{ strike: [NAMES[1]!], times: 2 }])
  await meeting.declare(round.id)
  t.match(await ofBatch(), [{ withheld: false, after: { entered: 1 } }])
})

test('a closing in the middle of a count shows the entries to no other role than the auditor, and to no key', async (t) => {
  const { service, meeting, list } = await typeAll(t)
  const machine = await makeServiceAccount(meeting)
  await hold(service, machine, 'auditor', { congressId: meeting.id })
  const { key } = await makeKey(meeting, machine, { roles: ['auditor'] })
  const body = { reason: 'Hội nghị dừng lại.', confirmUnfinished: true }
  await meeting.must('POST', `/v1/congresses/${meeting.id}/closing`, { body })
  const path = `/v1/congresses/${meeting.id}/audit-events?limit=200`
  const byKey = await service.request<{ items: readonly ListedEvent[] }>('GET', path, { token: key })
  for (const events of [await list(), byKey.body.items]) {
    const withheld = events.filter((event) => event.withheld)
    t.same(
      withheld.map(({ action }) => action),
      BLIND,
    )
    t.notMatch(JSON.stringify(withheld), /struck|Phiếu số 1|votes/)
  }
})
