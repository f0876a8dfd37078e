import { test } from 'tap'
import type { EntriesPerBatch } from '../../src/rules/entry.ts'
import type { Standing } from '../../src/rules/standing.ts'
import { randomFrom } from '../reference/random.ts'
import type { Problem } from '../support/client.ts'
import { testServers } from '../support/database.ts'
import { expectReplays } from '../support/replayed.ts'
import type { Answer } from '../support/service.ts'
import { type Command, entryId } from './support/walk-command.ts'
import { nextCommand, touchesOf } from './support/walk-commands.ts'
import { endWalk } from './support/walk-end.ts'
import { HEAD_OF_BOARD, openWalkHall, TYPISTS, type WalkHall } from './support/walk-hall.ts'
import {
  batchStateOf,
  countOf,
  type ModelBatch,
  type ModelRound,
  placesIn,
  standingsOf,
  stateOf,
  type World,
} from './support/walk-model.ts'
import { countTwice } from './support/walk-papers.ts'
import { ALL_STATES, type States, statesIn, TRANSITIONS, transitionsBetween } from './support/walk-states.ts'

interface Walk {
  readonly seed: number
  /** The entries of each stack. */
  readonly entries: EntriesPerBatch
  readonly steps: number
  /** The step from which on the congress may end for a transition that no walk has taken; in the last ten it may anyway. */
  readonly late: number
}

const LONG = { steps: 160, late: 130 }
/** Together they take every transition. A change of the commands may need other seeds. */
const WALKS: readonly Walk[] = [
  { seed: 11, entries: 2, ...LONG },
  { seed: 12, entries: 2, ...LONG },
  { seed: 13, entries: 3, ...LONG },
  { seed: 14, entries: 1, ...LONG },
  { seed: 15, entries: 2, ...LONG },
  // It is closed as soon as that is new.
  { seed: 17, entries: 2, steps: 120, late: 30 },
  // It ends before a list is approved.
  { seed: 16, entries: 2, steps: 16, late: 2 },
]
/** The walks on a further server: with two entries and with three, and one that ends early. They too reach every state. */
const FURTHER_WALKS = WALKS.filter(({ seed }) => [12, 13, 16].includes(seed))
/** The steps from one count of papers to the next. */
const BETWEEN_COUNTS = 20
/** Steps that are still tried after a congress has ended. */
const STEPS_AFTER = 6

/** Transitions that the tables have so that every state answers every event, and that nothing leads to. */
const NO_ROW = 'an entry that the meeting does not need has no row'
const REAL =
  'the meetings of the walks are real; test/http/rehearsal-end.test.ts throws rehearsals away from each state'
const NEVER_TAKEN: Readonly<Record<string, string>> = {
  'congress open discarded discarded': REAL,
  'congress closed discarded discarded': REAL,
  'congress cancelled discarded discarded': REAL,
  'entry unopened round-ended closed': NO_ROW,
  'entry unopened batch-cancelled closed': NO_ROW,
  'entry unopened congress-closed closed': NO_ROW,
  'entry unopened round-annulled closed': NO_ROW,
  'entry closed batch-cancelled closed': 'a stack is cancelled while its round is counted, and once',
  'batch closed congress-closed closed': 'the stacks of a round that is being counted are not closed',
}

/** The states before and after a transition, each with its machine. */
const statesOf = (transition: string): readonly string[] => {
  const [machine, from, , to] = transition.split(' ')
  return [`${machine} ${from}`, `${machine} ${to}`]
}

const complain = (text: string): never => {
  throw new Error(text)
}

/** Sends a command, and holds its answer against the reasons of the model. */
const obey = async ({ reasons, send, accepted }: Command): Promise<boolean> => {
  const answer: Answer = await send()
  const { code } = answer.body as Partial<Problem>
  if (answer.status >= 500) complain(`answered ${answer.status}`)
  if (answer.status >= 400) {
    return reasons.includes(code ?? '') ? false : complain(`was refused with ${code}, not ${reasons}`)
  }
  if (reasons.length > 0) complain(`was accepted although ${reasons}`)
  accepted(answer)
  return true
}

