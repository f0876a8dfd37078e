import { test } from 'tap'
import { type CongressChangeFacts, congressChangeProblem, instrumentsOn } from '../../src/rules/congress-correction.ts'

const before = {
  kind: 'members-congress',
  heldOn: '2017-08-05',
  regulation: 'qd244-2014',
  implementing: 'qd29-2016',
} as const
const roll = { summoned: 24, attending: 22, exclusions: { exempt: 2 } }

const problem = (after: Partial<CongressChangeFacts['after']>, facts: Partial<CongressChangeFacts> = {}) =>
  congressChangeProblem({
    before,
    after: { ...before, ...after },
    countVersion: 2,
    roll: null,
    boardPaperDate: null,
    elections: [],
    ...facts,
  })

test('kind and instruments change while no election rests on them', async (t) => {
  const elections = [{ number: 1 }, { number: 3 }]
  const reliedOn = { code: 'congress-relied-on', elections: [1, 3] }
  t.same(problem({ kind: 'members-conference' }, { elections }), reliedOn)
  t.same(problem({ regulation: 'qd190-2024' }, { elections }), reliedOn)
  t.same(problem({ implementing: 'qd24-2021' }, { elections }), reliedOn)
  t.equal(problem({ kind: 'members-conference' }), null)
  t.equal(problem({ heldOn: '2017-08-06' }, { elections, roll }), null, 'another day under the same instruments')
})

test('a roll of another kind of meeting keeps the kind', async (t) => {
  t.same(problem({ kind: 'delegates-congress' }, { roll }), { code: 'exclusion-not-of-this-meeting' })
  t.equal(problem({ kind: 'members-conference' }, { roll }), null)
  t.equal(problem({}, { roll: { ...roll, exclusions: { rejected: 1 } } }), null, 'an old roll is not judged again')
})

test('a working group is not sent after the meeting', async (t) => {
  const boardPaperDate = '2017-08-03'
  t.equal(problem({ heldOn: boardPaperDate }, { boardPaperDate }), null)
  t.same(problem({ heldOn: '2017-08-02' }, { boardPaperDate }), { code: 'board-paper-after-meeting' })
  t.equal(problem({}, { boardPaperDate: '2017-08-09' }), null, 'an old paper is not judged again')
})

test('a meeting on another day keeps its instruments while they are in force', async (t) => {
  t.same(instrumentsOn(before, '2018-01-01', 2), { regulation: 'qd244-2014', implementing: 'qd29-2016' })
  t.same(instrumentsOn(before, '2022-01-01', 2), { regulation: 'qd244-2014', implementing: 'qd24-2021' })
  t.same(instrumentsOn(before, '2024-10-10', 2), { regulation: 'qd190-2024', implementing: 'qd24-2021' })
  t.equal(instrumentsOn(before, '2014-06-08', 2), null)
})

test('a meeting of version 1 records no implementing rules', async (t) => {
  const old = { regulation: 'qd244-2014', implementing: null } as const
  t.same(instrumentsOn(old, '2022-01-01', 1), old)
  t.same(instrumentsOn(old, '2025-01-01', 1), { regulation: 'qd190-2024', implementing: null })
})
