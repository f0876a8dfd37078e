import { test } from 'tap'
import { chosenReadings, readingField } from '../../src/desk/administration/chosen-readings.ts'
import type { Reading } from '../../src/desk/api/types.ts'
import { DEFAULT_READINGS, READINGS } from '../../src/rules/readings.ts'

const readings = READINGS.map((reading): Reading => {
  const title = { vi: '', en: '' }
  return { ...reading, title, meanings: [], evidence: 'reading' }
})
const defaults = Object.fromEntries(
  Object.entries(DEFAULT_READINGS).map(([name, value]) => [readingField(name), value]),
)

test('a meeting is recorded with the readings that differ from their defaults, and with no others', async (t) => {
  t.equal(chosenReadings(defaults, readings), undefined)
  t.equal(chosenReadings({}, readings), undefined, 'the readings are not read yet')
  t.same(
    chosenReadings(
      { ...defaults, [readingField('quorum')]: 'none', [readingField('tieAtCut')]: 'revote-majority' },
      readings,
    ),
    { tieAtCut: 'revote-majority', quorum: 'none' },
  )
  t.equal(chosenReadings({ [readingField('quorum')]: 'half' }, readings), undefined, 'a value that is none of them')
})