/** Holds the stored states against the model, which takes over the standing where it knows several. */
const compareStates = (states: States, world: World): void => {
  const expect = (key: string, ...expected: readonly string[]): string => {
    const state = states.get(key) ?? 'missing'
    return expected.includes(state) ? state : complain(`left ${key} ${state}, not ${expected}`)
  }
  for (const election of world.elections) expect(`election ${election.id}`, stateOf(election))
  for (const { round } of placesIn(world)) {
    expect(`round ${round.id}`, round.state)
    for (const batch of round.batches) {
      for (const entry of batch.entries) expect(`entry ${entryId(batch, entry)}`, entry.state)
      const state = batchStateOf(batch)
      if (state === 'cancelled' || state === 'closed') expect(`batch ${batch.id}`, state)
      else batch.standing = expect(`batch ${batch.id}`, ...standingsOf(batch))
    }
  }
}

interface ShownBatch {
  readonly id: string
  readonly standing: Standing
}

interface ShownTally {
  readonly counted: number
  readonly names: readonly { readonly votes: number }[]
  readonly valid: number
  readonly invalid: Readonly<Record<string, number>>
}

/** Holds what the head reads of a round that is being counted against the model: its sums, and its stacks. */
const compareCount = async ({ call }: WalkHall, round: ModelRound): Promise<void> => {
  const path = `/v1/rounds/${round.id}`
  const { items } = (await call(HEAD_OF_BOARD, 'GET', `${path}/ballot-batches`)).body as { items: ShownBatch[] }
  const shown = items.map(({ id, standing }) => `${id} ${standing}`)
  const expected = round.batches.map(({ id, standing }) => `${id} ${standing}`)
  if (round.batches.every(({ cancelled }) => !cancelled) && String(shown) !== String(expected)) {
    complain(`shows the stacks ${shown}, not ${expected}`)
  }
  const tally = (await call(HEAD_OF_BOARD, 'GET', `${path}/tally`)).body as ShownTally
  const { counted, valid, invalid, votes } = countOf(round)
  const sums = [
    tally.counted,
    tally.valid,
    Object.values(tally.invalid).reduce((sum, times) => sum + times, 0),
    ...tally.names.map((name) => name.votes).toSorted(),
  ]
  const right = [counted, valid, invalid, ...votes.toSorted()]
  if (String(sums) !== String(right)) complain(`counted ${sums}, not ${right}`)
}

/** Nobody besides its typist reads an entry while another one of its stack is open. */
const expectBlind = async ({ call }: WalkHall, { id, entries }: ModelBatch): Promise<void> => {
  if (!entries.some(({ state }) => state === 'open')) return
  for (const { slot, typist, sheet } of entries) {
    if (typist === null) continue
    const path = `/v1/ballot-batches/${id}/entries/${slot}`
    const other = TYPISTS.find((one) => one !== typist)!
    for (const who of typist === HEAD_OF_BOARD ? [other] : [HEAD_OF_BOARD, other]) {
      const { status, body } = await call(who, 'GET', `${path}/${sheet ? 'tally-sheet' : 'ballots'}`)
      const { code } = body as Partial<Problem>
      const expected = who === HEAD_OF_BOARD ? 'entries-blind' : 'entry-of-another'
      if (status < 400 || code !== expected) complain(`shows ${who} the entry of ${typist}: ${status} ${code}`)
    }
  }
}

