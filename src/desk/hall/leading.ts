/** A window that has said nothing for so long has gone, in milliseconds. */
const GONE_MS = 5_000

/** Whether a window reads the stream: the oldest of those that are visible does. */
export const leads = (own: string, heardAt: ReadonlyMap<string, number>, now: number): boolean =>
  [...heardAt].every(([other, at]) => other > own || now - at > GONE_MS)
