import { sum } from '../../kernel/integers.ts'
import { HALL_WORDS } from '../../locale/papers/hall-slides.ts'
import { fill } from '../../locale/text.ts'
import type { NameResult, ResultView } from '../../views/result-view.ts'

/** The facts of the pages that show a declared result to the hall. */
export interface HallSlidesFacts {
  readonly congressName: string
  /** First and last year of the term. */
  readonly term: { readonly from: number; readonly to: number }
  /** Plain date of the meeting. */
  readonly heldOn: string
  /** The office in the words of the organisation's level. */
  readonly office: string
  readonly roundNumber: number
  readonly result: ResultView
  readonly alternateSeats: number | null
  readonly ballots: {
    readonly issued: number
    readonly returned: number
    readonly valid: number
    readonly invalid: Readonly<Record<string, number>>
  }
  /** People on the list who take no seat. */
  readonly notSeated: readonly string[]
  /** A sentence for each reading on which the result rests. */
  readonly readings: readonly string[]
}

/** One name on a page. */
export interface HallRow {
  /** Place on the ballot, counted from 1. */
  readonly position: number
  readonly name: string
  readonly votes: string
  readonly note: string
  readonly isElected: boolean
  /** Length of the bar in thousandths of the longest possible one. */
  readonly bar: number
}

/** The data of the template `hall-slides`: pages of 16 to 9. */
export interface HallSlides {
  readonly date: string
  readonly head: { readonly meeting: string; readonly term: string; readonly title: string; readonly needed: string }
  /** The place of the threshold, in thousandths; null if the higher votes win. */
  readonly threshold: { readonly at: number; readonly label: string } | null
  readonly reading: { readonly title: string; readonly lines: readonly string[] } | null
  readonly pages: readonly { readonly rows: readonly HallRow[]; readonly label: string | null }[]
  readonly foot: string
}

/** Rows that can be read from the last row of a hall. */
const ROWS = 10
/** A frame with readings takes the space of some rows. */
const ROWS_BELOW_READING = 6

const noteOf = ({ verdict, votesShort }: NameResult, isSeated: boolean): string => {
  if (!isSeated) return HALL_WORDS.notSeated
  if (verdict === 'elected') return HALL_WORDS.elected
  if (verdict === 'alternate') return HALL_WORDS.alternate
  if (verdict === 'tied') return HALL_WORDS.tied
  return votesShort !== null && votesShort > 0 ? fill(HALL_WORDS.short, { votes: votesShort }) : HALL_WORDS.notElected
}

/** The longest bar is everyone in the base, or the most votes if there are more. */
const longestOf = ({ base, names }: ResultView): number => Math.max(base.base, 1, ...names.map(({ votes }) => votes))

const inThousandths = (part: number, whole: number): number => Math.floor((part * 1_000) / whole)

const ORDER = { elected: 0, alternate: 1, tied: 2, 'not-elected': 3 } as const

const rowsOf = ({ result, notSeated }: HallSlidesFacts): readonly HallRow[] => {
  const longest = longestOf(result)
  return result.names
    .map((name, index) => ({ name, position: index + 1 }))
    .sort(
      (one, other) =>
        ORDER[one.name.verdict] - ORDER[other.name.verdict] ||
        other.name.votes - one.name.votes ||
        one.position - other.position,
    )
    .map(({ name, position }) => {
      const isSeated = !notSeated.includes(name.personId)
      return {
        position,
        name: name.nameOnPaper,
        votes: String(name.votes),
        note: noteOf(name, isSeated),
        isElected: isSeated && (name.verdict === 'elected' || name.verdict === 'alternate'),
        bar: inThousandths(name.votes, longest),
      }
    })
}

const titleOf = ({ office, roundNumber, result, alternateSeats }: HallSlidesFacts): string => {
  const elected = result.elected.length
  const title = fill(HALL_WORDS.title, { office, number: roundNumber, elected, seats: result.seats })
  if (!result.alternates || alternateSeats === null) return title
  return `${title}. ${fill(HALL_WORDS.alternates, { elected: result.alternates.elected.length, seats: alternateSeats })}`
}

const footOf = ({ ballots, result }: HallSlidesFacts): string => {
  const { issued, returned, valid } = ballots
  const invalid = sum(Object.values(ballots.invalid))
  const counts = fill(HALL_WORDS.ballots, { issued, returned, valid, invalid })
  return result.seatsLeft > 0 ? `${counts} · ${fill(HALL_WORDS.seatsLeft, { seats: result.seatsLeft })}` : counts
}

/** The declared result as pages for the hall: the elected first, the highest votes first, ten names on a page. */
export const hallSlides = (facts: HallSlidesFacts): HallSlides => {
  const { result, readings } = facts
  const { base, votesNeeded } = result.base
  const size = readings.length > 0 ? ROWS_BELOW_READING : ROWS
  const rows = rowsOf(facts)
  const count = Math.ceil(rows.length / size)
  return {
    date: facts.heldOn,
    head: {
      meeting: facts.congressName.normalize('NFC'),
      term: fill(HALL_WORDS.term, facts.term),
      title: titleOf(facts),
      needed: votesNeeded === null ? HALL_WORDS.mostVotes : fill(HALL_WORDS.needed, { base, votes: votesNeeded }),
    },
    threshold:
      votesNeeded === null
        ? null
        : { at: inThousandths(votesNeeded, longestOf(result)), label: fill(HALL_WORDS.votes, { votes: votesNeeded }) },
    reading: readings.length > 0 ? { title: HALL_WORDS.reading, lines: readings } : null,
    pages: Array.from({ length: count }, (_, index) => ({
      rows: rows.slice(index * size, (index + 1) * size),
      label: count > 1 ? fill(HALL_WORDS.page, { page: index + 1, pages: count }) : null,
    })),
    foot: footOf(facts),
  }
}
