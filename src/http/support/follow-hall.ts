import type { FastifyRequest } from 'fastify'
import { SIGNING_IN } from '../../app/access/identity.ts'
import { newestForHall } from '../../app/hall/find-screen.ts'
import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { EventStream } from './event-stream.ts'
import { elapsed } from './follow-log.ts'
import { hallScreenOf, readHallView } from './hall-view-of.ts'
import type { Services } from './services.ts'

/**
 * Sends the view of a screen at once, and again after every change, until the stream is `over` or has lasted its time.
 * When the address is closed or expires, the last message says so. Nothing is sent of what is typed.
 */
export const followHall = async (
  request: FastifyRequest,
  services: Services,
  { stream, over }: { readonly stream: EventStream; readonly over: AbortSignal },
): Promise<void> => {
  const { lookMs, pauseMs, longestMs } = services.streams
  const first = await hallScreenOf(request, services)
  if (!first.ok) return
  const { congressId } = first.value.screen
  const scope = { ...SIGNING_IN, congressIds: [congressId] }
  const listener = services.commits.listen(logIdOf(congressLog(congressId)))
  const endsAt = performance.now() + longestMs
  let [number, sent, seen] = [0, '', '']
  try {
    while (!over.aborted) {
      listener.reset()
      const found = await hallScreenOf(request, services)
      if (!found.ok) return
      const { screen, end } = found.value
      if (end !== null) {
        await stream.send({ id: number + 1, event: 'end', data: { reason: end } })
        return
      }
      const newest = await services.uow.read(scope, (reads) => newestForHall(reads, congressId))
      const view = newest === seen ? null : await readHallView(screen, services)
      if (view && !view.ok) return
      if (view && JSON.stringify(view.value) !== sent) {
        number += 1
        await stream.send({ id: number, event: 'hall', data: view.value })
        sent = JSON.stringify(view.value)
      }
      seen = newest
      if (over.aborted || performance.now() >= endsAt) return
      await elapsed(pauseMs, over)
      await listener.wait(lookMs, over)
    }
  } finally {
    listener.close()
  }
}
