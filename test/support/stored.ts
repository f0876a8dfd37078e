import { hash } from 'node:crypto'
import type { Pool } from 'pg'
import { type TestConnection, withClient } from './database.ts'

const TABLES =
  "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1"

/** Everything that is stored: for each table its number of rows and a digest of them. */
export const storedIn = (connection: TestConnection): Promise<Readonly<Record<string, string>>> =>
  withClient(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(TABLES)
    const parts = tables.map(
      ({ name }) =>
        `select '${name}' as name,
          count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as digest from "${name}" t`,
    )
    const { rows } = await client.query<{ name: string; digest: string }>(parts.join(' union all '))
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
  })

/** The same of a database and of its restored backup, which has other times of migrations and another key of scopes. */
export const copiedIn = async (connection: TestConnection): Promise<Readonly<Record<string, string>>> => {
  const { kysely_migration: _, scope_key: __, ...others } = await storedIn(connection)
  return others
}

/** A statement whose plan a connection keeps, because planning it takes longer than running it. */
export const kept = (text: string) => ({ name: hash('md5', text), text })

/** All stored data: for each table its rows as JSON, one on a line. As the owner of the tables. */
export const storedTexts = async (owner: Pool): Promise<Readonly<Record<string, string>>> => {
  const { rows: tables } = await owner.query<{ name: string }>(kept(TABLES))
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, string_agg(to_jsonb(t)::text, chr(10)) as text from "${name}" t`,
  )
  const { rows } = await owner.query<{ name: string; text: string | null }>(kept(parts.join(' union all ')))
  return Object.fromEntries(rows.map(({ name, text }) => [name, text ?? '']))
}
