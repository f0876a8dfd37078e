import { test } from 'tap'
import { followersOf } from '../../src/app/followers.ts'
import type { KeptCheckpoint, NewAuditEvent } from '../../src/app/log/ports.ts'
import type { FollowerTx } from '../../src/app/ports.ts'
import type { QueuedMessage } from '../../src/app/webhooks/ports.ts'
import { EVENT_FORMAT, type EventDocument, eventLeaf, NO_EVENT_BEFORE } from '../../src/audit/event.ts'
import { EMPTY_FRONTIER, grow } from '../../src/audit/merkle.ts'
import { congressLog } from '../../src/events/log-ref.ts'
import type { CongressId, WebhookId } from '../../src/kernel/brand.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { forgetfulSealing } from '../support/log-signer.ts'

const CONGRESS = '0192f3a4-0000-7000-8000-0000000000c1' as CongressId
const WEBHOOK = '0192f3a4-0000-7000-8000-0000000000e1' as WebhookId
const AT = '2017-08-05T08:00:00.000Z'

const ONLY_EVENT: EventDocument = {
  format: EVENT_FORMAT,
  log: CONGRESS,
  sequence: 1,
  previous: NO_EVENT_BEFORE,
  at: AT,
  actor: { id: 'head', name: 'Lê Thị Mai', role: 'board-head' },
  address: null,
  requestId: 'one',
  action: 'result.declared',
  object: { type: 'round', id: '0192f3a4-0000-7000-8000-0000000000f1' },
  before: null,
  after: null,
  reason: null,
  citations: [],
}
const LEAF = eventLeaf(nodeCrypto, ONLY_EVENT)

/** Stores with a log of one event, which record every call. */
const scene = (webhooks: readonly WebhookId[]) => {
  const calls: string[] = []
  const checkpoints: KeptCheckpoint[] = []
  const messages: QueuedMessage[] = []
  const stores: Partial<FollowerTx> = {
    logToSeal: async () => ({ frontier: grow(nodeCrypto, EMPTY_FRONTIER, LEAF), leaves: [LEAF] }),
    auditEvents: async () => [{ ...ONLY_EVENT, leafHash: toHex(LEAF), openings: null }],
    afterCommit: (note) => note(),
    insertCheckpoint: async (checkpoint) => {
      calls.push('insertCheckpoint')
      checkpoints.push(checkpoint)
    },
    checkpoint: async (_, size) => checkpoints.find((kept) => kept.size === size),
    subscribedWebhooks: async () => [...webhooks],
    queueMessage: async (message) => {
      calls.push('queueMessage')
      messages.push(message)
    },
  }
  const follow = async (event: NewAuditEvent): Promise<void> => {
    const context = { at: AT, newId: () => '0192f3a4-0000-7000-8000-0000000000d1' }
    // The event below has no real figures to judge.
    const sealing = { ...forgetfulSealing(), openJudge: () => ({ contradicts: () => false }) }
    for (const step of followersOf(sealing)) await step(stores as FollowerTx, context as never, event, 1)
  }
  return { calls, checkpoints, messages, follow }
}

const declared = {
  log: congressLog(CONGRESS),
  action: 'result.declared',
  objectId: '0192f3a4-0000-7000-8000-0000000000f1',
  after: { state: 'declared' },
} as unknown as NewAuditEvent

test('a sealing event gets its checkpoint before its webhooks are notified', async (t) => {
  const { calls, checkpoints, messages, follow } = scene([WEBHOOK])
  await follow(declared)
  t.same(calls, ['insertCheckpoint', 'queueMessage'])
  t.match(checkpoints, [{ log: CONGRESS, size: 1, cause: 'result.declared', takenAt: AT }])
  t.match(messages, [
    { congressId: CONGRESS, sequence: 1, kind: 'result.declared', deliveries: [{ webhookId: WEBHOOK }] },
  ])
  t.equal(JSON.parse(messages[0]!.body).data.checkpoint, checkpoints[0]?.note, 'the message carries the checkpoint')
})

test('an event without subscribers queues no delivery', async (t) => {
  const { calls, follow } = scene([])
  await follow(declared)
  t.same(calls, ['insertCheckpoint'])
})

test('an event that is neither sealed nor sent has no follow-up steps', async (t) => {
  const { calls, follow } = scene([WEBHOOK])
  await follow({ ...declared, action: 'person.added' } as NewAuditEvent)
  t.same(calls, [])
})
