import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '../problems/answer.ts'
import type { App } from '../support/app.ts'
import { READING_METHODS } from '../support/reading-methods.ts'
import type { RequestWatch } from '../support/request-watch.ts'
import { type Turn, Turns } from '../support/turns.ts'
import type { Limits } from '../transport.ts'

const RETRY_SECONDS = 1

/** Whether a request changes nothing, by its method. */
export const isReading = ({ method }: FastifyRequest): boolean => READING_METHODS.includes(method)

/** Waits for a turn for as long as somebody waits for the answer. */
const waitFor = async (turns: Turns, { identity }: FastifyRequest, { raw }: FastifyReply): Promise<Turn | null> => {
  const gone = new AbortController()
  const leave = (): void => gone.abort()
  raw.once('close', leave)
  const turn = await turns.take(identity.accountId, gone.signal)
  raw.off('close', leave)
  return turn
}

/**
 * Limits how many requests of one account are worked on at the same time. Reading has turns of its own, so that somebody who
 * reads much does not keep their own ballots waiting. A turn begins when the body has come, because a slow body is no work, and
 * after the hooks that identify the caller.
 */
export const takeTurns = (
  app: App,
  { reading, writing }: Pick<Limits, 'reading' | 'writing'>,
  watch: RequestWatch | null,
): void => {
  const turns = { reading: new Turns(reading), writing: new Turns(writing) }
  watch?.turns(() => ({ reading: turns.reading.waiting, writing: turns.writing.waiting }))
  app.addHook('preValidation', async (request, reply) => {
    // Nobody is identified on a route that is open to anyone, and a live stream has a place of its own for an hour.
    if (!request.identity || request.routeOptions.config.lastEventId) return
    const own = turns[isReading(request) ? 'reading' : 'writing']
    const turn = own.takeFree(request.identity.accountId) ?? (await waitFor(own, request, reply))
    if (!turn) return sendProblem(request, reply, { code: 'rate-limited', params: { seconds: RETRY_SECONDS } })
    if (reply.raw.destroyed) turn.end()
    else reply.raw.once('close', turn.end)
  })
}
