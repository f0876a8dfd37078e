import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { PASTED } from '../../locale/desk/pasted.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { withPlaces } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import type { LeftName } from './pasted.ts'

interface NewPersonProps {
  readonly congressId: string
  readonly name: string
  /** Whether the superior sent the person to count, so that they do not belong to the meeting. */
  readonly isSent: boolean
  /** After the person was recorded. */
  readonly done: (personId: string) => Promise<void>
}

/**
 * Records an official member of the meeting, or one whom the superior sent to count. It stands inside the form of a list, so
 * it is no form of its own.
 */
const NewPerson = ({ congressId, name, isSent, done }: NewPersonProps): JSX.Element => {
  const [id, place] = [useId(), useRef<HTMLFieldSetElement>(null)]
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const inputs = [...(place.current?.querySelectorAll('input') ?? [])]
    const wrong = inputs.find((input) => !input.reportValidity())
    if (wrong) return null
    const [fullName = '', birthYear = '', unit = ''] = inputs.map(({ value }) => value.trim())
    const body = {
      fullName,
      birthYear: birthYear === '' ? null : Number(birthYear),
      membership: 'official',
      unit,
      workingGroup: isSent,
    } as const
    const answer = await call('POST /v1/congresses/{id}/people', {
      path: { id: congressId },
      body,
      key: keyFor(body),
    })
    answered(failureIn(answer))
    if (answer.ok) await done(answer.value.id)
    return failureIn(answer)
  })
  const fields = [
    { label: say(PASTED.fullName), value: name, maxLength: 100 },
    {
      ...{ label: say(PASTED.birthYear), value: '', inputMode: 'numeric', required: false },
      ...{ pattern: '(?:19|20)[0-9]{2}', maxLength: 4 },
    },
    { label: say(PASTED.unit), value: '', maxLength: 200 },
  ] as const
  return (
    <fieldset
      class="new-person"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        void send()
      }}
    >
      <legend class="sr">{say(PASTED.record, { name })}</legend>
      {failure.value && <Failed failure={withPlaces(failure.value)} />}
      {fields.map(({ label, value, ...attributes }, at) => (
        <div class="field" key={label}>
          <label for={`${id}${at}`}>{label}</label>
          <input class="input" id={`${id}${at}`} required defaultValue={value} autoComplete="off" {...attributes} />
        </div>
      ))}
      <p class="small quiet">{say(isSent ? PASTED.sent : PASTED.official)}</p>
      <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
        {say(PASTED.recordAndAdd)}
      </button>
    </fieldset>
  )
}

interface LeftProps {
  readonly congressId: string
  readonly left: LeftName
  /** Whether a name that is not recorded is that of somebody whom the superior sent. */
  readonly isSent: boolean
  /** The reason why somebody of the meeting cannot be added. */
  readonly why: string
  readonly search: (name: string) => void
  readonly drop: () => void
  readonly recorded: (personId: string) => Promise<void>
}

/** A pasted name that is not added, with the reason and the ways on. */
export const Left = ({ congressId, left, isSent, why, search, drop, recorded }: LeftProps): JSX.Element => {
  const isOpen = useSignal(false)
  const { name, detail, isUnknown } = left
  const press = (words: string, act: () => void): JSX.Element => (
    <button class="btn in-row" type="button" onClick={act}>
      {words}
      <span class="sr"> {name}</span>
    </button>
  )
  return (
    <li>
      <b>{name}</b>
      <span>{detail ?? why}</span>
      {isOpen.value ? (
        <NewPerson congressId={congressId} name={name} isSent={isSent} done={recorded} />
      ) : (
        <span class="acts">
          {isUnknown && press(say(PASTED.recordFirst), () => (isOpen.value = true))}
          {name !== '' && press(say(PASTED.search), () => search(name))}
          {press(say(PASTED.drop), drop)}
        </span>
      )}
    </li>
  )
}
