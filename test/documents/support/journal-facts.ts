import type { JournalFacts } from '../../../src/documents/view/entry-journal.ts'
import type { JournalEvent } from '../../../src/documents/view/journal-acts.ts'
import { BRANCH } from './meetings.ts'

/** An account that types. */
export const LAN = { id: 'lan', name: 'Trần Thị Lan' }
const MINH = { id: 'minh', name: 'Lê Văn Minh' }
const HEAD = { id: 'head', name: 'Phạm Văn Trưởng' }

type Told = Omit<JournalEvent, 'sequence' | 'at' | 'before' | 'after' | 'reason'> & Partial<JournalEvent>

/** Events one second apart, from 9 o'clock in Vietnam on. */
export const logged = (first: number, ...events: readonly Told[]): readonly JournalEvent[] =>
  events.map((event, place) => ({
    sequence: first + place,
    at: new Date(Date.UTC(2017, 7, 5, 2, 0, first + place)).toISOString(),
    before: null,
    after: null,
    reason: null,
    ...event,
  }))

/** Ballots that an account enters. */
export const ballots = (
  actor: Told['actor'],
  slot: string,
  firstNumber: number,
  ...typed: readonly object[]
): Told => ({
  actor,
  action: 'ballots.entered',
  before: { slot, entered: firstNumber - 1 },
  after: { slot, entered: firstNumber - 1 + typed.length, firstNumber, ballots: typed },
})

const finalised = (actor: Told['actor'], slot: string, entered: number, standing: string): Told => ({
  actor,
  action: 'entry.finalised',
  before: { slot, state: 'open' },
  after: { slot, state: 'final', entered, standing },
})

const created = (number: number, size: number, label: string | null): Told => ({
  actor: HEAD,
  action: 'batch.created',
  after: { roundId: 'round', number, mode: null, version: 1, size, label },
})

const FIRST_STACK = logged(
  40,
  created(1, 4, 'Bàn 1'),
  ballots(LAN, 'first', 1, { struck: [1] }, { struck: [] }),
  ballots(MINH, 'second', 1, { struck: [1] }),
  ballots(LAN, 'first', 3, { struck: [0, 2], setAside: 'marked' }),
  ballots(LAN, 'first', 4, { struck: [2] }),
  ballots(MINH, 'second', 2, { struck: [] }, { struck: [0, 2], setAside: 'marked' }, { struck: [1], times: 1 }),
  {
    actor: LAN,
    action: 'ballot.corrected',
    before: { slot: 'first', number: 4, version: 1, marks: { struck: [2] }, doubt: null },
    after: { slot: 'first', number: 4, version: 2, marks: { struck: [0] }, doubt: null },
    reason: 'Gõ nhầm số',
  },
  finalised(LAN, 'first', 4, 'typing'),
  finalised(MINH, 'second', 4, 'differing'),
  {
    actor: HEAD,
    action: 'entry.reopened',
    before: { slot: 'second', state: 'final' },
    after: {
      slot: 'second',
      state: 'open',
      entered: 4,
      lookAgain: { ballots: [{ kind: 'differs', numbers: [4], between: [] }], columns: [] },
    },
    reason: 'Xem lại phiếu giấy',
  },
  {
    actor: MINH,
    action: 'ballot.corrected',
    before: { slot: 'second', number: 4, version: 1, marks: { struck: [1] }, doubt: null },
    after: { slot: 'second', number: 4, version: 2, marks: { struck: [2] }, doubt: null },
    reason: null,
  },
  finalised(MINH, 'second', 4, 'differing'),
  {
    actor: HEAD,
    action: 'batch.resolved',
    before: { resolvedBallots: [{ slot: 'first', number: 4, version: 2, marks: { struck: [0] } }], resolvedSheets: [] },
    after: {
      resolvedBallots: [{ slot: 'first', number: 4, version: 3, marks: { struck: [2] } }],
      resolvedSheets: [],
      standing: 'ruling',
    },
    reason: 'Đã đối chiếu phiếu giấy trước mọi người',
  },
  {
    actor: HEAD,
    action: 'ballot.ruled',
    before: null,
    after: {
      slot: 'first',
      number: 3,
      version: 1,
      ballotVersion: 1,
      marks: { struck: [0, 2], fault: 'marked' },
      present: ['p1', 'p2'],
      vote: { for: 2, against: 0, blank: 0 },
      note: 'Có chữ ký ở mặt sau',
      standing: 'ready',
    },
  },
)

