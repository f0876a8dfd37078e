import { test } from 'tap'
import type { Tx } from '../../src/app/ports.ts'
import type { BatchId } from '../../src/kernel/brand.ts'
import { ENTRY_STATES, OPENED_ENTRY, SLOTS, type Slot } from '../../src/rules/entry.ts'
import { type BallotsFacts, type BallotsProblem, ballotsProblems } from '../../src/rules/typing.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { AT, batch, congress, openSample } from './support/sample.ts'

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
  /** Whether the size is that of a second version of the batch. */
  readonly resized: boolean
}

/** Every state of an entry with every slot, hand and room; every other batch has been corrected. */
const CASES: readonly Case[] = ENTRY_STATES.flatMap((state) =>
  SLOTS.flatMap((slot) =>
    HANDS.flatMap(({ typist, handInOther }) =>
      SIZES.map((size) => ({
        mode: 'ballots' as const,
        state,
        slot,
        hand: { actorId: MAI, role: 'board-member', typist },
        handInOther,
        size,
        entered: ENTERED,
        count: COUNT,
      })),
    ),
  ),
).map((facts, index) => ({
  ...facts,
  batchId: `0192f3a4-0000-7000-b000-${String(index).padStart(12, '0')}` as BatchId,
  resized: index % 2 === 1,
}))

const nameOf = ({ state, slot, hand, handInOther, size, resized }: Case): string =>
  [state, slot, hand.typist, handInOther, size - ENTERED, resized].join(' ')

type Status = BallotsProblem | 'entered'

/** The answer of the rules. */
const expected = (facts: Case): Status => ballotsProblems(facts)[0] ?? 'entered'

const otherThan = (slot: Slot): Slot => (slot === 'first' ? 'second' : 'first')

const write = async (tx: Tx, facts: Case, index: number): Promise<void> => {
  const { batchId, state, slot, hand, handInOther, size, resized, entered } = facts
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
  await tx.setEntry({ batchId, slot, state, version: 1, entered, typist: hand.typist })
  if (hand.typist) await tx.claimEntry(batchId, slot, hand.typist)
}

/** The entry as an answer leaves it. */
const left = (facts: Case) => {
  const { batchId, slot, state, hand, entered, count } = facts
  const done = expected(facts) === 'entered'
  const changed = { version: done ? 2 : 1, entered: done ? entered + count : entered, typist: done ? MAI : hand.typist }
  return { batchId, slot, state, ...changed }
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
      const mai = { ...context, actor: { ...context.actor, id: MAI } }
      const ballots = Array.from({ length: COUNT }, () => ({ marks: { struck: [0] }, doubt: null }))
      const answers: [name: string, status: string][] = []
      for (const facts of CASES) {
        const { batchId, slot } = facts
        const request = { batchId, slot, congressId: congress.id, ballots, idempotency: null }
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
      t.same([...answered].toSorted(), [...met, 'batch-full', 'entered-before'].toSorted(), 'every answer was met')
    },
    MIGRATED,
  )
})
