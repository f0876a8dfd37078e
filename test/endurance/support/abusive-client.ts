import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { Resources } from '../../bench/support/resources.ts'
import type { Order, Report } from '../abuse/process.ts'
import type { Outcome, Target } from '../abuse/protocol.ts'

const PROGRAM = resolve(import.meta.dirname, '../abuse/process.ts')

/** A client that misbehaves in a process of its own. */
export interface AbusiveClient {
  /** Begins in one way. */
  readonly begin: (name: string, target: Target) => void
  /** Ends it; what came of it. */
  readonly end: () => Promise<Outcome>
}

const nextReport = (child: ChildProcess): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const onMessage = (message: Partial<Report>) => {
      if (!message.outcome) return
      child.off('message', onMessage).off('exit', onExit)
      resolve(message.outcome)
    }
    const onExit = () => {
      child.off('message', onMessage)
      reject(new Error('the client that misbehaves has ended'))
    }
    child.on('message', onMessage).once('exit', onExit)
  })

/** Starts the process of a client; it ends with the resources. */
export const startAbusiveClient = (resources: Resources): AbusiveClient => {
  const child = resources.keep(fork(PROGRAM), (client) => client.kill('SIGKILL'))
  return {
    begin: (name, target) => void child.send({ name, target } satisfies Order),
    end: () => {
      const report = nextReport(child)
      child.send('stop')
      return report
    },
  }
}
