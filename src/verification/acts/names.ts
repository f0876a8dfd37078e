import type { Figures } from '../../events/count-figures.ts'
import { namesOnPaper } from '../../rules/names.ts'
import type { CongressState, Printed, ReplayedRound } from '../state.ts'

type People = CongressState['people']

/** The list of a tie revote: the tied, in the order and with the origin that the meeting has already seen. */
export const laidCandidates = ({ declared, printed, list }: ReplayedRound): Figures<'list.proposed'>['candidates'] => {
  const tied = new Set(declared?.result?.tied)
  return printed
    .filter(({ personId }) => tied.has(personId))
    .map(({ personId }) => {
      const named = list?.candidates.find((name) => name.personId === personId)
      return { personId, origin: named?.origin ?? 'convening-committee', agreement: named?.agreement ?? null }
    })
}

/** The names of a list as they are printed: those not let go, in order, told apart among all people of the congress. */
export const printedFrom = (list: NonNullable<ReplayedRound['list']>, people: People): readonly Printed[] => {
  const gone = new Set(list.withdrawals.filter(({ accepted }) => accepted).map(({ personId }) => personId))
  const onPaper = namesOnPaper([...people].map(([id, person]) => ({ ...person, id })))
  return list.candidates.flatMap(({ personId }) => {
    const person = people.get(personId)
    if (!person || gone.has(personId)) return []
    const { fullName, partySince } = person
    return [{ personId, fullName, nameOnPaper: onPaper.get(personId) ?? fullName, partySince }]
  })
}

const electedIn = ({ elections }: CongressState, electionId: string): Set<string> =>
  new Set(elections.get(electionId)?.rounds.flatMap(({ declared }) => declared?.result?.elected ?? []))

/** Whose names the round before leaves; null for anybody's. */
const leftByRoundBefore = (congress: CongressState, { plan, follows }: ReplayedRound): ReadonlySet<string> | null => {
  const before = congress.rounds.get(follows ?? '')
  if (plan.names === 'any' || !before) return null
  const all = before.printed.map(({ personId }) => personId)
  if (plan.names === 'tied') return new Set(before.declared?.result?.tied)
  if (plan.names === 'as-before') return new Set(all)
  const elected = new Set(before.declared?.result?.elected)
  return new Set(all.filter((id) => !elected.has(id)))
}

/** Who may stand in a round: official members off the board, by the round before and the election to be elected from. */
export const allowedNames = (congress: CongressState, round: ReplayedRound): ((personId: string) => boolean) => {
  const election = congress.elections.get(round.electionId)
  const eligible = election?.eligibleFrom ? electedIn(congress, election.eligibleFrom) : null
  const elected = electedIn(congress, round.electionId)
  const left = leftByRoundBefore(congress, round)
  const board = new Set(congress.board?.members.map(({ personId }) => personId))
  return (personId) =>
    congress.people.get(personId)?.membership === 'official' &&
    !board.has(personId) &&
    !elected.has(personId) &&
    (eligible === null || eligible.has(personId)) &&
    (left === null || left.has(personId))
}
