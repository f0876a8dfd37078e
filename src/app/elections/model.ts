/** The end of something that was recorded by mistake; it stays readable. */
export interface Cancellation {
  readonly reason: string
  readonly cancelledAt: string
  readonly cancelledBy: string
}
