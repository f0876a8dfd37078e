import type { OldTable } from './old-data.ts'

// Rows of an earlier version, as lines to compare with those of today.

/** Every value with the keys of its objects in order: data of the first versions was `jsonb`, and is `json` since then. */
const inOrder = (text: string | null): unknown => {
  if (text === null || !/^[{[]"|^\[\{|^[{[][}\]]$/.test(text)) return text
  const sort = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value
  try {
    return JSON.stringify(JSON.parse(text), sort)
  } catch {
    return text
  }
}

/** Migration `root-in-the-note` dropped the second copy of the root: the signed note has it. */
export const withoutDropped = (tables: readonly OldTable[]): OldTable[] =>
  tables.map(({ table, columns, rows }) => {
    const dropped = table === 'audit_checkpoint' ? columns.indexOf('root') : -1
    const keep = <T>(values: readonly T[]): T[] => values.filter((_, index) => index !== dropped)
    return { table, columns: keep(columns), rows: rows.map(keep) }
  })

/** Every row as a line with the name of its table. */
export const linesOf = (tables: readonly OldTable[]): Set<string> =>
  new Set(tables.flatMap(({ table, rows }) => rows.map((row) => `${table} ${JSON.stringify(row.map(inOrder))}`)))

/** The lines that only one of two lists has: comparing long lists line by line says the same and takes much longer. */
export const differences = (then: Iterable<string>, now: Iterable<string>): string[] => [
  ...new Set(then).symmetricDifference(new Set(now)),
]
