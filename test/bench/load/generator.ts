import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Resources } from '../support/resources.ts'
import type { Job, LoadResult } from './protocol.ts'

/** A process that generates load on command, so that its cost is not charged to the measuring process. */
export interface Generator {
  readonly run: (job: Job) => Promise<LoadResult>
}

/** Starts the generator's process; it waits for jobs until it is released. */
export const startGenerator = (resources: Resources): Generator => {
  const child = fork(resolve(import.meta.dirname, 'process.ts'))
  resources.keep(child, async () => {
    if (!child.connected) return
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  })
  return {
    run: async (job) => {
      child.send(job)
      const answer = await nextMessage(child)
      if ('error' in answer) throw new Error(answer.error)
      return answer
    },
  }
}

const nextMessage = (child: ChildProcess): Promise<LoadResult | { readonly error: string }> =>
  new Promise((resolve) => {
    const onMessage = (answer: unknown) => {
      child.off('exit', onExit)
      resolve(answer as LoadResult)
    }
    const onExit = () => {
      child.off('message', onMessage)
      resolve({ error: 'the load generator ended' })
    }
    child.once('message', onMessage).once('exit', onExit)
  })
