import { test } from 'tap'
import type { ListedEvent as Listed } from '../../src/app/log/list-events.ts'
import { eventLeaf, NO_EVENT_BEFORE } from '../../src/audit/event.ts'
import { AUDIT_CATALOGUE, type AuditAction } from '../../src/events/catalogue.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openCongress } from '../support/congress.ts'
import { type Checked, wrongWith } from '../support/event-check.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { eventsIn, eventsOf, hashedIn, type StoredEvent } from './support/audit-log.ts'
import { examplesOn } from './support/examples.ts'
import { documentOf, operationsOf, send } from './support/operations.ts'
import { preconditionAt } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Acts that change an existing thing, and therefore state the figures before. */
const CORRECTIONS: readonly string[] = [
  'roll.recorded',
  'person.corrected',
  'board.recorded',
  'congress.corrected',
  'organisation.renamed',
  'election.corrected',
  'round.cancelled',
  'list.approved',
  'list.rejected',
  'opinion.cancelled',
  'ballots.issued',
  'ballots.returned',
  'batch.corrected',
  'batch.cancelled',
  'ballots.entered',
  'ballot.corrected',
  'ballot.removed',
  'entry.finalised',
  'entry.reopened',
  'result.declared',
  'round.reopened',
  'round.annulled',
  'seat.refusal-cancelled',
  'appointment.cancelled',
  'complaint.changed',
  'package.opened',
  'destruction.ordered',
  'destruction.order-cancelled',
  'destruction.recorded',
  'destruction.cancelled',
  'key.rotated',
  'account.changed',
  'entry.papers-counted',
  'entry.handed-over',
  'batch.resolved',
  'safeguards.recorded',
]

const checkedOf = ({ log_id, action, object_type, object_id, before, after, citations }: StoredEvent): Checked => ({
  log: log_id,
  action,
  object: { type: object_type, id: object_id },
  before,
  after,
  citations,
})

/** Events of failed attempts and of a start, which other tests cause. */
const BY_NO_ACT: readonly AuditAction[] = [
  'session.failed',
  'session.refused',
  'account.locked-out',
  'key.refused',
  'openid.refused',
  'setup-link.made',
  'signing-key.made',
  'log.restored',
  'pin.refused',
  'pin.locked',
  'webhook.dead',
  // Only where the presidium has two members: two-people.test.ts.
  'role.proposed',
  'role.proposal-withdrawn',
]

test('every act writes its events, each with actor, action, time and figures', async (t) => {
  const { service, stage } = await openStage(t)
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  const produced = new Set<string>()
  const check = (event: StoredEvent, actor: string = EVERYBODY.id) => {
    const { action } = event
    const kind = AUDIT_CATALOGUE[action as AuditAction]
    produced.add(action)
    // Acts on the log of the installation; a log that is begun is another one.
    const ofItself = event.log_id === INSTALLATION_LOG && kind.object === 'audit-log' && action !== 'log.begun'
    t.match(event, {
      actor_id: actor === 'created' ? UUID : actor,
      actor_name: actor === EVERYBODY.id ? EVERYBODY.name : String,
      address: '127.0.0.1',
      request_id: UUID,
      object_type: kind.object,
      object_id: ofItself ? INSTALLATION_LOG : UUID,
    })
    t.ok(event.at instanceof Date && event.at.getUTCFullYear() === 2017, `${action} at ${event.at}`)
    t.same(wrongWith(checkedOf(event)), [], action)
    t.equal(event.before !== null, CORRECTIONS.includes(action), `${action}: before`)
  }
  for (const [name, example] of Object.entries(examplesOn(stage))) {
    const events = await eventsOf(service, () => send(service, byName.get(name)!, example))
    const [actions, expected] = [events.map(({ action }) => action), example.events ?? []]
    // Two logs have no common order.
    const isOneLog = new Set(events.map(({ log_id }) => log_id)).size <= 1
    t.same(isOneLog ? actions : actions.sort(), isOneLog ? expected : [...expected].sort(), name)
    const reason = (example.body as { reason?: string } | undefined)?.reason ?? null
    for (const event of events) {
      check(event, example.actor)
      t.equal(event.reason, reason, `${name}: the reason`)
    }
  }
  // The round and its list that an example has opened.
  const { items } = await stage.must<{ items: { id: string }[] }>(
    'GET',
    `/v1/elections/${stage.fresh.electionId}/rounds`,
  )
  const list = `/v1/rounds/${items[0]!.id}/candidate-list`
  const headers = await preconditionAt(service, list)
  const body = { approved: false, vote: { for: 1, against: 21, blank: 0 } }
  const rejected = await eventsOf(service, () => stage.must('POST', `${list}/approval`, { headers, body }))
  for (const event of rejected) check(event)
  // An example has given this account a role in the congress.
  const { items: accounts } = await stage.must<{ items: { id: string; username: string }[] }>('GET', '/v1/accounts')
  const { id } = accounts.find(({ username }) => username === 'vai-tro.moi')!
  for (const event of await eventsOf(service, () => stage.must('POST', `/v1/accounts/${id}/password-reset`)))
    check(event)
  t.same(
    [...produced, ...BY_NO_ACT].sort(),
    Object.keys(AUDIT_CATALOGUE).sort(),
    'every kind of event is produced by some act',
  )
})

