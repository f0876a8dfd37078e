import type { Forged, Forgery } from '../tampering.ts'
import { OTHER, put, type RefusedAct, row } from './forging.ts'

const REASON = 'Ghi nhầm.'

/** A correction of the seats of the first election, after an event. */
const seats = (log: Forgery, behind: Forged): Forged =>
  put(log, log.at('election.created'), behind, (copy) => {
    copy.action = 'election.corrected'
    copy.reason = REASON
    copy.before = { version: 1, seats: copy.after.seats, alternates: copy.after.alternates }
    copy.after = { version: 2, seats: copy.after.seats, alternates: copy.after.alternates }
  })

/** A cancellation of an election, after an event. */
const cancelled = (log: Forgery, election: Forged, behind: Forged, rounds: readonly string[] = []): Forged =>
  put(log, election, behind, (copy) => {
    copy.action = 'election.cancelled'
    copy.reason = REASON
    copy.after = { rounds }
  })

/** Corrections and cancellations. */
export const OF_CORRECTIONS: readonly RefusedAct[] = [
  row('election-begun', 'change-not-allowed', (log) => seats(log, log.at('list.approved'))),
  row('congress-relied-on', 'change-not-allowed', (log) =>
    put(log, log.at('congress.created'), log.at('election.created'), (copy) => {
      const { name, kind, term, heldOn, regulation, implementing } = copy.after
      const before = { version: 1, name, kind, term, heldOn, regulation, implementing }
      const after = { ...before, version: 2, kind: 'members-conference' }
      Object.assign(copy, { action: 'congress.corrected', reason: REASON, before, after })
    }),
  ),
  row('congress-begun', 'change-not-allowed', (log) =>
    put(log, log.at('congress.created'), log.at('list.approved'), (copy) => {
      Object.assign(copy, { action: 'congress.cancelled', reason: REASON, before: null, after: { rounds: [] } })
      copy.actor.role = 'presidium'
    }),
  ),
  row('congress-in-use', 'change-not-allowed', (log) =>
    put(log, log.at('congress.created'), log.at('roll.recorded'), (copy) => {
      Object.assign(copy, { action: 'congress.cancelled', reason: REASON, before: null, after: { rounds: [] } })
      copy.actor.role = 'organisation-administrator'
    }),
  ),
  row('election-relied-on', 'change-not-allowed', (log) => {
    const first = log.at('election.created')
    const second = put(log, first, first, (copy) => {
      copy.object.id = OTHER
      Object.assign(copy.after, { number: 2, eligibleFrom: first.object.id })
    })
    return cancelled(log, first, second)
  }),
  row('election-cancelled', 'change-not-allowed', (log) => {
    const first = log.at('election.created')
    cancelled(log, first, first)
    return log.at('round.created')
  }),
  row('ballots-already-issued', 'act-out-of-order', (log) =>
    put(log, log.at('round.created'), log.at('ballots.issued'), (copy) => {
      copy.action = 'round.cancelled'
      copy.reason = REASON
      copy.before = { state: 'voting' }
      copy.after = { state: 'cancelled' }
    }),
  ),
  row('round-cancelled', 'act-out-of-order', (log) => {
    const round = log.at('round.created')
    cancelled(log, log.at('election.created'), round, [round.object.id])
    return log.at('list.proposed')
  }),
]