const SECOND_STACK = logged(
  70,
  created(2, 3, null),
  {
    actor: LAN,
    action: 'sheet.entered',
    after: {
      slot: 'first',
      version: 1,
      tally: { valid: 2, invalid: { 'over-voted': 1 }, votes: [2, 1, 1], disagree: null },
    },
  },
  {
    actor: LAN,
    action: 'entry.papers-counted',
    before: { slot: 'first', papers: null },
    after: { slot: 'first', papers: 4 },
  },
  {
    actor: LAN,
    action: 'entry.papers-counted',
    before: { slot: 'first', papers: 4 },
    after: { slot: 'first', papers: 3 },
  },
  {
    actor: LAN,
    action: 'entry.handed-over',
    before: { slot: 'first', typist: 'lan' },
    after: { slot: 'first', typist: 'minh' },
    reason: 'Đồng chí Lan phải ra ngoài',
  },
  finalised(MINH, 'first', 3, 'ready'),
)

const THIRD_STACK = logged(
  80,
  created(3, 5, null),
  {
    actor: HEAD,
    action: 'batch.corrected',
    before: { version: 1, size: 5, label: null },
    after: { version: 2, size: 6, label: 'Bàn 2' },
    reason: 'Đếm lại',
  },
  {
    actor: HEAD,
    action: 'batch.cancelled',
    before: { version: 2, size: 6, label: 'Bàn 2', cancelled: false, entries: [] },
    after: { version: 3, cancelled: true, state: 'closed' },
    reason: 'Lập nhầm',
  },
  { actor: HEAD, action: 'batch.burnt' },
)

const typed = (number: number, struck: readonly number[], ruled: readonly number[] | null = null) => ({
  number,
  marks: { struck },
  setAside: ruled ? ('marked' as const) : null,
  doubt: null,
  ruled: ruled && { struck: ruled, fault: 'marked' as const },
})

/** A round of two entries: one stack with every act, one by sheet, one cancelled. */
export const FACTS: JournalFacts = {
  meeting: BRANCH,
  office: 'committee',
  round: 1,
  board: { title: 'ban-kiem-phieu', head: 'Phạm Văn Trưởng' },
  contest: { candidates: 3, seats: 2, allDisagree: 'invalid' },
  names: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'],
  people: [
    { id: 'p1', name: 'Phạm Văn Trưởng' },
    { id: 'p2', name: 'Hoàng Thị Ủy' },
  ],
  stacks: [
    {
      number: 1,
      label: 'Bàn 1',
      size: 4,
      cancelled: false,
      events: FIRST_STACK,
      content: {
        manner: 'ballots',
        ballots: [typed(1, [1]), typed(2, []), typed(3, [0, 2], [0, 2]), typed(4, [2])],
        tally: { valid: 2, invalid: { marked: 1, 'over-voted': 1 }, votes: [2, 1, 1], disagree: null },
        unruled: 0,
      },
    },
    {
      number: 2,
      label: null,
      size: 3,
      cancelled: false,
      events: SECOND_STACK,
      content: {
        manner: 'tally-sheet',
        tally: { valid: 2, invalid: { 'over-voted': 1 }, votes: [2, 1, 1], disagree: null },
      },
    },
    { number: 3, label: 'Bàn 2', size: 6, cancelled: true, events: THIRD_STACK, content: null },
  ],
  reopenings: [
    {
      number: 1,
      by: 'presidium',
      paper: null,
      at: '2017-08-05T03:00:00.000Z',
      reason: 'Nghi cộng sai tập số 2',
    },
  ],
}
