import { test } from 'tap'
import { idFactory, type PersonId, type RoundId } from '../../src/kernel/brand.ts'
import { entriesOf, keysOf, recordOf } from '../../src/kernel/record.ts'

test('a record has a value for every key of its list', async (t) => {
  t.same(
    recordOf(['b', 'a'] as const, (key) => `${key}!`),
    { a: 'a!', b: 'b!' },
  )
  t.same(keysOf(recordOf(['b', 'a'] as const, () => 0)), ['b', 'a'])
})

test('entries come in the order of the list, without absent keys', async (t) => {
  const keys = ['first', 'second', 'third'] as const
  t.same(entriesOf(keys, { third: 0, first: 7 }), [
    ['first', 7],
    ['third', 0],
  ])
  t.same(entriesOf(keys, {}), [])
})

test('one source gives ids of every kind, each once', async (t) => {
  let made = 0
  const newId = idFactory(() => `id-${++made}`)
  const round: RoundId = newId()
  const person: PersonId = newId()
  t.same([round, person], ['id-1', 'id-2'])
  // @ts-expect-error: the id of a round is not the id of a person.
  const wrong: PersonId = newId<'round'>()
  t.equal(wrong, 'id-3')
})
