import { sum } from '../../../kernel/integers.ts'
import { DECISION_KIND_LABELS } from '../../../locale/labels.ts'
import { GROUND_WORDS, MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { inWords } from '../../../locale/papers/number-words.ts'
import { fill } from '../../../locale/text.ts'
import type { Choice, DecisionKind } from '../../../rules/decision.ts'
import { isBlind } from '../../../rules/procedure.ts'
import type { Block } from '../paper.ts'
import { clause, dayInFigures, sentenceCase } from '../wording.ts'
import { clauseWords } from './clause-words.ts'
import type { MinutesFacts } from './facts.ts'
import type { Section } from './meeting-sections.ts'
import { ballots, boardWords, handVoteWords, meetingWords, numbered, paperParam, paperWords } from './words.ts'

const paragraph = (text: string): Block => ({ block: 'paragraph', text })

/** The ground of a choice: a clause, or that there is only a reading or nothing. */
const groundWords = ({ citation, reading }: Choice): string => {
  const words = MINUTES_WORDS.after
  if (citation !== undefined) return clauseWords(citation)
  return reading === undefined ? words.noClause : words.byReading
}

/** A note that ends its sentence; left out if there is none. */
const noteParam = (note: string | null): { readonly note?: string } => (note === null ? {} : { note: clause(note) })

/** Whether the delegates are complete, so that an act after the vote on them is about the alternates. */
const isAboutAlternates = ({ round, declared: { result }, settled, refusals }: MinutesFacts): boolean =>
  (round.alternates !== null || settled !== null) &&
  result.outcome === 'complete' &&
  result.seatsLeft === 0 &&
  !refusals.some(({ personId }) => result.elected.includes(personId))

/** The remark that the meeting decided by a reading, or by no known clause. Beside a tie the result says it already. */
const decidedNotes = (facts: MinutesFacts, kind: DecisionKind): readonly Block[] => {
  const choice = facts.choices.find(({ decision }) => decision === kind)
  if (!choice || choice.citation !== undefined || choice.reading === 'tieAtCut') return []
  const { decidedByReading, decidedNoClause } = MINUTES_WORDS.after
  const text = choice.reading === undefined ? decidedNoClause : decidedByReading
  return [{ block: 'note', text: fill(text, { meeting: meetingWords(facts) }) }]
}

const decisionBlocks = (facts: MinutesFacts): readonly Block[] => {
  const words = MINUTES_WORDS.after
  const { decision, choices } = facts
  if (decision !== null) {
    const { kind, newNamesAllowed, vote, note } = decision
    const text = fill(words.decided, {
      meeting: sentenceCase(meetingWords(facts)),
      decision: DECISION_KIND_LABELS[kind].vi,
      ...(isAboutAlternates(facts) ? { seats: words.ofAlternates } : {}),
      names: newNamesAllowed ? words.newNames : '',
      vote: handVoteWords(vote),
      ...noteParam(note),
    })
    return [paragraph(text), ...decidedNotes(facts, kind)]
  }
  if (choices.length === 0) return []
  const items = choices.map((choice) =>
    fill(words.choice, { decision: DECISION_KIND_LABELS[choice.decision].vi, ground: groundWords(choice) }),
  )
  return [paragraph(isAboutAlternates(facts) ? words.openAlternates : words.open), { block: 'list', items }]
}

const refusalBlocks = (facts: MinutesFacts): readonly Block[] =>
  facts.refusals.map(({ personId, ground, happenedOn, vote, paper, reason }) => {
    const words = MINUTES_WORDS.after
    const name = facts.names.find((one) => one.personId === personId)?.nameOnPaper ?? ''
    const how = vote
      ? fill(words.byVote, { meeting: meetingWords(facts), vote: handVoteWords(vote) })
      : (paperParam(paper).paper ?? '')
    return paragraph(
      fill(words.refusal, {
        name,
        ground: GROUND_WORDS[ground],
        day: dayInFigures(happenedOn),
        how,
        reason: clause(reason),
      }),
    )
  })

const appointmentBlocks = ({ appointed }: MinutesFacts): readonly Block[] => {
  if (!appointed) return []
  const { nameOnPaper, paper, note } = appointed
  const params = { name: nameOnPaper, paper: paperWords(paper), ...noteParam(note) }
  return [paragraph(fill(MINUTES_WORDS.after.appointed, params))]
}

/** Acts that followed the result, or that have to follow it; no section if there are none. */
export const afterSections = (facts: MinutesFacts): readonly Section[] => {
  const blocks = [...refusalBlocks(facts), ...decisionBlocks(facts), ...appointmentBlocks(facts)]
  return blocks.length === 0 ? [] : [{ heading: MINUTES_WORDS.after.heading, blocks }]
}

const stackSentences = ({ stacks, typists, meeting }: MinutesFacts): readonly string[] => {
  if (stacks.length === 0) return []
  const words = MINUTES_WORDS.work
  const params = { stacks: numbered(stacks.length), entries: numbered(sum(stacks.map(({ entries }) => entries))) }
  const { procedure } = meeting
  return [
    typists > 0 ? fill(words.stacks, { ...params, typists: numbered(typists) }) : fill(words.stacksOnly, params),
    isBlind(procedure) && procedure.entries > 1 ? fill(words.blind, { times: inWords(procedure.entries) }) : words.once,
  ]
}

const signOffSentences = (facts: MinutesFacts): readonly string[] => {
  const { signOff } = facts.declared
  if (signOff === null) return []
  const words = MINUTES_WORDS.work
  const board = boardWords(facts).toLocaleLowerCase('vi')
  const { others, confirmedBy } = signOff
  if (confirmedBy.length === 0) return [fill(words.alone, { board })]
  const params = { others: numbered(others), confirmed: numbered(confirmedBy.length) }
  return [fill(words.signOff, { board, ...params, names: confirmedBy.join(', ') })]
}

/** How the ballots were entered and the result was confirmed. */
export const workSection = (facts: MinutesFacts): Section => {
  const words = MINUTES_WORDS.work
  const { rulings } = facts
  const ruled = rulings === 0 ? [] : [fill(words.rulings, { board: boardWords(facts), ballots: ballots(rulings) })]
  return {
    heading: words.heading,
    blocks: [paragraph([...stackSentences(facts), ...ruled, ...signOffSentences(facts)].join(' '))],
  }
}
