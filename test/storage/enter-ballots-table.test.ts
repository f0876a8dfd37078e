import { test } from 'tap'
import type { Tx } from '../../src/app/ports.ts'
import type { BatchId } from '../../src/kernel/brand.ts'
import { ENTRY_STATES, MANNERS, OPENED_ENTRY, SLOTS, type Slot } from '../../src/rules/entry.ts'
import { type BallotsFacts, type BallotsProblem, ballotsProblems, mannerAfter } from '../../src/rules/typing.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { AT, actingAs, batch, congress, openSample, plainBallot } from './support/sample.ts'

const MAI = '0192f3a4-0000-7000-a000-000000000001'
const ANH = '0192f3a4-0000-7000-a000-000000000002'

/** The entry of nobody yet, of the actor, of another account. Nobody takes part in two entries of a batch. */
const HANDS = [
  { typist: null, handInOther: false },
  { typist: null, handInOther: true },
  { typist: MAI, handInOther: false },
  { typist: ANH, handInOther: false },
  { typist: ANH, handInOther: true },
]

/** Room for one ballot more than is added, for exactly these, and for one less. */
const SIZES = [4, 3, 2]
const ENTERED = 1
const COUNT = 2

interface Case extends BallotsFacts {
  readonly batchId: BatchId
  readonly slot: Slot
  /** Whether the ballots are sent as one with a number of repeats. */
  readonly repeats: boolean
  /** Whether the size is that of a second version of the batch. */
  readonly resized: boolean
}

const OPEN = { mode: 'ballots', removed: 0, manner: 'ballots', from: null, repeats: false } as const

/** Every state of an entry with every slot, hand and room. */
const STATES = ENTRY_STATES.flatMap((state) =>
  SLOTS.flatMap((slot) =>
    HANDS.flatMap(({ typist, handInOther }) =>
      SIZES.map((size) => ({
        ...OPEN,
        state,
        slot,
        hand: { actorId: MAI, role: 'board-member', typist, blind: true },
        handInOther,
        size,
        entered: ENTERED,
        count: COUNT,
      })),
    ),
  ),
)

/** Every manner of an entry of the actor, with and without removed ballots and repeats, and every place for the first ballot. */
const TYPED = [null, ...MANNERS].flatMap((manner) =>
  [0, 1].flatMap((removed) =>
    [null, ENTERED, ENTERED + 1, ENTERED + 2].flatMap((from) =>
      [false, true].map((repeats) => ({
        ...OPEN,
        state: 'open' as const,
        slot: 'first' as const,
        hand: { actorId: MAI, role: 'board-member', typist: MAI, blind: true },
        handInOther: false,
        size: 9,
        entered: ENTERED,
        count: COUNT,
        manner,
        removed,
        from,
        repeats,
      })),
    ),
  ),
)

/** Every other batch has been corrected. */
const CASES: readonly Case[] = [...STATES, ...TYPED].map((facts, index) => ({
  ...facts,
  batchId: `0192f3a4-0000-7000-b000-${String(index).padStart(12, '0')}` as BatchId,
  resized: index % 2 === 1,
}))

const nameOf = ({ state, slot, hand, handInOther, size, resized, manner, removed, from, repeats }: Case): string =>
  [state, slot, hand.typist, handInOther, size - ENTERED, resized, manner, removed, from, repeats].join(' ')

type Status = BallotsProblem | 'entered'

/** The answer of the rules. */
const expected = (facts: Case): Status => ballotsProblems(facts)[0] ?? 'entered'

const otherThan = (slot: Slot): Slot => (slot === 'first' ? 'second' : 'first')

const write = async (tx: Tx, facts: Case, index: number): Promise<void> => {
  const { batchId, state, slot, hand, handInOther, size, resized, entered, manner, removed } = facts
  const recorded = { recordedAt: AT, recordedBy: MAI }
  const one = { ...batch, id: batchId, number: index + 10, size: resized ? 9 : size }
  await tx.insertBatch(one, recorded)
  if (resized) await tx.insertBatchVersion({ ...one, version: 2, size }, 'Đếm lại.', recorded)
  if (handInOther) {
    await tx.insertEntry(batchId, otherThan(slot), OPENED_ENTRY)
    await tx.claimEntry(batchId, otherThan(slot), MAI)
  }
  if (state === 'unopened') return
  await tx.insertEntry(batchId, slot, OPENED_ENTRY)
  await tx.setEntry({
    batchId,
    slot,
    state,
    version: 1,
    manner,
    entered,
    removed,
    typist: hand.typist,
    papers: null,
    lookAgain: null,
  })
  if (hand.typist) await tx.claimEntry(batchId, slot, hand.typist)
}

/** The entry as an answer leaves it. */
const left = (facts: Case) => {
  const { batchId, slot, state, hand, entered, count, manner, removed, repeats } = facts
  const done = expected(facts) === 'entered'
  const changed = { version: done ? 2 : 1, entered: done ? entered + count : entered, typist: done ? MAI : hand.typist }
  return {
    batchId,
    slot,
    state,
    removed,
    papers: null,
    lookAgain: null,
    manner: done ? mannerAfter(manner, repeats) : manner,
    ...changed,
  }
}

test('enter_ballots answers what the rules say', async (t) => {
  await forEachDatabase(
    t,
    'every state, slot, hand and room',
    async (t, connection) => {
      const { uow, context, change, read, close } = await openSample(connection)
      t.teardown(close)
      await change(async (tx) => {
        for (const [index, facts] of CASES.entries()) await write(tx, facts, index)
      })
      const mai = actingAs(context, MAI)
      const single = Array.from({ length: COUNT }, () => plainBallot({ struck: [0] }))
      const repeated = [{ ...plainBallot({ struck: [0] }), times: COUNT }]
      const answers: [name: string, status: string][] = []
      for (const facts of CASES) {
        const { batchId, slot, from, repeats } = facts
        const ballots = repeats ? repeated : single
        const request = { batchId, slot, congressId: congress.id, ballots, from, idempotency: null }
        answers.push([nameOf(facts), (await uow.enterBallots(mai, request)).status])
      }
      t.same(
        answers,
        CASES.map((facts) => [nameOf(facts), expected(facts)]),
      )
      const entries = await read((reads) => reads.entries(batch.roundId))
      const there = CASES.filter(({ state }) => state !== 'unopened')
      t.same(
        there.map((facts) => entries.find(({ batchId, slot }) => batchId === facts.batchId && slot === facts.slot)),
        there.map(left),
        'only ballots that were entered have changed an entry',
      )
      const met: Status[] = ['entered', 'entry-unknown', 'entry-of-another', 'entry-final', 'entry-closed']
      const answered = new Set(CASES.map(expected))
      t.same(
        [...answered].toSorted(),
        [...met, 'batch-full', 'entered-before', 'ballot-position', 'entry-takes-sheet'].toSorted(),
        'every answer was met',
      )
    },
    MIGRATED,
  )
})
