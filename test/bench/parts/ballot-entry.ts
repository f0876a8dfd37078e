import { type Ballot, ballotOf, isSameBallot } from '../../../src/desk/entry/line/ballot.ts'
import type { TypedBallot } from '../../../src/desk/outbox/outbox.ts'
import { settle, type TypedTwice, typeTwice } from '../../desk/entry/support/two-entries.ts'
import { randomFrom } from '../../reference/random.ts'
import { embeddedBench } from '../support/engines.ts'
import { ballotsPath, type PreparedRound, prepareRound, send } from '../support/scenario.ts'
import type { Service } from '../support/service.ts'
import { percentile } from '../support/statistics.ts'
import { type Row, row, yesNo } from '../support/table.ts'
import { openBenchBrowser, openTypistScreen, type Paints } from '../support/typist-screen.ts'
import type { Part } from './part.ts'

/** The stack that is typed, and another one, so that the votes of the meeting are no more than those present. */
const SIZE = { names: 27, seats: 21, batches: [159, 341], entries: 2 } as const
const SLOTS = ['first', 'second'] as const
/** How much slower than this machine the laptop of the hall is. */
const SLOWDOWN = 4
const LONGEST_MS = 50
/** Keys that are pressed in a quick run, which measures nothing but them. */
const QUICK_KEYS = 400
/** Two typists at two keys a second. */
const KEYS_A_SECOND = 4

/** The ballots of an entry as the service has them. */
const storedBallots = async (
  service: Service,
  { session, batches, people }: PreparedRound,
  slot: (typeof SLOTS)[number],
): Promise<readonly Ballot[]> => {
  const { body } = await send(service, session, 'GET', `${ballotsPath(batches[0]!, slot)}?limit=200`)
  const items = body['items'] as readonly { readonly struck: string[]; readonly setAside: TypedBallot['setAside'] }[]
  return items.map(({ struck, setAside }) => ballotOf({ struck, setAside: setAside ?? null }, people))
}

const keysRow = ({ papers, first, second }: TypedTwice): readonly Row[] => {
  const keys = first.keys.length + second.keys.length
  const each = keys / (2 * papers.length)
  const minutes = keys / KEYS_A_SECOND / 60
  const own = papers.reduce((sum, paper) => sum + paper.keys.length, 0) / papers.length
  return [
    row(
      `keys a ballot, ${papers.length} ballots of a 27/21 list typed twice`,
      `${each.toFixed(2)} with what was taken back`,
      `${own.toFixed(2)} without slips`,
      each,
      { kind: 'at most', bound: 11.5 },
    ),
    row(`minutes at ${KEYS_A_SECOND} keys a second in all`, minutes.toFixed(1), '44 min by hand', minutes, {
      kind: 'at most',
      bound: 15.5,
    }),
  ]
}

const figuresRow = (typed: TypedTwice, stored: readonly (readonly Ballot[])[]): Row => {
  const isAsTyped = SLOTS.every(
    (slot, at) =>
      stored[at]!.length === typed[slot].ballots.length &&
      typed[slot].ballots.every((ballot, index) => isSameBallot(ballot, stored[at]![index]!)),
  )
  const { wereEqual, looked, areEqual, tally, ofPapers } = settle(typed)
  const isRight = isAsTyped && !wereEqual && areEqual && JSON.stringify(tally) === JSON.stringify(ofPapers)
  return {
    ...row('planted slips after comparison and correction', `${looked} papers looked at`, 'the papers', 0),
    ratio: '',
    aim: 'no wrong figure',
    met: yesNo(isRight),
  }
}

const shown = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)}, p99 ${percentile(times, 0.99).toFixed(1)} ms`

const paintRows = (what: string, { typed, idle }: Paints): readonly Row[] => {
  const ratioOf = (share: number): number => percentile(typed, share) / LONGEST_MS
  const aim = { kind: 'at most', bound: 1 } as const
  return [
    row(`${what}, p50`, shown(typed), `a key that does nothing: ${shown(idle)}`, ratioOf(0.5), aim),
    row(`${what}, p99`, shown(typed), `${LONGEST_MS} ms`, ratioOf(0.99), aim),
  ]
}

/** A stack typed twice blind on the screen of ballot entry, with slips, on a slow laptop. */
export const ballotEntry: Part = {
  name: 'ballot-entry',
  run: async ({ quick, resources, note }): Promise<readonly Row[]> => {
    const { service } = await embeddedBench(resources)
    const round = await prepareRound(service, SIZE)
    const browser = await openBenchBrowser(resources)
    const typed = typeTwice(randomFrom(1))
    const rows: Row[] = []
    for (const slot of SLOTS) {
      const slowdown = slot === 'first' ? SLOWDOWN : 1
      const session = slot === 'first' ? round.session : round.member
      const screen = await openTypistScreen(browser, service, { session, batchId: round.batches[0]!, slot }, slowdown)
      const { keys } = typed[slot]
      await screen.press(quick ? keys.slice(0, QUICK_KEYS) : keys)
      note(`keys of the ${slot} entry are pressed`)
      const what = slowdown === 1 ? 'key to paint' : `key to paint, processor slowed ${slowdown} times`
      rows.push(...paintRows(what, await screen.keyToPaint()))
      if (quick) break
      await screen.finish()
    }
    if (quick) return [...keysRow(typed), ...rows]
    const stored = [await storedBallots(service, round, 'first'), await storedBallots(service, round, 'second')]
    return [...keysRow(typed), figuresRow(typed, stored), ...rows]
  },
}
