import { test } from 'tap'
import { approvalDraft } from '../../src/documents/view/approval-draft.ts'
import { congressReport } from '../../src/documents/view/congress-report.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import type { MeetingResults, RoundOfMeeting } from '../../src/documents/view/meeting-results.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { baseReading, type RestingFacts, restingNotes } from '../../src/documents/view/readings.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { submission } from '../../src/documents/view/submission.ts'
import { READING_NOTES } from '../../src/locale/papers/readings.ts'
import { finding } from '../../src/rules/findings.ts'
import { RESULTS } from './support/results-facts.ts'

const LAW: RestingFacts = {
  kind: 'members-congress',
  exclusions: [],
  result: { votesNeeded: 12, tied: [], findings: [], alternates: null },
  deciding: [],
}

test('a result that follows from clauses alone has no remark', async (t) => {
  t.same(restingNotes(LAW), [])
  t.same(restingNotes({ ...LAW, result: { votesNeeded: 12, tied: [], findings: [] } }), [])
  t.equal(baseReading('delegates-congress', [{ reason: 'rejected', leavesBase: false }]), null)
  t.equal(baseReading('delegates-congress', [{ reason: 'prosecuted', leavesBase: true }]), null)
})

test('each reading on which a result can rest has its remark, which says that it is no rule', async (t) => {
  const { result } = LAW
  const alternates = { elected: [], tied: ['a', 'b'], seatsLeft: 1 }
  const cases: readonly (readonly [Partial<RestingFacts>, string])[] = [
    [{ kind: 'committee-conference' }, READING_NOTES.conference],
    [{ kind: 'inspection-conference' }, READING_NOTES.conference],
    [{ kind: 'delegates-congress', exclusions: [{ reason: 'rejected', leavesBase: true }] }, READING_NOTES.rejected],
    [{ result: { ...result, votesNeeded: null } }, READING_NOTES.plurality],
    [{ result: { ...result, tied: ['a', 'b'] } }, READING_NOTES.tied],
    [{ result: { ...result, alternates } }, READING_NOTES.tied],
    [{ result: { ...result, findings: [finding('returned-exceeds-issued')] } }, READING_NOTES.noResult],
  ]
  for (const [facts, note] of cases) {
    t.same(restingNotes({ ...LAW, ...facts }), [note])
    t.match(note, 'cách hiểu của chương trình, không phải quy định')
  }
  const [deciding] = restingNotes({ ...LAW, deciding: ['markedBallots'] })
  t.match(deciding, /^Kết quả phụ thuộc vào cách hiểu của chương trình \(.+\), không phải quy định/)
})

/** The branch congress whose last round of the committee is changed. */
const withLastRound = (change: (round: RoundOfMeeting) => Partial<RoundOfMeeting>): MeetingResults => {
  const [committee, ...others] = RESULTS.elections
  const last = committee!.rounds.at(-1)!
  const rounds = [...committee!.rounds.slice(0, -1), { ...last, ...change(last) }]
  return { ...RESULTS, elections: [{ ...committee!, rounds }, ...others] }
}

/** The last round is a vote among tied people: the higher votes win. */
const REVOTE = withLastRound(({ declared }) => {
  const seats = { ...declared!, result: { ...declared!.result, votesNeeded: null } }
  return { kind: 'tie-revote', declared: seats, seated: seats }
})

const VIEWS = { resultSheet, congressReport, submission, approvalDraft } as const

for (const [name, view] of Object.entries(VIEWS)) {
  const lines = (results: MeetingResults): readonly string[] =>
    paperText(view(results, BLANK_HEAD), results.meeting.heldOn).split('\n')

  test(`${name} marks the people who are elected by a reading, and nobody else`, async (t) => {
    const marked = lines(REVOTE).filter((line) => line.includes(READING_NOTES.plurality))
    const expected =
      name === 'resultSheet' ? READING_NOTES.plurality : `Lần bầu thứ 3 (Trần Thị Bình): ${READING_NOTES.plurality}`
    t.same(marked, [expected])
    t.notMatch(lines(RESULTS).join('\n'), 'cách hiểu')
  })

  test(`${name} of a conference marks every vote of which the base is a reading`, async (t) => {
    const conference = { ...RESULTS, meeting: { ...RESULTS.meeting, kind: 'committee-conference' as const } }
    t.equal(lines(conference).filter((line) => line.includes(READING_NOTES.conference)).length, 3)
  })

  test(`${name} marks a result that another reading would change`, async (t) => {
    const decided = withLastRound(() => ({ resting: { exclusions: [], deciding: ['markedBallots'] } }))
    t.equal(lines(decided).filter((line) => line.includes('Kết quả phụ thuộc vào cách hiểu')).length, 1)
  })
}
