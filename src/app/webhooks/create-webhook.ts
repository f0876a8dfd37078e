import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, WebhookId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import type { KnownWebhook, WebhookEvent } from './model.ts'
import type { TargetRefusal, WebhookTargets, WebhookWrites } from './ports.ts'
import { secretText } from './sign.ts'

export interface NewWebhook {
  readonly name: string
  readonly url: string
  readonly kinds: readonly WebhookEvent[]
}

/** A webhook at the one moment when its secret is known. */
export interface IssuedWebhook {
  readonly webhook: KnownWebhook
  readonly secret: string
}

/** Maximum number of active webhooks of a congress. */
export const MOST_WEBHOOKS = 20

const REFUSALS = {
  'address-unreadable': 'webhook-address-unreadable',
  'not-https': 'webhook-not-https',
  'port-not-allowed': 'webhook-port-not-allowed',
  'address-not-allowed': 'webhook-address-not-allowed',
} as const satisfies Record<TargetRefusal, string>

/** The secret is bound to its webhook, so that it cannot be moved to another. */
export const boundTo = (id: WebhookId): string => `webhook ${id}`

/** Creates a webhook for results and decisions from now on. The secret is shown only this once. */
export const createWebhook = async (
  tx: LocksCongress & WebhookWrites & AppendsEvents,
  context: Context,
  { secrets, targets }: { readonly secrets: Pick<Secrets, 'token' | 'seal'>; readonly targets: WebhookTargets },
  congressId: CongressId,
  input: NewWebhook,
): Promise<Result<IssuedWebhook, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  // Another system cannot be relied on to show the mark of a rehearsal.
  if (congress.value.rehearsal) return refuse('rehearsal-not-sent')
  const refusal = targets.refusalOf(input.url)
  if (refusal) return refuseAt('/url', REFUSALS[refusal])
  if ((await tx.activeWebhooks(congressId)) >= MOST_WEBHOOKS) {
    return refuse('webhooks-too-many', { params: { most: MOST_WEBHOOKS } })
  }
  const id: WebhookId = context.newId()
  const { href, origin } = new URL(input.url)
  const webhook: KnownWebhook = {
    id,
    congressId,
    name: input.name,
    url: href,
    kinds: [...new Set(input.kinds)],
    createdAt: context.at,
    createdBy: context.actor.id,
    revokedAt: null,
    lastSuccessAt: null,
    lastFailureAt: null,
  }
  const secret = secretText(secrets.token())
  await tx.insertWebhook(webhook, secrets.seal(secret, boundTo(id)))
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'webhook.created',
    objectId: id,
    after: { name: webhook.name, origin, kinds: webhook.kinds },
  })
  return ok({ webhook, secret })
}
