import type { JSX } from 'preact'
import { ACCOUNTS } from '../../locale/desk/accounts.ts'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { SYSTEMS } from '../../locale/desk/systems.ts'
import { useFacts } from '../facts.ts'
import { say, sayDay } from '../language.ts'
import { Attention, Done, Information } from '../parts/icons.tsx'
import { LastBackup } from '../parts/last-backup.tsx'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { goTo, hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { Accounts } from './accounts.tsx'
import { type AdministrationFacts, type Meeting, readAdministration } from './administration-facts.ts'
import { Administrators } from './administrators.tsx'
import { MeetingAccounts } from './meeting-accounts.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingWebhooks } from './meeting-webhooks.tsx'
import { Systems } from './systems.tsx'

/** The part of the address before the id of an organisation that gets another meeting. */
const NEW = 'new'

/** The part of the address of the table of accounts. */
const ACCOUNTS_PLACE = 'accounts'

/** The part of the address of the administrators of organisations. */
const ADMINISTRATORS_PLACE = 'administrators'

/** The part of the address of the other systems and their keys. */
const SYSTEMS_PLACE = 'systems'

const headingOf = ({ meetings, isFirst }: AdministrationFacts, isAdding: boolean): string => {
  if (isFirst) return say(ADMINISTRATION.first)
  if (isAdding) return say(ADMINISTRATION.next)
  if (meetings.length === 0) return say(ADMINISTRATION.noneOpen)
  const lacking = meetings.filter(({ hasPresidium }) => hasPresidium === false).length
  if (lacking > 0) return say(ADMINISTRATION.lacking, { count: lacking })
  const isKnown = meetings.every(({ hasPresidium }) => hasPresidium !== null)
  return isKnown ? say(ADMINISTRATION.complete) : say(ADMINISTRATION.open, { count: meetings.length })
}

const StateIcon = ({ hasPresidium }: Pick<Meeting, 'hasPresidium'>): JSX.Element => {
  if (hasPresidium === null) return <Information />
  return hasPresidium ? <Done /> : <Attention />
}

const MeetingLine = ({ congress, hasPresidium }: Meeting): JSX.Element => (
  <li>
    <StateIcon hasPresidium={hasPresidium} />
    <span>
      <b>{congress.name}</b>
      {congress.rehearsal && <b class="sum">{say(FRAME.rehearsal)}</b>}
      <span class="sum">
        {sayDay(congress.heldOn)}
        {hasPresidium === false && `, ${say(ADMINISTRATION.lacksPresidium)}`}
      </span>
    </span>
    <a href={hrefOf('administration', congress.id)}>{say(ADMINISTRATION.people)}</a>
  </li>
)

const Organisations = ({ organisations, meetings }: AdministrationFacts): JSX.Element => (
  <>
    {organisations.map(({ id, name }) => {
      const own = meetings.filter(({ congress }) => congress.organisationId === id)
      return (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          {own.length === 0 && <p class="quiet">{say(ADMINISTRATION.noMeeting)}</p>}
          <ul class="tasks">
            {own.map((meeting) => (
              <MeetingLine key={meeting.congress.id} {...meeting} />
            ))}
          </ul>
          <p>
            <a href={hrefOf('administration', NEW, id)}>{say(ADMINISTRATION.add, { name })}</a>
          </p>
        </section>
      )
    })}
    <p>
      <a href={hrefOf('administration', NEW)}>{say(ADMINISTRATION.addOrganisation)}</a>
    </p>
    <p class="flow">
      <a class="btn" href={hrefOf('administration', SYSTEMS_PLACE)}>
        {say(SYSTEMS.way)}
      </a>
      <a class="btn" href={hrefOf('administration', ACCOUNTS_PLACE)}>
        {say(ACCOUNTS.way)}
      </a>
    </p>
  </>
)

const Home = ({ session, rest: [act = '', organisationId = ''] }: ScreenProps): JSX.Element => {
  const { answer, last } = useFacts(readAdministration, [act, organisationId])
  const { value: facts } = last
  const isFirst = facts?.isFirst === true
  const isAdding = act === NEW
  // An organisation whose meeting was refused gets it here, if it is the only one.
  const only = isFirst && facts.organisations.length === 1 ? facts.organisations[0] : undefined
  const organisation = facts?.organisations.find(({ id }) => id === organisationId) ?? (isAdding ? undefined : only)
  const title = facts ? headingOf(facts, isAdding) : say(FRAME.loading)
  return (
    <Page title={title} where={say(ADMINISTRATION.place)} end={<WhoWithAccount session={session} />}>
      <main class="column administration">
        <h1>{title}</h1>
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        {facts && (isFirst || isAdding) && (
          <MeetingForm
            key={organisation?.id ?? ''}
            organisation={organisation ?? null}
            superiors={facts.organisations}
            mayBeTopmost={session.roles.some(({ role }) => role === 'system-administrator')}
            recorded={(id) => goTo('administration', id)}
          />
        )}
        {facts && !isFirst && !isAdding && <Organisations {...facts} />}
        {facts && !isAdding && <LastBackup />}
        {isAdding && (
          <p>
            <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
          </p>
        )}
      </main>
    </Page>
  )
}

/** The home of administrators: what is missing next, with the form for it; the accounts, and those of a meeting. */
export const Administration = ({ session, rest }: ScreenProps): JSX.Element => {
  const [act = ''] = rest
  if (act === SYSTEMS_PLACE) return <Systems session={session} />
  if (act === ACCOUNTS_PLACE) return <Accounts session={session} />
  if (act === ADMINISTRATORS_PLACE) return <Administrators session={session} />
  if (rest[1] === 'webhooks') return <MeetingWebhooks session={session} congressId={act} />
  if (act !== '' && act !== NEW) return <MeetingAccounts session={session} congressId={act} ending={rest[1] ?? ''} />
  return <Home session={session} rest={rest} />
}
