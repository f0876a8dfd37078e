import { type Kysely, sql } from 'kysely'

/** Each column takes the values of its list in `src/rules`; a test compares the lists. */
const VALUES: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
  ['organisation', 'level', ['chi-bo', 'grassroots', 'district', 'province', 'central']],
  ['congress', 'kind', ['members-congress', 'delegates-congress', 'committee-conference', 'inspection-conference']],
  ['congress', 'regulation', ['qd244-2014', 'qd190-2024']],
  [
    'election',
    'office',
    [
      'committee',
      'secretary',
      'deputy-secretary',
      'standing-committee',
      'inspection-committee',
      'inspection-chair',
      'inspection-deputy-chair',
      'delegates',
      'alternate-delegates',
    ],
  ],
  ['round', 'kind', ['first', 'further', 'tie-revote']],
  ['round', 'names', ['tied', 'not-elected', 'as-before', 'any']],
  ['decision', 'kind', ['tie-revote', 'further-round', 'new-vote', 'leave-vacant', 'refer-to-superior']],
]

/** New rows are checked; rows that are there already stay as they are. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = VALUES.map(([table, column, values]) => {
    const list = values.map((value) => `'${value}'`).join(', ')
    return `alter table ${table} add constraint ${table}_${column}_check check (${column} in (${list})) not valid;`
  })
  await sql.raw(statements.join('\n')).execute(db)
}
