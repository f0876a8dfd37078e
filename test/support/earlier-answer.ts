const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of an answer that the earlier one had too: a later version may add keys, and nothing else. */
export const partsIn = (then: unknown, now: unknown): unknown => {
  if (Array.isArray(then) && Array.isArray(now)) return now.map((item, index) => partsIn(then[index], item))
  if (!isRecord(then) || !isRecord(now)) return now
  return Object.fromEntries(Object.keys(then).map((key) => [key, partsIn(then[key], now[key])]))
}
