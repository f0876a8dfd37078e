import type { JSX } from 'preact'
import { MEETING_ACCOUNTS } from '../../locale/desk/administration.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { failureIn } from '../api/act-key.ts'
import { say, sayFirst } from '../language.ts'
import { Printer } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'
import { printSlips } from './create-accounts.ts'
import type { Accounts } from './use-accounts.ts'

interface MadeAccountsProps {
  readonly congressId: string
  readonly accounts: Accounts
  /** Notes that the slips of so many accounts are printed. */
  readonly printed: (count: number) => void
}

/** The accounts with their temporary passwords, once; and their slips. */
export const MadeAccounts = ({ congressId, accounts, printed }: MadeAccountsProps): JSX.Element => {
  const { made, roleOf, notGranted, create, rows } = accounts
  const print = useAct(async () => {
    const { value: all } = made
    const answer = await printSlips(all, congressId)
    if (answer.ok) {
      saveFile(answer.value, 'phieu-dang-nhap.pdf')
      printed(all.length)
    }
    return failureIn(answer)
  })
  return (
    <section>
      <Notice kind="wait">{say(MEETING_ACCOUNTS.once)}</Notice>
      {notGranted.value && <Failed failure={notGranted.value} />}
      <table class="accounts">
        <thead>
          <tr>
            <th scope="col">{say(MEETING_ACCOUNTS.fullName)}</th>
            <th scope="col">{say(MEETING_ACCOUNTS.username)}</th>
            <th scope="col">{say(MEETING_ACCOUNTS.password)}</th>
            <th scope="col">{say(MEETING_ACCOUNTS.role)}</th>
          </tr>
        </thead>
        <tbody>
          {made.value.map((one) => {
            const role = roleOf(one)
            return (
              <tr key={one.key}>
                <th scope="row">{one.fullName}</th>
                <td>{one.username}</td>
                <td>{one.password}</td>
                <td>{role ? sayFirst(ROLE_LABELS[role]) : say(MEETING_ACCOUNTS.noRole)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {print.failure.value && <Failed failure={print.failure.value} />}
      <p class="flow">
        <button
          class={rows.length > 0 ? 'btn big' : 'btn main big'}
          type="button"
          aria-disabled={print.sending.value}
          onClick={() => void print.send()}
        >
          <Printer /> {say(MEETING_ACCOUNTS.print, { count: made.value.length })}
        </button>
        {notGranted.value && (
          <button class="btn big" type="button" onClick={() => void create()}>
            {say(MEETING_ACCOUNTS.grantAgain)}
          </button>
        )}
      </p>
    </section>
  )
}
