import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { DEVICES } from '../../locale/desk/devices.ts'
import { say, sayHour } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import type { DevicesFacts } from './devices-facts.ts'
import type { Opening } from './use-opening.ts'

interface ThisLaptopProps {
  readonly facts: DevicesFacts
  readonly opening: Opening
  /** Whether the act of this panel is the next thing to do. */
  readonly isNext: boolean
}

/** Opens this browser, with the PINs of all members who have none, or without them. */
const OpenForm = ({ facts, opening: { due, open }, isNext }: ThisLaptopProps): JSX.Element => {
  const isAlone = useRef(false)
  const { length: count } = due
  const only = (
    <button
      class="btn big"
      type="button"
      onClick={({ currentTarget: { form } }) => {
        isAlone.current = true
        form?.requestSubmit()
        isAlone.current = false
      }}
    >
      {say(DEVICES.openOnly)}
    </button>
  )
  return (
    <Form
      submit={({ name = '' }) => open(name, !isAlone.current)}
      button={count > 0 ? say(DEVICES.openForAll, { count }) : say(DEVICES.openIt)}
      busy={say(DEVICES.opening)}
      isAside={!isNext}
      {...(count > 0 ? { beside: only } : {})}
    >
      <Field
        name="name"
        label={say(DEVICES.name)}
        hint={say(DEVICES.nameHint)}
        value={say(DEVICES.nameProposed, { number: facts.devices.length + 1 })}
        maxLength={100}
      />
    </Form>
  )
}

/** Issues PINs to the members who have none on a laptop that is open. */
const IssueToAll = ({ opening: { due, open }, isNext }: ThisLaptopProps): JSX.Element => {
  const { send, sending, failure } = useAct(() => open('', true))
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      <p>
        <button
          class={isNext ? 'btn main big' : 'btn big'}
          type="button"
          aria-disabled={sending.value}
          onClick={() => void send()}
        >
          {sending.value ? say(DEVICES.opening) : say(DEVICES.issueToAll, { count: due.length })}
        </button>
      </p>
    </>
  )
}

/** This browser as a laptop for typists. */
export const ThisLaptop = (props: ThisLaptopProps): JSX.Element => {
  const { facts, opening } = props
  const { here, devices } = facts
  return (
    <section class="panel evening" aria-labelledby="here">
      <h2 id="here">{say(DEVICES.thisLaptop)}</h2>
      {here ? (
        <p>{say(DEVICES.thisIs, { name: here.name, time: sayHour(here.expiresAt) })}</p>
      ) : (
        <>
          <p>{say(DEVICES.openHere)}</p>
          <OpenForm {...props} />
        </>
      )}
      {here && opening.due.length > 0 && <IssueToAll {...props} />}
      <p>
        {say(DEVICES.practiceFirst)} <a href={hrefOf('practice')}>{say(DEVICES.practice)}</a>
      </p>
      <p>{say(DEVICES.ownPassword)}</p>
      {devices.filter(({ state }) => state === 'open').length <= 1 && <p class="quiet">{say(DEVICES.oneLaptop)}</p>}
    </section>
  )
}
