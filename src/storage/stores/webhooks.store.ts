import { sql } from 'kysely'
import type { Attempt, Delivery, KnownWebhook } from '../../app/webhooks/model.ts'
import type { WebhookReads } from '../../app/webhooks/ports.ts'
import type { Db } from '../database.ts'
import { all, one } from './rows.ts'

/** Time of a webhook's last success, or of its last failure. */
const lastAttempt = (isDelivered: boolean) => sql<string | null>`(
  select max(a.at) from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id
  where d.webhook_id = webhook.id and (a.outcome = 'delivered') = ${isDelivered}
)`

const knownWebhooks = (db: Db) =>
  db
    .selectFrom('webhook')
    .select([
      'id',
      'congress_id as congressId',
      'name',
      'url',
      'kinds',
      'created_at as createdAt',
      'created_by as createdBy',
      'revoked_at as revokedAt',
      lastAttempt(true).as('lastSuccessAt'),
      lastAttempt(false).as('lastFailureAt'),
    ])

type DeliveryRow = Omit<Delivery, 'lastAttempt'> & {
  readonly lastAt: string | null
  readonly lastOutcome: Attempt['outcome'] | null
  readonly lastStatus: number | null
}

const knownDeliveries = (db: Db) =>
  db
    .selectFrom('webhook_delivery as d')
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('webhook_attempt as a')
          .select(['a.at', 'a.outcome', 'a.status'])
          .whereRef('a.delivery_id', '=', 'd.id')
          .orderBy('a.at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'd.id',
      'd.webhook_id as webhookId',
      'd.congress_id as congressId',
      'd.sequence',
      'd.kind',
      'd.state',
      'd.created_at as createdAt',
      sql<string | null>`case d.state when 'pending' then d.due_at end`.as('dueAt'),
      'd.settled_at as settledAt',
      sql<number>`(select count(*) from webhook_attempt a where a.delivery_id = d.id)`.as('attempts'),
      'last.at as lastAt',
      'last.outcome as lastOutcome',
      'last.status as lastStatus',
    ])

const toDelivery = ({ lastAt, lastOutcome, lastStatus, ...row }: DeliveryRow): Delivery => ({
  ...row,
  lastAttempt: lastAt && lastOutcome ? { at: lastAt, outcome: lastOutcome, status: lastStatus } : null,
})

export const webhookReads = (db: Db): WebhookReads => ({
  webhook: (id) => one(knownWebhooks(db).where('id', '=', id), (row): KnownWebhook => row),
  webhooks: async (congressId, { limit, after }) => {
    const page = knownWebhooks(db).where('congress_id', '=', congressId).orderBy('id').limit(limit)
    return all(after ? page.where('id', '>', after) : page, (row): KnownWebhook => row)
  },
  activeWebhooks: async (congressId) => {
    const active = db.selectFrom('webhook').where('congress_id', '=', congressId).where('revoked_at', 'is', null)
    return (await active.select('id').execute()).length
  },
  delivery: (id) => one(knownDeliveries(db).where('d.id', '=', id), toDelivery),
  deliveries: async (webhookId, state, { limit, after }) => {
    const page = knownDeliveries(db).where('d.webhook_id', '=', webhookId).orderBy('d.id').limit(limit)
    const inState = state ? page.where('d.state', '=', state) : page
    return all(after ? inState.where('d.id', '>', after) : inState, toDelivery)
  },
})
