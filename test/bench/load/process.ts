import { percentile } from '../support/statistics.ts'
import { openAppenders } from './appenders.ts'
import { openBareClients } from './bare-clients.ts'
import { openHttpConnections } from './http-connections.ts'
import { type Job, type LoadResult, WARM_UP_MS } from './protocol.ts'

/** One open connection: asks once, resolves when the answer is complete and right, rejects otherwise. */
export interface Lane {
  readonly ask: () => Promise<void>
  readonly close: () => Promise<void> | void
}

const runLanes = async (lanes: readonly Lane[], milliseconds: number): Promise<LoadResult> => {
  const latencies: number[] = []
  const begin = performance.now() + WARM_UP_MS
  const end = begin + milliseconds
  await Promise.all(
    lanes.map(async ({ ask }) => {
      for (let now = performance.now(); now < end; ) {
        const asked = now
        await ask()
        now = performance.now()
        if (asked >= begin && now <= end) latencies.push(now - asked)
      }
    }),
  )
  return {
    perSecond: (latencies.length * 1_000) / milliseconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  }
}

const openLanes = (job: Job): Promise<Lane[]> => {
  if (job.kind === 'http') return openHttpConnections(job)
  return job.kind === 'bare' ? openBareClients(job) : openAppenders(job)
}

const runJob = async (job: Job): Promise<LoadResult> => {
  const lanes = await openLanes(job)
  try {
    return await runLanes(lanes, job.milliseconds)
  } finally {
    for (const { close } of lanes) await close()
  }
}

process.on('message', (job: Job) => {
  runJob(job).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
