import { test } from 'tap'
import { READING_DOUBTS, READING_ROWS } from '../../src/locale/reading-rows.ts'
import { faultyLabels } from './style.ts'

test('the reasons why a row is refused, or looked at, are each said in both languages', async (t) => {
  t.strictSame(faultyLabels(READING_ROWS), [])
  t.strictSame(faultyLabels(READING_DOUBTS), [])
})
