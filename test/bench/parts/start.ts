import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { startService } from '../support/service.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Options, Part } from './part.ts'

/** Starts and stops the embedded database alone, in a process of its own. */
const databaseStart = async (dataDir: string): Promise<number> => {
  const child = fork(resolve(import.meta.dirname, 'start-database.ts'), [dataDir])
  const ended = once(child, 'exit')
  const [milliseconds] = (await Promise.race([once(child, 'message'), ended.then(() => [null])])) as [number | null]
  await ended
  if (milliseconds === null) throw new Error('the database did not start')
  return milliseconds
}

interface Start {
  readonly healthy: number
  readonly ready: number
  readonly database: number
}

const startOnce = async (serviceDir: string, databaseDir: string): Promise<Start> => {
  const service = await startService({ DATA_DIR: serviceDir })
  const { healthyAfter: healthy, readyAfter: ready } = service
  await service.stop()
  return { healthy, ready, database: await databaseStart(databaseDir) }
}

const rowsOf = (name: string, starts: readonly Start[]): Row[] => {
  const of = (key: keyof Start): number[] => starts.map((start) => start[key])
  const shown = (key: keyof Start): string => `${median(of(key)).toFixed(0)} ms`
  const compared = `database alone: ${shown('database')}`
  return [
    row(`${name} to first answer of /healthz`, shown('healthy'), compared, medianRatio(of('healthy'), of('database'))),
    row(`${name} to first answer of /readyz`, shown('ready'), compared, medianRatio(of('ready'), of('database'))),
  ]
}

/** From starting the process to the first answer, compared with the time of its database alone. */
export const start: Part = {
  name: 'start',
  run: async ({ quick, resources }: Options) => {
    const firsts: Start[] = []
    const restarts: Start[] = []
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      const [serviceDir, databaseDir] = [resources.folder(), resources.folder()]
      firsts.push(await startOnce(serviceDir, databaseDir))
      restarts.push(await startOnce(serviceDir, databaseDir))
    }
    return [...rowsOf('first start', firsts), ...rowsOf('restart', restarts)]
  },
}
