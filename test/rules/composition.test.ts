import { test } from 'tap'
import { type Composition, compositionProblems } from '../../src/rules/composition.ts'

/** The published figures of a congress of 1,587 delegates: 1,381 elected, 15 appointed, 191 by their office. */
const PUBLISHED: Composition = { sources: { elected: 1381, appointed: 15, exOfficio: 191 } }

test('published figures of a congress add up, and one more or one less does not', (t) => {
  t.same(compositionProblems(PUBLISHED, 1587), [])
  for (const people of [1586, 1588]) {
    t.same(compositionProblems(PUBLISHED, people), [{ code: 'composition-does-not-add-up', field: 'sources' }])
  }
  t.end()
})

test('every division of everybody has to add up', (t) => {
  const schooling = { postgraduate: 1, university: 5, belowUniversity: 4 }
  const politicalTheory = { advanced: 1, intermediate: 2, elementary: 3, none: 4 }
  t.same(compositionProblems({ schooling, politicalTheory }, 10), [])
  t.same(compositionProblems({ schooling, politicalTheory: { ...politicalTheory, none: 3 } }, 10), [
    { code: 'composition-does-not-add-up', field: 'politicalTheory' },
  ])
  t.end()
})

test('a part is at most everybody; the young and the old together as well', (t) => {
  t.same(compositionProblems({ women: 10, ethnicMinority: 0, under40: 4, over70: 6 }, 10), [])
  t.same(compositionProblems({ under40: 4, over70: 7 }, 10), [{ code: 'composition-exceeds-people', field: 'over70' }])
  t.same(compositionProblems({ women: 11, under40: 11, over70: 5 }, 10), [
    { code: 'composition-exceeds-people', field: 'women' },
    { code: 'composition-exceeds-people', field: 'under40' },
  ])
  t.end()
})

test('the youngest is not older than the oldest', (t) => {
  t.same(compositionProblems({ ages: { youngest: 40, oldest: 40 } }, 1), [])
  t.same(compositionProblems({ ages: { youngest: 41, oldest: 40 } }, 1), [{ code: 'ages-out-of-order', field: 'ages' }])
  t.end()
})

test('nothing that is unknown is judged', (t) => {
  t.same(compositionProblems({}, 10), [])
  t.end()
})
