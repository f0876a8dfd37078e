import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { SYSTEMS } from '../../locale/desk/systems.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import { SystemPanel } from './system-panel.tsx'
import { readSystems, type SystemsFacts } from './systems-facts.ts'
import { useSecret } from './use-secret.tsx'

const headingOf = ({ systems }: SystemsFacts): string =>
  systems.length === 0 ? say(SYSTEMS.none) : say(SYSTEMS.title, { count: systems.length })

interface NewSystemProps extends Pick<SystemsFacts, 'organisations'> {
  readonly changed: () => Promise<void>
}

const NewSystem = ({ organisations, changed }: NewSystemProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const isOpen = useSignal(false)
  if (!isOpen.value) {
    return (
      <p>
        <button class="btn" type="button" onClick={() => (isOpen.value = true)}>
          {say(SYSTEMS.add)}
        </button>
      </p>
    )
  }
  return (
    <section class="panel system" aria-label={say(SYSTEMS.add)}>
      <h2>{say(SYSTEMS.add)}</h2>
      <Form
        button={say(SYSTEMS.add)}
        isAside
        takesFocus
        submit={async ({ displayName = '', username = '', organisationId = '' }) => {
          const body = { displayName, username: username.trim().toLowerCase(), organisationId }
          const answer = await call('POST /v1/service-accounts', { body, key: keyFor(body) })
          answered(failureIn(answer))
          if (answer.ok) {
            isOpen.value = false
            await changed()
          }
          return failureIn(answer)
        }}
        beside={
          <button class="btn" type="button" onClick={() => (isOpen.value = false)}>
            {say(SYSTEMS.close)}
          </button>
        }
      >
        <Field name="displayName" label={say(SYSTEMS.name)} maxLength={100} autoComplete="off" />
        <Field name="username" label={say(SYSTEMS.username)} maxLength={40} autoComplete="off" autoCapitalize="none" />
        <Choice
          name="organisationId"
          label={say(SYSTEMS.organisation)}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </section>
  )
}

/** The other systems that act in meetings, and the keys with which they do. */
export const Systems = ({ session }: { readonly session: Session }): JSX.Element => {
  const { answer, last, again } = useFacts(readSystems, [])
  const { show, element } = useSecret()
  const { value: facts } = last
  const title = facts ? headingOf(facts) : say(answer.value ? SYSTEMS.hidden : FRAME.loading)
  return (
    <Page title={title} where={say(SYSTEMS.way)} end={<WhoWithAccount session={session} />}>
      <main class="column administration systems" aria-busy={answer.value === null}>
        <h1>{title}</h1>
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        {element}
        {facts && facts.systems.length > 0 && (
          <p class="quiet small" id="rotation">
            {say(SYSTEMS.rotateHint)}
          </p>
        )}
        {facts?.systems.map((system) => (
          <SystemPanel key={system.account.id} {...system} changed={again} show={show} />
        ))}
        {facts && <NewSystem organisations={facts.organisations} changed={again} />}
        <p>
          <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
        </p>
      </main>
    </Page>
  )
}
