import { approvalDraft } from '../../../src/documents/view/approval-draft.ts'
import { attendanceReport, credentialsReport } from '../../../src/documents/view/attendance.ts'
import { ballotLayout } from '../../../src/documents/view/ballots.ts'
import { type CandidateListFacts, candidateList } from '../../../src/documents/view/candidate-list.ts'
import { congressReport } from '../../../src/documents/view/congress-report.ts'
import { entryJournal } from '../../../src/documents/view/entry-journal.ts'
import { hallSlides } from '../../../src/documents/view/hall-slides.ts'
import { handCountLayout } from '../../../src/documents/view/hand-count-form.ts'
import { BLANK_HEAD } from '../../../src/documents/view/letterhead.ts'
import { minutesPaper } from '../../../src/documents/view/minutes.ts'
import type { Paper } from '../../../src/documents/view/paper.ts'
import { paperText } from '../../../src/documents/view/paper-text.ts'
import { particularsList } from '../../../src/documents/view/particulars-list.ts'
import { resultSheet } from '../../../src/documents/view/result-sheet.ts'
import { submission } from '../../../src/documents/view/submission.ts'
import { tallySheetLayout } from '../../../src/documents/view/tally-sheet.ts'
import { MINUTES_WORDS } from '../../../src/locale/papers/minutes.ts'
import type { BoardTitle } from '../../../src/rules/board.ts'
import type { PaperKind } from '../../../src/rules/papers.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import { FACTS as JOURNAL } from './journal-facts.ts'
import { listedFacts } from './listed.ts'
import { BRANCH, DELEGATES } from './meetings.ts'
import { minutesFacts } from './minutes-facts.ts'
import { RESULTS } from './results-facts.ts'
import { factsOf } from './slides-facts.ts'

/** Every string of an object. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The paper without the table of clauses, which has the words of the law. */
const withoutClauses = (paper: Paper): Paper => ({
  ...paper,
  annexes: (paper.annexes ?? []).map((annex) => {
    const heading = annex.blocks.findIndex(
      (block) => block.block === 'heading' && block.text === MINUTES_WORDS.annex.clauses,
    )
    return { ...annex, blocks: annex.blocks.toSpliced(heading + 1, heading === -1 ? 0 : 1) }
  }),
})

const ATTENDANCE = {
  readings: DEFAULT_READINGS,
  roll: { summoned: 30, attending: 24, exclusions: {}, version: 1, recordedAt: '2017-08-05T00:30:00.000Z' },
}

/** A paper of each kind for a meeting that chose a title for its counting board, as text, without the words of the law. */
export const papersOf = (boardTitle: BoardTitle): Readonly<Record<PaperKind, string>> => {
  const text = (paper: Paper): string => paperText(withoutClauses(paper), '2025-08-15')
  const listed = { ...listedFacts(), boardTitle }
  const rules = { regulation: 'qd190-2024', readings: DEFAULT_READINGS, countVersion: 2, alternates: null } as const
  const ballots = ballotLayout(listed, null)
  const facts = minutesFacts({
    names: ['Nguyễn Văn An', 'Trần Thị Bình'],
    seats: 1,
    tally: { valid: 18, invalid: { 'not-issued': 4 }, votes: [10, 8], disagree: null },
  })
  const minutes = { ...facts, rulings: 4, meeting: { ...facts.meeting, boardTitle } }
  const candidates: CandidateListFacts = {
    meeting: BRANCH,
    office: 'committee',
    round: 1,
    seats: 1,
    alternates: null,
    order: 'regulation',
    nameOrder: 'given-family-middle-seniority',
    vote: { for: 22, against: 1, blank: 0 },
    candidates: [],
  }
  return {
    ballots: textsIn(ballots).join('\n'),
    'tally-sheet': textsIn(tallySheetLayout(listed)).join('\n'),
    'hand-count-form': textsIn(handCountLayout({ ...listed, ...rules })).join('\n'),
    'hall-slides': textsIn(hallSlides(factsOf([50, 40, 3]))).join('\n'),
    'candidate-list': text(candidateList(candidates, BLANK_HEAD)),
    'entry-journal': text(entryJournal({ ...JOURNAL, board: { ...JOURNAL.board, title: boardTitle } })),
    minutes: text(minutesPaper(minutes, { part: 'delegates', head: BLANK_HEAD, slip: null })),
    'attendance-report': text(attendanceReport({ ...ATTENDANCE, meeting: BRANCH }, {}, BLANK_HEAD)),
    'credentials-report': text(credentialsReport({ ...ATTENDANCE, meeting: DELEGATES }, {}, BLANK_HEAD)),
    'result-sheet': text(resultSheet(RESULTS, BLANK_HEAD)),
    'congress-report': text(congressReport(RESULTS, BLANK_HEAD)),
    submission: text(submission(RESULTS, BLANK_HEAD)),
    'particulars-list': text(particularsList(RESULTS, BLANK_HEAD)),
    'approval-draft': text(approvalDraft(RESULTS, BLANK_HEAD)),
  }
}
