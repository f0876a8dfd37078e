import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { Bug } from '../../kernel/bug.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { DrawnOrder, MadeFile, Marked, PressAnswer, PressFault, PressOrder, TextOrder } from './order.ts'

export type { DrawnContent, MadeFile, PressFault, TextContent, TextOrder } from './order.ts'

/** Makes the files of papers, one after the other, in a thread of its own. */
export interface Press {
  /**
   * Prints data as PDF by the organisation's own template, if there is one, or by the one in the order.
   * @throws if the order fails otherwise, for example because its thread has ended
   */
  print(order: Ordered): Promise<Result<Printed, PressFault>>
  /**
   * Makes the file of a paper; a PDF by the organisation's own template, if there is one.
   * @throws if the order fails otherwise, for example because its thread has ended
   */
  make(order: Omit<DrawnOrder, 'own'> | Omit<TextOrder, 'own'>): Promise<Result<MadeFile, PressFault>>
  /** The text of the organisation's own template; null if papers of this template are printed by ours. */
  own(template: string): string | null
  /** Takes the organisation's own templates into use. */
  use(templates: ReadonlyMap<string, string>): void
  /** Says that a request was answered: the more there are, the longer the press rests after its order. */
  giveWay(): void
  /** Ends the thread; orders that wait are rejected. */
  close(): Promise<void>
}

/** The order to print one document. */
export interface Ordered extends Marked {
  /** Name of a template, without `.typ`. */
  readonly template: string
  /** The text of a template that replaces ours of that name; null for ours. If absent, the organisation's own. */
  readonly own?: string | null
  /** Read by the template as `/data.json`: values, never markup. */
  readonly data: unknown
}

export interface Printed {
  readonly pdf: Uint8Array
  /** Number of pages. */
  readonly pages: number
}

type Answered = Exclude<PressAnswer, { readonly failure: string }>

interface Waiting {
  readonly order: PressOrder
  readonly answered: (answer: Answered) => void
  readonly failed: (error: Error) => void
}

/** A worker and the port to it. Its own port would also carry what tools of the process have to say. */
interface Thread {
  readonly worker: Worker
  readonly port: MessagePort
}

/** The time limit of one order: the longest papers take a second on a busy laptop. */
const ORDER_MS = 30_000

/**
 * The rest after an order, in milliseconds: 25 for each request that the service answered meanwhile, at most three seconds.
 * Ballots come first. However fast they come, the press delays less than one of a hundred; typists do not feel it and give
 * it next to no rest.
 */
export const restAfter = (answered: number): number => Math.min(25 * answered, 3_000)

/** Calls a function after some milliseconds. @returns a function that calls it off */
type Later = (milliseconds: number, call: () => void) => () => void

const later: Later = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds)
  return () => clearTimeout(timer)
}

const tooLong = ({ template }: PressOrder, milliseconds: number): PressFault => ({
  kind: 'template-faulty',
  template: `${template}.typ`,
  line: null,
  message: `not printed within ${milliseconds} ms`,
})

/**
 * The thread starts with the first order and does not keep the process alive.
 * @param milliseconds the time limit of one order
 * @param rests the clock of the rests
 */
export const createPress = (milliseconds: number = ORDER_MS, rests: Later = later): Press => {
  let thread: Thread | null = null
  let deadline: NodeJS.Timeout | undefined
  let templates: ReadonlyMap<string, string> = new Map()
  let current: Waiting | null = null
  /** Requests that were answered while the press worked on the current order. */
  let answered = 0
  let isResting = false
  let callOff = (): void => {}
  const queue: Waiting[] = []

  const next = (): void => {
    if (isResting || queue.length === 0) return
    current = queue.shift()!
    answered = 0
    thread ??= start()
    thread.worker.ref()
    thread.port.ref()
    thread.port.postMessage(current.order)
    deadline = setTimeout(giveUp, milliseconds)
  }

  const wake = (): void => {
    isResting = false
    next()
  }

  /** The current order has ended; null if there was none. */
  const finish = (): Waiting | null => {
    clearTimeout(deadline)
    const done = current
    current = null
    thread?.worker.unref()
    thread?.port.unref()
    const rest = restAfter(answered)
    if (rest > 0) {
      isResting = true
      callOff = rests(rest, wake)
    }
    return done
  }

  /** A template that never ends: its thread is left to itself, and the next order starts another one. */
  const giveUp = (): void => {
    thread?.worker.removeAllListeners()
    thread?.port.close()
    thread?.worker.unref()
    void thread?.worker.terminate()
    thread = null
    const late = finish()
    if (late) late.answered({ fault: tooLong(late.order, milliseconds) })
    next()
  }

  /** The thread has ended: the order that it was working on fails, the next one starts another thread. */
  const ended = (error: Error): void => {
    thread = null
    finish()?.failed(error)
    next()
  }

  const start = (): Thread => {
    const { port1: port, port2: theirs } = new MessageChannel()
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
      workerData: theirs,
      transferList: [theirs],
    })
    port.on('message', (answer: PressAnswer) => {
      const done = finish()
      if ('failure' in answer) done?.failed(new Error(answer.failure))
      else done?.answered(answer)
      next()
    })
    let cause = new Error('the printing thread has ended')
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error))
    })
    worker.on('exit', () => {
      port.close()
      ended(cause)
    })
    return { worker, port }
  }

  const run = async (order: PressOrder): Promise<Result<MadeFile, PressFault>> => {
    const answer = await new Promise<Answered>((answered, failed) => {
      queue.push({ order, answered, failed })
      if (!current) next()
    })
    return 'fault' in answer ? err(answer.fault) : ok(answer)
  }

  const own = (template: string): string | null => templates.get(template) ?? null

  return {
    own,
    use: (found) => {
      templates = found
    },
    print: async ({ template, data, rehearsal, own: given = own(template) }) => {
      const made = await run({ layout: 'drawn', template, own: given, content: JSON.stringify({ data }), rehearsal })
      if (!made.ok) return made
      const { file: pdf, pages } = made.value
      if (pages === null) throw new Bug('a PDF has pages')
      return ok({ pdf, pages })
    },
    make: (order) => run({ ...order, own: own(order.template) }),
    giveWay: () => {
      answered += 1
    },
    close: async () => {
      callOff()
      for (const { failed } of queue.splice(0)) failed(new Error('the press is closed'))
      await thread?.worker.terminate()
    },
  }
}
