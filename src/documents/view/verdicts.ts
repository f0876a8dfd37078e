import { VERDICT_LABELS } from '../../locale/labels.ts'
import { RESULT_SHEET_WORDS } from '../../locale/papers/result-sheet.ts'
import { shownVerdict } from '../../views/verdict-view.ts'
import type { DeclaredSeats, ElectionOfMeeting, RoundOfMeeting } from './meeting-results.ts'
import { filled, words } from './wording.ts'

const { verdicts, ...WORDS } = RESULT_SHEET_WORDS

/** A round with a result that holds. */
export type DeclaredRound = RoundOfMeeting & { readonly declared: DeclaredSeats }

/** The name of a person on the ballot of a round. */
export const nameOnBallot = ({ names }: RoundOfMeeting, id: string): string =>
  names.find(({ personId }) => personId === id)?.nameOnPaper ?? ''

const votesIn = ({ declared }: RoundOfMeeting, id: string): number =>
  declared?.result.candidates.find((candidate) => candidate.id === id)?.votes ?? 0

/** The round whose ranking gives the alternates that a round settles; undefined if it settles none. */
const rankedRound = ({ rounds }: ElectionOfMeeting, { declared }: DeclaredRound): RoundOfMeeting | undefined =>
  rounds.find(({ id }) => id === declared.settled?.roundId)

/** The verdict on a person, also if alternates were settled by this round or, after its tie, by a later one. */
export const verdictText = (
  election: ElectionOfMeeting,
  round: DeclaredRound,
  counted: DeclaredRound['declared']['result']['candidates'][number],
): string => {
  const { result, settled } = round.declared
  const later = election.rounds.find(({ declared }) => declared?.settled?.roundId === round.id)
  const shown = shownVerdict({ result, settled: settled ?? later?.declared?.settled ?? null }, counted)
  if (shown === 'settled-alternate') {
    const ranked = rankedRound(election, round)
    return ranked
      ? filled(verdicts.settledHere, { votes: votesIn(ranked, counted.id), round: ranked.number })
      : filled(verdicts.settledLater, { round: later?.number ?? round.number })
  }
  if (shown === 'none' || shown === 'undecided' || shown === 'tied-alternate') return verdicts[shown]
  return VERDICT_LABELS[shown].vi
}

/** The alternates that a round settles from an earlier ranking, also those who are not on its own list. */
export const settledTexts = (election: ElectionOfMeeting, round: DeclaredRound): readonly string[] => {
  const ranked = rankedRound(election, round)
  const { settled } = round.declared
  if (settled === null || !ranked) return []
  const list = (ids: readonly string[]): string =>
    ids
      .map((id) => filled(WORDS.settledName, { name: nameOnBallot(ranked, id), votes: votesIn(ranked, id) }))
      .join(', ')
  return [
    words(WORDS.settled, {
      round: ranked.number,
      elected: list(settled.elected) || WORDS.settledNobody,
      tied: settled.tied.length > 0 ? list(settled.tied) : null,
    }),
  ]
}
