import type { FastifyRequest } from 'fastify'
import { authorise } from '../../app/access/authorise.ts'
import type { Identity } from '../../app/access/identity.ts'
import type { FeedItem } from '../../app/log/feed.ts'
import { checkFeedStart, readFeed } from '../../app/log/read-feed.ts'
import type { Reads } from '../../app/ports.ts'
import type { Refusal } from '../../app/refusal.ts'
import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { credentialsOf } from '../plugins/authentication.ts'
import { accessOf } from './access.ts'
import type { EventStream } from './event-stream.ts'
import type { Services } from './services.ts'
import type { Turns } from './turns.ts'

/** Maximum number of events in one read. */
const BATCH = 100

const allowed = async (request: FastifyRequest, reads: Reads, identity: Identity): Promise<Result<null, Refusal>> => {
  const access = accessOf(request)
  const role = await authorise(reads, identity, access.allowed, access.about)
  return role.ok ? ok(null) : role
}

/**
 * Checks, before any response, whether the caller may follow the log, and whether the log reaches the requested
 * event.
 */
export const mayFollow = (
  request: FastifyRequest,
  { uow }: Services,
  congressId: CongressId,
  after: number,
): Promise<Result<null, Refusal>> =>
  uow.read(request.identity.scope, async (reads) => {
    const may = await allowed(request, reads, request.identity)
    return may.ok ? checkFeedStart(reads, congressId, after) : may
  })

/** The next events for a caller who may still see the log; null if they may not, or are no longer signed in. */
const next = async (
  request: FastifyRequest,
  { uow, identify }: Services,
  congressId: CongressId,
  after: number,
): Promise<readonly FeedItem[] | null> => {
  const found = await identify({ ...credentialsOf(request), listening: true })
  if ('refused' in found || found.identity.mustChangePassword) return null
  return uow.read(found.identity.scope, async (reads) => {
    const may = await allowed(request, reads, found.identity)
    return may.ok ? readFeed(reads, congressId, { limit: BATCH, after }) : null
  })
}

/** Resolves after the given milliseconds, or if `signal` is aborted. */
export const elapsed = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    if (signal.aborted) return done()
    signal.addEventListener('abort', done)
  })

/** One stream: where it goes, after which event it begins, when it is over, and its turns among all streams. */
export interface Following {
  readonly stream: EventStream
  readonly after: number
  readonly over: AbortSignal
  readonly turns: Turns
}

/** Every event wakes all readers; a few at a time read the log. */
const inTurn = async <T>({ turns, over }: Following, read: () => Promise<T>): Promise<T> => {
  const turn = await turns.take('streams', over)
  try {
    return await read()
  } finally {
    turn?.end()
  }
}

/**
 * Sends every event after `after`, in order and once, until the stream is `over` or the caller may no longer see it.
 * Numbers of a log have no gaps and are assigned while its row is locked, so no event can later appear before one
 * already read.
 */
export const followLog = async (
  request: FastifyRequest,
  services: Services,
  congressId: CongressId,
  following: Following,
): Promise<void> => {
  const { stream, after, over } = following
  const { lookMs, pauseMs, longestMs } = services.streams
  const listener = services.commits.listen(logIdOf(congressLog(congressId)))
  const endsAt = performance.now() + longestMs
  let last = after
  try {
    while (!over.aborted) {
      listener.reset()
      const events = await inTurn(following, () => next(request, services, congressId, last))
      if (events === null) return
      for (const event of events) {
        await stream.send({ id: event.sequence, event: event.action, data: event })
        if (over.aborted) return
        last = event.sequence
      }
      if (events.length === BATCH) continue
      if (performance.now() >= endsAt) return
      await elapsed(pauseMs, over)
      await listener.wait(lookMs, over)
    }
  } finally {
    listener.close()
  }
}
