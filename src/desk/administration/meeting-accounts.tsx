import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { LEAVING } from '../../locale/desk/accounts.ts'
import { ADMINISTRATION, MEETING_ACCOUNTS } from '../../locale/desk/administration.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Congress, RoleGrant, Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { GrantForm } from '../grants/grant-form.tsx'
import { GRANTED_ROLES, splitGrants } from '../grants/grants-facts.ts'
import { GrantsTable } from '../grants/grants-table.tsx'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { LongAct } from '../parts/progress.tsx'
import { useAct } from '../parts/use-act.ts'
import { WhoWithAccount } from '../parts/who.tsx'
import { isShownRehearsal } from '../rehearsal-mark.ts'
import { hrefOf } from '../router.ts'
import { nextUsername, signed, signOut } from '../session.ts'
import { AccountTable } from './account-table.tsx'
import { temporaryOf } from './accounts-facts.ts'
import { CancelMeeting } from './cancel-meeting.tsx'
import { EndRehearsal } from './end-rehearsal.tsx'
import { useLeaving } from './leaving.tsx'
import { MadeAccounts } from './made-accounts.tsx'
import { type Accounts, useAccounts } from './use-accounts.ts'

interface MeetingFacts {
  readonly congress: Congress
  /** The roles in force. */
  readonly grants: readonly RoleGrant[]
  /** The same with those that were revoked. */
  readonly allGrants: readonly RoleGrant[]
  /** User names that are known to be taken. */
  readonly taken: ReadonlySet<string>
  /** Accounts whose password is temporary. */
  readonly temporary: ReadonlySet<string>
}

const readMeeting = async (id: string): Promise<Answer<MeetingFacts>> => {
  const path = { id }
  const [congress, grants, accounts] = await Promise.all([
    call('GET /v1/congresses/{id}', { path }),
    call('GET /v1/congresses/{id}/role-grants', { path }),
    everyPage((query) => call('GET /v1/accounts', { query })),
  ])
  if (!congress.ok) return congress
  if (!grants.ok) return grants
  if (!accounts.ok) return accounts
  const taken = new Set(accounts.value.map(({ username }) => username))
  const { inForce } = splitGrants(grants.value.items)
  const temporary = temporaryOf(accounts.value)
  const value = { congress: congress.value, grants: inForce, allGrants: grants.value.items, taken, temporary }
  return { ok: true, value, etag: null }
}

const NameList = ({ accounts }: { readonly accounts: Accounts }): JSX.Element => {
  const id = useId()
  const { text, rows, progress, problem, create } = accounts
  return (
    <form
      class="accounts-form"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      {problem.value && <Notice kind="stop">{problem.value}</Notice>}
      <div class="field">
        <label for={id}>{say(MEETING_ACCOUNTS.names)}</label>
        <p class="hint" id={`${id}-hint`}>
          {say(MEETING_ACCOUNTS.intro)}
        </p>
        <textarea
          class="input"
          id={id}
          rows={6}
          maxLength={100_000}
          aria-describedby={`${id}-hint`}
          data-kept
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
          }}
        />
      </div>
      {rows.length > 0 && (
        <>
          <AccountTable {...accounts} />
          {progress.value !== null && (
            <LongAct name={say(MEETING_ACCOUNTS.title)} done={progress.value.done} most={progress.value.count} />
          )}
          <p>
            <button class="btn main big" type="submit" aria-disabled={progress.value !== null}>
              {progress.value === null
                ? say(MEETING_ACCOUNTS.create, { count: rows.length })
                : say(MEETING_ACCOUNTS.creating, { done: progress.value.done, count: progress.value.count })}
            </button>
          </p>
        </>
      )}
    </form>
  )
}

/** Who signs in next, and the way to hand the laptop over. */
const HandOver = ({ grants }: Pick<MeetingFacts, 'grants'>): JSX.Element => {
  const chair = grants.find(({ role }) => role === 'presidium')
  const leave = useAct(async () => {
    const failure = await signOut()
    if (signed.value.kind !== 'in') nextUsername.value = chair?.username ?? ''
    return failure
  })
  if (!chair) return <Notice kind="information">{say(MEETING_ACCOUNTS.noPresidium)}</Notice>
  return (
    <section class="panel">
      <p>{say(MEETING_ACCOUNTS.handOver, { name: chair.displayName, username: chair.username })}</p>
      {leave.failure.value && <Failed failure={leave.failure.value} />}
      <p>
        <button class="btn big" type="button" aria-disabled={leave.sending.value} onClick={() => void leave.send()}>
          {say(MEETING_ACCOUNTS.signOut)}
        </button>
      </p>
    </section>
  )
}

