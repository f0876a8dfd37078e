import type { JSX } from 'preact'
import { CUSTODY } from '../../locale/desk/custody.ts'
import { useActKey } from '../api/act-key.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Checks } from '../parts/checks.tsx'
import { Options } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { nameOfAct, type PackageAct } from './package-acts.ts'
import type { PackageFacts } from './package-facts.ts'
import { sendAct } from './send-act.ts'

const Day = (): JSX.Element => <Field name="day" label={say(CUSTODY.dayField)} maxLength={10} short />

const Reason = (): JSX.Element => <Field name="reason" label={say(CUSTODY.reasonField)} />

const Present = (): JSX.Element => <Field name="present" label={say(CUSTODY.presentField)} />

const Seal = ({ held, board }: PackageFacts): JSX.Element => {
  const newest = held.versions.at(-1)?.sealing
  return (
    <>
      <Field name="seals" label={say(CUSTODY.sealsField)} {...(newest ? { value: newest.seals.join(', ') } : {})} />
      <Field name="place" label={say(CUSTODY.placeField)} {...(newest ? { value: newest.place } : {})} />
      <Field
        name="ballots"
        label={say(CUSTODY.ballotsField)}
        inputMode="numeric"
        pattern="[0-9]+"
        maxLength={6}
        short
      />
      <Checks
        name="sealedBy"
        label={say(CUSTODY.sealedByField)}
        options={board.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <Day />
      {newest && <Reason />}
    </>
  )
}

const Fields = ({ act, facts }: { readonly act: PackageAct; readonly facts: PackageFacts }): JSX.Element => {
  switch (act) {
    case 'seal':
      return <Seal {...facts} />
    case 'open':
      return (
        <>
          <Options
            name="cause"
            label={say(CUSTODY.cause)}
            options={[
              { value: 'recount', label: say(CUSTODY.recount) },
              { value: 'complaint', label: say(CUSTODY.complaint) },
            ]}
          />
          <Day />
          <Present />
          <Options
            name="intact"
            label={say(CUSTODY.intact)}
            options={[
              { value: 'yes', label: say(CUSTODY.yes) },
              { value: 'no', label: say(CUSTODY.no) },
            ]}
          />
        </>
      )
    case 'order':
      return (
        <>
          <Field name="number" label={say(CUSTODY.numberField)} />
          <Day />
          <Field name="issuer" label={say(CUSTODY.issuerField)} />
        </>
      )
    case 'destroy':
      return (
        <>
          <Day />
          <Present />
        </>
      )
    case 'cancel-order':
    case 'cancel-destruction':
      return <Reason />
  }
}

interface ActFormProps {
  readonly act: PackageAct
  readonly facts: PackageFacts
  readonly roundId: string
  /** Called with null after the act was recorded, and with its refusal if somebody else was faster. */
  readonly done: (stale: Failure | null) => Promise<void>
  readonly giveUp: () => void
}

/** The form of one act on the sealed package. */
export const ActForm = ({ act, facts, roundId, done, giveUp }: ActFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async (_: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const typed = new FormData(form)
    const key = keyFor([facts.seen, ...typed])
    const failure = await sendAct(act, typed, { roundId, seen: facts.seen, key })
    answered(failure)
    if (failure === null || failure.status === 412) await done(failure)
    return failure
  }
  return (
    <Form
      submit={submit}
      takesFocus
      button={say(nameOfAct(act, facts.held.state))}
      beside={
        <button class="btn big" type="button" onClick={giveUp}>
          {say(CUSTODY.giveUp)}
        </button>
      }
    >
      <Fields act={act} facts={facts} />
    </Form>
  )
}
