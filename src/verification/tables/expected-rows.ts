import type { LogCrypto } from '../../audit/crypto.ts'
import type { EventDocument } from '../../audit/event.ts'
import { type AuditAction, isAuditAction } from '../../events/catalogue.ts'
import { readFigures } from '../../events/event.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import { Replay } from '../replay.ts'
import type { CongressState } from '../state.ts'
import { BALLOT_ROWS } from './ballot-rows.ts'
import { ELECTION_ROWS } from './election-rows.ts'
import { KEEPING_ROWS } from './keeping-rows.ts'
import { MEETING_ROWS } from './meeting-rows.ts'
import { RESULT_ROWS } from './result-rows.ts'
import { recorded, type Writes } from './row-parts.ts'
import { COMPARED_TABLES, type TableName } from './tables.ts'
import { type Cells, type WrittenRow, written } from './written-row.ts'

/** The rows that each kind of event writes into the tables of its congress. */
const WRITES = { ...MEETING_ROWS, ...ELECTION_ROWS, ...BALLOT_ROWS, ...RESULT_ROWS, ...KEEPING_ROWS } as const

type Writing = keyof typeof WRITES

const isWriting = (action: AuditAction): action is Writing => Object.hasOwn(WRITES, action)

/** A row that follows from the log. */
export interface ExpectedRow {
  readonly cells: Cells
  /** The last event that wrote it; null for a row that follows from several. */
  readonly sequence: number | null
}

/** The name of a row among those of its table. */
export const keyIn = (table: TableName, cells: Cells): string =>
  JSON.stringify(COMPARED_TABLES[table].key.map((column) => cells[column] ?? null))

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
  readonly #rows = new Map<TableName, Map<string, ExpectedRow>>()

  constructor(crypto: LogCrypto) {
    this.#replay = new Replay(crypto)
  }

  take(event: EventDocument): void {
    const wasClosed = this.#replay.congress?.closed ?? false
    this.#replay.take(event)
    const { action, sequence } = event
    const { congress } = this.#replay
    if (congress) for (const row of derivedRows(event, congress, wasClosed)) this.#write(row, sequence)
    if (!isAuditAction(action) || !isWriting(action)) return
    const after = readFigures(action, event.after)
    // Figures of another shape are a violation of the log, and nothing follows from them.
    if (!after.success) return
    const rows = (WRITES[action] as Writes<Writing>)(after.data as never, event)
    for (const row of Array.isArray(rows) ? rows : [rows]) this.#write(row, sequence)
  }

  #write({ table, cells }: WrittenRow, sequence: number | null): void {
    const rows = this.#rows.get(table) ?? new Map<string, ExpectedRow>()
    const key = keyIn(table, cells)
    const before = rows.get(key)
    rows.set(key, { cells: { ...before?.cells, ...cells }, sequence: sequence ?? before?.sequence ?? null })
    this.#rows.set(table, rows)
  }

  /** The rows of every table by their names, after the last event. */
  finish(): ReadonlyMap<TableName, ReadonlyMap<string, ExpectedRow>> {
    const { congress } = this.#replay
    if (congress) for (const row of stateRows(congress)) this.#write(row, null)
    return this.#rows
  }
}
