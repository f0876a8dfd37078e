import type { LogCrypto } from '../../audit/crypto.ts'
import type { EventDocument } from '../../audit/event.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import { Replay } from '../replay.ts'
import type { CongressState } from '../state.ts'
import { BALLOT_ROWS } from './ballot-rows.ts'
import { DEVICE_ROWS } from './device-rows.ts'
import { ELECTION_ROWS } from './election-rows.ts'
import { KEEPING_ROWS } from './keeping-rows.ts'
import { MEETING_ROWS } from './meeting-rows.ts'
import { RESULT_ROWS } from './result-rows.ts'
import { recorded } from './row-parts.ts'
import { RowSet, type RowsByTable } from './row-set.ts'
import { rowsOfEvent } from './rows-of-event.ts'
import { type WrittenRow, written } from './written-row.ts'

/** The rows that each kind of event writes into the tables of its congress. */
const WRITES = {
  ...MEETING_ROWS,
  ...ELECTION_ROWS,
  ...BALLOT_ROWS,
  ...RESULT_ROWS,
  ...KEEPING_ROWS,
  ...DEVICE_ROWS,
} as const

/** Rows that follow from an act together with the state before it: a list that a vote lays, and the end of a rehearsal. */
const derivedRows = (event: EventDocument, { rounds }: CongressState, wasClosed: boolean): readonly WrittenRow[] => {
  const { action, object, log, at, actor } = event
  const figures = fieldsOf(event.after)
  if (action === 'opinion.recorded' || action === 'opinion.cancelled') {
    const list = rounds.get(object.id)?.list
    if (!list || list.version !== figures.laid) return []
    const { version, order, candidates, withdrawals } = list
    return [
      written('candidate_list_version', {
        ...{ round_id: object.id, version, name_order: order, candidates, withdrawals, ...recorded(event) },
      }),
    ]
  }
  if (action !== 'rehearsal.ended' || wasClosed) return []
  return [
    written('congress_closing', {
      ...{ congress_id: log, unfinished: figures.unfinished, cancelled: false, reason: null },
      ...{ closed_at: at, closed_by: actor.id },
    }),
  ]
}

/** The state of entries and rounds, which many events change: as the replay has it after the last of them. */
const stateRows = ({ batches, rounds }: CongressState): readonly WrittenRow[] => [
  ...[...rounds.values()].map(({ id, state }) => written('round', { id, state })),
  ...[...batches.values()].flatMap(({ id, standing, entries }) => [
    ...(standing === null ? [] : [written('batch_standing', { batch_id: id, standing })]),
    ...[...entries].map(([slot, { state, manner, entered, removed, typist, papers, lookAgain }]) =>
      written('batch_entry', {
        ...{ batch_id: id, slot, state, manner, entered, removed, typist, papers, look_again: lookAgain },
      }),
    ),
  ]),
]

/**
 * The rows that the tables of a congress hold if nothing but the acts of its log has written into them. Takes the
 * events of a log that was verified.
 */
export class ExpectedRows {
  readonly #replay: Replay
  readonly #rows = new RowSet()

  constructor(crypto: LogCrypto) {
    this.#replay = new Replay(crypto)
  }

  take(event: EventDocument): void {
    const wasClosed = this.#replay.congress?.closed ?? false
    this.#replay.take(event)
    const { sequence } = event
    const { congress } = this.#replay
    if (congress) for (const row of derivedRows(event, congress, wasClosed)) this.#rows.write(row, sequence)
    for (const row of rowsOfEvent(WRITES, event)) this.#rows.write(row, sequence)
  }

  /** The rows of every table by their names, after the last event. */
  finish(): RowsByTable {
    const { congress } = this.#replay
    if (congress) for (const row of stateRows(congress)) this.#rows.write(row, null)
    return this.#rows.rows
  }
}
