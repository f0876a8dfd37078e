import { compareEntries } from '../../../src/rules/compare-entries.ts'
import { randomFrom } from '../../reference/random.ts'
import { NAMES, type PlantedStack, plantedStack, unexplained } from '../../support/planted-stacks.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row, yesNo } from '../support/table.ts'
import type { Part } from './part.ts'

const CONTEST = { candidates: NAMES, seats: 21, allDisagree: 'invalid' } as const
const STACKS = 1_200
const STACK_SIZE = 50
/** The longest time of one comparison in milliseconds, by the number of ballots. */
const SIZES = [
  { ballots: 50, bound: 5 },
  { ballots: 550, bound: 89 },
  { ballots: 1_600, bound: 700 },
] as const
/** The first rounds compile; they are not counted. */
const WARM_UP = 3

const compare = ({ first, second }: PlantedStack) =>
  compareEntries({ manner: 'ballots', ballots: first }, { manner: 'ballots', ballots: second }, CONTEST)

/** The ballots that differ at the same place: the cheapest comparison, which shifts after a slip. */
const comparePlaces = ({ first, second }: PlantedStack): number => {
  const contentsOf = (entry: PlantedStack['first']) => entry.map(({ marks }) => JSON.stringify(marks))
  const others = contentsOf(second)
  return contentsOf(first).filter((content, place) => content !== others[place]).length
}

const timed = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const findSlips = (): readonly Row[] => {
  const random = randomFrom(1_200)
  const stacks = Array.from({ length: STACKS }, (_, n) => plantedStack(random, STACK_SIZE, n % 5 === 4))
  let [planted, reported, exact, byPlace] = [0, 0, 0, 0]
  for (const stack of stacks) {
    const found = unexplained(stack, compare(stack))
    planted += stack.slips.length
    reported += found.reported
    exact += found.unreported.length + found.without === 0 ? 1 : 0
    byPlace += comparePlaces(stack)
  }
  return [
    {
      ...row(
        `slips in ${STACKS} stacks of ${STACK_SIZE}`,
        `${reported} reported`,
        `${planted} planted`,
        reported / planted,
      ),
      aim: 'each, and nothing else',
      met: yesNo(exact === STACKS),
    },
    row('the same, place by place', `${byPlace} reported`, `${planted} planted`, byPlace / planted),
  ]
}

const measureSize = ({ ballots, bound }: (typeof SIZES)[number], rounds: number): readonly Row[] => {
  const random = randomFrom(ballots)
  const [aligned, byPlace, shuffled]: [number[], number[], number[]] = [[], [], []]
  for (let round = -WARM_UP; round < rounds; round++) {
    const stack = plantedStack(random, ballots, round % 5 === 4)
    const without = { ...stack, second: random.shuffled(stack.second) }
    const times = [
      timed(() => compare(stack)),
      timed(() => comparePlaces(stack)),
      timed(() => compare(without)),
    ] as const
    if (round < 0) continue
    aligned.push(times[0])
    byPlace.push(times[1])
    shuffled.push(times[2])
  }
  const shown = (times: readonly number[]): string => `${median(times).toFixed(1)} ms`
  const within = (what: string, times: readonly number[]): Row =>
    row(what, shown(times), `bound: ${bound} ms`, median(times) / bound, { kind: 'at most', bound: 1 })
  return [
    within(`two entries of ${ballots} ballots, up to four slips`, aligned),
    within(`two entries of ${ballots} ballots, order lost`, shuffled),
    row(
      `two entries of ${ballots} ballots`,
      shown(aligned),
      `place by place: ${shown(byPlace)}`,
      medianRatio(aligned, byPlace),
    ),
  ]
}

/** Two blind entries of one stack in this process: slips found, and the time. */
export const alignment: Part = {
  name: 'alignment',
  run: async ({ quick }) => [...findSlips(), ...SIZES.flatMap((size) => measureSize(size, quick ? 5 : 15))],
}
