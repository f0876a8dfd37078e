import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { ACCOUNTS } from '../../locale/desk/accounts.ts'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { ADMINISTRATORS } from '../../locale/desk/administrators.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Organisation, Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { splitGrants } from '../grants/grants-facts.ts'
import { GrantsTable } from '../grants/grants-table.tsx'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import { type Administered, type AdministratorsFacts, mayAppoint, readAdministrators } from './administrators-facts.ts'
import { AppointForm } from './appoint-form.tsx'

const headingOf = ({ organisations, chosen }: AdministratorsFacts): string => {
  if (organisations.length === 0) return say(ADMINISTRATORS.noOrganisation)
  if (!chosen) return say(ADMINISTRATORS.choose)
  const { name } = chosen.organisation
  const { length: count } = splitGrants(chosen.grants).inForce
  return count === 0 ? say(ADMINISTRATORS.none, { name }) : say(ADMINISTRATORS.title, { count, name })
}

interface ChoiceProps {
  readonly organisations: readonly Organisation[]
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

const ChooseOrganisation = ({ organisations, chosen, choose }: ChoiceProps): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{say(ADMINISTRATORS.organisation)}</label>
      <select class="input" id={id} data-kept onChange={({ currentTarget: { value } }) => choose(value)}>
        {chosen === undefined && <option value="" selected />}
        {organisations.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === chosen}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface OfOneProps extends Administered {
  readonly isMine: boolean
  readonly changed: () => Promise<void>
}

/** The administrators of one organisation, with the acts of those who appoint them. */
const OfOne = ({ organisation, grants, temporary, isMine, changed }: OfOneProps): JSX.Element => (
  <>
    {splitGrants(grants).inForce.length === 0 && <p class="quiet">{say(ADMINISTRATORS.noneHint)}</p>}
    <GrantsTable
      grants={grants}
      revokes={isMine ? ['organisation-administrator'] : []}
      changed={changed}
      temporary={temporary}
    />
    {isMine ? (
      <AppointForm organisation={organisation} changed={changed} />
    ) : (
      <p class="quiet">{say(ADMINISTRATORS.fromAbove)}</p>
    )}
  </>
)

/** The administrators of organisations, appointed and withdrawn from above. */
export const Administrators = ({ session }: { readonly session: Session }): JSX.Element => {
  const wanted = useSignal('')
  const { answer, last, again } = useFacts(() => readAdministrators(wanted.value), [])
  const { value: facts } = last
  const { organisations = [], chosen: found = null } = facts ?? {}
  // The administrators of one organisation are never shown under the name of another that is on its way.
  const isThere = wanted.value === '' || found?.organisation.id === wanted.value
  const chosen = isThere ? found : null
  const shown = facts && isThere ? headingOf(facts) : null
  const title = shown ?? say(answer.value?.ok === false ? ADMINISTRATORS.hidden : FRAME.loading)
  const isOfSystem = session.roles.some(({ role }) => role === 'system-administrator')
  return (
    <Page title={title} where={say(ADMINISTRATORS.way)} end={<WhoWithAccount session={session} />}>
      <main class="column administration administrators" aria-busy={answer.value === null}>
        <h1>{title}</h1>
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        {facts && organisations.length === 0 && <p class="quiet">{say(ADMINISTRATORS.noOrganisationHint)}</p>}
        {organisations.length > 0 && (
          <ChooseOrganisation
            organisations={organisations}
            chosen={wanted.value || found?.organisation.id}
            choose={(id) => {
              wanted.value = id
              void again()
            }}
          />
        )}
        {chosen && (
          <OfOne
            key={chosen.organisation.id}
            {...chosen}
            isMine={mayAppoint(chosen.organisation, organisations, isOfSystem)}
            changed={again}
          />
        )}
        <p class="flow">
          <a href={hrefOf('administration', 'accounts')}>{say(ACCOUNTS.way)}</a>
          <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
        </p>
      </main>
    </Page>
  )
}
