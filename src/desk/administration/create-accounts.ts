import { type Answer, call, isAway } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Failure } from '../api/failure.ts'
import type { AccountRow } from './account-rows.ts'

/** An account at the one moment when its temporary password is known. */
export interface MadeAccount extends AccountRow {
  readonly password: string
  readonly expiresAt: string
}

/** Whether the account of a row whose answer was lost exists; it gets another password then, because the first is not known. */
const afterLostAnswer = async (row: AccountRow, by: string): Promise<Answer<MadeAccount> | null> => {
  const found = await everyPage((page) => call('GET /v1/accounts', { query: { ...page, text: row.fullName } }))
  if (!found.ok) return found
  const own = found.value.find(
    ({ username, displayName, createdBy, password }) =>
      username === row.username && displayName === row.fullName && createdBy === by && password === 'temporary',
  )
  if (!own) return null
  const reset = await call('POST /v1/accounts/{id}/password-reset', { path: { id: own.id }, body: {} })
  if (!reset.ok) return reset
  const { temporaryPassword: password, passwordExpiresAt: expiresAt } = reset.value
  return { ...reset, value: { ...row, password, expiresAt } }
}

/** Rows whose answer was lost, by user name. */
export type Lost = Set<string>

/**
 * Creates one account. An answer with a password is kept nowhere, so it cannot be had a second time: after a lost answer
 * the account is looked for before it is created.
 * @param by id of the administrator
 */
export const createAccount = async (
  row: AccountRow,
  organisationId: string,
  by: string,
  lost: Lost,
): Promise<Answer<MadeAccount>> => {
  if (lost.has(row.username)) {
    const found = await afterLostAnswer(row, by)
    if (found) return found
  }
  const { username, fullName: displayName } = row
  const answer = await call('POST /v1/accounts', { body: { username, displayName, organisationId } })
  if (!answer.ok) {
    if (isAway(answer.failure)) lost.add(username)
    return answer
  }
  lost.delete(username)
  const { temporaryPassword, passwordExpiresAt } = answer.value
  return { ...answer, value: { ...row, password: temporaryPassword ?? '', expiresAt: passwordExpiresAt ?? '' } }
}

/**
 * Prints the slips of accounts, eight to a sheet.
 * @param congressId the meeting for which they are handed out, whose mark they bear; absent without one
 */
export const printSlips = async (made: readonly MadeAccount[], congressId?: string): Promise<Answer<Blob>> =>
  call('POST /v1/sign-in-slips', {
    body: {
      address: location.origin,
      ...(congressId === undefined ? {} : { congressId }),
      slips: made.map(({ fullName: name, username, password, expiresAt }) => ({
        kind: 'account' as const,
        name,
        username,
        password,
        expiresAt,
      })),
    },
  })

/** Whether a user name was refused because somebody has it. */
export const isTakenFailure = ({ code, errors }: Failure): boolean =>
  code === 'username-taken' || errors.some(({ pointer }) => pointer === '/username')
