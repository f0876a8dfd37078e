import type { Answer } from '../api/answer.ts'
import type { BallotBatch, BatchEntry, CandidateList, Congress, Round } from '../api/types.ts'
import type { EntryPlace, TypedBallot } from '../outbox/outbox.ts'
import { ballotOf } from './line/ballot.ts'
import type { EntryContext, Line } from './line/line.ts'
import { type ReadBack, readBackOf } from './line/marks.ts'
import { mayBecome } from './line/numbers.ts'
import { readEntry } from './read-entry.ts'

/** A list as the ballot shows it, with what decides whether a ballot of it is valid. */
export interface BallotPaper extends Pick<EntryContext, 'candidates' | 'seats' | 'allDisagree'> {
  readonly office: Round['office']
  readonly round: number
  /** With surplus names are struck out; without, each name has two boxes. */
  readonly form: 'strike-out' | 'agree-disagree'
  /** Names as printed, in the order of the ballot. */
  readonly names: readonly string[]
  /** Ids of these people, in the same order. */
  readonly ids: readonly string[]
}

/** A stack, its list, and one entry of it. */
export interface EntryFacts {
  readonly batch: BallotBatch
  readonly entry: BatchEntry
  readonly round: Pick<Round, 'state' | 'congressId'>
  readonly paper: BallotPaper
}

/** The list of a round as its ballots show it. */
export const paperOf = (
  { office, number, seats }: Pick<Round, 'office' | 'number' | 'seats'>,
  { ballot }: Pick<CandidateList, 'ballot'>,
  { readings: { allDisagree } }: Pick<Congress, 'readings'>,
): BallotPaper => ({
  office,
  round: number,
  seats,
  candidates: ballot.length,
  allDisagree,
  form: ballot.length > seats ? 'strike-out' : 'agree-disagree',
  names: ballot.map(({ nameOnPaper }) => nameOnPaper),
  ids: ballot.map(({ personId }) => personId),
})

/** Reads what the entry screen shows before anything is typed; the first refusal if something may not be read. */
export const readEntryFacts = async ({
  batchId,
  slot,
}: Pick<EntryPlace, 'batchId' | 'slot'>): Promise<Answer<EntryFacts>> => {
  const read = await readEntry(batchId, slot)
  if (!read.ok) return read
  const { batch, entry, round, list, congress } = read.value
  return { ...read, value: { batch, entry, round, paper: paperOf(round, list, congress) } }
}

/** The names that a plain ballot of a list with surplus strikes. */
export const marksNeeded = ({ candidates, seats }: Pick<BallotPaper, 'candidates' | 'seats'>): number =>
  candidates - seats

/** Numbers of a plain ballot that fit a row with their names. */
const IN_ONE_ROW = 8

/** True if a plain ballot has so many numbers that other parts of the screen give way to them. */
export const isCrowded = (paper: BallotPaper): boolean => marksNeeded(paper) > IN_ONE_ROW

/** The line, and the places that its begun number may become. */
export interface Drawn {
  readonly line: Line
  readonly possible: readonly number[]
}

/** The places that a begun number may become. */
export const possiblePlaces = ({ pending, command }: Line, { candidates }: BallotPaper): readonly number[] =>
  command === null ? mayBecome(pending, candidates) : []

/** The read-back of a ballot that was taken. */
export const readBackFor = (paper: BallotPaper, mode: EntryContext['mode'], ballot: TypedBallot): ReadBack =>
  readBackOf(ballotOf(ballot, paper.ids), { ...paper, mode })
