/** Author and time (RFC 3339) of a version. */
export interface Recorded {
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Every version after the first has a reason. */
export interface Versioned extends Recorded {
  readonly version: number
  readonly reason: string | null
}
