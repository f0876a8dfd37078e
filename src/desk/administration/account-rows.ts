import { freeUsername, proposedUsername } from '../../kernel/proposed-username.ts'

/** One account to create. */
export interface AccountRow {
  /** The name and which of its namesakes in the list it is: what was changed in a row stays with it. */
  readonly key: string
  readonly fullName: string
  readonly username: string
}

/** Accounts in one request for roles. */
export const ROWS_MOST = 50

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/

/** A number before a name, in a list that was copied from a document. */
const NUMBER = /^\d{1,3}[.)]\s*/

/**
 * The accounts of a pasted list: a name on each line, perhaps with a user name after a tab or a semicolon.
 * @param changed user names that were typed in the table, by key
 */
export const accountRows = (
  text: string,
  changed: Readonly<Record<string, string>>,
  isTaken: (username: string) => boolean,
): readonly AccountRow[] => {
  const [seen, used] = [new Map<string, number>(), new Set<string>()]
  return text.split('\n').flatMap((line) => {
    const [written = '', given = ''] = line.split(/[\t;]/)
    const fullName = written.replace(NUMBER, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    if (fullName === '') return []
    const nth = (seen.get(fullName) ?? 0) + 1
    seen.set(fullName, nth)
    const key = `${fullName}#${nth}`
    const typed = changed[key] ?? (given.trim() === '' ? undefined : given.trim().toLowerCase())
    const username = typed ?? freeUsername(proposedUsername(fullName), (one) => isTaken(one) || used.has(one))
    used.add(username)
    return [{ key, fullName, username }]
  })
}

/** The fault of a user name before it is sent; null without one. */
export const usernameFault = (row: AccountRow, rows: readonly AccountRow[]): 'bad' | 'twice' | null => {
  if (!USERNAME.test(row.username)) return 'bad'
  return rows.find(({ username }) => username === row.username) === row ? null : 'twice'
}
