import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ACCOUNT } from '../../locale/desk/account.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Bilingual } from '../../locale/text.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { OwnAccount, Session, SessionInList } from '../api/types.ts'
import { say, sayFirst, sayTime } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { worksFromOverview } from '../parts/to-overview.tsx'
import { Who } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { askSession, boardRoleOf, rolesHere, signOut, temporaryPassword } from '../session.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SignInNotices } from './sign-in-notices.tsx'

interface TableProps {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}

const Table = ({ titles, rows }: TableProps): JSX.Element => (
  <table>
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={titles[column]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Roles = ({ roles }: Pick<Session, 'roles'>): JSX.Element =>
  roles.length === 0 ? (
    <p class="quiet">{say(ACCOUNT.noRoles)}</p>
  ) : (
    <Table
      titles={[say(ACCOUNT.role), say(ACCOUNT.where)]}
      rows={roles.map(({ role, congress, organisation }) => [
        sayFirst(ROLE_LABELS[role]),
        congress?.name ?? organisation?.name ?? say(ACCOUNT.everywhere),
      ])}
    />
  )

const Sessions = ({ sessions }: { readonly sessions: readonly SessionInList[] }): JSX.Element => (
  <Table
    titles={[say(ACCOUNT.since), say(ACCOUNT.address)]}
    rows={sessions.map(({ since, address, current }) => [
      sayTime(since),
      `${address ?? ''}${current ? ` (${say(ACCOUNT.thisOne)})` : ''}`,
    ])}
  />
)

interface Facts {
  readonly own: OwnAccount | null
  readonly sessions: readonly SessionInList[]
}

const readFacts = async (): Promise<Facts> => {
  const [own, sessions] = await Promise.all([call('GET /v1/account'), call('GET /v1/sessions')])
  return { own: own.ok ? own.value : null, sessions: sessions.ok ? sessions.value.items : [] }
}

/** The first screen of a person, as the way back names it. */
const wordsOfHome = (session: ScreenProps['session']): Bilingual => {
  if (boardRoleOf(session)?.role === 'board-member') return FRAME.stacks
  return worksFromOverview(rolesHere(session)) ? FRAME.overview : ACCOUNT.home
}

/** One's own account: roles, sessions, password and second factor. */
export const Account = ({ session }: ScreenProps): JSX.Element => {
  const facts = useSignal<Facts>({ own: null, sessions: [] })
  const [failure, done] = [useSignal<Failure | null>(null), useSignal<string | null>(null)]
  const mustChange = session.mustChangePassword

  useEffect(() => {
    if (!mustChange) void readFacts().then((read) => (facts.value = read))
  }, [facts, mustChange])

  const changed = async (saying: string): Promise<void> => {
    await askSession()
    // After a change that was demanded the account is shown for the first time, and reads itself.
    if (!mustChange) facts.value = await readFacts()
    done.value = saying
  }

  const { own, sessions } = facts.value
  const end = (
    <>
      {!mustChange && <a href={hrefOf()}>{say(wordsOfHome(session))}</a>}
      <Who session={session} />
    </>
  )
  const title = say(mustChange ? ACCOUNT.changePassword : ACCOUNT.title)
  return (
    <Page title={title} end={end}>
      <main class="column account">
        <header>
          <h1>{title}</h1>
          <p>
            {say(ACCOUNT.signedInAs)} <b>{session.account.displayName}</b>
          </p>
        </header>
        <SignInNotices {...session} />
        {failure.value && <Failed failure={failure.value} />}
        {done.value && <Notice kind="done">{done.value}</Notice>}
        {mustChange ? (
          <>
            <p>{say(ACCOUNT.mustChange)}</p>
            <PasswordForm
              account={session.account.username}
              temporary={temporaryPassword.value?.password ?? null}
              changed={changed}
            />
          </>
        ) : (
          <>
            <section>
              <h2>{say(ACCOUNT.roles)}</h2>
              <Roles roles={session.roles} />
              <p class="quiet">
                {say(ACCOUNT.docs)} <a href="/docs">/docs</a>
              </p>
              <p>
                <a href={hrefOf('kept')}>{say(ACCOUNT.receipts)}</a>
              </p>
            </section>
            <section>
              <h2>{say(ACCOUNT.sessions)}</h2>
              <Sessions sessions={sessions} />
              {session.via !== 'pin' && (
                <p class="flow">
                  <button
                    class="btn"
                    type="button"
                    onClick={async () => {
                      failure.value = await signOut(true)
                    }}
                  >
                    {say(ACCOUNT.signOutEverywhere)}
                  </button>
                </p>
              )}
            </section>
            {session.via === 'password' && (
              <>
                <section>
                  <h2>{say(ACCOUNT.changePassword)}</h2>
                  <PasswordForm account={session.account.username} temporary={null} changed={changed} />
                </section>
                {own && (
                  <SecondFactor
                    isOn={own.secondFactor === 'confirmed'}
                    account={session.account.username}
                    changed={changed}
                  />
                )}
              </>
            )}
          </>
        )}
      </main>
    </Page>
  )
}
