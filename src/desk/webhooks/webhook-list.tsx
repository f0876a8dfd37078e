import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SENT_EVENT_LABELS } from '../../locale/delivery-words.ts'
import { WEBHOOKS } from '../../locale/desk/systems.ts'
import { useSecret } from '../administration/use-secret.tsx'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewWebhook } from '../api/types.ts'
import { say } from '../language.ts'
import { Checks } from '../parts/checks.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { givenUpIn, type KnownWebhook } from './webhook-facts.ts'
import { WebhookPanel } from './webhook-panel.tsx'

type Kind = NewWebhook['kinds'][number]

/** The events that can be sent, in the order of a meeting. */
const KINDS: readonly Kind[] = [
  'result.declared',
  'decision.recorded',
  'seat.refused',
  'seat.refusal-cancelled',
  'appointment.recorded',
  'appointment.cancelled',
  'round.reopened',
  'round.annulled',
]

/** How the messages of a meeting arrive, in one sentence. */
export const webhooksHeading = (webhooks: readonly KnownWebhook[]): string => {
  const dead = givenUpIn(webhooks)
  if (dead > 0) return say(WEBHOOKS.failing, { count: dead })
  const active = webhooks.filter(({ webhook }) => webhook.state === 'active').length
  return active === 0 ? say(WEBHOOKS.none) : say(WEBHOOKS.title, { count: active })
}

interface WebhookListProps {
  readonly congressId: string
  readonly webhooks: readonly KnownWebhook[]
  readonly mayChange: boolean
  /** Whether the reader may end a receiver, and nothing else: an administrator reads no results, and sends none. */
  readonly mayOnlyRevoke?: boolean
  readonly changed: () => Promise<void>
}

/** The receivers of a meeting, and a new one with its secret. */
export const WebhookList = ({
  congressId,
  webhooks,
  mayChange,
  mayOnlyRevoke = false,
  changed,
}: WebhookListProps): JSX.Element => {
  const { show, element } = useSecret()
  const isAdding = useSignal(false)
  const submit = async ({ name = '', url = '' }: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const chosen = new FormData(form).getAll('kinds')
    const kinds = KINDS.filter((kind) => chosen.includes(kind))
    if (kinds.length === 0) return wrongField('kinds', say(WEBHOOKS.kindMissing))
    const body = { name, url: url.trim(), kinds }
    const answer = await call('POST /v1/congresses/{id}/webhooks', { path: { id: congressId }, body })
    if (!answer.ok) return answer.failure
    show({ title: say(WEBHOOKS.secretOf, { name: answer.value.name }), text: answer.value.secret })
    isAdding.value = false
    await changed()
    return null
  }
  return (
    <>
      {element}
      {webhooks.map((known) => (
        <WebhookPanel
          key={known.webhook.id}
          {...known}
          mayChange={mayChange}
          mayRevoke={mayChange || mayOnlyRevoke}
          changed={changed}
        />
      ))}
      {mayChange && !isAdding.value && (
        <p>
          <button class="btn" type="button" onClick={() => (isAdding.value = true)}>
            {say(WEBHOOKS.add)}
          </button>
        </p>
      )}
      {mayChange && isAdding.value && (
        <section class="panel system" aria-label={say(WEBHOOKS.add)}>
          <h2>{say(WEBHOOKS.add)}</h2>
          <Form submit={submit} button={say(WEBHOOKS.add)} isAside takesFocus>
            <Field name="name" label={say(WEBHOOKS.name)} maxLength={100} autoComplete="off" />
            <Field
              name="url"
              label={say(WEBHOOKS.url)}
              hint={say(WEBHOOKS.urlHint)}
              maxLength={2000}
              autoComplete="off"
            />
            <Checks
              name="kinds"
              label={say(WEBHOOKS.kinds)}
              options={KINDS.map((kind) => ({ value: kind, label: say(SENT_EVENT_LABELS[kind]) }))}
            />
          </Form>
        </section>
      )}
    </>
  )
}
