import { err, ok, type Result } from '../../kernel/result.ts'
import {
  BALLOT_WORDS,
  howToMark,
  meetingHead,
  type NamedOrganisation,
  officeParts,
  officeTerm,
  roundWords,
  seatsWords,
} from '../../locale/papers/ballots.ts'
import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import { ballotForm } from '../../rules/ballot.ts'
import type { MeetingKind, Office, RoundKind } from '../../rules/types.ts'
import { type BallotGeometry, type BallotSheet, ballotGeometry, ballotSheet } from './ballot-geometry.ts'
import type { BallotPaper } from './ballot-papers.ts'
import { type DoesNotFit, type NameTooLong, paperFor, sizeOfName } from './ballot-spacing.ts'
import { widthAtOnePoint } from './text-width.ts'

/** The facts that are known when the list of a round is approved. */
export interface ListedFacts {
  readonly organisation: NamedOrganisation
  readonly meeting: {
    readonly kind: MeetingKind
    readonly term: { readonly from: number; readonly to: number }
    /** Plain date. */
    readonly heldOn: string
  }
  readonly round: { readonly number: number; readonly kind: RoundKind }
  readonly office: Office
  readonly seats: number
  /** The names of the approved list as they are printed, in its order. */
  readonly names: readonly string[]
}

/** A ballot as the template places it: the geometry and the texts, which are the same on every ballot of the list. */
export interface BallotLayout {
  readonly kind: 'ballots'
  /** Plain date of the document: the day of the meeting. */
  readonly date: string
  readonly document: string
  readonly sheet: BallotSheet
  readonly geometry: BallotGeometry
  readonly head: { readonly organisation: string; readonly meeting: readonly string[]; readonly party: string }
  readonly title: string
  /** The subject of the vote, in parts between which the line may break. */
  readonly office: readonly string[]
  /** Below the office, from the top: term, round, seats. */
  readonly lines: readonly string[]
  readonly instruction: string
  readonly heads: Readonly<Record<'number' | 'name' | 'agree' | 'disagree', string>>
  readonly names: readonly string[]
}

const nfc = (text: string): string => text.normalize('NFC')

/** Sheets to print so that there are at least so many ballots, and the ballots that are then on them. */
export const sheetsFor = (
  paper: BallotPaper,
  copies: number,
): { readonly sheets: number; readonly printed: number } => {
  const onSheet = ballotSheet(paper).ballots.length
  const sheets = Math.ceil(copies / onSheet)
  return { sheets, printed: sheets * onSheet }
}

/** A list that cannot be printed on the paper. */
export type UnprintableList = DoesNotFit | (NameTooLong & { readonly name: string })

const longestOf = (names: readonly string[]): { readonly name: string; readonly width: number } =>
  names
    .map((name) => ({ name: nfc(name), width: widthAtOnePoint(name) }))
    .reduce((one, other) => (other.width > one.width ? other : one))

/** Size in points of the smallest name on a ballot, rounded down to tenths. */
export const smallestName = ({ geometry, names }: BallotLayout): number => {
  const { nameX, nameRight, nameLimit } = geometry.rows[0]!
  const room = { size: geometry.type.size, white: nameRight - nameX, limit: nameLimit - nameX }
  return Math.floor(sizeOfName(room, longestOf(names).width) * 10) / 10
}

/**
 * One sheet of ballots; every ballot of the list is a copy of it. Nothing on it names or numbers a voter, a sheet or a
 * ballot.
 * @param paper null for the paper that suits the number and the length of the names
 */
// qd244-2014:d17.k1, qd190-2024:d15
export const ballotLayout = (facts: ListedFacts, paper: BallotPaper | null): Result<BallotLayout, UnprintableList> => {
  const { organisation, meeting, round, office, seats, names } = facts
  const form = ballotForm(names.length, seats)
  const longest = longestOf(names)
  const list = { names: names.length, form, longest: longest.width }
  const chosen = paperFor(paper, list)
  const geometry = chosen.ok ? ballotGeometry({ ...list, paper: chosen.value.paper }) : chosen
  if (!geometry.ok)
    return err(
      geometry.error.code === 'ballot-name-too-long' ? { ...geometry.error, name: longest.name } : geometry.error,
    )
  const { number, name, agree, disagree, title, document } = BALLOT_WORDS
  const head = meetingHead(organisation, meeting)
  const lines = [officeTerm(office, meeting.term), roundWords(round.kind, round.number), seatsWords(seats)]
  return ok({
    kind: 'ballots',
    date: meeting.heldOn,
    document,
    sheet: ballotSheet(geometry.value.paper),
    geometry: geometry.value,
    head: { organisation: nfc(head.organisation), meeting: head.meeting.map(nfc), party: OFFICE_WORDS.partyTitle },
    title,
    office: officeParts(office, organisation).map(nfc),
    lines: lines.flatMap((line) => (line === null ? [] : [nfc(line)])),
    instruction: howToMark(form, names.length),
    heads: { number, name, agree, disagree },
    names: names.map(nfc),
  })
}
