import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import { enterSheet, type SheetInput } from './enter-sheet.ts'
import { finaliseEntry } from './finalise-entry.ts'
import { everyStack, type OfStack } from './numbered-stacks.ts'
import { type ReadSheet, sheetInPlace } from './read-entry.ts'

/** The first tally sheet of a stack's entry. */
export interface SheetOfStack extends OfStack, Omit<SheetInput, 'reason'> {}

export interface SheetsInput {
  readonly slot: Slot
  readonly sheets: readonly SheetOfStack[]
  /** Whether each entry is finished with its sheet. */
  readonly finish: boolean
}

/** An entered sheet with the number of its stack. */
export interface EnteredOfStack extends ReadSheet, OfStack {}

/** Nothing is entered yet. */
const FIRST = { seen: null } as const

/**
 * Enters the tally sheets of several stacks of a round, and finishes these entries if asked: all of them or none, each
 * as if it were entered alone.
 */
export const enterSheets = (
  tx: Parameters<typeof enterSheet>[0],
  context: Context,
  roundId: RoundId,
  { slot, sheets, finish }: SheetsInput,
): Promise<Result<readonly EnteredOfStack[], Refusal>> =>
  everyStack(tx, roundId, '/sheets', sheets, async ({ batch, ...sheet }, { id }) => {
    const entered = await enterSheet(tx, context, { batchId: id, slot }, { ...sheet, reason: null }, FIRST)
    if (!entered.ok) return entered
    const finished = finish ? await finaliseEntry(tx, context, id, slot) : null
    if (finished && !finished.ok) return finished
    const shown = await sheetInPlace(tx, id, entered.value.sheet)
    return shown.ok ? { ok: true, value: { ...shown.value, batch } } : shown
  })
