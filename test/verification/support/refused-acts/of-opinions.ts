import type { Forged, Forgery } from '../tampering.ts'
import { changed, put, type RefusedAct, row } from './forging.ts'

const VOTE = { for: 20, against: 2, blank: 0 }

/** The first round, as one for a committee of one, whose list of three names is above the limit of surplus. */
const overLimit = (log: Forgery): void => {
  for (const { after } of [log.at('election.created'), log.at('round.created')]) {
    Object.assign(after, { office: 'committee', seats: 1 })
  }
}

const tally = (votes: readonly number[], valid = 22) => ({
  ...{ valid, invalid: {}, votes, disagree: votes.map((agree) => 22 - agree) },
})

/** A true opinion vote on the list of the first round, which trims the third name; then changed. */
export const opined = (log: Forgery, change: (after: Forged, event: Forged) => void = () => {}): Forged => {
  const list = log.at('list.proposed', 1)
  const gone = list.after.withdrawals[0].personId
  const asked = list.after.candidates
    .map(({ personId }: { personId: string }) => personId)
    .filter((id: string) => id !== gone)
  return put(log, log.at('list.approved'), list, (copy) => {
    const after = {
      ...{ version: 1, listVersion: 2, opinionScope: 'everybody', asked, presentThen: 22, issued: 22, returned: 22 },
      ...{ tally: tally([20, 11, 4]), tieKept: null, vote: null, note: null },
      ...{ opinionOutcome: 'settled', tied: [], trimmed: [asked[2]], laid: 3 },
    }
    Object.assign(copy, { action: 'opinion.recorded', before: null, after, citations: ['qd244-2014:d16'] })
    change(after, copy)
  })
}

const refusedAt = (change: (after: Forged, event: Forged) => void) => (log: Forgery) => {
  overLimit(log)
  return opined(log, change)
}

/** The same with two names tied for the second place. */
const tied = (after: Forged): void => {
  Object.assign(after, { opinionOutcome: 'tied', tied: after.asked.slice(1), trimmed: [], laid: null })
  after.tally = tally([20, 9, 9])
}

/** A vote whose stated outcome is that of other figures. */
export const trimmedWrongly = (log: Forgery): Forged =>
  refusedAt((after) => {
    after.trimmed = [after.asked[1]]
  })(log)

/** Opinion votes that trim lists. */
export const OF_OPINIONS: readonly RefusedAct[] = [
  row('opinion-vote-not-needed', 'opinion-not-allowed', (log) => opined(log)),
  row(
    'opinion-vote-too-narrow',
    'opinion-not-allowed',
    refusedAt((after) => {
      after.opinionScope = 'outside-names'
    }),
  ),
  row(
    'opinion-vote-not-balanced',
    'opinion-not-allowed',
    refusedAt((after) => {
      after.tally = tally([20, 11, 4], 21)
    }),
  ),
  row(
    'opinion-list-changed',
    'opinion-not-allowed',
    refusedAt((after) => {
      after.listVersion = 1
    }),
  ),
  row(
    'opinion-tie-unwanted',
    'opinion-not-allowed',
    refusedAt((after) => Object.assign(after, { tieKept: [], vote: VOTE })),
  ),
  row(
    'opinion-tie-names',
    'opinion-not-allowed',
    refusedAt((after) => {
      tied(after)
      Object.assign(after, { tieKept: [after.asked[0]], vote: VOTE })
    }),
  ),
  row(
    'opinion-vote-unknown',
    'opinion-not-allowed',
    refusedAt((after, event) => {
      Object.assign(event, { action: 'opinion.cancelled', before: after, citations: [], reason: 'Ghi nhầm.' })
    }),
  ),
  row('opinion-vote-tied', 'list-size', (log) => {
    overLimit(log)
    opined(log, tied)
    return changed(log.at('list.approved'), () => {})
  }),
]
