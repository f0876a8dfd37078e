/**
 * Every text in a JSON value, keys of objects included, in the order in which they are written. Without recursion: how
 * deep a value from a file goes is not known.
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
