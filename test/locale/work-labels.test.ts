import { test } from 'tap'
import { ROLES } from '../../src/app/actor.ts'
import { SLOTS } from '../../src/app/model.ts'
import type { Bilingual } from '../../src/locale/text.ts'
import * as labels from '../../src/locale/work-labels.ts'
import { faultyLabels } from './style.ts'

test('every label of the work is a text in both languages, and no two of a table are the same', (t) => {
  for (const [name, table] of Object.entries<Readonly<Record<string, Bilingual>>>(labels)) {
    t.strictSame(faultyLabels(table), [], name)
  }
  t.end()
})

test('the tables name the values of the model, each once', (t) => {
  t.strictSame(Object.keys(labels.SLOT_LABELS), [...SLOTS])
  t.strictSame(Object.keys(labels.ROLE_LABELS), [...ROLES])
  t.end()
})
