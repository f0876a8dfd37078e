import { DatabaseError } from 'pg'
import type { Refusal } from '../app/refusal.ts'

/**
 * The errors by which `append_audit_event` refuses an event: its actor may not act any more, or has to prove a second factor
 * again.
 */
const REFUSED = new Map<string, Refusal['code']>([
  ['KP001', 'authority-ended'],
  ['KP002', 'second-factor-again'],
])

/** A refusal by the database; nothing of the transaction is stored. */
export interface RefusedByDatabase {
  readonly refusedWith: Refusal['code']
}

/** The result of a transaction's work, or the refusal of one of its events. */
export const unlessRefused = async <T extends object>(work: () => Promise<T>): Promise<T | RefusedByDatabase> => {
  try {
    return await work()
  } catch (problem) {
    const code = problem instanceof DatabaseError ? REFUSED.get(problem.code ?? '') : undefined
    if (code !== undefined) return { refusedWith: code }
    throw problem
  }
}
