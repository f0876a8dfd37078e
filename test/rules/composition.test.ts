import { test } from 'tap'
import { type Composition, compositionProblems } from '../../src/rules/composition.ts'

/** The published figures of a congress of 1,587 delegates: 1,381 elected, 15 appointed, 191 by their office. */
const PUBLISHED: Composition = { sources: { elected: 1381, appointed: 15, exOfficio: 191 } }

test('published figures of a congress add up, and one more or one less does not', (t) => {
  t.same(compositionProblems(PUBLISHED, 1587, 0), [])
  for (const people of [1586, 1588]) {
    t.same(compositionProblems(PUBLISHED, people, 0), [{ code: 'composition-does-not-add-up', field: 'sources' }])
  }
  t.end()
})

test('every division of everybody has to add up', (t) => {
  const schooling = { postgraduate: 1, university: 5, belowUniversity: 4 }
  const politicalTheory = { advanced: 1, intermediate: 2, elementary: 3, none: 4 }
  t.same(compositionProblems({ schooling, politicalTheory }, 10, 0), [])
  t.same(compositionProblems({ schooling, politicalTheory: { ...politicalTheory, none: 3 } }, 10, 0), [
    { code: 'composition-does-not-add-up', field: 'politicalTheory' },
  ])
  t.end()
})

test('a part is at most everybody; the young and the old together as well', (t) => {
  t.same(compositionProblems({ women: 10, ethnicMinority: 0, under40: 4, over70: 6 }, 10, 0), [])
  t.same(compositionProblems({ under40: 4, over70: 7 }, 10, 0), [
    { code: 'composition-exceeds-people', field: 'over70' },
  ])
  t.same(compositionProblems({ women: 11, under40: 11, over70: 5 }, 10, 0), [
    { code: 'composition-exceeds-people', field: 'women' },
    { code: 'composition-exceeds-people', field: 'under40' },
  ])
  t.end()
})

test('the youngest is not older than the oldest', (t) => {
  t.same(compositionProblems({ ages: { youngest: 40, oldest: 40 } }, 1, 0), [])
  t.same(compositionProblems({ ages: { youngest: 41, oldest: 40 } }, 1, 0), [
    { code: 'ages-out-of-order', field: 'ages' },
  ])
  t.end()
})

test('nothing that is unknown is judged', (t) => {
  t.same(compositionProblems({}, 10, 0), [])
  t.end()
})

const AGES = { youngest: 45, oldest: 60 }

test('the young and the old agree with the youngest and the oldest', (t) => {
  const problems = (composition: Composition) =>
    compositionProblems(composition, 10, 0).map(({ code, field }) => `${code} ${field}`)
  t.same(problems({ under40: 1, over70: 1, ages: AGES }), ['ages-disagree under40', 'ages-disagree over70'])
  t.same(problems({ under40: 0, over70: 0, ages: AGES }), [])
  t.same(problems({ under40: 0, over70: 0, ages: { youngest: 39, oldest: 71 } }), [
    'ages-disagree under40',
    'ages-disagree over70',
  ])
  t.same(problems({ under40: 1, over70: 1, ages: { youngest: 39, oldest: 71 } }), [])
  t.same(problems({ under40: 10, over70: 0, ages: { youngest: 39, oldest: 40 } }), ['ages-disagree under40'])
  t.same(problems({ under40: 9, ages: { youngest: 20, oldest: 39 } }), ['ages-disagree under40'])
  t.same(problems({ under40: 10, ages: { youngest: 20, oldest: 39 } }), [])
  t.same(problems({ over70: 10, ages: { youngest: 69, oldest: 80 } }), ['ages-disagree over70'])
  t.same(problems({ over70: 9, ages: { youngest: 71, oldest: 80 } }), ['ages-disagree over70'])
  t.same(problems({ over70: 10, ages: { youngest: 71, oldest: 80 } }), [])
  t.same(problems({ ages: { youngest: 20, oldest: 80 } }), [], 'nothing that is unknown is judged')
  t.end()
})

test('a person of 70 whole years may be above 70', (t) => {
  for (const over70 of [0, 10]) t.same(compositionProblems({ over70, ages: { youngest: 70, oldest: 70 } }, 10, 0), [])
  t.end()
})

test('the average lies between the youngest and the oldest', (t) => {
  t.same(compositionProblems({ ages: { ...AGES, average: 45 } }, 10, 0), [])
  t.same(compositionProblems({ ages: { ...AGES, average: 60 } }, 10, 0), [])
  for (const average of [44.9, 60.1]) {
    t.same(compositionProblems({ ages: { ...AGES, average } }, 10, 0), [{ code: 'ages-out-of-order', field: 'ages' }])
  }
  t.end()
})

test('no more people are absent without a reason than are absent beside the groups of the roll', (t) => {
  t.same(compositionProblems({ withoutReason: 3 }, 10, 3), [])
  t.same(compositionProblems({ withoutReason: 4 }, 10, 3), [{ code: 'absent-exceeded', field: 'withoutReason' }])
  t.end()
})
