import { test } from 'tap'
import { press } from '../../../src/desk/entry/line/press.ts'
import { keysOf, LIST_15, LIST_27, ONE_NAME, type Scene, struckOn, Typist } from './support/typing.ts'

const typing = (text: string, scene: Scene = LIST_27): Typist => {
  const typist = new Typist(scene)
  typist.type(text)
  return typist
}

const numbersOn = ({ line }: Typist): readonly number[] => line.marks.map(({ place }) => place)

test('a number ends by itself when it can become no other one', async (t) => {
  const cases: readonly (readonly [candidates: number, text: string, numbers: readonly number[], pending: string])[] = [
    [27, '3', [3], ''],
    [27, '9', [9], ''],
    [27, '1', [], '1'],
    [27, '2', [], '2'],
    [27, '01', [1], ''],
    [27, '02', [2], ''],
    [27, '03', [3], ''],
    [27, '10', [10], ''],
    [27, '27', [27], ''],
    [27, '1+', [1], ''],
    [27, '1++', [1], ''],
    [27, '1+2+3+', [1, 2, 3], ''],
    [9, '1', [1], ''],
    [9, '9', [9], ''],
    [9, '01', [1], ''],
    [10, '1', [], '1'],
    [10, '10', [10], ''],
    [10, '2', [2], ''],
    [71, '7', [], '7'],
    [71, '71', [71], ''],
    [71, '8', [8], ''],
    [71, '07', [7], ''],
    [230, '2', [], '2'],
    [230, '23', [], '23'],
    [230, '24', [24], ''],
    [230, '230', [230], ''],
    [230, '023', [23], ''],
    [230, '05', [], '05'],
    [230, '005', [5], ''],
    [230, '05+', [5], ''],
  ]
  for (const [candidates, text, numbers, pending] of cases) {
    const typist = typing(text, { ...LIST_27, candidates, seats: candidates - 3 })
    t.same([numbersOn(typist), typist.line.pending], [numbers, pending], `${candidates} names: ${text}`)
  }
})

test('the plain case needs one Enter: ascending, no doubles, as many struck as there is surplus', async (t) => {
  const typist = new Typist()
  const { effect, sound } = typist.type('3 8 11 12 16 24 ⏎')
  t.same(effect, { kind: 'take', ballots: [{ places: { struck: [2, 7, 10, 11, 15, 23] }, aside: null }] })
  t.equal(sound, 'taken')
  t.equal(typist.keys, 11)
  t.equal(typist.line.question, null)
})

test('each unusual ballot asks for a second Enter, with its reason', async (t) => {
  const cases: readonly (readonly [Scene, string, readonly string[], object])[] = [
    [LIST_27, '3 8 11 12 16 24 25 ⏎', ['fewer'], { chosen: 20, invalid: null, times: 1 }],
    [LIST_27, '3 8 11 12 16 ⏎', ['too-many'], { chosen: 22, invalid: 'over-voted' }],
    [LIST_27, '0 ⏎', ['too-many'], { chosen: 27, invalid: 'over-voted' }],
    [LIST_27, '00 ⏎', ['nobody'], { chosen: 0, invalid: 'no-choice' }],
    [LIST_27, '8 3 11 12 16 24 ⏎', ['order'], { chosen: 21, invalid: null }],
    [LIST_27, '3 8 11 12 16 24 *2 ⏎', ['repeat'], { times: 2 }],
    [LIST_27, '8 3 *4 ⏎', ['too-many', 'order', 'repeat'], { chosen: 25, times: 4 }],
    [LIST_27, '/1 ⏎', ['aside'], { invalid: null, aside: 'not-issued' }],
    [LIST_27, '/2 ⏎', ['aside'], { aside: 'marked' }],
    [LIST_27, '/3 ⏎', ['aside'], { aside: 'outside-name' }],
    [LIST_27, '/4 ⏎', ['aside'], { aside: 'unreadable' }],
    [LIST_27, '3 8 /2 ⏎', ['aside'], { aside: 'marked' }],
    [LIST_15, '00 ⏎', ['nobody'], { chosen: 0, invalid: 'no-choice' }],
    [{ ...LIST_15, allDisagree: 'valid' }, '00 ⏎', ['nobody'], { chosen: 0, invalid: null }],
    [LIST_15, '9 4 ⏎', ['order'], { chosen: 13, invalid: null }],
    [LIST_15, '0*12 ⏎', ['repeat'], { chosen: 15, times: 12 }],
    [ONE_NAME, '3 ⏎', ['both-or-neither'], { invalid: 'both-or-neither' }],
    [ONE_NAME, '4 ⏎', ['both-or-neither'], { invalid: 'both-or-neither' }],
    [ONE_NAME, '1*37 ⏎', ['repeat'], { times: 37, invalid: null }],
  ]
  for (const [scene, text, reasons, figures] of cases) {
    const typist = new Typist(scene)
    const { effect, sound } = typist.type(text)
    t.equal(effect, null, `${text}: nothing is taken yet`)
    t.equal(sound, 'asked')
    t.same(typist.line.question?.reasons, reasons, text)
    t.match(typist.line.question, figures, text)
    const { effect: second } = typist.type('⏎')
    t.equal(second?.kind, 'take', `${text}: the second Enter takes it`)
  }
})

