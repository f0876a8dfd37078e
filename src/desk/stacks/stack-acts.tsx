import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotBatch, RoleGrant } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import { congressOf, signed } from '../session.ts'
import { SLOT_NUMBERS, type Slot } from '../slots.ts'
import { otherCounts } from './grouping.ts'
import { seenVersion } from './round-facts.ts'
import { LabelField, SizeField } from './stack-fields.tsx'

type Act =
  | { readonly kind: 'recount' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'reopen'; readonly slot: Slot }
  | { readonly kind: 'hand-over'; readonly slot: Slot }

const wordsOf = (act: Act): string => {
  switch (act.kind) {
    case 'recount':
      return say(ROUND.recount)
    case 'cancel':
      return say(ROUND.cancel)
    case 'reopen':
      return say(ROUND.reopen, { number: SLOT_NUMBERS[act.slot] })
    case 'hand-over':
      return say(ROUND.handOver, { number: SLOT_NUMBERS[act.slot] })
  }
}

/** The acts that the states of a stack allow. An entry is handed over only after somebody has begun it. */
const actsOn = ({ entries, cancelled }: BallotBatch): readonly Act[] => {
  if (cancelled || entries.some(({ state }) => state === 'closed')) return []
  return [
    ...(entries.every(({ state }) => state === 'open') ? [{ kind: 'recount' } as const] : []),
    ...entries.flatMap(({ slot, state, typist }): readonly Act[] => {
      if (state === 'final') return [{ kind: 'reopen', slot }]
      return typist === null ? [] : [{ kind: 'hand-over', slot }]
    }),
    { kind: 'cancel' },
  ]
}

interface StackActsProps {
  readonly stack: BallotBatch
  /** Called after an act, or with the stack if somebody else has changed it meanwhile. */
  readonly changed: (stale: BallotBatch | null) => Promise<void>
  readonly leave: () => void
}

const send = (stack: BallotBatch, act: Act, values: Values, key: string): Promise<Answer<unknown>> => {
  const { reason = '', size = '', label = '', accountId = '' } = values
  const path = { id: stack.id }
  const why = { reason, ...keptNames(values) }
  switch (act.kind) {
    case 'recount':
      return call('PUT /v1/ballot-batches/{id}', {
        path,
        body: { size: Number(size), label: label.trim() === '' ? null : label, ...why },
        seen: seenVersion(stack),
      })
    case 'cancel':
      return call('POST /v1/ballot-batches/{id}/cancellation', {
        path,
        body: why,
        seen: seenVersion(stack),
        key,
      })
    case 'reopen':
      return call('POST /v1/ballot-batches/{id}/entries/{slot}/reopening', {
        path: { ...path, slot: act.slot },
        body: why,
        key,
      })
    case 'hand-over':
      return call('POST /v1/ballot-batches/{id}/entries/{slot}/hand-over', {
        path: { ...path, slot: act.slot },
        body: { accountId, ...why },
        key,
      })
  }
}

/** Accounts of the board that are in force, by the name of the person. */
const boardIn = (grants: readonly RoleGrant[]): readonly RoleGrant[] =>
  grants.filter(({ role, revokedAt }) => revokedAt === null && (role === 'board-member' || role === 'board-head'))

const Members = (): JSX.Element => {
  const { value: now } = signed
  const congress = now.kind === 'in' ? congressOf(now.session) : null
  const { last } = useFacts(
    () => call('GET /v1/congresses/{id}/role-grants', { path: { id: congress?.id ?? '' } }),
    [congress?.id],
  )
  const options = boardIn(last.value?.items ?? []).map(({ accountId, personName, displayName }) => ({
    value: accountId,
    label: personName ?? displayName,
  }))
  return <Choice name="accountId" label={say(ROUND.handOverTo)} options={options} />
}

/** The acts of the head on one stack, under its row: choosing one opens its form. */
export const StackActs = ({ stack, changed, leave }: StackActsProps): JSX.Element => {
  const chosen = useSignal<Act | null>(
    otherCounts(stack).length === 0 ? null : (actsOn(stack).find(({ kind }) => kind === 'recount') ?? null),
  )
  const { keyFor, answered } = useActKey()
  const { value: act } = chosen

  const submit = async (values: Values): Promise<Failure | null> => {
    if (act === null) return null
    const answer = await send(stack, act, values, keyFor([act, seenVersion(stack), values]))
    answered(failureIn(answer))
    if (!answer.ok) {
      if (answer.failure.status === 412) await changed(stack)
      return answer.failure
    }
    await changed(null)
    leave()
    return null
  }

  return (
    <section class="stack-acts" aria-label={say(ROUND.acts, { number: stack.number })}>
      <p class="flow">
        {actsOn(stack).map((one) => (
          <button
            key={wordsOf(one)}
            class="btn in-row"
            type="button"
            aria-pressed={act !== null && wordsOf(act) === wordsOf(one)}
            onClick={() => {
              chosen.value = one
            }}
          >
            {wordsOf(one)}
          </button>
        ))}
        <button class="btn plain in-row" type="button" onClick={leave}>
          {say(ROUND.leave)}
        </button>
      </p>
      {!actsOn(stack).some(({ kind }) => kind === 'recount') && <p class="quiet small">{say(ROUND.recountHint)}</p>}
      {act && (
        <Form key={wordsOf(act)} submit={submit} button={wordsOf(act)} takesFocus>
          {act.kind === 'recount' && (
            <>
              <SizeField label={say(ROUND.inThisStack)} value={String(stack.size)} />
              <LabelField value={stack.label ?? ''} />
            </>
          )}
          {act.kind === 'hand-over' && <Members />}
          {act.kind === 'cancel' && <p class="quiet">{say(ROUND.cancelHint)}</p>}
          <Field name="reason" label={say(ROUND.reason)} hint={say(ROUND.reasonHint)} />
        </Form>
      )}
    </section>
  )
}
