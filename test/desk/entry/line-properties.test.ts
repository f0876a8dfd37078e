import fc from 'fast-check'
import { test } from 'tap'
import { type Ballot, ballotOf, figuresOf, typedBallotOf } from '../../../src/desk/entry/line/ballot.ts'
import { EMPTY_LINE } from '../../../src/desk/entry/line/line.ts'
import { ballotOnLine, readBackOf } from '../../../src/desk/entry/line/marks.ts'
import { endedBy, lastUnended, mayBecome } from '../../../src/desk/entry/line/numbers.ts'
import { opened } from '../../../src/desk/entry/line/opened.ts'
import { judgeBallot } from '../../../src/rules/ballot.ts'
import { keysOf, type Scene, Typist } from './support/typing.ts'

const numbersOn = ({ line }: Typist): readonly number[] => line.marks.map(({ place }) => place)

test('every number of every list has one way without an end, and one with it', async (t) => {
  for (const candidates of [2, 9, 10, 11, 27, 71, 99, 100, 101, 230]) {
    const width = Math.max(2, String(candidates).length)
    const scene: Scene = { candidates, seats: 1, allDisagree: 'invalid', mode: 'struck', size: 9 }
    const wrong: number[] = []
    for (let number = 1; number <= candidates; number++) {
      for (const text of [String(number).padStart(width, '0'), `${number}+`]) {
        const typist = new Typist(scene)
        typist.type(text)
        if (numbersOn(typist).join() !== String(number) || typist.line.pending !== '') wrong.push(number)
      }
    }
    t.same(wrong, [], `${candidates} names`)
  }
})

test('a number ends exactly when the digits can become no other one', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 230 }), fc.stringMatching(/^[0-9]{1,4}$/), (candidates, digits) => {
      const numbers = mayBecome(digits, candidates)
      const ended = endedBy(digits, candidates)
      if (ended === null) return numbers.length !== 1 || numbers[0] !== Number(digits)
      return ended === Number(digits) && ended >= 1 && ended <= candidates && numbers.length === 1
    }),
  )
})

test('the numbers up to a tenth of the list need an end, and no others', async (t) => {
  for (let candidates = 1; candidates <= 230; candidates++) {
    const open = Array.from({ length: candidates }, (_, at) => at + 1).filter(
      (number) => endedBy(String(number), candidates) === null,
    )
    t.same([open.length, open.at(-1) ?? 0], [lastUnended(candidates), lastUnended(candidates)], `${candidates} names`)
  }
})

test('with the digits 1 and 2 of a list of 27 the paper tints the tens as well', async (t) => {
  t.same(mayBecome('1', 27), [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  t.same(mayBecome('2', 27), [2, 20, 21, 22, 23, 24, 25, 26, 27])
  t.same(mayBecome('0', 27), [1, 2, 3, 4, 5, 6, 7, 8, 9])
  t.same(mayBecome('28', 27), [])
  t.same(mayBecome('', 27), [])
})

const asides = fc.constantFrom('not-issued', 'marked', 'outside-name', 'unreadable', null)

const scenes = fc
  .record({ candidates: fc.integer({ min: 1, max: 40 }), seats: fc.integer({ min: 1, max: 40 }) })
  .map(({ candidates, seats }): Scene => {
    const most = Math.min(seats, candidates)
    return { candidates, seats: most, allDisagree: 'invalid', mode: candidates > most ? 'struck' : 'agree', size: 9 }
  })

const withBallot = scenes.chain((scene) => {
  const all = Array.from({ length: scene.candidates }, (_, place) => place)
  const some = fc.subarray(all)
  const places =
    scene.mode === 'agree' ? fc.record({ agree: some, disagree: some }) : some.map((struck) => ({ struck }))
  return fc.record({ scene: fc.constant(scene), ballot: fc.record({ places, aside: asides }) })
})

test('a taken ballot that is opened is the same ballot on the line', async (t) => {
  fc.assert(
    fc.property(withBallot, ({ scene, ballot }: { scene: Scene; ballot: Ballot }) => {
      const typist = new Typist(scene)
      typist.ballots.push(ballot)
      typist.type('-')
      t.equal(typist.type('e').effect, null)
      t.same([typist.line, typist.ballots], [EMPTY_LINE, [ballot]], 'Escape leaves it as it was')
      t.same(ballotOnLine(opened(1, typist.context), typist.context), ballot)
      typist.type('-')
      return typist.type('⏎').effect === null && typist.line.correcting === null
    }),
  )
})

test('every ballot can be typed by its marks, with as many digits for each number as for the last', async (t) => {
  fc.assert(
    fc.property(withBallot, ({ scene, ballot }: { scene: Scene; ballot: Ballot }) => {
      const typist = new Typist(scene)
      const { marks } = readBackOf(ballot, scene)
      const text = (place: number): string => String(place).padStart(Math.max(2, String(scene.candidates).length), '0')
      const dots = { blank: '.', both: '..' } as const
      const oneName = { agree: '1', disagree: '2', both: '3', blank: '4' } as const
      const typed = marks.map(({ place, kind }) => {
        if (scene.candidates === 1) return oneName[kind as keyof typeof oneName]
        return (dots[kind as keyof typeof dots] ?? '') + text(place)
      })
      const isUnmarked = Object.values(ballot.places).every((places) => places.length === 0)
      const isWhole = marks.length === 0 && !(ballot.aside !== null && isUnmarked)
      const kinds = [null, 'not-issued', 'marked', 'outside-name', 'unreadable']
      const aside = ballot.aside === null ? '' : `/${kinds.indexOf(ballot.aside)}`
      for (const key of keysOf(`${isWhole ? '0' : typed.join('')}${aside}⏎`)) typist.press(key)
      if (typist.line.question !== null) typist.press('enter')
      t.same(typist.ballots, [ballot])
    }),
  )
})

test('figures are those of the count', async () => {
  fc.assert(
    fc.property(withBallot, ({ scene, ballot }: { scene: Scene; ballot: Ballot }) => {
      const judged = judgeBallot(ballot.places, scene)
      const { chosen, invalid } = figuresOf({ ...ballot, aside: null }, scene)
      return judged.valid ? invalid === null && judged.chosen.length === chosen : invalid === judged.reason
    }),
  )
})

test('the body of the API gives the ballot back', async (t) => {
  fc.assert(
    fc.property(withBallot, ({ scene, ballot }: { scene: Scene; ballot: Ballot }) => {
      const ids = Array.from({ length: scene.candidates }, (_, place) => `person ${place}`)
      const body = typedBallotOf(ballot, ids)
      t.same(ballotOf(body, ids), ballot)
      return (body.struck === undefined) === (scene.mode === 'agree') && (body.setAside ?? null) === ballot.aside
    }),
  )
})
