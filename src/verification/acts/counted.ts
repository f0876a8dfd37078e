import { sum } from '../../kernel/integers.ts'
import { listedName } from '../../rules/name-order.ts'
import { entryThatCounts } from '../../rules/standing.ts'
import { addTallies, tallyBallots } from '../../rules/tally.ts'
import type { BallotGroup, CountFacts, Tally } from '../../rules/types.ts'
import type { ReplayedEntry } from '../entry-state.ts'
import { type CongressState, contestOf, type ReplayedRound, versionOf } from '../state.ts'

/** The facts and ballots that a result follows from. */
export interface Counted {
  readonly facts: CountFacts
  /** The ballots that gave the facts; null if the sheet of a stack counts. */
  readonly ballots: readonly BallotGroup[] | null
}

/** Of each batch that counts the entry that counts. */
const countedEntries = ({ batches }: ReplayedRound): readonly ReplayedEntry[] =>
  batches
    .filter(({ cancelled, standing }) => !cancelled && (standing ?? 'ready') === 'ready')
    .flatMap(({ entries }) => entryThatCounts([...entries.values()]) ?? [])

/** The ballots that count, and their sums with those of the sheets. */
const countedIn = (congress: CongressState, round: ReplayedRound, stated: Tally | null) => {
  if (round.isLeftOut) return { tally: stated, ballots: null }
  const entries = countedEntries(round)
  const groups = round.kinds?.groups(entries) ?? []
  const sheets = entries.flatMap(({ sheet }) => sheet ?? [])
  const typed = tallyBallots(groups, contestOf(congress, round))
  const tally = sheets.reduce<Tally>((total, sheet) => addTallies(total, sheet.tally), typed)
  return { tally, ballots: sheets.length > 0 ? null : groups }
}

/** Ballots in the entries that count, also of those whose marks are left out. */
export const enteredIn = (round: ReplayedRound): number => sum(countedEntries(round).map(({ entered }) => entered))

/**
 * The facts that determine the round's result, as the service collects them; null if the log is incomplete.
 * @param stated the sums in the event of the result, from which it follows if the ballots are left out
 */
export const countedFacts = (congress: CongressState, round: ReplayedRound, stated: Tally | null): Counted | null => {
  const { issue, ballotReturn, printed, plan } = round
  const roll = congress.rolls.find(({ version }) => version === issue?.rollVersion)
  if (!issue || !ballotReturn || !roll || printed.length === 0) return null
  const { regulation, readings, kind } = congress.facts
  const { tally, ballots } = countedIn(congress, round, stated)
  if (tally === null) return null
  const facts: CountFacts = {
    version: versionOf(congress),
    regulation,
    readings,
    meeting: kind,
    roll: { summoned: roll.summoned, attending: roll.attending, exclusions: roll.exclusions },
    office: plan.office,
    seats: plan.seats,
    alternates: plan.alternates,
    round: { number: plan.recordNumber, kind: plan.kind },
    candidates: printed.map((name) => listedName({ ...name, id: name.personId })),
    issued: issue.issued,
    returned: ballotReturn.returned,
    tally,
  }
  return { facts, ballots }
}
