import { type RawBuilder, sql } from 'kysely'
import { comparedName } from '../../kernel/compared-name.ts'
import { searchText, searchWords } from '../../kernel/search-text.ts'

/** Tones and other marks, in the regular expressions of PostgreSQL. */
const MARKS = '[\\u0300-\\u036f]'
const D_WITH_STROKE = '\u0110\u0111'

/** A column as `searchText` folds it. Only the functions that every PostgreSQL has: no extension is needed. */
export const folded = (column: string): RawBuilder<string> =>
  sql<string>`lower(translate(regexp_replace(normalize(${sql.ref(column)}, NFD), ${MARKS}, '', 'g'), ${D_WITH_STROKE}, 'dd'))`

/** Every space that a name can hold; the regular expressions of PostgreSQL know only some of them as white space. */
const SPACES = '[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+'

/** A column folded for comparing whole names: runs of spaces are one. */
export const foldedName = (column: string): RawBuilder<string> =>
  sql<string>`btrim(regexp_replace(${folded(column)}, ${SPACES}, ' ', 'g'))`

/** A name as `foldedName` folds it. */
export const searchedName = (name: string): string => searchText(comparedName(name))

/** Whether every word of a search occurs in one of the columns; true for a search without words. */
export const foundIn = (search: string, ...columns: readonly string[]): RawBuilder<boolean> => {
  const inside = sql.join(columns.map(folded), sql` || chr(10) || `)
  const words = searchWords(search).map((word) => sql`strpos(${inside}, ${word}) > 0`)
  return sql<boolean>`(${words.length === 0 ? sql`true` : sql.join(words, sql` and `)})`
}