test('a second Enter does not count within 250 ms, and any other key takes the question back', async (t) => {
  const typist = typing('3 8 11 12 16 ⏎')
  t.equal(typist.press('enter', 249).effect, null)
  t.ok(typist.line.question, 'the question stays')
  t.equal(typist.press('enter', 249).effect, null, 'drumming takes nothing')
  t.equal(typist.press('enter', 250).effect?.kind, 'take')

  const other = typing('3 8 11 12 16 ⏎')
  t.equal(other.type('24').effect, null)
  t.equal(other.line.question, null)
  t.equal(other.type('⏎').effect?.kind, 'take', 'the missing number makes it plain')
  t.same(struckOn(other.ballots[0]!), [3, 8, 11, 12, 16, 24])

  const third = typing('3 8 11 12 16 24 25 ⏎ -')
  t.same(numbersOn(third), [3, 8, 11, 12, 16, 24])
  t.equal(third.line.question, null)
})

test('a refused key leaves the line as it was', async (t) => {
  const cases: readonly (readonly [Scene, string, string])[] = [
    [LIST_27, '28', 'out-of-range'],
    [LIST_27, '3 28', 'out-of-range'],
    [LIST_27, '3 3', 'twice'],
    [LIST_27, '3 11 11', 'twice'],
    [LIST_27, '01 1+', 'twice'],
    [LIST_27, '⏎', 'empty'],
    [LIST_27, '1⏎', 'unfinished'],
    [LIST_27, '3 8 0⏎', 'unfinished'],
    [LIST_27, '/⏎', 'unfinished'],
    [LIST_27, '/5', 'out-of-range'],
    [LIST_27, '/0', 'out-of-range'],
    [LIST_27, '3*⏎', 'unfinished'],
    [LIST_27, '3*51', 'too-many-times'],
    [LIST_27, '3*0', 'out-of-range'],
    [LIST_27, '1*', 'unfinished'],
    [LIST_27, '1/', 'unfinished'],
    [LIST_27, '.', 'no-key'],
    [LIST_27, '-', 'none-before'],
    [LIST_27, '+', 'none-before'],
    [LIST_27, '*', 'none-before'],
    [LIST_27, '005', 'out-of-range'],
    [LIST_15, '..⏎', 'unfinished'],
    [LIST_15, '...', 'no-key'],
    [LIST_15, '.4 4', 'twice'],
    [LIST_15, '1.', 'unfinished'],
    [ONE_NAME, '5', 'out-of-range'],
    [ONE_NAME, '0', 'out-of-range'],
    [ONE_NAME, '1 2', 'twice'],
    [ONE_NAME, '.', 'no-key'],
  ]
  for (const [scene, text, refusal] of cases) {
    const typist = new Typist(scene)
    const keys = keysOf(text)
    for (const key of keys.slice(0, -1)) typist.press(key)
    const before = typist.line
    t.notOk(before.refusal, `${text}: only its last key is refused`)
    const { effect, sound } = typist.press(keys.at(-1)!)
    t.same([effect, sound, typist.line.refusal?.kind], [null, 'refused', refusal], text)
    t.same({ ...typist.line, refusal: null }, before, `${text}: the line stays`)
  }
})

