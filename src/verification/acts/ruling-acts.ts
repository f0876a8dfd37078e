import { batchStep } from '../../rules/batch-states.ts'
import { type RulingProblem, ruledMarks, rulingProblems } from '../../rules/ruling.ts'
import { finalEntryThatCounts } from '../../rules/standing.ts'
import type { BallotMarks } from '../../rules/types.ts'
import { withKeptNotes } from '../kept-notes.ts'
import type { Act, CongressState, ReplayedRound, Step } from '../state.ts'
import { figuresOf } from './ballot-acts.ts'
import { standingIn } from './entry-acts.ts'
import { slotIn } from './entry-in-place.ts'

type RulingStep = Step<'ballot.ruled'>

/** Reports members who were never on the board. */
const expectMembers = (step: RulingStep, { everOnBoard }: CongressState): void => {
  for (const personId of step.after.present) {
    if (!everOnBoard.has(personId)) step.report('ruling-not-by-board', { personId })
  }
}

/** Reports votes that contradict the ruling, and a missing note. */
const expectConclusion = (
  step: RulingStep,
  kind: Parameters<typeof rulingProblems>[0],
  congress: CongressState,
): void => {
  const { marks, present, vote, note } = step.after
  const fault = marks.fault ?? null
  const ruling = { ruling: fault === null ? ('valid' as const) : ('invalid' as const), fault, marksGiven: true }
  const problems: readonly RulingProblem[] = rulingProblems(
    kind,
    { ...ruling, present, vote, note },
    congress.facts.readings,
  )
  for (const problem of problems) {
    if (problem === 'ruling-needs-note') step.report('ruling-without-note')
    else step.report('ruling-contradictory')
  }
}

/** The kind of ballot as which a ruled one counts; null if its marks do not belong to the list. */
const ruledKind = ({ kinds }: ReplayedRound, marks: BallotMarks): number | null => {
  if (!kinds?.kind(kinds.numberOf({ marks: ruledMarks(marks, null), doubt: null, setAside: null })).fits) return null
  return kinds.numberOf({ marks, doubt: null, setAside: null })
}

/** The kind of a ruled ballot whose marks are left out. */
const standInKind = ({ kinds }: ReplayedRound): number | null =>
  kinds?.numberOf({ marks: { struck: [] }, doubt: null, setAside: null }) ?? null

/** The board rules on a ballot that was set aside, in the entry that counts, after all entries are final. */
export const ballotRuled: Act<'ballot.ruled'> = (step, congress) => {
  const place = slotIn(step, congress)
  if (!place) return
  const { batch, round, entry } = place
  const { number, version, ballotVersion, marks, standing = null, ...rest } = step.after
  if (finalEntryThatCounts([...batch.entries.values()]) !== entry) step.outOfOrder(entry.state)
  else if (batch.standing && batchStep(batch.standing, 'ruled') === 'ruling-too-early') step.outOfOrder(batch.standing)
  const typed = figuresOf(round, entry, number)
  if (!typed) return step.report('ballot-unknown', { number })
  if (typed.setAside === null && !round.isLeftOut) return step.report('ballot-not-set-aside', { number })
  const before = entry.rulings.get(number)
  step.expectBeforeOfNotes(congress, before ? JSON.parse(before.stated) : null)
  step.expectCorrection(before?.version, version)
  if (ballotVersion !== typed.version) step.report('before-differs', { pointer: '/ballotVersion' })
  expectMembers(step, congress)
  if (!step.isLeftOut && typed.setAside !== null) expectConclusion(step, typed.setAside, congress)
  const kind = step.isLeftOut ? standInKind(round) : ruledKind(round, marks)
  if (kind === null) return step.report('marks-not-of-the-list', { pointer: '/marks' })
  const stated = JSON.stringify(withKeptNotes({ number, version, ballotVersion, marks, ...rest }, congress.digestOf))
  entry.rulings.set(number, { version, kind, stated, holds: true })
  batch.standing = standingIn(congress, place, standing)
  if (standing !== batch.standing) step.report('standing-does-not-follow')
}
