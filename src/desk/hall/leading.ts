/** A window that has said nothing for so long has gone, in milliseconds. */
const GONE_MS = 5_000

/** The last message of another window. */
export interface Heard {
  /** Milliseconds. */
  readonly at: number
  /** Whether it reads the stream, and has a connection. */
  readonly connected: boolean
}

/**
 * Whether a window reads the stream: the oldest of those that are visible does. One that has a connection goes before
 * those that have none, so that a view that is current never gives way to an older one.
 */
export const leads = (
  own: { readonly id: string; readonly connected: boolean },
  others: ReadonlyMap<string, Heard>,
  now: number,
): boolean =>
  [...others].every(
    ([id, { at, connected }]) => now - at > GONE_MS || (connected === own.connected ? id > own.id : own.connected),
  )
