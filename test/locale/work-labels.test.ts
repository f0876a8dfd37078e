import { test } from 'tap'
import type { Bilingual } from '../../src/locale/text.ts'
import * as labels from '../../src/locale/work-labels.ts'
import { faultyLabels } from './style.ts'

test('every label of the work is a text in both languages, and no two of a table are the same', (t) => {
  for (const [name, table] of Object.entries<Readonly<Record<string, Bilingual>>>(labels)) {
    t.strictSame(faultyLabels(table), [], name)
  }
  t.end()
})
