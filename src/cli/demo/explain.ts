import { showRefusal } from './grounds.ts'
import { Refused, Unreachable } from './http-client.ts'
import type { Report } from './report.ts'
import { NotRefused } from './stage.ts'

/**
 * Reports why the play stopped.
 * @throws errors caused by neither the scenario nor the service
 */
export const explain = (report: Report, error: unknown): void => {
  const { words } = report
  report.gap()
  if (error instanceof Refused) {
    report.text(words('playRefused', { request: error.request }))
    showRefusal(report, error.problem)
  } else if (error instanceof NotRefused) {
    report.text(words('notRefused', { what: error.message }))
  } else if (error instanceof Unreachable) {
    report.text(words('serviceLost', { request: error.message }))
  } else throw error
}
