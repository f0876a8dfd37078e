import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SENT_EVENT_LABELS } from '../../locale/delivery-words.ts'
import { WEBHOOKS } from '../../locale/desk/systems.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { WebhookDelivery } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { Attention, Done, NotBegun, Stop } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { useAct } from '../parts/use-act.ts'
import { type KnownWebhook, outcomeOf } from './webhook-facts.ts'

interface WebhookPanelProps extends KnownWebhook {
  readonly mayChange: boolean
  readonly mayRevoke: boolean
  readonly changed: () => Promise<void>
}

interface UnsentProps extends Pick<WebhookPanelProps, 'mayChange' | 'changed'> {
  readonly delivery: WebhookDelivery
}

/** A message that has not arrived, why, and the way to send one again that was given up. */
const Unsent = ({ delivery, mayChange, changed }: UnsentProps): JSX.Element => {
  const { id, kind, sequence, attempts, state } = delivery
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/webhook-deliveries/{id}/resends', { path: { id }, body: {}, key: keyFor(id) })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  const outcome = outcomeOf(delivery)
  const { status = null } = outcome ?? {}
  const why = outcome && say(outcome.words, status === null ? {} : { status })
  const event = say(SENT_EVENT_LABELS[kind])
  const isDead = state === 'dead'
  return (
    <li>
      {failure.value && <Failed failure={failure.value} />}
      <span class={isDead ? 'state stop' : 'state wait'}>
        {isDead ? <Stop /> : <Attention />}
        <span>
          {isDead
            ? say(WEBHOOKS.dead, { event, sequence, attempts, why: why ?? '' })
            : say(WEBHOOKS.pending, { event, sequence, ...(why === null ? {} : { why }) })}
        </span>
      </span>
      {isDead && mayChange && (
        <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(WEBHOOKS.resend)}
          <span class="sr"> ({sequence})</span>
        </button>
      )}
    </li>
  )
}

const State = ({ webhook }: Pick<KnownWebhook, 'webhook'>): JSX.Element => {
  const { revokedAt, lastSuccessAt, lastFailureAt } = webhook
  if (revokedAt !== null) {
    return (
      <span class="state idle">
        <Stop /> {say(WEBHOOKS.revoked, { time: sayTime(revokedAt) })}
      </span>
    )
  }
  const fails = lastFailureAt !== null && lastFailureAt > (lastSuccessAt ?? '')
  return (
    <>
      {lastSuccessAt !== null && (
        <span class="state done">
          <Done /> {say(WEBHOOKS.lastSuccess, { time: sayTime(lastSuccessAt) })}
        </span>
      )}
      {fails && (
        <span class="state stop">
          <Stop /> {say(WEBHOOKS.lastFailure, { time: sayTime(lastFailureAt) })}
        </span>
      )}
      {lastSuccessAt === null && !fails && (
        <span class="state idle">
          <NotBegun /> {say(WEBHOOKS.never)}
        </span>
      )}
    </>
  )
}

const Revocation = ({
  webhook: { id, name },
  changed,
}: Pick<WebhookPanelProps, 'webhook' | 'changed'>): JSX.Element => {
  const isOpen = useSignal(false)
  if (!isOpen.value) {
    return (
      <p>
        <button class="btn in-row" type="button" onClick={() => (isOpen.value = true)}>
          {say(WEBHOOKS.revoke)}
          <span class="sr"> ({name})</span>
        </button>
      </p>
    )
  }
  return (
    <ReasonForm
      button={say(WEBHOOKS.revokeTo, { name })}
      keep={say(WEBHOOKS.keep)}
      hint={say(WEBHOOKS.revokeHint)}
      reason={say(WEBHOOKS.reason)}
      send={(body, key) => call('POST /v1/webhooks/{id}/revocation', { path: { id }, body, key })}
      sent={changed}
      close={() => (isOpen.value = false)}
    />
  )
}

/** One receiver: how its messages arrive, and its end. */
export const WebhookPanel = ({ webhook, unsent, mayChange, mayRevoke, changed }: WebhookPanelProps): JSX.Element => (
  <section class="panel system" aria-label={webhook.name}>
    <h2>{webhook.name}</h2>
    <p class="quiet small address">{webhook.url}</p>
    <p class="small">{webhook.kinds.map((kind) => say(SENT_EVENT_LABELS[kind])).join('; ')}</p>
    <p class="flow">
      <State webhook={webhook} />
    </p>
    {unsent.length > 0 && (
      <ul class="unsent">
        {unsent.map((delivery) => (
          <Unsent key={delivery.id} delivery={delivery} mayChange={mayChange} changed={changed} />
        ))}
      </ul>
    )}
    {mayRevoke && webhook.state === 'active' && <Revocation webhook={webhook} changed={changed} />}
  </section>
)
