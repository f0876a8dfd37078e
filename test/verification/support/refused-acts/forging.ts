import type { RefusalCode } from '../../../../src/app/refusal-codes.ts'
import { resultDigest } from '../../../../src/audit/result-digest.ts'
import { nodeCrypto } from '../../../../src/platform/node-crypto.ts'
import type { COUNT_VIOLATIONS } from '../../../../src/verification/violation.ts'
import type { Forged, Forgery } from '../tampering.ts'

type Violation = (typeof COUNT_VIOLATIONS)[number]

/** An act that the service refuses, put into a log as if it had been accepted; returns its event. */
export interface RefusedAct {
  readonly code: RefusalCode
  readonly violation: Violation
  readonly play: (log: Forgery) => Forged
}

export const OTHER = '0192f3a4-0000-7000-8000-0000000fffff'

export const BY_NAME = (log: Forgery, fullName: string): string =>
  log.events.find(({ action, after }) => action === 'person.added' && after.fullName === fullName).object.id

/** A changed copy of an event after another one. */
export const put = (log: Forgery, event: Forged, behind: Forged, change: (copy: Forged) => void): Forged => {
  const copy = log.repeat(event, behind)
  change(copy)
  return copy
}

export const changed = (event: Forged, change: (after: Forged, event: Forged) => void): Forged => {
  change(event.after, event)
  return event
}

/** Has a changed result confirmed as it is now. */
export const confirmAnew = (log: Forgery, { object, after }: Forged): void => {
  const digest = resultDigest(nodeCrypto, { ...after, roundId: object.id, stamp: after.signOff.stamp })
  after.signOff.digest = digest
  for (const event of log.events) {
    if (event.action === 'result.confirmed' && event.object.id === object.id) event.after.digest = digest
  }
}

export const afterwards =
  (action: string, behind: string, nth = -1) =>
  (log: Forgery) =>
    log.repeat(log.at(action, nth), log.at(behind, nth))

export const row = (code: RefusalCode, violation: Violation, play: (log: Forgery) => Forged): RefusedAct => ({
  code,
  violation,
  play,
})
