import type { JSX } from 'preact'
import { MEETING_ACCOUNTS } from '../../locale/desk/administration.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { GRANTED_ROLES, type GrantedRole, isGrantedRole } from '../grants/grants-facts.ts'
import { say, sayFirst } from '../language.ts'
import { Stop } from '../parts/icons.tsx'
import type { AccountRow } from './account-rows.ts'

interface AccountTableProps {
  readonly rows: readonly AccountRow[]
  /** The sentence about a row; null if nothing is wrong. */
  readonly faultOf: (row: AccountRow) => string | null
  readonly roleOf: (row: AccountRow) => GrantedRole | null
  readonly rename: (row: AccountRow, username: string) => void
  readonly give: (row: AccountRow, role: GrantedRole | null) => void
}

/** The columns of a table of accounts with their roles. */
const AccountsHead = (): JSX.Element => (
  <thead>
    <tr>
      <th scope="col">{say(MEETING_ACCOUNTS.fullName)}</th>
      <th scope="col">{say(MEETING_ACCOUNTS.username)}</th>
      <th scope="col">{say(MEETING_ACCOUNTS.role)}</th>
    </tr>
  </thead>
)

/** The accounts that are about to be created; faults stand in their rows. */
export const AccountTable = ({ rows, faultOf, roleOf, rename, give }: AccountTableProps): JSX.Element => (
  <table class="accounts">
    <AccountsHead />
    <tbody>
      {rows.map((row) => {
        const fault = faultOf(row)
        const id = `fault-${row.key}`
        return (
          <tr key={row.key}>
            <th scope="row">{row.fullName}</th>
            <td class={fault === null ? '' : 'field wrong'}>
              {fault !== null && (
                <p class="error" id={id}>
                  <Stop />
                  {fault}
                </p>
              )}
              <input
                class="input"
                type="text"
                value={row.username}
                maxLength={40}
                autoComplete="off"
                autoCapitalize="none"
                aria-label={say(MEETING_ACCOUNTS.usernameOf, { name: row.fullName })}
                {...(fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': id })}
                data-kept
                onInput={({ currentTarget }) => rename(row, currentTarget.value)}
              />
            </td>
            <td>
              <select
                class="input"
                aria-label={say(MEETING_ACCOUNTS.roleOf, { name: row.fullName })}
                data-kept
                onChange={({ currentTarget: { value } }) => give(row, isGrantedRole(value) ? value : null)}
              >
                <option value="" selected={roleOf(row) === null}>
                  {say(MEETING_ACCOUNTS.noRole)}
                </option>
                {GRANTED_ROLES.map((role) => (
                  <option key={role} value={role} selected={roleOf(row) === role}>
                    {sayFirst(ROLE_LABELS[role])}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