/** Counts the rows of every table. The statement has a name, so that it is planned once for each walk. */
const rowCounter = async ({ service }: WalkHall): Promise<() => Promise<ReadonlyMap<string, number>>> => {
  const { rows: tables } = await service.owner.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`)
  const statement = { name: 'rows of every table', text: counts.join(' union all ') }
  return async () => {
    const { rows } = await service.owner.pool.query<{ name: string; rows: number }>(statement)
    return new Map(rows.map(({ name, rows: count }) => [name, count]))
  }
}

/** Every change of a round voids the confirmations of its result. */
const voidConfirmations = ({ round, touches }: Command): void => {
  if (touches.length > 0) round?.confirmed.clear()
}

/** Has papers counted beside the random commands, and adds the transitions. */
const countPapers = async (hall: WalkHall, taken: Set<string>, trail: string[]): Promise<void> => {
  for (const command of countTwice(hall, hall.world)) {
    const before = await statesIn(hall.service)
    trail.push(command.name)
    const done = await obey(command)
    const now = await statesIn(hall.service)
    for (const one of transitionsBetween(before, now, done ? touchesOf(hall, command) : [])) taken.add(one)
    compareStates(now, hall.world)
  }
}

/** Walks one hall by a seed, with an end to it from whatever state it is in. */
const walk = async (
  hall: WalkHall,
  { seed, steps, late }: Walk,
  taken: Set<string>,
  trail: string[],
): Promise<void> => {
  const { world, service } = hall
  const random = randomFrom(seed)
  const rowsNow = await rowCounter(hall)
  let [states, rows, stepsAfter] = [await statesIn(service), await rowsNow(), 0]
  for (let step = 0; step < steps && stepsAfter < STEPS_AFTER; step++) {
    if (world.state !== 'open') stepsAfter += 1
    if (step % BETWEEN_COUNTS === BETWEEN_COUNTS - 1) {
      await countPapers(hall, taken, trail)
      rows = await rowsNow()
    }
    const command = nextCommand(hall, world, random, {
      states,
      taken,
      isLate: step >= late,
      isLast: step >= steps - 10,
    })
    if (!command) continue
    trail.push(command.name)
    const done = await obey(command)
    trail.push(done ? 'accepted' : 'refused')
    const now = await statesIn(service)
    for (const one of transitionsBetween(states, now, done ? touchesOf(hall, command) : [])) taken.add(one)
    states = now
    if (!done) continue
    voidConfirmations(command)
    compareStates(states, world)
    if (command.round?.state === 'counting' && command.touches.length > 0) await compareCount(hall, command.round)
    if (command.batch) await expectBlind(hall, command.batch)
    const counts = await rowsNow()
    for (const [table, count] of rows) if ((counts.get(table) ?? 0) < count) complain(`removed rows of ${table}`)
    rows = counts
  }
  trail.push('the end')
  await endWalk(hall, world, seed % 3)
  await expectReplays(service)
}

test('random commands, legal and illegal, are answered as a model of the count says, on every database', async (t) => {
  for (const server of await testServers()) {
    const isEmbedded = server.name === 'embedded-18'
    const taken = new Set<string>()
    for (const each of isEmbedded ? WALKS : FURTHER_WALKS) {
      const { seed, entries } = each
      await t.test(`seed ${seed}, ${entries} entries [${server.label}]`, async (t) => {
        const hall = await openWalkHall(t, server, entries)
        const trail: string[] = []
        try {
          await walk(hall, each, taken, trail)
          t.pass(`${trail.length} steps`)
        } catch (error) {
          t.fail(`seed ${seed}: ${String(error)}`, { trail: trail.slice(-20) })
        }
      })
    }
    const never = Object.keys(NEVER_TAKEN)
    const left = TRANSITIONS.filter((one) => !taken.has(one) && !never.includes(one))
    // The tables of transitions are the same code on every server, which the longer walks on the first one hold.
    if (isEmbedded) t.same(left, [], 'some walk takes every transition')
    else t.comment(`${left.length} of ${TRANSITIONS.length} transitions are taken on the embedded server alone`)
    t.same(
      never.filter((one) => taken.has(one) || !TRANSITIONS.includes(one)),
      [],
      'no other one is in the list',
    )
    const reached = new Set([...taken].flatMap((one) => statesOf(one)))
    t.same(
      ALL_STATES.filter((state) => !reached.has(state) && state !== 'congress discarded'),
      [],
      'every state is reached',
    )
  }
})
