import { test } from 'tap'
import type { ListedEvent } from '../../src/app/log/list-events.ts'
import { eventLeaf, NO_EVENT_BEFORE } from '../../src/audit/event.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import type { Problem } from '../support/client.ts'
import { openTestService } from '../support/service.ts'
import { eventsIn, hashedIn } from './support/audit-log.ts'
import { openStage } from './support/stage.ts'

interface Page {
  readonly items: readonly ListedEvent[]
  readonly next: string | null
}

test('the log of the installation: accounts, keys and sign-ins, each answer as it is hashed', async (t) => {
  const { service, stage } = await openStage(t)
  const { must } = stage
  const seen: ListedEvent[] = []
  for (let next: string | null = '/v1/installation/audit-events'; next !== null; ) {
    const page: Page = await must('GET', next)
    seen.push(...page.items)
    next = page.next
  }
  t.equal(seen.length, (await eventsIn(service)).filter(({ log_id }) => log_id === INSTALLATION_LOG).length)
  let previous = NO_EVENT_BEFORE
  for (const event of seen) {
    const { leafHash, withheld } = event
    t.equal(event.log, INSTALLATION_LOG)
    t.equal(event.previous, previous)
    t.notOk(withheld)
    t.equal(toHex(eventLeaf(nodeCrypto, hashedIn(event))), leafHash)
    previous = leafHash
  }
  const actions = new Set(seen.map(({ action }) => action))
  for (const action of ['account.created', 'key.created', 'session.opened', 'organisation.created']) {
    t.ok(actions.has(action), action)
  }
})

test('the log of the installation is filtered and paged like that of a congress', async (t) => {
  const { stage } = await openStage(t)
  const { must } = stage
  const path = '/v1/installation/audit-events?action=account.created&limit=1'
  const first = await must<Page>('GET', path)
  t.match(first.items, [{ action: 'account.created' }])
  t.match(first.next, /^\/v1\/installation\/audit-events\?action=account\.created&limit=1&after=\d+$/)
  const second = await must<Page>('GET', first.next!)
  t.match(second.items, [{ action: 'account.created' }])
  t.ok(second.items[0]!.sequence > first.items[0]!.sequence)
})

test('the log of the installation and that of a congress have no event in common', async (t) => {
  const { stage } = await openStage(t)
  const { id, must } = stage
  const inCongress = await must<Page>('GET', `/v1/congresses/${id}/audit-events?action=account.created`)
  t.same(inCongress.items, [])
  const inInstallation = await must<Page>('GET', '/v1/installation/audit-events?action=result.declared')
  t.same(inInstallation.items, [])
})

test('the nil UUID is not a congress, so its log cannot be read under that id', async (t) => {
  const service = await openTestService(t)
  const answer = await service.request<Problem>('GET', `/v1/congresses/${INSTALLATION_LOG}/audit-events`)
  t.equal(answer.status, 404)
  t.equal(answer.body.code, 'congress-unknown')
  const exported = await service.request<Problem>('POST', `/v1/congresses/${INSTALLATION_LOG}/audit-exports`)
  t.equal(exported.status, 404)
})
