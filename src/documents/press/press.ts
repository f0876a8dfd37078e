import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { PressAnswer, PressFault, PressOrder, Printed } from './order.ts'

export type { PressFault, PressOrder, Printed } from './order.ts'

/** Prints documents as PDF, one after the other, in a thread of its own. */
export interface Press {
  /**
   * Prints by the organisation's own template, if there is one, or by the one in the order.
   * @throws if the thread ends before it has answered
   */
  print(order: Ordered): Promise<Result<Printed, PressFault>>
  /** The text of the organisation's own template; null if papers of this template are printed by ours. */
  own(template: string): string | null
  /** Takes the organisation's own templates into use. */
  use(templates: ReadonlyMap<string, string>): void
  /** Ends the thread; orders that wait are rejected. */
  close(): Promise<void>
}

/** An order without the choice of the template. */
export type Ordered = Omit<PressOrder, 'own'> & Partial<Pick<PressOrder, 'own'>>

interface Waiting {
  readonly order: PressOrder
  readonly answered: (answer: PressAnswer) => void
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
 * Orders after which a thread is replaced, because the compiler keeps some memory of each: 113 MB after 200 papers in
 * threads of 25, 68 MB in threads of 10.
 */
const ORDERS_OF_THREAD = 10

const tooLong = ({ template }: PressOrder, milliseconds: number): PressFault => ({
  kind: 'template-faulty',
  template: `${template}.typ`,
  line: null,
  message: `not printed within ${milliseconds} ms`,
})

/** The thread starts with the first order and does not keep the process alive. */
export const createPress = (milliseconds: number = ORDER_MS): Press => {
  let thread: Thread | null = null
  let deadline: NodeJS.Timeout | undefined
  /** Orders answered by all threads. */
  let printed = 0
  let templates: ReadonlyMap<string, string> = new Map()
  let current: Waiting | null = null
  const queue: Waiting[] = []

  const next = (): void => {
    current = queue.shift() ?? null
    if (!current) {
      thread?.worker.unref()
      thread?.port.unref()
      return
    }
    thread ??= start()
    thread.worker.ref()
    thread.port.ref()
    thread.port.postMessage(current.order)
    deadline = setTimeout(giveUp, milliseconds)
  }

  /** Leaves the thread to itself; the next order starts another one. */
  const leaveThread = (): void => {
    thread?.worker.removeAllListeners()
    thread?.port.close()
    thread?.worker.unref()
    void thread?.worker.terminate()
    thread = null
  }

  /** A template that never ends. */
  const giveUp = (): void => {
    const late = current
    current = null
    leaveThread()
    if (late) late.answered({ fault: tooLong(late.order, milliseconds) })
    next()
  }

  /** The thread has ended: the order that it was working on fails, the next one starts another thread. */
  const ended = (error: Error): void => {
    clearTimeout(deadline)
    thread = null
    const failed = current
    current = null
    failed?.failed(error)
    next()
  }

  const start = (): Thread => {
    const { port1: port, port2: theirs } = new MessageChannel()
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
      workerData: theirs,
      transferList: [theirs],
    })
    port.on('message', (answer: PressAnswer) => {
      clearTimeout(deadline)
      const done = current
      current = null
      done?.answered(answer)
      printed += 1
      if (printed % ORDERS_OF_THREAD === 0) leaveThread()
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

  return {
    own: (template) => templates.get(template) ?? null,
    use: (own) => {
      templates = own
    },
    print: async (ordered) => {
      const order = { own: templates.get(ordered.template) ?? null, ...ordered }
      const answer = await new Promise<PressAnswer>((answered, failed) => {
        queue.push({ order, answered, failed })
        if (!current) next()
      })
      return 'fault' in answer ? err(answer.fault) : ok(answer)
    },
    close: async () => {
      for (const { failed } of queue.splice(0)) failed(new Error('the press is closed'))
      await thread?.worker.terminate()
    },
  }
}
