import { BATCH_EVENTS, BATCH_STATES, batchState, batchStep } from '../../../src/rules/batch-states.ts'
import { CONGRESS_EVENTS, CONGRESS_STATES, congressStep } from '../../../src/rules/congress-states.ts'
import { ELECTION_EVENTS, ELECTION_STATES, electionState, electionStep } from '../../../src/rules/election-states.ts'
import { ENTRY_EVENTS, ENTRY_STATES, type EntryState, entryStep } from '../../../src/rules/entry.ts'
import type { Move } from '../../../src/rules/move.ts'
import { ROUND_EVENTS, ROUND_STATES, type RoundState, transition } from '../../../src/rules/round.ts'
import type { Standing } from '../../../src/rules/standing.ts'
import type { TestService } from '../../support/service.ts'
import type { Machine, Touch } from './walk-command.ts'

/** The state of every thing in the service, by its machine and id. */
export type States = ReadonlyMap<string, string>

export const keyOf = ({ machine, id }: Pick<Touch, 'machine' | 'id'>): string => `${machine} ${id}`

interface Rows {
  readonly congresses: readonly { readonly id: string; readonly ended: 'closed' | 'cancelled' | null }[]
  readonly elections: readonly {
    readonly id: string
    readonly cancelled: boolean
    readonly rounds: RoundState[] | null
  }[]
  readonly rounds: readonly { readonly id: string; readonly state: RoundState }[]
  readonly batches: readonly {
    readonly id: string
    readonly cancelled: boolean
    readonly standing: Standing | null
    readonly entries: { readonly slot: string; readonly state: EntryState }[]
  }[]
}

const SQL = `select json_build_object(
  'congresses', (select json_agg(json_build_object('id', c.id, 'ended',
    case when h.congress_id is not null then 'discarded'
      when e.congress_id is null then null when e.cancelled then 'cancelled' else 'closed' end))
    from congress c left join congress_closing e on e.congress_id = c.id
    left join rehearsal_end h on h.congress_id = c.id),
  'elections', (select coalesce(json_agg(json_build_object('id', e.id, 'cancelled', x.election_id is not null,
    'rounds', (select json_agg(r.state) from round r where r.election_id = e.id))), '[]')
    from election e left join election_cancellation x on x.election_id = e.id),
  'rounds', (select coalesce(json_agg(json_build_object('id', id, 'state', state)), '[]') from round),
  'batches', (select coalesce(json_agg(json_build_object('id', b.id, 'standing', s.standing, 'cancelled',
      (select v.cancelled from ballot_batch_version v where v.batch_id = b.id order by v.version desc limit 1),
    'entries', (select json_agg(json_build_object('slot', e.slot, 'state', e.state) order by e.slot)
      from batch_entry e where e.batch_id = b.id))), '[]')
    from ballot_batch b left join batch_standing s on s.batch_id = b.id)
) as rows`

/** The states as they follow from the stored rows. */
export const statesIn = async ({ owner }: TestService): Promise<States> => {
  const found = await owner.pool.query<{ rows: Rows }>({ name: 'states of a walk', text: SQL })
  const { congresses, elections, rounds, batches } = found.rows[0]!.rows
  return new Map([
    ...congresses.map(({ id, ended }) => [`congress ${id}`, ended ?? 'open'] as const),
    ...elections.map((one) => {
      const states = (one.rounds ?? []).map((state) => ({ state }))
      return [`election ${one.id}`, electionState(one.cancelled, states)] as const
    }),
    ...rounds.map(({ id, state }) => [`round ${id}`, state] as const),
    ...batches.map(({ id, cancelled, standing, entries }) => {
      const states = entries.map(({ state }) => state)
      return [`batch ${id}`, batchState({ isCancelled: cancelled, entries: states, standing })] as const
    }),
    ...batches.flatMap(({ id, entries }) => entries.map(({ slot, state }) => [`entry ${id} ${slot}`, state] as const)),
  ])
}

const after = (step: { readonly ok: boolean; readonly value?: Move<string, string> }): readonly string[] =>
  step.ok && step.value ? [step.value.to] : []
const following = (step: readonly string[] | string): readonly string[] => (typeof step === 'string' ? [] : step)

interface Table {
  readonly states: readonly string[]
  readonly events: readonly string[]
  readonly steps: (state: never, event: never) => readonly string[]
  /** The state of a thing that is new. */
  readonly first: string
}

const TABLES: Readonly<Record<Machine, Table>> = {
  congress: {
    states: CONGRESS_STATES,
    events: CONGRESS_EVENTS,
    steps: (state, event) => after(congressStep(state, event)),
    first: 'open',
  },
  election: {
    states: ELECTION_STATES,
    events: ELECTION_EVENTS,
    steps: (state, event) => following(electionStep(state, event)),
    first: 'planned',
  },
  round: {
    states: ROUND_STATES,
    events: ROUND_EVENTS,
    steps: (state, event) => after(transition(state, event)),
    first: 'listing',
  },
  batch: {
    states: BATCH_STATES,
    events: BATCH_EVENTS,
    steps: (state, event) => following(batchStep(state, event)),
    first: 'typing',
  },
  entry: {
    states: ENTRY_STATES,
    events: ENTRY_EVENTS,
    steps: (state, event) => after(entryStep(state, event)),
    first: 'open',
  },
}

/** Every transition of the five tables. */
export const TRANSITIONS: readonly string[] = Object.entries(TABLES).flatMap(([machine, { states, events, steps }]) =>
  states.flatMap((state) =>
    events.flatMap((event) =>
      steps(state as never, event as never).map((next) => `${machine} ${state} ${event} ${next}`),
    ),
  ),
)

/** Every state of the five tables, by its machine. */
export const ALL_STATES: readonly string[] = Object.entries(TABLES).flatMap(([machine, { states }]) =>
  states.map((state) => `${machine} ${state}`),
)

const machineOf = (key: string): Machine => key.split(' ', 1)[0] as Machine

/**
 * The transitions between two readings, of which each must be in its table, and everything that no event touches must
 * be as it was. Throws with the first that is not.
 */
export const transitionsBetween = (before: States, now: States, touches: readonly Touch[]): readonly string[] => {
  const events = new Map(touches.map((touch) => [keyOf(touch), touch.event]))
  const taken = [...now].flatMap(([key, state]) => {
    const machine = machineOf(key)
    const { steps, first } = TABLES[machine]
    const from = before.get(key)
    const event = events.get(key)
    if (from === undefined) {
      if (state !== first) throw new Error(`${key} begins as ${state}`)
      return machine === 'entry' ? [`entry unopened opened ${state}`] : []
    }
    if (event === undefined) {
      if (state !== from) throw new Error(`${key} moved from ${from} to ${state}, untouched`)
      return []
    }
    if (!steps(from as never, event as never).includes(state)) {
      throw new Error(`${key} moved from ${from} to ${state} by ${event}, which its table does not know`)
    }
    return [`${machine} ${from} ${event} ${state}`]
  })
  for (const key of before.keys()) if (!now.has(key)) throw new Error(`${key} disappeared`)
  return taken
}
