import pg from 'pg'
import type { Test } from 'tap'

/** The statements that a piece of work sent to any database, in their order, without their values. */
export type Counted = (work: () => Promise<unknown>) => Promise<readonly string[]>

const textOf = (query: unknown): string =>
  typeof query === 'string'
    ? query
    : String((query as { text?: unknown } | undefined)?.text ?? 'a query of another kind')

/**
 * Measures work in database statements, for work that must take the same time whatever the answer: a clock would
 * measure the machine. Only one piece of work at a time can be counted.
 */
export const countStatements = (t: Test): Counted => {
  const { prototype } = pg.Client
  const query = prototype.query as (...given: unknown[]) => unknown
  let sent: string[] = []
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    sent.push(textOf(given[0]))
    return query.apply(this, given)
  } as typeof prototype.query
  t.teardown(() => {
    prototype.query = query as typeof prototype.query
  })
  return async (work) => {
    sent = []
    await work()
    return sent
  }
}
