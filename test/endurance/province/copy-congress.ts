import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from, to } from 'pg-copy-streams'
import { tablesOf } from '../../../src/storage/backup/snapshot.ts'
import { copyTarget, type StoredTable, useTextFormat } from '../../../src/storage/backup/text-format.ts'
import { hallMark } from './hall.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** The log of the installation: copies are in none of its events. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000'

const TIME_DIGITS = 12
const MINUTE = 60_000n
const EVERY_TIME = 2n ** 48n

/** The same id, made so many minutes earlier: ids are ordered by the time in their first 48 bits. */
export const earlierId = (id: string, minutes: number): string => {
  const digits = id.replaceAll('-', '')
  const time = BigInt(`0x${digits.slice(0, TIME_DIGITS)}`)
  const earlier = (((time - BigInt(minutes) * MINUTE) % EVERY_TIME) + EVERY_TIME) % EVERY_TIME
  const hex = earlier.toString(16).padStart(TIME_DIGITS, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}${id.slice(13)}`
}

/** The rows of one table that belong to the congress, cut where a copy differs: texts and marks take turns. */
interface Template {
  readonly table: StoredTable
  readonly pieces: readonly string[]
}

const idsIn = (row: string): readonly string[] => row.match(UUID) ?? []

/** Rows of a table as `COPY` writes them, each with its line end. */
const rowsOf = async (client: ClientBase, table: StoredTable): Promise<readonly string[]> =>
  (await text(client.query(to(`copy ${copyTarget(table)} to stdout`)))).split(/(?<=\n)/)

interface Stored {
  readonly table: StoredTable
  readonly rows: readonly string[]
}

/** Rows that name one of the ids, without those of the log of the installation. */
const naming = (own: ReadonlySet<string>, rows: readonly string[]): readonly string[] =>
  rows.filter((row) => {
    const ids = idsIn(row)
    return !ids.includes(INSTALLATION) && ids.some((id) => own.has(id))
  })

/** The ids of everything that belongs to the congress: what names a thing of it is a thing of it. */
const ownIds = (all: readonly Stored[], seeds: readonly string[]): ReadonlySet<string> => {
  const own = new Set(seeds)
  for (let known = 0; known < own.size; ) {
    known = own.size
    for (const { table, rows } of all) {
      const index = table.columns.indexOf('id')
      if (index >= 0) for (const row of naming(own, rows)) own.add(row.split('\t')[index]!)
    }
  }
  const rows = all.flatMap((one) => one.rows)
  const belonging = new Set(naming(own, rows))
  // Keys of repetition and ids of requests are in no other row.
  const shared = new Set(rows.filter((row) => !belonging.has(row)).flatMap(idsIn))
  for (const id of [...belonging].flatMap(idsIn)) if (!shared.has(id)) own.add(id)
  return own
}

/** The congress with everything that belongs to it, in all tables. */
const templatesOf = async (client: ClientBase, seeds: readonly string[]): Promise<readonly Template[]> => {
  const all: Stored[] = []
  for (const table of await tablesOf(client)) all.push({ table, rows: await rowsOf(client, table) })
  const own = ownIds(all, seeds)
  const marks = new RegExp(`(${[...own, hallMark(0)].join('|')})`)
  return all.flatMap(({ table, rows }) => {
    const lines = naming(own, rows).map((row) => withMarkedTokens(table, row))
    return lines.length === 0 ? [] : [{ table, pieces: lines.join('').split(marks) }]
  })
}

const TOKEN_MARK = '<hex1>'

/** Digests of tokens are unique, and no id: their first digits become the mark of the hall. */
const withMarkedTokens = ({ columns }: StoredTable, row: string): string => {
  const fields = row.split('\t')
  const index = columns.indexOf('token_hash')
  // COPY doubles the backslash of `\x`.
  if (index >= 0) fields[index] = `${fields[index]!.slice(0, 3)}${TOKEN_MARK}${fields[index]!.slice(9)}`
  return fields.join('\t')
}

const copyOf = ({ pieces }: Template, number: number): string => {
  const token = number.toString(16).padStart(TOKEN_MARK.length, '0')
  const ids = new Map([[hallMark(0), hallMark(number)]])
  const replaced = (mark: string): string => {
    const known = ids.get(mark) ?? earlierId(mark, number)
    ids.set(mark, known)
    return known
  }
  return pieces
    .map((piece, index) => (index % 2 === 0 ? piece.replaceAll(TOKEN_MARK, token) : replaced(piece)))
    .join('')
}

const AT_ONCE = 100

/**
 * Copies the first congress of a database, which is finished, in all tables: with its organisation, accounts, sessions, keys
 * of repetition and log. The copies have ids, user names and digests of tokens of their own; leaf hashes are those of the
 * original, so that the log of a copy does not verify.
 * @param seeds ids of the congress, its organisation and its accounts
 * @param count number of copies; as many as there are numbers of halls
 */
export const copyCongress = async (client: ClientBase, seeds: readonly string[], count: number): Promise<void> => {
  await client.query('begin')
  await useTextFormat(client)
  // Neither foreign keys nor the guards of the log are asked.
  await client.query('set local session_replication_role = replica')
  const templates = await templatesOf(client, seeds)
  for (let first = 1; first <= count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, index) => first + index)
    for (const template of templates) {
      const rows = Readable.from(numbers.values().map((number) => copyOf(template, number)))
      await pipeline(rows, client.query(from(`copy ${copyTarget(template.table)} from stdin`)))
    }
  }
  await client.query('commit')
  await client.query('vacuum analyze')
}
