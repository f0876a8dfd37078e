import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Metrics } from '../http/metrics-listener.ts'
import type { RequestWatch } from '../http/support/request-watch.ts'
import { requestMetrics } from './request-metrics.ts'
import { type StateParts, stateMetrics } from './state-metrics.ts'

/** Metrics of the library that name what is open, by kinds that Node may extend. */
const LEFT_OUT = ['nodejs_active_handles', 'nodejs_active_requests', 'nodejs_active_resources']

/** The metrics of the service, and the watch that tells them about requests. */
export interface OpenMetrics extends Metrics {
  readonly watch: RequestWatch
}

/** Begins to measure. Loaded and called only if somebody asked for metrics. */
export const openMetrics = (parts: StateParts): OpenMetrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const name of LEFT_OUT) {
    registry.removeSingleMetric(name)
    registry.removeSingleMetric(`${name}_total`)
  }
  const requests = requestMetrics(registry)
  const state = stateMetrics(registry, parts)
  return {
    watch: requests.watch,
    contentType: registry.contentType,
    scrape: async () => {
      requests.refresh()
      await state.refresh()
      return registry.metrics()
    },
  }
}