test('minus takes back a refused digit alone, then digits, then number by number, then opens the last ballot', async (t) => {
  const typist = typing('3 8 11 12 16 24 ⏎ 3 8 8')
  typist.type('-')
  t.same(numbersOn(typist), [3, 8], 'the refused 8 was taken back')
  typist.type('1-')
  t.same([numbersOn(typist), typist.line.pending], [[3, 8], ''])
  typist.type('-')
  t.same(numbersOn(typist), [3])
  typist.type('-')
  t.equal(typist.line.correcting, null)
  t.equal(typist.type('-').sound, 'asked', 'one too many may be pressed unseen')
  t.same([typist.line.correcting, numbersOn(typist)], [1, [3, 8, 11, 12, 16, 24]])
  t.same(typist.type('- 25 ⏎').effect, {
    kind: 'correct',
    number: 1,
    ballot: { places: { struck: [2, 7, 10, 11, 15, 24] }, aside: null },
  })
  t.same(typist.line.correcting, null, 'the next ballot follows')
})

test('minus takes back signs in the order in which they were typed', async (t) => {
  for (const [text, left] of [
    ['3 8 * 5', '3 8 *'],
    ['3 8 *', '3 8'],
    ['3 8 /', '3 8'],
    ['3 8 /2', '3 8'],
    ['0 /2', '0'],
    ['/2 3', '/2'],
    ['/2 1', '/2'],
  ] as const) {
    t.same(typing(`${text}-`).line, typing(left).line, text)
  }
  t.same(typing('..-', LIST_15).line, typing('.', LIST_15).line)
  t.same(typing('.-', LIST_15).line, typing('', LIST_15).line)
})

const PLAIN = '3 8 11 12 16 24 ⏎'

test('on an empty line plus goes to a ballot, and the next one is the way back', async (t) => {
  const typist = typing(`${PLAIN} 4 8 12 16 20 24 ⏎ +1 ⏎`)
  t.same([typist.line.correcting, numbersOn(typist)], [1, [3, 8, 11, 12, 16, 24]])
  t.equal(typist.type('⏎').effect, null, 'nothing was changed')
  t.equal(typist.line.correcting, null)
  t.equal(typist.type('+4').line.refusal?.kind, 'out-of-range')
  t.equal(typist.type('e+ ⏎').line.refusal?.kind, 'unfinished')
  typist.type('e +2 ⏎ e')
  t.equal(typist.line.correcting, null, 'Escape leaves a correction')
  typist.type('+3 ⏎')
  t.same(typist.line, typing('').line)
})

test('the last ballot comes again with one key, and several times after a question', async (t) => {
  const typist = typing(`${PLAIN} *⏎`)
  t.same(typist.ballots.map(struckOn), [
    [3, 8, 11, 12, 16, 24],
    [3, 8, 11, 12, 16, 24],
  ])
  t.equal(typist.type('*12⏎').sound, 'asked')
  t.equal(typist.type('⏎').effect?.kind, 'take')
  t.equal(typist.ballots.length, 14)
  t.equal(typist.type('*12⏎').sound, 'asked')
  const smaller = press(typist.line, 'enter', { ...typist.context, size: 19 }, typist.now + 1000)
  t.same([smaller.effect, smaller.line.refusal], [null, { kind: 'too-many-times', left: 5 }], 'the stack was corrected')
  typist.type('ee')
  t.equal(typist.type('/2⏎⏎ *⏎').sound, 'asked', 'an unusual ballot is asked about each time')
})

