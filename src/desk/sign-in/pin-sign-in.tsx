import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { OUTBOX } from '../../locale/desk/outbox.ts'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import { call } from '../api/call.ts'
import type { SignInScreen } from '../api/types.ts'
import { digitOf, isCommand } from '../keys.ts'
import { say, sayHour } from '../language.ts'
import { countOf, lookIntoStore } from '../outbox/open-entry.ts'
import { Laptop } from '../parts/icons.tsx'
import { Page } from '../parts/page.tsx'
import { hrefOf } from '../router.ts'
import { askSession } from '../session.ts'
import { PinForm, usePin } from './pin-form.tsx'

type Typist = SignInScreen['typists'][number]

/** Names with a key of their own. */
const WITH_KEY = 9

interface NamesProps {
  readonly typists: readonly Typist[]
  readonly chosen: Typist | null
  readonly choose: (typist: Typist) => void
}

const Names = ({ typists, chosen, choose }: NamesProps): JSX.Element => (
  <section aria-label={say(SIGN_IN.typists)}>
    <ol class="people">
      {typists.map((typist) => (
        <li key={typist.accountId}>
          <button type="button" aria-pressed={typist.accountId === chosen?.accountId} onClick={() => choose(typist)}>
            {typist.place <= WITH_KEY ? <kbd class="key">{typist.place}</kbd> : <span />}
            <span>
              <b>{typist.displayName}</b>
              {typist.typing.length > 0 && <small>{say(SIGN_IN.typing, { numbers: typist.typing.join(', ') })}</small>}
            </span>
            {countOf(typist.accountId) > 0 && (
              <span class="tag wait">
                <Laptop />
                {say(OUTBOX.onlyHere, { count: countOf(typist.accountId) })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  </section>
)

/** Sign-in on a laptop that the head of the board has opened: a name, then a PIN; digits and Enter suffice. */
export const PinSignIn = ({ device }: { readonly device: SignInScreen }): JSX.Element => {
  const { typists } = device
  const chosen = useSignal<Typist | null>(null)
  const typed = usePin(async (pin) => {
    const answer = await call('POST /v1/pin-sessions', { body: { accountId: chosen.value?.accountId ?? '', pin } })
    if (!answer.ok) return answer.failure
    await askSession()
    return null
  })
  const { pin, sending, input, type, clear } = typed

  const choose = (typist: Typist | null): void => {
    if (sending.value) return
    chosen.value = typist
    clear()
  }

  // Before the first paint, too: Enter goes to the form as soon as the last digit is typed.
  useLayoutEffect(() => input.current?.focus(), [chosen.value])
  useEffect(() => void lookIntoStore(), [])

  // Before the first paint: a key that is pressed as soon as the names appear counts.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (isCommand(event) || sending.value) return
      const digit = digitOf(event)
      if (digit === null && event.key !== 'Backspace') return
      event.preventDefault()
      if (digit === null) {
        if (pin.value === '') choose(null)
        else type(pin.value.slice(0, -1))
      } else if (chosen.value === null) {
        const typist = typists.find(({ place }) => place === digit)
        if (typist) choose(typist)
      } else if (!event.repeat) type(`${pin.value}${digit}`)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [device])

  const { value: typist } = chosen
  return (
    <Page title={say(SIGN_IN.chooseName)} where={device.congressName}>
      <main class="sign-in">
        <header>
          <h1>{say(SIGN_IN.chooseName)}</h1>
          <p class="quiet">
            {say(SIGN_IN.device, { name: device.name, by: device.openedBy, time: sayHour(device.expiresAt) })}
          </p>
        </header>
        <Names typists={typists} chosen={typist} choose={choose} />
        <section class="panel pin-panel" aria-labelledby="pin">
          <h2 id="pin">{typist ? say(SIGN_IN.pinOf, { name: typist.displayName }) : say(SIGN_IN.chooseFirst)}</h2>
          <p class="quiet small">{say(typist ? SIGN_IN.pinHint : SIGN_IN.chooseFirstHint)}</p>
          {typist && <PinForm typed={typed} button={say(SIGN_IN.signIn)} />}
          {typist && countOf(typist.accountId) > 0 && (
            <div class="notice wait">
              <Laptop />
              <div class="say">
                <strong class="t">{say(OUTBOX.unsentSentence, { count: countOf(typist.accountId) })}</strong>{' '}
                {say(OUTBOX.goesOn)}
              </div>
            </div>
          )}
          <p class="small quiet">
            {say(SIGN_IN.forgotten)}
            <br />
            {say(SIGN_IN.others)} <a href={hrefOf('password')}>{say(SIGN_IN.byPassword)}</a>
          </p>
        </section>
      </main>
    </Page>
  )
}
