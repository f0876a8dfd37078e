import { at, type Draft, eventAt, firstOf, itemsIn, lastOf, rebuilt } from './forged-bundle.ts'
import { TEST_SIGNING_KEY } from './log-signer.ts'

const PER_EVENT = 10
/** As many people and ballots as the service takes. */
const MOST = 10_000_000

/**
 * A valid log of any length, made from a short one: a batch typed in so many requests of ten ballots, and then
 * exported.
 * @param sealedAfter the log is exported, which takes a checkpoint, after each so many requests too
 */
export const longDraft = (text: string, requests: number, sealedAfter = Number.POSITIVE_INFINITY): Draft => {
  const items = itemsIn(text)
  const [{ manifest }] = items
  const first = firstOf(items, 'ballots.entered')
  const [exported, seal] = [items[at(items, manifest.size)], items[lastOf(items, 'checkpoint')]]
  const one = eventAt(items, first)
  const ballots = one.after.ballots.slice(0, PER_EVENT)
  const head = items.slice(0, at(items, first))
  const figures: Readonly<Record<string, object>> = {
    'roll.recorded': { summoned: MOST, attending: MOST, exclusions: {} },
    'ballots.issued': { printed: MOST, issued: MOST },
    'ballots.returned': { returned: MOST },
    'batch.created': { size: MOST },
  }
  for (const { event } of head) if (event) Object.assign(event.after, figures[event.action])
  const sealing = (): Draft => structuredClone([exported, seal])
  const typed = Array.from({ length: requests }, (_, done): Draft => {
    const before = { ...one.before, entered: done * PER_EVENT }
    const entered = (done + 1) * PER_EVENT
    const after = { ...one.after, ballots, firstNumber: done * PER_EVENT + 1, entered }
    const request = { type: 'event', event: { ...one, before, after } }
    return (done + 1) % sealedAfter === 0 && entered < requests * PER_EVENT ? [request, ...sealing()] : [request]
  })
  return rebuilt([...head, ...typed.flat(), exported, seal], { key: TEST_SIGNING_KEY })
}
