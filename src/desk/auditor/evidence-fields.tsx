import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { VERIFY } from '../../locale/desk/verify.ts'
import { say } from '../language.ts'
import { describedBy, describedInput, FieldLines } from '../parts/field-lines.tsx'
import type { WrongEvidence } from './messages.ts'

/** The evidence on the page. */
export interface GivenEvidence {
  readonly receipts: File | null
  readonly witness: string
}

interface EvidenceProps {
  readonly given: Signal<GivenEvidence>
  /** The evidence that could not be read at the last attempt; null if there was no such attempt. */
  readonly wrong: WrongEvidence | null
  /** Verifies the last file again; null without one. */
  readonly again: (() => void) | null
}

type PartProps = Pick<EvidenceProps, 'given'> & { readonly isWrong: boolean }

const ReceiptsField = ({ given, isWrong }: PartProps): JSX.Element => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { receipts } = given.value
  const lines = { id, hint: say(VERIFY.receiptsHint), error: isWrong ? say(VERIFY.receiptsWrong) : undefined }
  const take = (file: File | null): void => {
    given.value = { ...given.value, receipts: file }
  }
  return (
    <fieldset class={isWrong ? 'field wrong' : 'field'} {...describedBy(lines)}>
      <legend>{say(VERIFY.receipts)}</legend>
      <FieldLines {...lines} />
      <p class="flow">
        <button class="btn" type="button" id={id} onClick={() => input.current?.click()}>
          {say(VERIFY.chooseReceipts)}
        </button>
        {receipts && (
          <>
            <span class="isolated">{receipts.name}</span>
            <button class="btn in-row" type="button" onClick={() => take(null)}>
              {say(VERIFY.withoutReceipts)}
            </button>
          </>
        )}
      </p>
      <input
        ref={input}
        name="receipts"
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0] ?? null)
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </fieldset>
  )
}

const WitnessField = ({ given, isWrong }: PartProps): JSX.Element => {
  const id = useId()
  const lines = { id, hint: say(VERIFY.witnessHint), error: isWrong ? say(VERIFY.witnessWrong) : undefined }
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={id}>{say(VERIFY.witness)}</label>
      <FieldLines {...lines} />
      <input
        {...describedInput(lines)}
        id={id}
        class="input root"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        value={given.value.witness}
        onInput={({ currentTarget }) => {
          given.value = { ...given.value, witness: currentTarget.value }
        }}
      />
    </div>
  )
}

/** The fields of the evidence from elsewhere: receipts, and the key of a witness. */
export const EvidenceFields = ({ given, wrong, again }: EvidenceProps): JSX.Element => {
  const form = useRef<HTMLFormElement>(null)
  // An error is about what was there at the attempt, and goes with its change.
  const at = useSignal<GivenEvidence | null>(null)
  useEffect(() => {
    at.value = wrong && given.value
    // The first field that has to be corrected gets the focus.
    if (wrong) form.current?.querySelector<HTMLElement>('.wrong button, .wrong .input')?.focus()
  }, [wrong])
  const isStill = (part: keyof WrongEvidence): boolean =>
    wrong?.[part] === true && (at.value === null || at.value[part] === given.value[part])
  return (
    <form
      ref={form}
      class="evidence"
      onSubmit={(event) => {
        event.preventDefault()
        again?.()
      }}
    >
      <h2>{say(VERIFY.evidence)}</h2>
      <p class="quiet">{say(VERIFY.evidenceAbout)}</p>
      <ReceiptsField given={given} isWrong={isStill('receipts')} />
      <WitnessField given={given} isWrong={isStill('witness')} />
      {again && (
        <p>
          <button class="btn" type="submit">
            {say(VERIFY.withEvidence)}
          </button>
        </p>
      )}
    </form>
  )
}
