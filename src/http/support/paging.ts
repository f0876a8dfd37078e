/** The address of a list with its filters, in the order of their names. Absent ones are left out. */
export const addressWith = (path: string, filters: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(filters).filter((one): one is [string, string] => one[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}

/**
 * A page made from one item more than requested: the extra one only shows that there is a next page.
 * @param path address of the list with its own query, if any
 */
export const pageOf = <T>(
  items: readonly T[],
  limit: number,
  path: string,
  cursor: (item: T) => string | number,
): { items: readonly T[]; next: string | null } => {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  const more = items.length > limit && last !== undefined
  return {
    items: shown,
    next: more ? `${path}${path.includes('?') ? '&' : '?'}limit=${limit}&after=${cursor(last)}` : null,
  }
}
