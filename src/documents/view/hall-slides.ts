import { sum } from '../../kernel/integers.ts'
import { HALL_BRIEF_WORDS, HALL_WORDS } from '../../locale/papers/hall-slides.ts'
import type { NameResult, ResultView } from '../../views/result-view.ts'
import { type ShownVerdict, shownVerdict } from '../../views/verdict-view.ts'
import { grouped } from './office-data.ts'
import { filled } from './wording.ts'

/** A person in the ranking of an earlier round. */
interface RankedName {
  readonly personId: string
  readonly nameOnPaper: string
  readonly votes: number
}

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
  /** The alternates that this round settles from the ranking of an earlier round; null if it settles none. */
  readonly settled: {
    readonly round: number
    readonly elected: readonly RankedName[]
    readonly tied: readonly RankedName[]
    readonly seatsLeft: number
  } | null
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

/** One name on a screen, which also has columns too narrow for the whole note. */
export interface ScreenRow extends HallRow {
  /** The note in as few words as possible. */
  readonly brief: string
  /** Whether the votes elect; true if the higher votes win. */
  readonly reaches: boolean
}

/** A declared result in the words of the hall. */
export interface HallResult {
  readonly head: { readonly meeting: string; readonly term: string; readonly title: string; readonly needed: string }
  /** The place of the threshold, in thousandths; null if the higher votes win. */
  readonly threshold: { readonly at: number; readonly label: string } | null
  /** Lines about alternates that are settled from an earlier round. */
  readonly settled: readonly string[]
  readonly reading: { readonly title: string; readonly lines: readonly string[] } | null
  readonly rows: readonly ScreenRow[]
  readonly foot: string
}

/** The data of the template `hall-slides`: pages of 16 to 9. */
export interface HallSlides extends Omit<HallResult, 'rows'> {
  readonly date: string
  readonly pages: readonly { readonly rows: readonly HallRow[]; readonly label: string | null }[]
}

/** Rows that can be read from the last row of a hall. */
const ROWS = 10
/** A frame with readings, and lines about alternates, take the space of some rows. */
const ROWS_BELOW_LINES = 6

type Words = Readonly<Record<keyof typeof HALL_BRIEF_WORDS, string>>

const WORD_OF: Readonly<Record<Exclude<ShownVerdict, 'not-elected'>, keyof Words>> = {
  elected: 'elected',
  alternate: 'alternate',
  'settled-alternate': 'alternate',
  tied: 'tied',
  'tied-alternate': 'tied',
  undecided: 'undecided',
  none: 'none',
}

const noteOf = (
  shown: ShownVerdict,
  votesShort: number | null,
  isSeated: boolean,
  words: Words = HALL_WORDS,
): string => {
  if (!isSeated) return words.notSeated
  if (shown !== 'not-elected') return words[WORD_OF[shown]]
  return votesShort !== null && votesShort > 0 ? filled(words.short, { votes: votesShort }) : words.notElected
}

/** The longest bar is everyone in the base, or the most votes if there are more. */
const longestOf = ({ base, names }: ResultView): number => Math.max(base.base, 1, ...names.map(({ votes }) => votes))

const inThousandths = (part: number, whole: number): number => Math.floor((part * 1_000) / whole)

const ORDER: Readonly<Record<ShownVerdict, number>> = {
  elected: 0,
  alternate: 1,
  'settled-alternate': 1,
  tied: 2,
  'tied-alternate': 2,
  undecided: 3,
  'not-elected': 4,
  none: 5,
}

/** Verdicts that give a seat. */
const SEATED: readonly ShownVerdict[] = ['elected', 'alternate', 'settled-alternate']

const idsOf = (names: readonly { readonly personId: string }[]): string[] => names.map(({ personId }) => personId)

const shownIn = ({ result: { outcome, alternates }, settled }: HallSlidesFacts, name: NameResult): ShownVerdict =>
  shownVerdict(
    {
      result: {
        outcome,
        alternates: alternates && {
          elected: idsOf(alternates.elected),
          tied: idsOf(alternates.tied),
          seatsLeft: alternates.seatsLeft,
        },
      },
      settled: settled && { elected: idsOf(settled.elected), tied: idsOf(settled.tied) },
    },
    { ...name, id: name.personId },
  )

