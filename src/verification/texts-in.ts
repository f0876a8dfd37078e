/**
 * Every text in a JSON value, including keys of objects, in the order of writing. Without recursion, because the
 * nesting of a value from a file is unknown.
 */
export const textsIn = (value: unknown): readonly string[] => {
  const texts: string[] = []
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') texts.push(next)
    else if (Array.isArray(next)) for (const item of next.toReversed()) open.push(item)
    else if (typeof next === 'object' && next !== null) {
      for (const [key, member] of Object.entries(next).toReversed()) open.push(member, key)
    }
  }
  return texts
}
