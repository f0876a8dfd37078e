import { at, type Draft, eventAt, firstOf, itemsIn, lastOf, rebuilt } from './forged-bundle.ts'
import { TEST_SIGNING_KEY } from './log-signer.ts'

const PER_EVENT = 10
/** As many people and ballots as the service takes. */
const MOST = 10_000_000

/** The contents of a long log, whose events are alike otherwise. */
export interface LongLog {
  /** Number of events that the log is longer by; each types a request of ballots. */
  readonly requests: number
  /** The log is exported, which takes a checkpoint, after each so many requests too. */
  readonly sealedAfter?: number
  /** The ballots of one request, by its place from 0; ten plain ones if left out. */
  readonly ballotsOf?: (place: number) => readonly object[]
  /** Each request is the one ballot of a batch of its own, which is then final: three events instead of one. */
  readonly batches?: boolean
}

/** A valid log of any length, made from a short one: a round typed in many requests, and then exported. */
export const longDraft = (
  text: string,
  { requests, sealedAfter = Number.POSITIVE_INFINITY, ballotsOf, batches = false }: LongLog,
): Draft => {
  const items = itemsIn(text)
  const [{ manifest }] = items
  const first = firstOf(items, 'ballots.entered')
  const [exported, seal] = [items[at(items, manifest.size)], items[lastOf(items, 'checkpoint')]]
  const one = eventAt(items, first)
  const plain = one.after.ballots.slice(0, PER_EVENT)
  const [created, finalised] = [
    eventAt(items, firstOf(items, 'batch.created')),
    eventAt(items, firstOf(items, 'entry.finalised')),
  ]
  const head = items.slice(0, at(items, first)).filter(({ event }) => !batches || event?.action !== 'batch.created')
  const figures: Readonly<Record<string, object>> = {
    'roll.recorded': { summoned: MOST, attending: MOST, exclusions: {} },
    'ballots.issued': { printed: MOST, issued: MOST },
    'ballots.returned': { returned: MOST },
    'batch.created': { size: MOST },
  }
  for (const { event } of head) if (event) Object.assign(event.after, figures[event.action])
  const sealing = (): Draft => structuredClone([exported, seal])
  let entered = 0
  const typed = Array.from({ length: requests }, (_, place): Draft => {
    const ballots = ballotsOf?.(place) ?? plain
    if (batches) {
      const object = { ...created.object, id: `01a20510-d4c1-7671-a237-${String(place).padStart(12, '0')}` }
      const event = (from: Draft[number], after: object, before = from.before): Draft[number] => ({
        type: 'event',
        event: { ...from, object, before, after: { ...from.after, ...after } },
      })
      return [
        event(created, { number: place + 1, size: 1 }),
        event(one, { ballots: ballots.slice(0, 1), entered: 1, firstNumber: 1 }),
        event(finalised, { entered: 1 }),
      ]
    }
    const before = { ...one.before, entered }
    const firstNumber = entered + 1
    entered += ballots.length
    const request = { type: 'event', event: { ...one, before, after: { ...one.after, ballots, firstNumber, entered } } }
    return (place + 1) % sealedAfter === 0 && place + 1 < requests ? [request, ...sealing()] : [request]
  })
  return rebuilt([...head, ...typed.flat(), exported, seal], { key: TEST_SIGNING_KEY })
}
