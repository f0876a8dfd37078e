import { test } from 'tap'
import type { Ballot } from '../../../src/desk/entry/line/ballot.ts'
import type { Key } from '../../../src/desk/entry/line/keys.ts'
import type { EntryContext, Line } from '../../../src/desk/entry/line/line.ts'
import { randomFrom } from '../../reference/random.ts'
import { LIST_15, LIST_27, ONE_NAME, type Scene, Typist } from './support/typing.ts'

const KEYS = 20_000

/** Digits come more often than the others, as they do from a cat. */
const ALL: readonly Key[] = [
  ...('0123456789'.repeat(2).split('') as Key[]),
  ...Array.from({ length: 8 }, () => 'enter' as const),
  ...(['minus', 'minus', 'plus', 'times', 'slash', 'dot', 'help', 'escape'] as const),
]

const SCENES: readonly (readonly [name: string, scene: Scene])[] = [
  ['27 names for 21 seats', { ...LIST_27, size: 200 }],
  ['9 names for 7 seats', { ...LIST_27, candidates: 9, seats: 7, size: 200 }],
  ['230 names for 200 seats', { ...LIST_27, candidates: 230, seats: 200, size: 200 }],
  ['15 names without surplus', { ...LIST_15, size: 200 }],
  ['one name', { ...ONE_NAME, size: 200 }],
]

/** The ballot that somebody reads from the line on the screen, written independently of the keys. */
const readFrom = (line: Line, { candidates, mode, ballotAt, taken }: EntryContext): Ballot => {
  if (line.command !== null) return ballotAt(taken)
  const aside = line.aside?.kind ?? null
  const all = Array.from({ length: candidates }, (_, place) => place)
  const shown = new Map(line.marks.map(({ place, kind }) => [place - 1, kind]))
  if (line.marks.length === 0 && line.pending === '00') {
    for (const place of all) shown.set(place, mode === 'agree' ? 'disagree' : mode)
  }
  if (mode !== 'agree') {
    const isNothing = aside !== null && line.marks.length === 0 && line.pending === ''
    const struck = all.filter((place) => shown.has(place))
    return { places: { struck: isNothing ? [] : struck }, aside }
  }
  const isNothing = aside !== null && line.marks.length === 0 && line.pending === ''
  const kindOf = (place: number) => shown.get(place) ?? (isNothing ? 'blank' : 'agree')
  return {
    places: {
      agree: all.filter((place) => ['agree', 'both'].includes(kindOf(place))),
      disagree: all.filter((place) => ['disagree', 'both'].includes(kindOf(place))),
    },
    aside,
  }
}

for (const [name, scene] of SCENES) {
  test(`${KEYS} random keys take no ballot that the line did not show: ${name}`, async (t) => {
    const random = randomFrom(name.length)
    let typist = new Typist(scene)
    const wrong: string[] = []
    let [taken, corrected, stacks] = [0, 0, 0]
    for (let n = 0; n < KEYS; n++) {
      const key = random.pick(ALL)
      const { line: before, context } = typist
      const after = random.int(0, 600)
      const { effect } = typist.press(key, after)
      const { now } = typist
      // A full stack is corrected for a while, then the next one begins.
      if (typist.ballots.length > scene.size) wrong.push(`key ${n}: more than the stack`)
      if (typist.ballots.length === scene.size && random.oneIn(1_000)) {
        typist = new Typist(scene)
        stacks += 1
      }
      if (effect?.kind !== 'take' && effect?.kind !== 'correct') continue
      const ballots = effect.kind === 'take' ? effect.ballots : [effect.ballot]
      const shown = JSON.stringify(readFrom(before, context))
      if (key !== 'enter' || ballots.some((ballot) => JSON.stringify(ballot) !== shown)) wrong.push(`key ${n}`)
      if (ballots.length > 1 && before.question?.times !== ballots.length) wrong.push(`key ${n}: not asked how often`)
      if (before.question !== null && now - before.question.at < 250) wrong.push(`key ${n}: early`)
      if (effect.kind === 'correct' && effect.number !== before.correcting) wrong.push(`key ${n}: another ballot`)
      taken += effect.kind === 'take' ? ballots.length : 0
      corrected += effect.kind === 'correct' ? 1 : 0
    }
    t.same(wrong, [])
    t.ok(taken > 200 && corrected > 3 && stacks > 0, `${taken} taken, ${corrected} corrected, ${stacks} stacks`)
  })
}
