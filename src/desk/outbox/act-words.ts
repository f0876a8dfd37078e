import { KEPT } from '../../locale/desk/kept.ts'
import { EVENT_WORDS } from '../../locale/event-words.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Operations } from '../api/types.ts'

/** The kind of event that an act of counting leaves, by its operation. */
const KINDS: Readonly<Partial<Record<keyof Operations, string>>> = {
  'PUT /v1/rounds/{id}/ballot-issue': 'ballots.issued',
  'PUT /v1/rounds/{id}/ballot-return': 'ballots.returned',
  'POST /v1/rounds/{id}/ballot-batches': 'batch.created',
  'POST /v1/rounds/{id}/ballot-batch-additions': 'batch.created',
  'PUT /v1/ballot-batches/{id}': 'batch.corrected',
  'POST /v1/ballot-batches/{id}/cancellation': 'batch.cancelled',
  'PUT /v1/ballot-batches/{id}/entries/{slot}/tally-sheet': 'sheet.entered',
  'POST /v1/ballot-batches/{id}/entries/{slot}/paper-count': 'entry.papers-counted',
  'POST /v1/ballot-batches/{id}/entries/{slot}/finalisation': 'entry.finalised',
  'POST /v1/ballot-batches/{id}/entries/{slot}/reopening': 'entry.reopened',
  'POST /v1/ballot-batches/{id}/entries/{slot}/hand-over': 'entry.handed-over',
  'PUT /v1/ballot-batches/{id}/rulings/{number}': 'ballot.ruled',
  'POST /v1/ballot-batches/{id}/resolutions': 'batch.resolved',
  'POST /v1/rounds/{id}/confirmations': 'result.confirmed',
  'POST /v1/rounds/{id}/confirmations-in-person': 'result.confirmed',
  'POST /v1/rounds/{id}/result': 'result.declared',
  'POST /v1/rounds/{id}/decisions': 'decision.recorded',
}

const kindOf = new Map<string, string | undefined>(Object.entries(KINDS))

/** An act in words; those that are not of counting have one name. */
export const wordsOfAct = (operation: string): Bilingual => EVENT_WORDS[kindOf.get(operation) ?? ''] ?? KEPT.otherAct
