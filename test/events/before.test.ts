import { test } from 'tap'
import { readBefore } from '../../src/events/event.ts'

const person = {
  version: 1,
  fullName: 'Trần Thị Bình',
  birthYear: 1975,
  partySince: null,
  membership: 'official',
  unit: 'Văn thư',
}

test('figures before an act that an earlier version wrote are completed', async (t) => {
  t.strictSame(readBefore('person.corrected', person), { ...person, workingGroup: false })
  const board = { version: 1, members: [], vote: { for: 3, against: 0, blank: 0 } }
  t.strictSame(readBefore('board.recorded', board), { ...board, source: 'congress', paper: null })
})

test('figures of another shape, and of kinds without an earlier form, stay as they are', async (t) => {
  for (const before of [null, 1, { version: 1 }, { ...person, workingGroup: 'no' }]) {
    t.strictSame(readBefore('person.corrected', before), before)
  }
  t.strictSame(readBefore('person.corrected', { ...person, workingGroup: true }), { ...person, workingGroup: true })
  t.strictSame(readBefore('roll.recorded', { version: 1 }), { version: 1 })
  t.strictSame(readBefore('congress.created', null), null)
})
