import { test } from 'tap'
import {
  FIRST_PROCEDURE,
  hidesProgress,
  isBlind,
  judgesLists,
  needsPosition,
  needsSignOff,
  newProcedure,
  PROCEDURE_VERSIONS,
  rulesAfterEntry,
} from '../../src/rules/procedure.ts'

test('a new meeting has two entries unless it chooses one or three', async (t) => {
  t.same(newProcedure(null), { version: 3, entries: 2 })
  for (const entries of [1, 2, 3] as const) t.same(newProcedure(entries), { version: 3, entries })
})

test('meetings recorded before meetings had a procedure keep theirs', async (t) => {
  t.same(FIRST_PROCEDURE, { version: 1, entries: 1 })
  t.equal(isBlind(FIRST_PROCEDURE), false)
  t.equal(needsPosition(FIRST_PROCEDURE), false)
})

test('entries of a new meeting are blind, and its ballots come with a number', async (t) => {
  for (const entries of [1, 2, 3] as const) {
    const procedure = newProcedure(entries)
    t.equal(isBlind(procedure), true)
    t.equal(needsPosition(procedure), true)
  }
})

test('rulings after the entries and confirmations of a result begin with version 3', async (t) => {
  const since = (holds: (procedure: { version: (typeof PROCEDURE_VERSIONS)[number] }) => boolean) =>
    PROCEDURE_VERSIONS.filter((version) => holds({ version }))
  t.same(since(rulesAfterEntry), [3])
  t.same(since(needsSignOff), [3])
})

test('only with several blind entries nobody may learn how many ballots are typed', async (t) => {
  t.equal(hidesProgress(FIRST_PROCEDURE), false)
  t.same(
    ([1, 2, 3] as const).map((entries) => hidesProgress(newProcedure(entries))),
    [false, true, true],
  )
})

test('lists of meetings of the first version are judged as they were then', async (t) => {
  t.same(
    ([1, 2, 3] as const).map((version) => judgesLists({ version })),
    [false, true, true],
  )
})
