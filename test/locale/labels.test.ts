import { test } from 'tap'
import * as labels from '../../src/locale/labels.ts'
import type { Bilingual } from '../../src/locale/text.ts'
import { BOARD_TITLES } from '../../src/rules/board.ts'
import { DECISION_KINDS } from '../../src/rules/decision.ts'
import { ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import * as rules from '../../src/rules/types.ts'
import { faultyLabels } from './style.ts'

const { officeLabel, ...tables } = labels

test('every label is a text in both languages, and no two of a table are the same', (t) => {
  for (const [name, table] of Object.entries<Readonly<Record<string, Bilingual>>>(tables)) {
    t.strictSame(faultyLabels(table), [], name)
  }
  t.end()
})

test('the tables of the law have a label for each value, once', (t) => {
  const pairs: readonly (readonly [object, readonly string[]])[] = [
    [labels.REGULATION_LABELS, rules.REGULATION_IDS],
    [labels.EVIDENCE_LABELS, rules.EVIDENCE],
    [labels.MEETING_KIND_LABELS, rules.MEETING_KINDS],
    [labels.ORGANISATION_LEVEL_LABELS, ORGANISATION_LEVELS],
    [labels.OFFICE_LABELS, rules.OFFICES],
    [labels.EXCLUSION_REASON_LABELS, rules.EXCLUSION_REASONS],
    [labels.ROUND_KIND_LABELS, rules.ROUND_KINDS],
    [labels.INVALID_REASON_LABELS, rules.INVALID_REASONS],
    [labels.DECISION_KIND_LABELS, DECISION_KINDS],
    [labels.BOARD_TITLE_LABELS, BOARD_TITLES],
    [labels.BOARD_HEAD_LABELS, BOARD_TITLES],
    [labels.BOARD_MEMBER_LABELS, BOARD_TITLES],
  ]
  for (const [table, values] of pairs) t.strictSame(Object.keys(table), [...values])
  t.end()
})

test('a chi bộ has a chi ủy, every other organisation a cấp ủy', (t) => {
  t.equal(officeLabel('committee', 'chi-bo', 'vi'), 'chi ủy')
  t.equal(officeLabel('committee', 'chi-bo', 'en'), 'branch committee')
  t.equal(officeLabel('secretary', 'chi-bo', 'vi'), 'bí thư chi bộ')
  t.equal(officeLabel('deputy-secretary', 'chi-bo', 'vi'), 'phó bí thư chi bộ')
  t.equal(officeLabel('delegates', 'chi-bo', 'vi'), 'đại biểu dự đại hội cấp trên')
  for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'chi-bo')) {
    t.equal(officeLabel('committee', level, 'vi'), 'cấp ủy')
    t.equal(officeLabel('secretary', level, 'en'), 'secretary')
  }
  t.end()
})

test('evidence from another text is labelled as such, not as the wording', (t) => {
  t.strictSame(labels.EVIDENCE_LABELS.secondary, {
    vi: 'theo văn bản khác đã công bố thuật lại',
    en: 'reported by another published text',
  })
  t.end()
})

test('a reading is never called law', (t) => {
  t.equal(labels.EVIDENCE_LABELS.reading.vi, 'cách hiểu của chương trình, không phải quy định')
  t.equal(labels.EVIDENCE_LABELS.reading.en, 'a reading of the program, not a rule of law')
  t.end()
})
