import { ok, type Result } from '../../kernel/result.ts'
import type { FieldProblem, Refusal } from '../refusal.ts'
import { within } from './within.ts'

/**
 * Does one act for each row of a list, in their order. If rows are refused, so is the whole list: with the first refusal,
 * and the places of all. What other rows have written is then rolled back with the transaction.
 * @param pointer JSON Pointer of the list
 */
export const everyRow = async <Row, T>(
  pointer: string,
  rows: readonly Row[],
  act: (row: Row) => Promise<Result<T, Refusal>>,
): Promise<Result<readonly T[], Refusal>> => {
  const done: T[] = []
  const refused: Refusal[] = []
  for (const [index, row] of rows.entries()) {
    const one = within(`${pointer}/${index}`, await act(row))
    if (one.ok) done.push(one.value)
    else refused.push(one.error)
  }
  const [first] = refused
  if (!first) return ok(done)
  const errors: FieldProblem[] = refused.flatMap((refusal) => refusal.errors ?? [])
  return { ok: false, error: { ...first, errors } }
}
