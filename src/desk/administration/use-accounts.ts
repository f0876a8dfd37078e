import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { freeUsername } from '../../kernel/proposed-username.ts'
import { MEETING_ACCOUNTS } from '../../locale/desk/administration.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call, isAway } from '../api/call.ts'
import { type Failure, isSessionOver } from '../api/failure.ts'
import type { GrantedRole } from '../grants/grants-facts.ts'
import { say } from '../language.ts'
import { wordsOf } from '../parts/notice.tsx'
import { type AccountRow, accountRows, ROWS_MOST, usernameFault } from './account-rows.ts'
import { createAccount, isTakenFailure, type Lost, type MadeAccount } from './create-accounts.ts'

/** Contents of the rows that were changed, by their keys. */
type ByKey<Value> = Readonly<Record<string, Value>>

/** `rows` gets shorter with each account that is created, so the number of rows that were sent is kept. */
export interface AccountsProgress {
  readonly done: number
  readonly count: number
}

export interface Accounts {
  readonly text: { value: string }
  /** The rows whose account does not exist yet. */
  readonly rows: readonly AccountRow[]
  readonly made: ReadonlySignal<readonly MadeAccount[]>
  readonly faultOf: (row: AccountRow) => string | null
  readonly roleOf: (row: AccountRow) => GrantedRole | null
  readonly rename: (row: AccountRow, username: string) => void
  readonly give: (row: AccountRow, role: GrantedRole | null) => void
  /** Creates all accounts that do not exist yet, and grants the roles that are not granted yet. */
  readonly create: () => Promise<void>
  /** How many rows have been answered, of those that were sent; null while nothing is sent. */
  readonly progress: ReadonlySignal<AccountsProgress | null>
  /** A sentence about the whole list. */
  readonly problem: ReadonlySignal<string | null>
  /** Why the roles were not granted. */
  readonly notGranted: ReadonlySignal<Failure | null>
}

interface Place {
  readonly congressId: string
  readonly organisationId: string
  /** Id of the administrator. */
  readonly by: string
  readonly taken: ReadonlySet<string>
  readonly granted: () => Promise<void>
}

/** The accounts of a list, from its names to their passwords. Created ones stay, whatever happens to the others. */
export const useAccounts = ({ congressId, organisationId, by, taken, granted }: Place): Accounts => {
  const text = useSignal('')
  const [renamed, roles] = [useSignal<ByKey<string>>({}), useSignal<ByKey<GrantedRole | null>>({})]
  const refused = useSignal<ByKey<string>>({})
  const made = useSignal<readonly MadeAccount[]>([])
  const [progress, problem] = [useSignal<AccountsProgress | null>(null), useSignal<string | null>(null)]
  const notGranted = useSignal<Failure | null>(null)
  const withRole = useRef(new Set<string>())
  const lost = useRef<Lost>(new Set())
  const forRoles = useActKey()

  const isMade = ({ key }: AccountRow): boolean => made.value.some((one) => one.key === key)
  const isTaken = (username: string): boolean => taken.has(username)
  const all = accountRows(text.value, renamed.value, isTaken)
  const rows = all.filter((row) => !isMade(row))
  const roleOf = ({ key }: AccountRow): GrantedRole | null => roles.value[key] ?? null

  const faultOf = (row: AccountRow): string | null => {
    const fault = usernameFault(row, all)
    if (fault === 'twice') return say(MEETING_ACCOUNTS.twice)
    return fault === 'bad' ? say(MEETING_ACCOUNTS.badUsername) : (refused.value[row.key] ?? null)
  }

  /** The sentence of a refusal; for a taken user name with one that is free. */
  const sayRefusal = (row: AccountRow, failure: Failure): string => {
    const detail = failure.errors[0]?.detail ?? wordsOf(failure)
    if (!isTakenFailure(failure)) return detail
    const isUsed = (one: string): boolean =>
      one === row.username || taken.has(one) || all.some((r) => r.username === one)
    return say(MEETING_ACCOUNTS.proposed, { detail, username: freeUsername(row.username, isUsed) })
  }

  const grant = async (): Promise<void> => {
    const due = made.value.filter((one) => roleOf(one) !== null && !withRole.current.has(one.key))
    const grants = due.flatMap(({ username, key }) => {
      const role = roles.value[key]
      return role ? [{ username, role }] : []
    })
    if (grants.length === 0) return
    const body = { grants }
    const answer = await call('POST /v1/congresses/{id}/role-grant-additions', {
      path: { id: congressId },
      body,
      key: forRoles.keyFor(body),
    })
    notGranted.value = failureIn(answer)
    forRoles.answered(notGranted.value)
    if (!answer.ok) return
    for (const { key } of due) withRole.current.add(key)
    await granted()
  }

  const createRows = async (): Promise<void> => {
    const failed: Record<string, string> = {}
    for (const [at, row] of rows.entries()) {
      const answer = await createAccount(row, organisationId, by, lost.current)
      if (answer.ok) made.value = [...made.value, answer.value]
      else failed[row.key] = sayRefusal(row, answer.failure)
      refused.value = { ...failed }
      progress.value = { done: at + 1, count: rows.length }
      // The others would be refused in the same way.
      if (!answer.ok && (isAway(answer.failure) || isSessionOver(answer.failure))) break
    }
    const left = all.filter((row) => !isMade(row)).length
    problem.value = left === 0 ? null : say(MEETING_ACCOUNTS.some, { count: left })
  }

  const create = async (): Promise<void> => {
    if (progress.value !== null) return
    if (rows.length > ROWS_MOST) {
      problem.value = say(MEETING_ACCOUNTS.tooMany, { most: ROWS_MOST })
      return
    }
    if (rows.some((row) => usernameFault(row, all) !== null)) {
      problem.value = say(MEETING_ACCOUNTS.mend)
      return
    }
    progress.value = { done: 0, count: rows.length }
    await createRows()
    await grant()
    progress.value = null
  }

  return {
    text,
    rows,
    made,
    faultOf,
    roleOf,
    rename: ({ key }, username) => {
      renamed.value = { ...renamed.value, [key]: username.trim().toLowerCase() }
      const { [key]: _, ...others } = refused.value
      refused.value = others
    },
    give: ({ key }, role) => {
      roles.value = { ...roles.value, [key]: role }
    },
    create,
    progress,
    problem,
    notGranted,
  }
}
