import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { useLeaving } from '../administration/leaving.tsx'
import { may } from '../allowed.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { HallScreen, HallScreens, OpenedHallScreen } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayHour, sayTime } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { FreshAddress } from './fresh-address.tsx'
import { Hide } from './hide.tsx'

const openIn = ({ items }: HallScreens): readonly HallScreen[] => items.filter(({ end }) => end === null)

const headingOf = (facts: HallScreens): string => {
  const count = openIn(facts).length
  return count === 0 ? say(HALL_SCREEN.none) : say(HALL_SCREEN.open, { count })
}

interface OpeningProps {
  readonly congressId: string
  readonly isNext: boolean
  /** Shows the new address. */
  readonly opened: (fresh: OpenedHallScreen) => Promise<void>
}

const Opening = ({ congressId: id, isNext, opened }: OpeningProps): JSX.Element => {
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/congresses/{id}/hall-screens', {
      path: { id },
      body: { address: location.origin },
    })
    if (answer.ok) await opened(answer.value)
    return failureIn(answer)
  })
  return (
    <section class="panel evening" aria-labelledby="opening">
      <h2 id="opening">{say(HALL_SCREEN.openTitle)}</h2>
      <p>{say(HALL_SCREEN.openHow)}</p>
      <p>{say(HALL_SCREEN.lives)}</p>
      {failure.value && <Failed failure={failure.value} />}
      <p>
        <button
          class={isNext ? 'btn main' : 'btn'}
          type="button"
          aria-disabled={sending.value}
          onClick={() => void send()}
        >
          {say(HALL_SCREEN.openIt)}
        </button>
      </p>
    </section>
  )
}

interface AddressProps {
  readonly screen: HallScreen
  readonly mayAct: boolean
  readonly changed: () => Promise<void>
}

/** An open address, and its end after saying what that does. */
const Address = ({ screen: { id, openedAt, expiresAt }, mayAct, changed }: AddressProps): JSX.Element => {
  const asks = useSignal(false)
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/hall-screens/{id}/closure', { path: { id }, body: {}, key: keyFor(id) })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  const time = sayHour(openedAt)
  const press = (): void => {
    if (asks.value) void send()
    asks.value = true
  }
  return (
    <li class="panel evening">
      <p>{say(HALL_SCREEN.since, { time })}</p>
      <p>{say(HALL_SCREEN.until, { moment: sayTime(expiresAt) })}</p>
      {failure.value && <Failed failure={failure.value} />}
      {asks.value && <p>{say(HALL_SCREEN.closing)}</p>}
      {mayAct && (
        <p class="flow">
          <button
            class="btn in-row"
            type="button"
            aria-label={say(HALL_SCREEN.closeOf, { time })}
            aria-disabled={sending.value}
            onClick={press}
          >
            {say(HALL_SCREEN.close)}
          </button>
          {asks.value && (
            <button class="btn plain in-row" type="button" onClick={() => (asks.value = false)}>
              {say(HALL_SCREEN.leave)}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

interface OnScreensProps {
  readonly facts: HallScreens
  readonly congressId: string
  readonly mayHide: boolean
  readonly changed: () => Promise<void>
}

const OnScreens = ({ facts: { shown, holds }, congressId, mayHide, changed }: OnScreensProps): JSX.Element => (
  <section class="panel evening" aria-labelledby="shown">
    <h2 id="shown">{say(HALL_SCREEN.result)}</h2>
    {shown === null && <p>{say(HALL_SCREEN.nothing)}</p>}
    {shown !== null && !holds && <Notice kind="stop">{say(HALL_SCREEN.withdrawn)}</Notice>}
    {shown !== null && holds && (
      <p>
        {say(HALL_SCREEN.isShown)}: <a href={hrefOf('result', shown.roundId)}>{say(HALL_SCREEN.toResult)}</a>
      </p>
    )}
    {shown !== null && mayHide && <Hide congressId={congressId} changed={changed} />}
  </section>
)

/** The screens in the hall: their addresses, and the result that they show. */
export const HallScreenPage = ({ session }: ScreenProps): JSX.Element => {
  const meeting = congressOf(session)
  const congressId = meeting?.id ?? ''
  const { answer, last, again } = useFacts(
    () => call('GET /v1/congresses/{id}/hall-screens', { path: { id: congressId } }),
    [congressId],
  )
  const fresh = useSignal<OpenedHallScreen | null>(null)
  const isUsed = useRef(false)
  const leaving = useLeaving(() => fresh.peek() !== null && !isUsed.current, say(HALL_SCREEN.lost))
  const { value: facts } = last
  const roles = rolesHere(session)
  const isHead = roles.includes('board-head')
  const mayAct = may('openHallScreens', roles)
  const open = facts ? openIn(facts) : []
  return (
    <MeetingPage
      session={session}
      title={facts ? headingOf(facts) : say(answer.value ? HALL_SCREEN.notShown : FRAME.loading)}
    >
      {() => (
        <div class={fresh.value ? 'evenings has-slip' : 'evenings'}>
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {leaving.question}
          {fresh.value && (
            <FreshAddress
              opened={fresh.value}
              meeting={meeting?.name ?? ''}
              used={() => {
                isUsed.current = true
              }}
            />
          )}
          {facts && mayAct && (
            <Opening
              congressId={congressId}
              isNext={fresh.value === null && open.length === 0}
              opened={async (opened) => {
                fresh.value = opened
                isUsed.current = false
                await again()
              }}
            />
          )}
          {facts && !mayAct && open.length === 0 && <p>{say(HALL_SCREEN.whoOpens)}</p>}
          {facts && <OnScreens facts={facts} congressId={congressId} mayHide={isHead} changed={again} />}
          {open.length > 0 && (
            <section class="evenings" aria-labelledby="addresses">
              <h2 id="addresses">{say(HALL_SCREEN.addresses)}</h2>
              <ul class="evenings">
                {open.map((screen) => (
                  <Address
                    key={screen.id}
                    screen={screen}
                    mayAct={mayAct}
                    changed={async () => {
                      fresh.value = null
                      await again()
                    }}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
