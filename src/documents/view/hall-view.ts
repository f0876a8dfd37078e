import { howToMark } from '../../locale/papers/ballots.ts'
import { HALL_PHASE_WORDS, HALL_SCREEN_WORDS } from '../../locale/papers/hall-screen.ts'
import { HALL_WORDS } from '../../locale/papers/hall-slides.ts'
import type { BallotForm } from '../../rules/types.ts'
import { type HallSlidesFacts, hallResult } from './hall-slides.ts'
import { filled } from './wording.ts'

/** The parts of the work of the board, in their order. */
const PHASES = ['collect', 'divide', 'type', 'compare', 'declare'] as const
type Phase = (typeof PHASES)[number]

/** A round in the words of the organisation's level. */
interface NamedRound {
  readonly office: string
  readonly number: number
}

/** The facts that the hall may see. */
export interface HallViewFacts {
  readonly rehearsal: boolean
  readonly congressName: string
  readonly term: { readonly from: number; readonly to: number }
  readonly isClosed: boolean
  readonly current:
    | (NamedRound & {
        readonly state: string
        readonly seats: number
        readonly list: { readonly names: number; readonly form: BallotForm } | null
        readonly phase: Phase | null
      })
    | null
  readonly shown: HallSlidesFacts | null
  readonly withdrawn: NamedRound | null
}

const LEADS: Readonly<Record<string, string>> = {
  listing: HALL_SCREEN_WORDS.listing,
  listed: HALL_SCREEN_WORDS.listed,
  voting: HALL_SCREEN_WORDS.voting,
  counting: HALL_SCREEN_WORDS.counting,
  declared: HALL_SCREEN_WORDS.declared,
}

const FEET: Readonly<Record<string, string>> = {
  listed: HALL_SCREEN_WORDS.footListed,
  voting: HALL_SCREEN_WORDS.footVoting,
  counting: HALL_SCREEN_WORDS.footCounting,
  declared: HALL_SCREEN_WORDS.footCounting,
}

/** The states of a round in which the hall marks ballots, or is about to. */
const MARKING = ['voting']
const BEFORE_COUNT = ['listed', 'voting']

type Current = NonNullable<HallViewFacts['current']>

const roundIn = (words: string, { office, number }: NamedRound): string => filled(words, { office, number })

const howLines = ({ list, seats, state }: Current): readonly string[] => {
  if (list === null || !MARKING.includes(state)) return []
  const limit = list.form === 'strike-out' ? filled(HALL_SCREEN_WORDS.keep, { seats }) : HALL_SCREEN_WORDS.mark
  return [howToMark(list.form, list.names), limit]
}

const stepsOf = (phase: Phase | null) =>
  phase === null
    ? []
    : PHASES.map((step, place) => {
        const now = PHASES.indexOf(phase)
        const state = place < now ? ('past' as const) : place === now ? ('now' as const) : ('next' as const)
        return { label: HALL_PHASE_WORDS[step], state }
      })

const factOf = ({ list, seats, state }: Current): string | null =>
  list === null || !BEFORE_COUNT.includes(state) ? null : filled(HALL_SCREEN_WORDS.seats, { seats, names: list.names })

/**
 * The screen of the hall in words. Before a result is shown it holds no figure of a vote, and of the count nothing but
 * the part of the work that the board is at.
 */
export const hallView = ({ rehearsal, congressName, term, isClosed, current, shown, withdrawn }: HallViewFacts) => {
  const result = shown && hallResult(shown)
  const busy = isClosed ? null : current
  return {
    rehearsal,
    meeting: congressName.normalize('NFC'),
    term: filled(HALL_WORDS.term, { from: String(term.from), to: String(term.to) }),
    lead: isClosed ? HALL_SCREEN_WORDS.closed : busy ? (LEADS[busy.state] ?? null) : null,
    title: busy ? roundIn(HALL_SCREEN_WORDS.round, busy) : isClosed ? congressName : HALL_SCREEN_WORDS.welcome,
    fact: busy && factOf(busy),
    how: busy ? howLines(busy) : [],
    steps: busy ? stepsOf(busy.phase) : [],
    notice: withdrawn ? roundIn(HALL_SCREEN_WORDS.withdrawn, withdrawn) : null,
    foot: (busy && FEET[busy.state]) ?? null,
    result: result && {
      title: result.head.title,
      needed: result.head.needed,
      threshold: result.threshold,
      settled: result.settled,
      reading: result.reading,
      rows: result.rows,
      foot: result.foot,
    },
  }
}

export type HallView = ReturnType<typeof hallView>
