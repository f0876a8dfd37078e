import t from 'tap'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { electionSeats, type MeetingResults } from '../../src/documents/view/meeting-results.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { expectedText } from './support/expected.ts'
import { DELEGATE_RESULTS, RESULTS, UNFINISHED } from './support/results-facts.ts'

const text = (results: MeetingResults): string => paperText(resultSheet(results, BLANK_HEAD), results.meeting.heldOn)

t.test('the sheet has every round of every election, also those that were annulled or cancelled', async (t) => {
  expectedText(t, 'result-sheet', text(RESULTS))
})

t.test('seats that nobody holds are open: a person who takes no seat, a vote that is not over', async (t) => {
  expectedText(t, 'result-sheet-unfinished', text(UNFINISHED))
})

t.test('delegates and alternates are told apart, and call-ups are named', async (t) => {
  expectedText(t, 'result-sheet-delegates', text(DELEGATE_RESULTS))
})

t.test('the people with seats are those of all rounds, and those whom the superior appointed', async (t) => {
  const [committee] = RESULTS.elections
  t.match(electionSeats(committee!), {
    holders: [
      { personId: 'an', vote: { round: 2, votes: 20, percent: '86.96' } },
      { personId: 'dung', vote: { round: 2, votes: 15 } },
      { personId: 'binh', vote: { round: 3, votes: 14 } },
    ],
    open: 0,
  })
  const [short, secretary] = UNFINISHED.elections
  t.match(electionSeats(short!), { holders: [{ personId: 'an' }], open: 1 })
  t.match(electionSeats(secretary!), {
    holders: [{ personId: 'an', vote: null, paper: { number: '12-QĐ/ĐU' } }],
    open: 0,
  })
  const [delegates] = DELEGATE_RESULTS.elections
  t.match(electionSeats(delegates!), { alternates: [{ personId: 'binh' }, { personId: 'cuong' }], openAlternates: 0 })
})
