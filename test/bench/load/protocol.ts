import type { ClientConfig } from 'pg'

/** Requests that one connection repeats until time is up. */
export interface HttpJob {
  readonly kind: 'http'
  readonly port: number
  /** Headers that identify the caller. */
  readonly session: Readonly<Record<string, string>>
  /** One per connection; the bodies take turns. Each begins with `{`, and gets the number of its first ballot (`from`). */
  readonly targets: readonly {
    readonly path: string
    readonly bodies: readonly string[]
    readonly ballotsEach: number
  }[]
  readonly withKeys: boolean
  readonly milliseconds: number
}

/** The statement of the service's own entry, sent by clients that do nothing else. */
export interface BareJob {
  readonly kind: 'bare'
  readonly connection: ClientConfig
  /** One per connection; the ballots (JSON as the service would send it) take turns. */
  readonly targets: readonly {
    readonly batchId: string
    readonly congressId: string
    /** The account that enters the ballots, because an entry belongs to its typist. */
    readonly actorId: string
    readonly ballots: readonly string[]
  }[]
  readonly withKeys: boolean
  readonly milliseconds: number
}

/** One event after another, by the one function that appends to a log. */
export interface AppendJob {
  readonly kind: 'append'
  readonly connection: ClientConfig
  /** One per connection: the log it writes to. */
  readonly targets: readonly { readonly logId: string }[]
  readonly milliseconds: number
}

export type Job = HttpJob | BareJob | AppendJob

/** The result of one round of load. Latencies in milliseconds. */
export interface LoadResult {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Every generator runs this long before it starts to count: connections, plans and compiled code are warm then. */
export const WARM_UP_MS = 400