test('a full stack locks the line, and its ballots can still be corrected', async (t) => {
  const typist = new Typist({ ...LIST_27, size: 2 })
  t.equal(typist.type(PLAIN).sound, 'taken')
  t.equal(typist.type(PLAIN).sound, 'full')
  for (const key of ['3', '/', '*'] as const) t.equal(typist.type(key).line.refusal?.kind, 'full')
  t.equal(typist.type('⏎').line.refusal?.kind, 'empty')
  t.equal(typist.type('+3').line.refusal?.kind, 'out-of-range')
  t.equal(typist.type('e -').line.correcting, 2)
  t.equal(typist.type('- 27 ⏎').effect?.kind, 'correct')
  t.equal(typist.ballots.length, 2)
})

test('the held ballot is let go when the next one is begun, and not by looking back', async (t) => {
  const held = { ...LIST_27, held: true }
  for (const [text, effect] of [
    ['3', 'release'],
    ['1', 'release'],
    ['0', 'release'],
    ['/', 'release'],
    ['*', 'release'],
    ['-', undefined],
    ['+', undefined],
    ['?', 'help'],
    ['e', undefined],
    ['⏎', undefined],
    ['+1', undefined],
    ['-3', undefined],
    ['3 8', undefined],
  ] as const) {
    const typist = new Typist(held)
    typist.type(PLAIN)
    t.equal(typist.type(text).effect?.kind, effect, text)
  }
})

test('without surplus only exceptions are typed', async (t) => {
  const typist = new Typist(LIST_15)
  const all = Array.from({ length: 15 }, (_, place) => place)
  const without = (...places: readonly number[]): readonly number[] => all.filter((place) => !places.includes(place))
  t.equal(typist.type('0⏎').effect?.kind, 'take')
  t.equal(typist.type('4⏎').effect?.kind, 'take', 'one against is plain')
  typist.type('.9 ..11 ⏎')
  typist.type('00⏎⏎')
  t.same(
    typist.ballots.map(({ places }) => places),
    [
      { agree: all, disagree: [] },
      { agree: without(3), disagree: [3] },
      { agree: without(8), disagree: [10] },
      { agree: [], disagree: all },
    ],
  )
  t.equal(typist.keys, 2 + 2 + 6 + 1 + 4)
})

test('a list of one name has a key for each paper', async (t) => {
  const typist = typing('1⏎ 2⏎ 3⏎⏎ 4⏎⏎ /2⏎⏎', ONE_NAME)
  t.same(typist.ballots, [
    { places: { agree: [0], disagree: [] }, aside: null },
    { places: { agree: [], disagree: [0] }, aside: null },
    { places: { agree: [0], disagree: [0] }, aside: null },
    { places: { agree: [], disagree: [] }, aside: null },
    { places: { agree: [], disagree: [] }, aside: 'marked' },
  ])
})

test('a ballot that is set aside without marks has none, with surplus and without', async (t) => {
  t.same(typing('/2⏎⏎', LIST_27).ballots, [{ places: { struck: [] }, aside: 'marked' }])
  t.same(typing('/4⏎⏎', LIST_15).ballots, [{ places: { agree: [], disagree: [] }, aside: 'unreadable' }])
})

test('questions and refusals are put away by Escape, the line stays', async (t) => {
  t.same(typing('3 8 ⏎ e').line, typing('3 8').line)
  t.same(typing('3 3 e').line, typing('3').line)
  t.same(typing('3 8 e').line, typing('3 8').line)
  t.same(typing('3 8 *5 e').line, typing('3 8').line)
  t.same(typing('3 8 / e').line, typing('3 8').line)
  t.equal(typing('3 8 ⏎ ?').line.question?.reasons[0], 'too-many', 'help keeps the question')
})
