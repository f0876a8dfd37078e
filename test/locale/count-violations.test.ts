import { test } from 'tap'
import { COUNTS } from '../../src/locale/count-violations.ts'
import { fill, placeholdersIn } from '../../src/locale/text.ts'
import { faulty } from './style.ts'

test('every violation of a count has a text in both languages, with the same figures', (t) => {
  for (const [code, { vi, en }] of Object.entries(COUNTS)) {
    t.same(placeholdersIn(vi).toSorted(), placeholdersIn(en).toSorted(), code)
    t.match(vi, /\.$/, code)
    t.match(en, /\.$/, code)
  }
  const sentences = (language: 'vi' | 'en') => Object.values(COUNTS).map((sentence) => sentence[language])
  t.same(faulty(sentences('vi'), 'vi'), [])
  t.same(faulty(sentences('en'), 'en'), [])
  t.end()
})

test('a state is named in the terms of the meeting', (t) => {
  const detail = { action: 'ballots.entered', state: 'final' }
  t.equal(
    fill(COUNTS['act-out-of-order'].vi, detail),
    'Việc loại ballots.entered không thể diễn ra ở trạng thái đã khóa.',
  )
  t.equal(
    fill(COUNTS['act-out-of-order'].en, detail),
    'An act of kind ballots.entered is not possible in this state: finished.',
  )
  t.end()
})