interface HoldersProps {
  readonly congressId: string
  readonly grants: readonly RoleGrant[]
  readonly temporary: ReadonlySet<string>
  readonly again: () => Promise<void>
}

const Holders = ({ congressId, grants, temporary, again }: HoldersProps): JSX.Element => (
  <>
    <section>
      <h2>{say(MEETING_ACCOUNTS.holders)}</h2>
      <GrantsTable grants={grants} revokes={GRANTED_ROLES} changed={again} temporary={temporary} />
    </section>
    <GrantForm congressId={congressId} changed={again} />
  </>
)

interface ContentProps {
  readonly session: Session
  readonly facts: MeetingFacts
  readonly again: () => Promise<void>
}

const Content = ({ session, facts, again }: ContentProps): JSX.Element => {
  const { congress, grants } = facts
  // As they were at first: the name of an account whose answer was lost must not become taken for its own row.
  const { current: taken } = useRef(facts.taken)
  const accounts = useAccounts({
    congressId: congress.id,
    organisationId: congress.organisationId,
    by: session.account.id,
    taken,
    granted: again,
  })
  const { made, rows, progress } = accounts
  const printed = useSignal(0)
  const leaving = useLeaving(() => made.value.length > printed.value, say(LEAVING.passwords))
  const count = made.value.length
  const title = progress.value
    ? say(MEETING_ACCOUNTS.creating, { done: progress.value.done, count: progress.value.count })
    : count > 0
      ? say(MEETING_ACCOUNTS.made, { count })
      : say(MEETING_ACCOUNTS.title)
  return (
    <Page
      title={title}
      meeting={congress.name}
      where={say(ADMINISTRATION.people)}
      end={<WhoWithAccount session={session} />}
    >
      <main class={count === 0 && facts.allGrants.length > 0 ? 'column administration all' : 'column administration'}>
        <h1>{title}</h1>
        {leaving.question}
        {count > 0 && (
          <MadeAccounts
            congressId={congress.id}
            accounts={accounts}
            printed={(some) => {
              printed.value = some
            }}
          />
        )}
        {(count === 0 || rows.length > 0) && <NameList accounts={accounts} />}
        {(count > 0 || grants.length > 0) && <HandOver grants={grants} />}
        {facts.allGrants.length > 0 && count === 0 && (
          <Holders congressId={congress.id} grants={facts.allGrants} temporary={facts.temporary} again={again} />
        )}
        <p class="ways">
          <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
          {session.roles.some(({ role }) => role === 'organisation-administrator') && (
            <a href={hrefOf('administration', congress.id, 'webhooks')}>{say(WAY_WORDS.webhooks)}</a>
          )}
          {count === 0 && congress.rehearsal && (
            <a href={hrefOf('administration', congress.id, 'rehearsal-end')}>{say(WAY_WORDS.endRehearsal)}</a>
          )}
          {count === 0 && <a href={hrefOf('administration', congress.id, 'cancellation')}>{say(WAY_WORDS.cancel)}</a>}
        </p>
      </main>
    </Page>
  )
}

interface MeetingAccountsProps {
  readonly session: Session
  readonly congressId: string
  /** The act that ends the meeting; empty for its accounts. */
  readonly ending: string
}

/** The accounts of the people of a meeting: their names become accounts, roles and slips. */
export const MeetingAccounts = ({ session, congressId, ending }: MeetingAccountsProps): JSX.Element => {
  const { answer, last, again } = useFacts(() => readMeeting(congressId), [congressId])
  const shown = last.value?.congress
  useEffect(() => {
    isShownRehearsal.value = shown?.rehearsal ?? false
    return () => {
      isShownRehearsal.value = false
    }
  }, [shown?.rehearsal])
  if (shown && ending === 'cancellation') return <CancelMeeting session={session} congress={shown} />
  if (shown && ending === 'rehearsal-end') return <EndRehearsal session={session} congress={shown} />
  if (last.value) return <Content key={congressId} session={session} facts={last.value} again={again} />
  const title = say(answer.value ? MEETING_ACCOUNTS.hidden : FRAME.loading)
  return (
    <Page title={title} where={say(ADMINISTRATION.people)} end={<WhoWithAccount session={session} />}>
      <main class="column">
        <h1>{title}</h1>
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        <p>
          <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
        </p>
      </main>
    </Page>
  )
}
