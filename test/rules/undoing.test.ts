import { test } from 'tap'
import {
  mayFollowClosing,
  UNDOING_BODIES,
  UNDOING_KINDS,
  undoingCitations,
  undoingProblem,
  undoneAfter,
} from '../../src/rules/undoing.ts'

const paper = { number: '12-QĐ/ĐU', date: '2020-06-01', issuer: 'Ban Thường vụ Huyện ủy' }
const facts = { kind: 'annulled', by: 'superior', paper, closed: false } as const

test('a decision of the superior needs its paper, one of the presidium may have one', async (t) => {
  t.equal(undoingProblem(facts), null)
  t.equal(undoingProblem({ ...facts, paper: null }), 'undoing-paper-missing')
  t.equal(undoingProblem({ ...facts, by: 'presidium' }), null)
  t.equal(undoingProblem({ ...facts, by: 'presidium', paper: null }), null)
})

test('after the closing only the superior annuls', async (t) => {
  for (const kind of UNDOING_KINDS) {
    for (const by of UNDOING_BODIES) {
      const may = kind === 'annulled' && by === 'superior'
      t.equal(mayFollowClosing({ kind, by }), may, `${kind} by ${by}`)
      t.equal(undoingProblem({ kind, by, paper, closed: true }), may ? null : 'congress-closed')
    }
  }
})

test('qd244-2014:d35.k2, qd190-2024:d33: the superior annuls; no clause is claimed for anything else', async (t) => {
  const under244 = { regulation: 'qd244-2014', implementing: 'qd24-2021' } as const
  const under190 = { regulation: 'qd190-2024', implementing: 'qd294-2025' } as const
  t.same(undoingCitations(facts, under244), ['qd244-2014:d35.k2'])
  t.same(undoingCitations(facts, under190), ['qd190-2024:d33'])
  t.same(undoingCitations({ ...facts, by: 'presidium' }, under244), [])
  t.same(undoingCitations({ ...facts, kind: 'reopened' }, under244), [])
})

test('qd24-2021:i16.1, qd294-2025:i16.1: after the report of the result the superior annuls by this clause too', async (t) => {
  const closed = { ...facts, closed: true }
  t.same(undoingCitations(closed, { regulation: 'qd190-2024', implementing: 'qd294-2025' }), [
    'qd190-2024:d33',
    'qd294-2025:i16.1',
  ])
  t.same(undoingCitations(closed, { regulation: 'qd244-2014', implementing: 'qd24-2021' }), [
    'qd244-2014:d35.k2',
    'qd24-2021:i16.1',
  ])
  t.same(undoingCitations(closed, { regulation: 'qd244-2014', implementing: null }), ['qd244-2014:d35.k2'])
})

test('a paper is undone by the first undoing after its event, in the order of the log', (t) => {
  const undoings = [
    { roundId: 'second', sequence: 9, kind: 'annulled' },
    { roundId: 'first', sequence: 7, kind: 'reopened' },
    { roundId: 'first', sequence: 3, kind: 'annulled' },
  ] as const
  const after = (roundId: string | null, sequence: number) => undoneAfter(undoings, { roundId, sequence })
  t.equal(after(null, 5), 'reopened', 'a paper of the meeting, by any round')
  t.equal(after(null, 7), 'annulled', 'a later one than its own event')
  t.equal(after(null, 9), null)
  t.equal(after('second', 5), 'annulled', 'a paper of a round, by its round alone')
  t.equal(after('first', 8), null)
  t.equal(after('first', 2), 'annulled')
  t.end()
})
