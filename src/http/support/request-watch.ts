/** The groups in which durations of requests are counted. */
export const COUNTED_GROUPS = ['access', 'pages', 'unknown'] as const
export type CountedGroup = (typeof COUNTED_GROUPS)[number]

/**
 * Requests about meetings are in none of the counted groups: most of them are ballots, and the number of ballots that
 * others have typed is hidden while a round is counted.
 */
export type RequestGroup = CountedGroup | 'meeting' | 'streams'

/** A request that has ended. */
export interface WatchedRequest {
  readonly group: RequestGroup
  readonly isReading: boolean
  /** Status code of the answer. */
  readonly status: number
  readonly seconds: number
}

/** Learns about every request, but never its path, its caller or its contents. */
export interface RequestWatch {
  readonly began: (group: RequestGroup) => void
  readonly ended: (request: WatchedRequest) => void
  /** Takes a function that returns how many requests wait for a turn at this moment. */
  readonly turns: (waiting: () => { readonly reading: number; readonly writing: number }) => void
}

const STREAMS: ReadonlySet<string> = new Set(['/v1/congresses/:id/audit-feed', '/v1/hall-view/stream'])

/** First parts of the addresses for sign-in and accounts. */
const ACCESS: ReadonlySet<string> = new Set([
  'account',
  'accounts',
  'device',
  'devices',
  'first-administrator',
  'keys',
  'openid',
  'password',
  'pin-sessions',
  'service-accounts',
  'session',
  'sessions',
  'sign-in-slips',
  'system-administrators',
])

/**
 * The group of a route. A route that nobody has sorted belongs to the meetings, which are not counted.
 * @param pattern of the route, such as `/v1/rounds/:id`; undefined for an address without one
 */
export const groupOf = (pattern: string | undefined): RequestGroup => {
  if (pattern === undefined) return 'unknown'
  if (STREAMS.has(pattern)) return 'streams'
  const [, version, first = ''] = pattern.split('/')
  if (version !== 'v1') return 'pages'
  return ACCESS.has(first) ? 'access' : 'meeting'
}
