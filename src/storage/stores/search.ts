import { type RawBuilder, sql } from 'kysely'
import { searchWords } from '../../kernel/search-text.ts'

/** Tones and other marks, in the regular expressions of PostgreSQL. */
const MARKS = '[\\u0300-\\u036f]'
const D_WITH_STROKE = '\u0110\u0111'

/** A column as `searchText` folds it. Only the functions that every PostgreSQL has: no extension is needed. */
export const folded = (column: string): RawBuilder<string> =>
  sql<string>`lower(translate(regexp_replace(normalize(${sql.ref(column)}, NFD), ${MARKS}, '', 'g'), ${D_WITH_STROKE}, 'dd'))`

/** Whether every word of a search occurs in one of the columns; true for a search without words. */
export const foundIn = (search: string, ...columns: readonly string[]): RawBuilder<boolean> => {
  const inside = sql.join(columns.map(folded), sql` || chr(10) || `)
  const words = searchWords(search).map((word) => sql`strpos(${inside}, ${word}) > 0`)
  return sql<boolean>`(${words.length === 0 ? sql`true` : sql.join(words, sql` and `)})`
}
