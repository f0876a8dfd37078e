import { test } from 'tap'
import {
  beside,
  bodyOf,
  digitsOf,
  faultsOf,
  fieldAtPointer,
  fieldsOf,
  fieldsToLookAt,
  isComplete,
  isSame,
  type SheetForm,
  tallyOf,
  typedOf,
} from '../../src/desk/sheet/figures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']

const formOf = (candidates: number, seats: number, size = 10): SheetForm => ({
  contest: { candidates, seats, allDisagree: 'invalid' },
  names: NAMES.slice(0, candidates).map((fullName, index) => ({ personId: `p${index + 1}`, fullName })),
  size,
})

const SURPLUS = formOf(3, 2)
const BOXES = formOf(2, 2)

test('the fields follow the paper, and nothing comes after the last one', (t) => {
  const fields = fieldsOf(SURPLUS)
  t.same(fields, [
    'votes-1',
    'votes-2',
    'votes-3',
    'valid',
    'invalid-not-issued',
    'invalid-marked',
    'invalid-outside-name',
    'invalid-over-voted',
    'invalid-no-choice',
  ])
  t.same(fieldsOf(BOXES).slice(0, 5), ['votes-1', 'disagree-1', 'votes-2', 'disagree-2', 'valid'])
  t.equal(fieldsOf(formOf(1, 1)).at(-1), 'invalid-both-or-neither')
  t.equal(beside(SURPLUS, 'votes-3', 1), 'valid')
  t.equal(beside(SURPLUS, 'votes-1', -1), 'votes-1')
  t.equal(beside(SURPLUS, 'invalid-no-choice', 1), 'invalid-no-choice')
  t.end()
})

test('a text is taken if it is digits and nothing else', (t) => {
  t.same(['12', ' 7\n', '', '1,5', '1.200', '-3', '٣', 'l0', '123456', '3e2'].map(digitsOf), [
    '12',
    '7',
    '',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  t.end()
})

test('an empty field is 0, and every name is sent', (t) => {
  const typed = { 'votes-1': '8', 'votes-3': '', valid: '9', 'invalid-over-voted': '1', 'invalid-marked': '0' }
  t.same(bodyOf(SURPLUS, typed, ''), {
    valid: 9,
    invalid: { 'over-voted': 1 },
    names: [
      { personId: 'p1', votes: 8 },
      { personId: 'p2', votes: 0 },
      { personId: 'p3', votes: 0 },
    ],
  })
  t.match(bodyOf(BOXES, { 'disagree-2': '4' }, 'Cộng nhầm.'), {
    names: [
      { votes: 0, disagree: 0 },
      { votes: 0, disagree: 4 },
    ],
    reason: 'Cộng nhầm.',
  })
  t.end()
})

test('a sheet that was sent comes back as it was typed, with zeros as empty fields', (t) => {
  for (const form of [SURPLUS, BOXES]) {
    const typed = {
      'votes-1': '8',
      valid: '9',
      'invalid-marked': '1',
      ...(form === BOXES ? { 'disagree-1': '1' } : {}),
    }
    t.same(typedOf(form, bodyOf(form, typed, '')), typed)
    t.ok(isSame(form, { ...typed, 'votes-2': '0' }, typed))
    t.notOk(isSame(form, { ...typed, 'votes-2': '1' }, typed))
  }
  t.end()
})

test('a sheet is complete once its ballots are those of the stack and its figures can be true', (t) => {
  const right = { 'votes-1': '8', 'votes-2': '5', 'votes-3': '4', valid: '9', 'invalid-over-voted': '1' }
  t.equal(isComplete(faultsOf(SURPLUS, right)), true)
  t.match(faultsOf(SURPLUS, { ...right, 'invalid-over-voted': '' }), { unequal: { entered: 9, size: 10 } })
  t.match(faultsOf(SURPLUS, { ...right, 'votes-1': '10' }), { exceeding: [0] })
  t.match(faultsOf(SURPLUS, { ...right, 'votes-2': '9', 'votes-3': '9' }), { tooMany: { chosen: 26, most: 18 } })
  t.match(faultsOf(SURPLUS, { valid: '10', 'votes-1': '9' }), { tooFew: { chosen: 9, least: 10 } })
  t.match(faultsOf(BOXES, { valid: '10', 'votes-1': '9', 'disagree-1': '2' }), { exceeding: [0] })
  t.equal(tallyOf(SURPLUS, right).disagree, null)
  t.end()
})

test('refusals and places to look at again lead to fields', (t) => {
  t.same(
    ['/valid', '/invalid/marked', '/names/2', '/names/0/votes', '/names/1/disagree', '/names', '/reason'].map(
      fieldAtPointer,
    ),
    ['valid', 'invalid-marked', 'votes-3', 'votes-1', 'disagree-2', null, null],
  )
  t.same(
    fieldsToLookAt([
      { column: 'ballots' },
      { column: 'valid' },
      { column: 'invalid', reason: 'marked' },
      { column: 'votes', place: 2 },
      { column: 'disagree', place: 1 },
    ]),
    ['valid', 'invalid-marked', 'votes-2', 'disagree-1'],
  )
  t.end()
})
