import t from 'tap'
import { entryJournal } from '../../src/documents/view/entry-journal.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { expectedText } from './support/expected.ts'
import { ballots, FACTS, LAN, logged } from './support/journal-facts.ts'
import { BRANCH } from './support/meetings.ts'

t.test('the journal names each act on a stack with its person, time and place in the log', async (t) => {
  expectedText(t, 'entry-journal', paperText(entryJournal(FACTS), BRANCH.heldOn))
})

t.test('boxes of a ballot without surplus are written by the places of the names', async (t) => {
  const marks = { agree: [0, 1], disagree: [2] }
  const stack = {
    number: 1,
    label: null,
    size: 2,
    cancelled: false,
    events: logged(5, ballots(LAN, 'first', 1, marks, { agree: [], disagree: [] })),
    content: {
      manner: 'ballots' as const,
      ballots: [
        { number: 1, marks, setAside: null, doubt: null, ruled: null },
        { number: 2, marks: { agree: [], disagree: [] }, setAside: null, doubt: null, ruled: null },
      ],
      tally: { valid: 1, invalid: {}, votes: [1, 1, 0], disagree: [0, 0, 1] },
      unruled: 0,
    },
  }
  const facts = { ...FACTS, contest: { ...FACTS.contest, seats: 3 }, stacks: [stack], reopenings: [] }
  expectedText(t, 'entry-journal-boxes', paperText(entryJournal(facts), BRANCH.heldOn))
})

t.test('a round without stacks has a journal that says so', async (t) => {
  const text = paperText(entryJournal({ ...FACTS, stacks: [], reopenings: [] }), BRANCH.heldOn)
  t.match(text, /Không có tập phiếu nào được lập\./)
  t.notMatch(text, /PHỤ LỤC/)
})