test('a correction stores the figures before and after it', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/congresses/${stage.id}/roll`
  const headers = await preconditionAt(service, path)
  const body = { summoned: 24, attending: 20, exclusions: { exempt: 2 }, reason: 'Ghi nhầm số có mặt.' }
  const [event] = await eventsOf(service, () => stage.must('PUT', path, { headers, body }))
  t.match(event, {
    object_id: stage.id,
    before: { version: 1, summoned: 24, attending: 22, exclusions: { temporaryElsewhere: 1, exempt: 1 } },
    after: { version: 2, summoned: 24, attending: 20, exclusions: { exempt: 2 } },
    reason: 'Ghi nhầm số có mặt.',
  })
})

test('a tie revote opens with the tied names on its list: two events of one request', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const names = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng']
  const election = await congress.createElection('delegates', 2)
  const ballots = [
    { strike: [names[1]!], times: 8 },
    { strike: [names[2]!], times: 8 },
    { strike: [names[0]!], times: 6 },
  ]
  const { round, tied, result } = await congress.vote(election, { names, ballots })
  t.match(result, { outcome: 'tie', seatsLeft: 1 })
  await congress.decide(round.id, 'tie-revote')
  const events = await eventsOf(service, () => congress.openRound(election))
  t.same(
    events.map(({ action }) => action),
    ['round.created', 'list.proposed'],
  )
  t.equal(events[0]!.request_id, events[1]!.request_id)
  t.same(
    (events[1]!.after!['candidates'] as { personId: string }[]).map(({ personId }) => congress.nameOf(personId)),
    tied,
  )
})

test('the numbers of a log have no gap, even with simultaneous writes and refusals', async (t) => {
  const { service, stage } = await openStage(t)
  const people = `/v1/congresses/${stage.id}/people`
  const person = (fullName: string) => ({ fullName, birthYear: 1980, membership: 'official', unit: 'Văn phòng' })
  const adding = Array.from({ length: 20 }, (_, index) =>
    service.request('POST', people, { body: person(`Nguyễn Văn ${String.fromCharCode(65 + index)}n`) }),
  )
  const refused = Array.from({ length: 5 }, () =>
    service.request('POST', `/v1/elections/${stage.elsewhere.electionId}/rounds`),
  )
  const typing = Array.from({ length: 4 }, () =>
    service.request('POST', `/v1/ballot-batches/${stage.batches.open}/entries/first/ballots`, {
      body: { from: 2, ballots: [{ struck: [stage.idOf(NAMES[0]!)] }] },
    }),
  )
  const statuses = (await Promise.all([...adding, ...refused, ...typing])).map(({ status }) => status)
  t.equal(statuses.filter((status) => status === 201).length, 21)
  const logs = Map.groupBy(await eventsIn(service), ({ log_id }) => log_id)
  for (const [log, events] of logs) {
    t.same(
      events.map(({ sequence }) => sequence),
      events.map((_, index) => index + 1),
      log,
    )
  }
})

test('the log is read by sequence number, page by page, and each answer matches its hash', async (t) => {
  const { service, stage } = await openStage(t)
  const { id, must } = stage
  const mine = (await eventsIn(service)).filter(({ log_id }) => log_id === id)
  const seen: Listed[] = []
  let next: string | null = `/v1/congresses/${id}/audit-events?limit=7`
  while (next !== null) {
    const page: { items: Listed[]; next: string | null } = await must('GET', next)
    t.ok(page.items.length <= 7)
    seen.push(...page.items)
    next = page.next
  }
  t.same(
    seen.map(({ sequence, action, leafHash }) => [sequence, action, leafHash]),
    mine.map(({ sequence, action, leaf }) => [sequence, action, leaf.toString('hex')]),
  )
  let previous = NO_EVENT_BEFORE
  for (const event of seen) {
    const { leafHash, withheld } = event
    t.equal(event.previous, previous)
    previous = leafHash
    const hashed = toHex(eventLeaf(nodeCrypto, hashedIn(event)))
    t.equal(hashed === leafHash, !withheld, `${event.action} ${event.sequence}`)
  }
})