const rowsOf = (facts: HallSlidesFacts): readonly ScreenRow[] => {
  const { result, notSeated } = facts
  const longest = longestOf(result)
  return result.names
    .map((name, index) => ({ name, position: index + 1, shown: shownIn(facts, name) }))
    .sort(
      (one, other) =>
        ORDER[one.shown] - ORDER[other.shown] || other.name.votes - one.name.votes || one.position - other.position,
    )
    .map(({ name, position, shown }) => {
      const isSeated = !notSeated.includes(name.personId)
      return {
        position,
        name: name.nameOnPaper.normalize('NFC'),
        votes: grouped(name.votes),
        note: noteOf(shown, name.votesShort, isSeated),
        brief: noteOf(shown, name.votesShort, isSeated, HALL_BRIEF_WORDS),
        reaches: (name.votesShort ?? 0) === 0,
        isElected: isSeated && SEATED.includes(shown),
        bar: inThousandths(name.votes, longest),
      }
    })
}

/** Alternates elected, and the seats for them; null if the vote fills none. */
const alternatesOf = ({ result, settled, alternateSeats }: HallSlidesFacts) => {
  if (settled !== null) return { elected: settled.elected.length, seats: settled.elected.length + settled.seatsLeft }
  if (!result.alternates || alternateSeats === null) return null
  return { elected: result.alternates.elected.length, seats: alternateSeats }
}

const titleOf = (facts: HallSlidesFacts): string => {
  const { office, roundNumber: number, result } = facts
  if (result.outcome === 'no-result') return filled(HALL_WORDS.noResult, { office, number })
  const title = filled(HALL_WORDS.title, { office, number, elected: result.elected.length, seats: result.seats })
  const alternates = alternatesOf(facts)
  return alternates === null ? title : `${title}. ${filled(HALL_WORDS.alternates, alternates)}`
}

const settledLines = ({ settled }: HallSlidesFacts): readonly string[] => {
  if (settled === null) return []
  const named = (people: readonly RankedName[]): string =>
    people.map(({ nameOnPaper: name, votes }) => filled(HALL_WORDS.settledName, { name, votes })).join(', ')
  const { round, elected, tied } = settled
  return [
    ...(elected.length > 0 ? [filled(HALL_WORDS.settled, { round, names: named(elected) })] : []),
    ...(tied.length > 0 ? [filled(HALL_WORDS.settledTied, { names: named(tied) })] : []),
  ]
}

const footOf = ({ ballots, result }: HallSlidesFacts): string => {
  const { issued, returned, valid } = ballots
  const invalid = sum(Object.values(ballots.invalid))
  const counts = filled(HALL_WORDS.ballots, { issued, returned, valid, invalid })
  return result.seatsLeft > 0 ? `${counts} · ${filled(HALL_WORDS.seatsLeft, { seats: result.seatsLeft })}` : counts
}

/** The declared result in the words of the hall, in rows that are not yet divided into pages. */
export const hallResult = (facts: HallSlidesFacts): HallResult => {
  const { result, readings } = facts
  const { base, votesNeeded } = result.base
  return {
    head: {
      meeting: facts.congressName.normalize('NFC'),
      term: filled(HALL_WORDS.term, { from: String(facts.term.from), to: String(facts.term.to) }),
      title: titleOf(facts),
      needed: votesNeeded === null ? HALL_WORDS.mostVotes : filled(HALL_WORDS.needed, { base, votes: votesNeeded }),
    },
    threshold:
      votesNeeded === null || result.outcome === 'no-result'
        ? null
        : {
            at: inThousandths(votesNeeded, longestOf(result)),
            label: filled(HALL_WORDS.votes, { votes: votesNeeded }),
          },
    settled: settledLines(facts),
    reading: readings.length > 0 ? { title: HALL_WORDS.reading, lines: readings } : null,
    rows: rowsOf(facts),
    foot: footOf(facts),
  }
}

/** The declared result as pages for the hall: the elected first, the highest votes first, ten names on a page. */
export const hallSlides = (facts: HallSlidesFacts): HallSlides => {
  const { rows, ...shown } = hallResult(facts)
  const size = shown.reading !== null || shown.settled.length > 0 ? ROWS_BELOW_LINES : ROWS
  const count = Math.ceil(rows.length / size)
  // The pages are equally full, so that no name stands alone on the last one.
  const each = Math.ceil(rows.length / count)
  return {
    date: facts.heldOn,
    ...shown,
    pages: Array.from({ length: count }, (_, index) => ({
      rows: rows.slice(index * each, (index + 1) * each).map(({ brief: _, reaches: __, ...row }) => row),
      label: count > 1 ? filled(HALL_WORDS.page, { page: index + 1, pages: count }) : null,
    })),
  }
}
