import { test } from 'tap'
import { RECORD_PROBLEMS, recordProblemInWords } from '../../src/locale/record-problems.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { faulty, faultyLabels } from './style.ts'

test('the reasons for refusing a record exist in both languages, with the same params', async (t) => {
  t.strictSame(faultyLabels(RECORD_PROBLEMS), [])
  for (const { vi, en } of Object.values(RECORD_PROBLEMS)) t.strictSame(placeholdersIn(vi), placeholdersIn(en), en)
})

test('a JSON type is named in words, an unknown type unchanged', async (t) => {
  const reason = (expected: string) => recordProblemInWords({ code: 'wrong-type', params: { expected } })
  t.strictSame(reason('record'), { vi: 'phải là đối tượng', en: 'must be an object' })
  t.strictSame(reason('bigint').en, 'must be bigint')
  t.strictSame(faulty([reason('int').vi], 'vi'), [])
})
