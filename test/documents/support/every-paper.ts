import { approvalDraft } from '../../../src/documents/view/approval-draft.ts'
import { type AttendanceFacts, attendanceReport, credentialsReport } from '../../../src/documents/view/attendance.ts'
import { type CandidateListFacts, candidateList } from '../../../src/documents/view/candidate-list.ts'
import { congressReport } from '../../../src/documents/view/congress-report.ts'
import { entryJournal } from '../../../src/documents/view/entry-journal.ts'
import { BLANK_HEAD, type PaperMeeting, type TypedHead } from '../../../src/documents/view/letterhead.ts'
import type { MeetingResults } from '../../../src/documents/view/meeting-results.ts'
import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import { minutesPaper } from '../../../src/documents/view/minutes.ts'
import type { OfficeData } from '../../../src/documents/view/office-data.ts'
import { officeData } from '../../../src/documents/view/office-data.ts'
import type { Paper } from '../../../src/documents/view/paper.ts'
import { particularsList } from '../../../src/documents/view/particulars-list.ts'
import { resultSheet } from '../../../src/documents/view/result-sheet.ts'
import { submission } from '../../../src/documents/view/submission.ts'
import type { Composition } from '../../../src/rules/composition.ts'
import type { TextPaperKind } from '../../../src/rules/papers.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import { HARD_MINUTES } from './hard-minutes.ts'
import { CONFERENCE, hardNames, LONG_MEETING } from './hard-names.ts'
import { HARD_RESULTS, MANY_RESULTS } from './hard-results.ts'
import { FACTS as JOURNAL } from './journal-facts.ts'
import { BRANCH, DELEGATES } from './meetings.ts'
import { MINUTES } from './minutes-plans.ts'

/** An official paper with the day that decides on its form. */
export interface DatedPaper {
  readonly paper: Paper
  /** Plain date. */
  readonly date: string
}

const SLIP = {
  paperId: '01980a3c-1111-8222-8333-123456789abc',
  digest: '0123456789abcdef'.repeat(4),
  later: null,
  checkpoint: { root: 'fedcba9876543210'.repeat(4), size: 1234 },
}

/** The data of a paper for its template, with a slip. */
export const dataOf = ({ paper, date }: DatedPaper): OfficeData => officeData({ ...paper, slip: SLIP }, date)

const TYPED: TypedHead = { number: 3, place: 'Đắk Lắk', issuedOn: '2026-06-01' }

const listOf = (
  meeting: PaperMeeting,
  names: readonly string[],
  more: Partial<CandidateListFacts> = {},
): DatedPaper => {
  const facts: CandidateListFacts = {
    meeting,
    office: 'committee',
    round: 1,
    seats: Math.max(1, names.length - 1),
    alternates: null,
    order: 'regulation',
    nameOrder: 'given-family-middle-seniority',
    vote: { for: 22, against: 1, blank: 0 },
    candidates: names.map((name, place) => ({
      name,
      birthYear: 1958 + (place % 40),
      partySince: place % 3 === 1 ? null : '1999-05-12',
      membership: 'official',
      unit: `Chi bộ Phòng Kế hoạch - Tổng hợp số ${place + 1}`,
    })),
    ...more,
  }
  return { paper: candidateList(facts, BLANK_HEAD), date: meeting.heldOn }
}

const COMPOSITION: Composition = {
  women: 10,
  ethnicMinority: 3,
  under40: 7,
  over70: 1,
  ages: { youngest: 23, oldest: 74 },
  schooling: { postgraduate: 1, university: 13, belowUniversity: 10 },
  politicalTheory: { advanced: 1, intermediate: 5, elementary: 11, none: 7 },
}

const OF_DELEGATES: Composition = {
  sources: { elected: 1381, appointed: 15, exOfficio: 191 },
  women: 222,
  ethnicMinority: 175,
  under40: 93,
  over70: 0,
  ages: { youngest: 26, oldest: 68 },
}

const attending = (
  meeting: PaperMeeting,
  summoned: number,
  present: number,
  exclusions: AttendanceFacts['roll']['exclusions'],
): AttendanceFacts => ({
  meeting,
  readings: DEFAULT_READINGS,
  roll: { summoned, attending: present, exclusions, version: 2, recordedAt: `${meeting.heldOn}T00:30:00.000Z` },
})

const OF_MEMBERS: PaperMeeting = {
  ...LONG_MEETING,
  kind: 'members-congress',
  name: LONG_MEETING.name.replace('Đại hội đại biểu', 'Đại hội'),
}

const attendance = (meeting: PaperMeeting, composition: Composition): DatedPaper => ({
  paper: attendanceReport(attending(meeting, 30, 24, { exempt: 2, excusedThroughout: 1 }), composition, BLANK_HEAD),
  date: meeting.heldOn,
})

const credentials = (meeting: PaperMeeting): DatedPaper => ({
  paper: credentialsReport(
    attending(meeting, 1587, 1580, { conveningAbsent: 2, rejected: 1 }),
    OF_DELEGATES,
    BLANK_HEAD,
  ),
  date: meeting.heldOn,
})

const minutes = (facts: MinutesFacts): DatedPaper => ({
  paper: minutesPaper(facts, { part: 'delegates', head: BLANK_HEAD, slip: null }),
  date: facts.meeting.heldOn,
})

const ofResults = (
  view: (results: MeetingResults, head: TypedHead) => Paper,
): Readonly<Record<'hard' | 'many-names', DatedPaper>> => ({
  hard: { paper: view(HARD_RESULTS, TYPED), date: LONG_MEETING.heldOn },
  'many-names': { paper: view(MANY_RESULTS, TYPED), date: LONG_MEETING.heldOn },
})

const JOURNAL_OF_LONG_NAMES = {
  ...JOURNAL,
  meeting: LONG_MEETING,
  contest: { ...JOURNAL.contest, candidates: 9, seats: 6 },
  names: hardNames(9),
}

/** Hard papers of every kind that is laid out as text, by the names of their files. */
export const TEXT_CASES: Readonly<Record<TextPaperKind, Readonly<Record<string, DatedPaper>>>> = {
  'candidate-list': {
    hard: listOf(LONG_MEETING, hardNames(9)),
    'one-name': listOf(CONFERENCE, ['Trần Thị Bình'], { office: 'secretary', round: 3 }),
    'many-names': listOf(DELEGATES, hardNames(220), { office: 'delegates', seats: 180, alternates: 20 }),
  },
  'entry-journal': { hard: { paper: entryJournal(JOURNAL_OF_LONG_NAMES), date: LONG_MEETING.heldOn } },
  minutes: {
    'surplus-elected': minutes(MINUTES['surplus-elected']!.facts),
    'conference-reading-decides': minutes(MINUTES['conference-reading-decides']!.facts),
    ...Object.fromEntries(Object.entries(HARD_MINUTES).map(([name, facts]) => [name, minutes(facts)])),
  },
  'attendance-report': { blank: attendance(BRANCH, {}), hard: attendance(OF_MEMBERS, COMPOSITION) },
  'credentials-report': { delegates: credentials(DELEGATES), hard: credentials(LONG_MEETING) },
  'result-sheet': ofResults(resultSheet),
  'congress-report': ofResults(congressReport),
  submission: ofResults(submission),
  'particulars-list': ofResults(particularsList),
  'approval-draft': ofResults(approvalDraft),
}
