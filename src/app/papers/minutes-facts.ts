import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok } from '../../kernel/result.ts'
import { namesOnPaper } from '../../rules/printed-names.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { Congress, CountingBoard, DeclaredResult, Person } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { type ResultInPlace, readResult } from '../results/read-result.ts'
import type { RoundReads, UndoingReads } from '../rounds/ports.ts'
import type { RulingReads } from '../rulings/ports.ts'
import { countedStacks } from './counted-stacks.ts'
import { paperMeeting } from './paper-meeting.ts'
import { readSettled } from './read-settled.ts'

type MinutesReads = Parameters<typeof readResult>[0] & BoardReads & CustodyReads & RulingReads & UndoingReads

/** Full names, and names told apart from everybody at the meeting. */
type NamesOf = ReadonlyMap<string, { readonly fullName: string; readonly nameOnPaper: string }>

const namesIn = (people: readonly Person[]): NamesOf => {
  const onPaper = namesOnPaper(people)
  return new Map(people.map(({ id, fullName }) => [id, { fullName, nameOnPaper: onPaper.get(id) ?? fullName }]))
}

const namesOf = (names: NamesOf, id: string): { readonly fullName: string; readonly nameOnPaper: string } => {
  const found = names.get(id)
  if (found === undefined) throw new Bug(`person ${id} is not there`)
  return found
}

const meetingFacts = async (reads: OrganisationReads, congress: Congress) => {
  const { regulation, implementing, readings, countVersion, procedure, boardTitle } = congress
  const meeting = await paperMeeting(reads, congress)
  return { ...meeting, regulation, implementing, readings, countVersion, procedure, boardTitle }
}

const boardFacts = ({ members, source, vote, paper }: CountingBoard, names: NamesOf) => ({
  members: members.map(({ personId, head }) => ({ ...namesOf(names, personId), head })),
  source,
  vote,
  paper,
})

const custodyFacts = async (reads: CustodyReads, id: RoundId) => {
  const [issue, ballotReturn] = await Promise.all([reads.issue(id), reads.ballotReturn(id)])
  if (!issue || !ballotReturn) throw new Bug(`declared round ${id} has lost its ballots issued or returned`)
  return { replaced: issue.replaced, sealsIntact: ballotReturn.sealsIntact, note: ballotReturn.note }
}

/** The confirmations of the others besides the head, who confirmed by declaring. */
const signOffFacts = ({ signOff }: DeclaredResult, names: NamesOf) =>
  signOff && {
    others: signOff.others,
    confirmedBy: signOff.confirmedBy.flatMap(({ personId, head }) =>
      head ? [] : [namesOf(names, personId).nameOnPaper],
    ),
  }

/** The reopening before this result, and the annulment of the round that this one repeats. */
const undoneFacts = async (reads: UndoingReads & RoundReads, { round, declared }: ResultInPlace) => {
  const reopening = (await reads.undoings(round.id)).find(({ number }) => number === declared.version - 1)
  const repeated = round.repeats === null ? [] : await reads.undoings(round.repeats)
  const annulment = repeated.find(({ kind }) => kind === 'annulled')
  const ground = (undoing: typeof reopening) => {
    if (!undoing) return null
    const { by, paper, reason } = undoing
    return { by, paper, reason }
  }
  return { replaces: ground(reopening), repeats: ground(annulment) }
}

/** Ballots on which the board ruled. A ruling that was typed with the ballot is no version of its own. */
const rulingsIn = async (reads: RulingReads, id: RoundId): Promise<number> =>
  (await reads.doubtfulBallots(id)).filter(({ ruling, ballot }) => ruling !== null || ballot.doubt !== null).length

const decisionFacts = async (reads: ResultReads, id: RoundId) => {
  const decision = await reads.decision(id)
  if (!decision) return null
  const { kind, newNamesAllowed, vote, note } = decision
  return { kind, newNamesAllowed, vote, note }
}

const resultFacts = ({ round, roll, declared, names, correctedNames, deciding, choices }: ResultInPlace) => ({
  round: {
    number: round.recordNumber,
    kind: round.kind,
    office: round.office,
    seats: round.seats,
    alternates: round.alternates,
  },
  roll: { summoned: roll.summoned, attending: roll.attending, exclusions: roll.exclusions },
  names: names.map(({ personId, fullName, nameOnPaper }) => ({
    personId,
    fullName,
    nameOnPaper,
    correctedName: correctedNames.get(personId) ?? null,
  })),
  deciding,
  choices,
  /** Whether the minutes of alternates follow from this round. */
  hasAlternates: declared.settled !== null || (declared.result.alternates ?? null) !== null,
})

const laterFacts = ({ refusals, appointed }: ResultInPlace, names: NamesOf) => ({
  refusals: refusals.map(({ personId, ground, happenedOn, vote, paper, reason }) => ({
    personId,
    ground,
    happenedOn,
    vote,
    paper,
    reason,
  })),
  appointed: appointed && {
    nameOnPaper: names.get(appointed.personId)?.nameOnPaper ?? appointed.fullName,
    paper: appointed.paper,
    note: appointed.note,
  },
})

/**
 * The facts of the minutes of a declared round. Refused before the declaration, while the round is counted again, for
 * an annulled round, and without a counting board.
 */
export const readMinutesFacts = async (reads: MinutesReads & PersonReads, id: RoundId) => {
  const found = await readResult(reads, id, 'result-not-declared')
  if (!found.ok) return found
  const { congress, declared } = found.value
  // The members may change between two votes: the minutes name those who counted this one.
  const board = await reads.boardAt(congress.id, declared.declaredAt)
  if (!board) return refuse('board-missing')
  const names = namesIn(await reads.people(congress.id))
  const stacks = await countedStacks(reads, id)
  return ok({
    congressId: congress.id,
    /** The digest that the board confirmed; null in meetings without confirmations. */
    recordDigest: declared.signOff?.digest ?? null,
    facts: {
      ...resultFacts(found.value),
      ...laterFacts(found.value, names),
      ...(await undoneFacts(reads, found.value)),
      ...stacks,
      meeting: await meetingFacts(reads, congress),
      board: boardFacts(board, names),
      custody: await custodyFacts(reads, id),
      declared: { version: declared.version, result: declared.result, signOff: signOffFacts(declared, names) },
      settled: await readSettled(reads, found.value),
      decision: await decisionFacts(reads, id),
      rulings: await rulingsIn(reads, id),
    },
  })
}
