import { useSignal } from '@preact/signals'
import { Fragment, type JSX } from 'preact'
import { useId } from 'preact/hooks'
import { ACCOUNTS, LEAVING } from '../../locale/desk/accounts.ts'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { ADMINISTRATORS } from '../../locale/desk/administrators.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Account, Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayFirst, sayTime } from '../language.ts'
import { Attention, Done, Laptop, Stop } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import { AccountActs } from './account-acts.tsx'
import {
  type AccountsFacts,
  type HeldRole,
  MEETINGS,
  ORGANISATIONS,
  readAccounts,
  SHOWN_FIRST,
  standingOf,
} from './accounts-facts.ts'
import type { MadeAccount } from './create-accounts.ts'
import { FreshPasswords } from './fresh-passwords.tsx'
import { useLeaving } from './leaving.tsx'

const headingOf = ({ accounts, hasMore }: AccountsFacts): string => {
  const { length: count } = accounts
  if (count === 0) return say(ACCOUNTS.none)
  const waiting = accounts.filter((account) => standingOf(account) === 'temporary').length
  if (hasMore) return say(ACCOUNTS.first, { count })
  return waiting > 0 ? say(ACCOUNTS.waiting, { count, waiting }) : say(ACCOUNTS.some, { count })
}

const Standing = ({ account }: { readonly account: Account }): JSX.Element => {
  const until = account.passwordExpiresAt === null ? '' : sayTime(account.passwordExpiresAt)
  switch (standingOf(account)) {
    case 'disabled':
      return (
        <span class="state stop">
          <Stop /> {say(ACCOUNTS.disabled)}
        </span>
      )
    case 'temporary':
      return (
        <span class="state wait">
          <Attention /> {say(ACCOUNTS.temporary, { time: until })}
        </span>
      )
    case 'service':
      return (
        <span class="state idle">
          <Laptop /> {say(ACCOUNTS.service)}
        </span>
      )
    default:
      return (
        <span class="state done">
          <Done /> {say(account.password === 'none' ? ACCOUNTS.noPassword : ACCOUNTS.active)}
        </span>
      )
  }
}

const sayRole = ({ role, meeting }: HeldRole): string =>
  [sayFirst(ROLE_LABELS[role]), ...(meeting === null ? [] : [meeting])].join(', ')

interface RowProps {
  readonly account: Account
  readonly roles: readonly HeldRole[]
  readonly hasMorePlaces: boolean
  readonly isOpen: boolean
  readonly toggle: () => void
}

const Row = ({ account, roles, hasMorePlaces, isOpen, toggle }: RowProps): JSX.Element => (
  <tr class={account.state === 'disabled' ? 'off' : ''}>
    <th scope="row">{account.displayName}</th>
    <td>{account.username}</td>
    <td>
      <Standing account={account} />
      {account.secondFactor === 'confirmed' && <small>{say(ACCOUNTS.factor)}</small>}
    </td>
    <td>
      {roles.length === 0 ? (
        <span class="quiet">
          {hasMorePlaces
            ? say(ACCOUNTS.noNewRole, { meetings: MEETINGS, organisations: ORGANISATIONS })
            : say(ACCOUNTS.noRole)}
        </span>
      ) : (
        roles.map((held) => <div key={`${held.role} ${held.meeting}`}>{sayRole(held)}</div>)
      )}
    </td>
    <td>
      <button class="btn in-row" type="button" aria-expanded={isOpen} onClick={toggle}>
        {say(isOpen ? ACCOUNTS.close : ACCOUNTS.open)}
        <span class="sr"> ({account.displayName})</span>
      </button>
    </td>
  </tr>
)

interface TableProps extends AccountsFacts {
  readonly changed: () => Promise<void>
  readonly show: (made: MadeAccount) => void
}

const Table = ({ accounts, roles, hasMorePlaces, changed, show }: TableProps): JSX.Element => {
  const open = useSignal<string | null>(null)
  return (
    <table class="accounts all-accounts">
      <thead>
        <tr>
          <th scope="col">{say(ACCOUNTS.fullName)}</th>
          <th scope="col">{say(ACCOUNTS.username)}</th>
          <th scope="col">{say(ACCOUNTS.state)}</th>
          <th scope="col">{say(ACCOUNTS.roles)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => {
          const isOpen = open.value === account.id
          return (
            <Fragment key={account.id}>
              <Row
                account={account}
                roles={roles.get(account.id) ?? []}
                hasMorePlaces={hasMorePlaces}
                isOpen={isOpen}
                toggle={() => {
                  open.value = isOpen ? null : account.id
                }}
              />
              {isOpen && (
                <tr class="acts">
                  <td colSpan={5}>
                    <AccountActs account={account} changed={changed} show={show} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

const Search = ({ find }: { readonly find: (text: string) => void }): JSX.Element => {
  const id = useId()
  return (
    <form
      class="find-account"
      onSubmit={(event) => {
        event.preventDefault()
        find(String(new FormData(event.currentTarget).get('text') ?? '').trim())
      }}
    >
      <div class="field">
        <label for={id}>{say(ACCOUNTS.search)}</label>
        <input class="input" type="search" id={id} name="text" maxLength={100} autoComplete="off" data-kept />
      </div>
      <button class="btn" type="submit">
        {say(ACCOUNTS.find)}
      </button>
    </form>
  )
}

/** All accounts of an administrator: their states and roles, and what can be done with each. */
export const Accounts = ({ session }: { readonly session: Session }): JSX.Element => {
  const [text, most] = [useSignal(''), useSignal(SHOWN_FIRST)]
  const fresh = useSignal<readonly MadeAccount[]>([])
  const isPrinted = useSignal(false)
  const isOfSystem = session.roles.some(({ role }) => role === 'system-administrator')
  const { answer, last, again } = useFacts(
    () => readAccounts(text.value, most.value, isOfSystem),
    [text.value, most.value],
  )
  const leaving = useLeaving(() => fresh.value.length > 0 && !isPrinted.value, say(LEAVING.passwords))
  const { value: facts } = last
  const title = facts ? headingOf(facts) : say(answer.value ? ACCOUNTS.hidden : FRAME.loading)
  return (
    <Page title={title} where={say(ACCOUNTS.way)} end={<WhoWithAccount session={session} />}>
      <main class="column administration all" aria-busy={answer.value === null}>
        <h1>{title}</h1>
        {leaving.question}
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        {fresh.value.length > 0 && (
          <FreshPasswords
            made={fresh.value}
            printed={() => {
              isPrinted.value = true
            }}
            hide={() => void leaving.ask(() => (fresh.value = []))}
          />
        )}
        <Search
          find={(words) => {
            most.value = SHOWN_FIRST
            text.value = words
          }}
        />
        {facts && facts.accounts.length > 0 && (
          <Table
            {...facts}
            changed={again}
            show={(made) => {
              fresh.value = [...fresh.value.filter(({ key }) => key !== made.key), made]
              isPrinted.value = false
            }}
          />
        )}
        {facts?.hasMore && (
          <p>
            <button class="btn" type="button" onClick={() => (most.value *= 2)}>
              {say(ACCOUNTS.more)}
            </button>
          </p>
        )}
        <p class="flow">
          <a class="btn" href={hrefOf('administration', 'administrators')}>
            {say(ADMINISTRATORS.way)}
          </a>
          <a href={hrefOf('administration')}>{say(ADMINISTRATION.back)}</a>
        </p>
      </main>
    </Page>
  )
}
