import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { RequestWatch } from '../http/support/request-watch.ts'
import { RecentDurations } from './recent-durations.ts'

/** Seconds. The last one is about the time after which a hall believes that the service hangs. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const QUANTILES = [0.5, 0.95, 1]
const ACTS = ['read', 'write'] as const

/**
 * The fate of requests, without anything from which a count could be guessed: requests about meetings are never counted, unless
 * they failed on this side.
 */
export const requestMetrics = (registry: Registry): { readonly watch: RequestWatch; readonly refresh: () => void } => {
  const registers = [registry]
  const duration = new Histogram({
    name: 'kiem_phieu_http_request_duration_seconds',
    help: 'Durations of requests, without those about meetings',
    labelNames: ['group', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const recent = new Gauge({
    name: 'kiem_phieu_http_meeting_duration_seconds',
    help: 'Durations of the requests about meetings in the last minute; 1 is the slowest',
    labelNames: ['act', 'quantile'],
    registers,
  })
  const failed = new Counter({
    name: 'kiem_phieu_http_requests_failed_total',
    help: 'Requests answered with a status of 500 or more',
    labelNames: ['group'],
    registers,
  })
  const inProgress = new Gauge({
    name: 'kiem_phieu_http_requests_in_progress',
    help: 'Requests that are worked on or wait for their turn, without live streams',
    registers,
  })
  const streams = new Gauge({ name: 'kiem_phieu_live_streams', help: 'Live streams that are open', registers })
  const waiting = new Gauge({
    name: 'kiem_phieu_turns_waiting',
    help: 'Requests that wait because their account has too many in progress',
    labelNames: ['act'],
    registers,
  })
  const durations = { read: new RecentDurations(), write: new RecentDurations() }
  let turns = () => ({ reading: 0, writing: 0 })
  const open = (group: string): Gauge => (group === 'streams' ? streams : inProgress)
  return {
    watch: {
      began: (group) => open(group).inc(),
      ended: ({ group, isReading, status, seconds }) => {
        open(group).dec()
        if (status >= 500) failed.inc({ group })
        if (group === 'streams') return
        if (group === 'meeting') durations[isReading ? 'read' : 'write'].add(seconds)
        else duration.observe({ group, status: `${Math.floor(status / 100)}xx` }, seconds)
      },
      turns: (counting) => {
        turns = counting
      },
    },
    refresh: () => {
      const { reading, writing } = turns()
      waiting.set({ act: 'read' }, reading)
      waiting.set({ act: 'write' }, writing)
      recent.reset()
      for (const act of ACTS) {
        const found = durations[act].quantiles(QUANTILES)
        found?.forEach((seconds, index) => void recent.set({ act, quantile: String(QUANTILES[index]) }, seconds))
      }
    },
  }
}
