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
const NUMBER_ALONE = /^\d{1,4}[.)]?$/
const HEADING = /^h[oọ](?: v[aà])?(?: ch[uữ] [đd][eệ]m v[aà])? t[eê]n(?: |$)/iu
/** A year or a date, which a copied table may have beside the name. */
const DATE = /^[\d\s./-]*$/

/** The cells of a line, without marks that nobody sees and without the quotation marks of a spreadsheet. */
const cellsOf = (line: string): readonly string[] =>
  line
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[\t;,]/)
    .map((cell) => cell.replaceAll(/["\s]+/g, ' ').trim())

const nameHeading = (cells: readonly string[]): number => cells.findIndex((cell) => HEADING.test(cell))

/** The user name that a line gives beside the name; of a table with more columns only a text that can be one. */
const givenIn = (others: readonly string[]): string | undefined => {
  const [given = '', ...more] = others.filter((cell) => cell !== '')
  if (DATE.test(given)) return undefined
  const username = given.toLowerCase()
  return more.length === 0 || USERNAME.test(username) ? username : undefined
}

/**
 * The accounts of a pasted list: a name on each line, perhaps with a user name after a tab or a semicolon; or a table with a
 * column for the names, with or without its headings.
 * @param changed user names that were typed in the table, by key
 */
export const accountRows = (
  text: string,
  changed: Readonly<Record<string, string>>,
  isTaken: (username: string) => boolean,
): readonly AccountRow[] => {
  const [seen, used] = [new Map<string, number>(), new Set<string>()]
  const lines = text.split(/[\n\r]+/).map(cellsOf)
  const headings = lines.find((cells) => nameHeading(cells) >= 0)
  return lines.flatMap((cells) => {
    if (nameHeading(cells) >= 0) return []
    const firstName = NUMBER_ALONE.test(cells[0] ?? '') && cells.length > 1 ? 1 : 0
    const at = headings && headings.length === cells.length ? nameHeading(headings) : firstName
    const fullName = (cells[at] ?? '').replace(NUMBER, '')
    if (fullName === '') return []
    const nth = (seen.get(fullName) ?? 0) + 1
    seen.set(fullName, nth)
    const key = `${fullName}#${nth}`
    const typed = changed[key] ?? givenIn(cells.slice(at + 1))
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
