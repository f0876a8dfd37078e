import { changed, OTHER, type RefusedAct, row } from './forging.ts'

/** Acts about things that the log does not have, and versions out of order. */
export const OF_OBJECTS: readonly RefusedAct[] = [
  row('congress-unknown', 'congress-missing', (log) => {
    log.drop(log.at('congress.created'))
    return log.events[0]
  }),
  row('person-unknown', 'object-unknown', (log) =>
    changed(log.at('person.corrected'), (_, event) => {
      event.object.id = OTHER
    }),
  ),
  row('election-unknown', 'object-unknown', (log) =>
    changed(log.at('round.created'), (after) => {
      after.electionId = OTHER
    }),
  ),
  row('round-unknown', 'object-unknown', (log) =>
    changed(log.at('list.proposed'), (_, event) => {
      event.object.id = OTHER
    }),
  ),
  row('batch-unknown', 'object-unknown', (log) =>
    changed(log.at('batch.corrected'), (_, event) => {
      event.object.id = OTHER
    }),
  ),
  row('entry-unknown', 'object-unknown', (log) =>
    changed(log.at('ballots.entered'), (after) => {
      after.slot = 'second'
    }),
  ),
  row('ballot-unknown', 'ballot-unknown', (log) =>
    changed(log.at('ballot.corrected'), (after) => {
      after.number = 11
    }),
  ),
  row('list-unknown', 'act-out-of-order', (log) => {
    for (const nth of [1, 0]) log.drop(log.at('list.proposed', nth))
    return log.at('list.rejected')
  }),
  row('entry-of-another', 'entry-of-another', (log) =>
    changed(log.at('ballots.entered', 2), (_, event) => {
      event.actor.id = OTHER
    }),
  ),
  row('version-stale', 'version-gap', (log) =>
    changed(log.at('roll.recorded', 1), (after) => {
      after.version = 3
    }),
  ),
  row('reason-required', 'reason-missing', (log) =>
    changed(log.at('roll.recorded', 1), (_, event) => {
      event.reason = null
    }),
  ),
]
