import { FINDINGS } from '../../../locale/findings.ts'
import { MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { fill } from '../../../locale/text.ts'
import type { PaperPart } from '../../../rules/papers.ts'
import type { NameResult, ResultView } from '../../../views/result-view.ts'
import type { Block } from '../paper.ts'
import { electedTable } from './count-sections.ts'
import type { MinutesFacts, RankedName } from './facts.ts'
import type { Section } from './meeting-sections.ts'
import { numbered, officeWords, people, votesWords } from './words.ts'

const words = MINUTES_WORDS.outcome

const paragraph = (text: string): Block => ({ block: 'paragraph', text })
const note = (text: string): Block => ({ block: 'note', text })

/** The seats that these minutes are about, as they are filled. */
interface Seats {
  readonly elected: readonly (NameResult | RankedName)[]
  readonly tied: readonly (NameResult | RankedName)[]
  readonly seatsLeft: number
  readonly seats: number
}

const seatsOf = ({ round, settled }: MinutesFacts, view: ResultView, part: PaperPart): Seats => {
  if (part === 'delegates') return { ...view, seats: round.seats }
  const alternates = settled ?? view.alternates ?? { elected: [], tied: [], seatsLeft: round.alternates ?? 0 }
  return { ...alternates, seats: alternates.elected.length + alternates.seatsLeft }
}

/** The votes that elect, and what they rest on. */
const thresholdBlock = ({ base: { base, votesNeeded } }: ResultView): Block =>
  votesNeeded === null
    ? paragraph(words.plurality)
    : paragraph(fill(words.needed, { base: numbered(base), needed: numbered(votesNeeded) }))

const tieBlocks = ({ tied, seatsLeft }: Seats): readonly Block[] => {
  if (tied.length === 0) return []
  const names = tied.map((name) => `${name.nameOnPaper}: ${votesWords(name)}`).join('; ')
  return [paragraph(fill(words.tied, { seats: people(seatsLeft), names })), note(words.tiedReading)]
}

const electedBlocks = (
  facts: MinutesFacts,
  { elected, seatsLeft, seats }: Seats,
  part: PaperPart,
): readonly Block[] => {
  const { office } = officeWords(facts, part)
  return [
    ...(elected.length === 0
      ? [paragraph(fill(words.nobody, { office }))]
      : [
          paragraph(fill(elected.length === 1 ? words.electedOne : words.elected, { office })),
          electedTable(facts, elected),
        ]),
    paragraph(
      seatsLeft === 0 ? fill(words.complete, { seats: people(seats) }) : fill(words.left, { seats: people(seatsLeft) }),
    ),
  ]
}

const notElectedItem = ({ settled }: MinutesFacts, name: NameResult): string => {
  const params = { name: name.nameOnPaper, votes: votesWords(name) }
  const isSettled = settled?.elected.some(({ personId }) => personId === name.personId)
  if (isSettled) return fill(words.alternateByRanking, params)
  if (name.verdict === 'alternate') return fill(words.alternate, params)
  if (name.votesShort === null) return fill(words.fewer, params)
  return name.votesShort === 0
    ? fill(words.past, params)
    : fill(words.short, { ...params, short: numbered(name.votesShort) })
}

/** The people on the list whom these seats leave out; tied people are named before. */
const notElectedBlocks = (
  facts: MinutesFacts,
  view: ResultView,
  { elected, tied }: Seats,
  part: PaperPart,
): readonly Block[] => {
  const named = new Set([...elected, ...tied].map(({ personId }) => personId))
  const delegates = new Set(part === 'alternates' ? view.elected.map(({ personId }) => personId) : [])
  const left = view.names.filter(({ personId }) => !named.has(personId) && !delegates.has(personId))
  if (left.length === 0) return []
  return [
    paragraph(fill(words.notElected, { office: officeWords(facts, part).office })),
    { block: 'list', items: left.map((name) => notElectedItem(facts, name)) },
  ]
}

/** Findings that speak of the outcome are shown as sentences: the hall and the superior must see them. */
const findingNotes = ({ findings }: ResultView): readonly Block[] => findings.map(({ code }) => note(FINDINGS[code].vi))

/** Who is elected by these votes, high to low, who is not, and what is open. */
export const outcomeSection = (facts: MinutesFacts, view: ResultView, part: PaperPart): Section => {
  if (view.outcome === 'no-result') {
    return { heading: words.heading, blocks: [paragraph(words.noResult), ...findingNotes(view)] }
  }
  // qd294-2025:i11.4.1
  if (part === 'alternates' && view.outcome === 'tie') {
    return { heading: words.heading, blocks: [paragraph(words.untilTieDecided), ...findingNotes(view)] }
  }
  const seats = seatsOf(facts, view, part)
  const isSettled = part === 'alternates' && facts.settled !== null
  const source = part === 'alternates' ? [paragraph(isSettled ? words.settled : words.alternatesFrom)] : []
  return {
    heading: words.heading,
    blocks: [
      ...(isSettled ? [] : [thresholdBlock(view)]),
      ...source,
      ...electedBlocks(facts, seats, part),
      ...tieBlocks(seats),
      ...(isSettled ? [] : notElectedBlocks(facts, view, seats, part)),
      ...findingNotes(view),
    ],
  }
}
