import { test } from 'tap'
import { randomFrom } from '../../reference/random.ts'
import { KEY_SLIPS, typeBlind } from './support/blind-typist.ts'
import { stackOfPapers } from './support/papers.ts'
import { settle, typeTwice } from './support/two-entries.ts'

test('159 ballots typed twice blind with planted slips: few keys, and no wrong figure is left', async (t) => {
  let [keys, ballots] = [0, 0]
  for (const seed of [1, 2, 3, 4, 5]) {
    const typed = typeTwice(randomFrom(seed))
    const both = typed.first.keys.length + typed.second.keys.length
    keys += both
    ballots += 2 * typed.papers.length
    t.ok(both / 4 / 60 <= 15.5, `stack ${seed}: minutes at four keys a second in all`)

    const settled = settle(typed)
    t.equal(settled.wereEqual, false, 'the slips that nobody heard are found')
    t.ok(settled.looked <= 30, `${settled.looked} papers are looked at`)
    t.ok(settled.areEqual, 'afterwards the entries agree')
    t.same(settled.tally, settled.ofPapers, 'with the figures of the papers')
  }
  t.ok(keys / ballots <= 11.5, `${(keys / ballots).toFixed(2)} keys a ballot, with everything taken back`)
})

test('most slips of a single key sound while the paper is in the hand', async (t) => {
  let [slips, caught] = [0, 0]
  for (const seed of [11, 12, 13, 14, 15, 16]) {
    const random = randomFrom(seed)
    const papers = stackOfPapers(random)
    const planted = papers.map((_, at) => [at, random.pick(KEY_SLIPS)] as const).filter(([at]) => at % 30 > 0)
    const entry = typeBlind(random, papers, new Map(planted))
    slips += entry.keySlips
    caught += entry.caught
  }
  t.ok(slips > 800)
  t.ok(caught / slips > 0.8, `${caught} of ${slips}`)
})
