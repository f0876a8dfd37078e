import { ATTEMPT_LABELS } from '../../locale/delivery-words.ts'
import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Webhook, WebhookDelivery } from '../api/types.ts'

export interface KnownWebhook {
  readonly webhook: Webhook
  /** Messages that were given up, and those that wait; none of a webhook that was revoked. */
  readonly unsent: readonly WebhookDelivery[]
}

/** Messages that are read of each webhook and state. */
const MOST = '20'

const unsentOf = async ({ id, state }: Webhook): Promise<readonly WebhookDelivery[]> => {
  if (state === 'revoked') return []
  const path = { id }
  const answers = await Promise.all([
    call('GET /v1/webhooks/{id}/deliveries', { path, query: { state: 'dead', limit: MOST } }),
    call('GET /v1/webhooks/{id}/deliveries', { path, query: { state: 'pending', limit: MOST } }),
  ])
  return answers.flatMap((answer) => (answer.ok ? answer.value.items : []))
}

/** The webhooks of a meeting with the messages that have not arrived. */
export const readWebhooks = async (congressId: string): Promise<Answer<readonly KnownWebhook[]>> => {
  const path = { id: congressId }
  const found = await everyPage((query) => call('GET /v1/congresses/{id}/webhooks', { path, query }))
  if (!found.ok) return found
  const value = await Promise.all(found.value.map(async (webhook) => ({ webhook, unsent: await unsentOf(webhook) })))
  return { ok: true, value, etag: null }
}

/** Messages that nobody sends any more by themselves. */
export const givenUpIn = (webhooks: readonly KnownWebhook[]): number =>
  webhooks.flatMap(({ unsent }) => unsent).filter(({ state }) => state === 'dead').length

/** The words of the last attempt of a message; null before the first. */
export const outcomeOf = ({ lastAttempt }: Pick<WebhookDelivery, 'lastAttempt'>) =>
  lastAttempt && { words: ATTEMPT_LABELS[lastAttempt.outcome], status: lastAttempt.status }
