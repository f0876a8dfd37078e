import { type Kysely, sql } from 'kysely'

const COMPARED = '= ANY (( SELECT scope_organisations() AS scope_organisations)::uuid[])'
const HASHED = 'IN (SELECT unnest((SELECT scope_organisations())))'

interface Policy {
  readonly table: string
  readonly name: string
  readonly using: string | null
  readonly check: string | null
}

/**
 * Policies look an organisation up in a hash table of the scope. So far each row was compared with one organisation after
 * the other, which took seconds for an administrator with ten thousand of them.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<Policy>`
    select tablename::text as "table", policyname::text as name, qual as using, with_check as check from pg_policies
      where schemaname = 'public' and strpos(concat(qual, with_check), ${COMPARED}) > 0 order by 1, 2
  `.execute(db)
  for (const { table, name, using, check } of rows) {
    const clauses = [
      ['using', using],
      ['with check', check],
    ].flatMap(([clause, text]) => (text ? [`${clause} (${text.replaceAll(COMPARED, HASHED)})`] : []))
    await sql.raw(`alter policy ${name} on ${table} ${clauses.join(' ')}`).execute(db)
  }
}
