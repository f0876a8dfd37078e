import { ABUSERS } from './abusers.ts'
import type { Outcome, Target } from './protocol.ts'

/** The outcome of an order. Other parts of the process may send messages, too. */
export interface Report {
  readonly outcome: Outcome
}

/** Begin to misbehave in this way. */
export interface Order {
  readonly name: string
  readonly target: Target
}

// A process of its own: it begins with each order, ends with each `stop`, and says what came of it.

let stop = new AbortController()

process.on('message', async (message: Order | 'stop') => {
  if (message === 'stop') return stop.abort()
  stop = new AbortController()
  const abuse = ABUSERS[message.name]
  if (!abuse) throw new Error(`there is no ${message.name}`)
  process.send?.({ outcome: await abuse(message.target, stop.signal) } satisfies Report)
})
