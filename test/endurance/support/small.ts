import type { Test } from 'tap'
import type { Resources } from '../../bench/support/resources.ts'
import type { Options } from '../parts/part.ts'

/** The options of a short form, for a test: everything is small, and what depends on the time is not judged. */
export const smallOptions = (t: Test, resources: Resources): Options => ({
  milliseconds: 400,
  rounds: 1,
  day: { congresses: 2, atOnce: 2, ballots: 60, minutes: 0.01 },
  leastMs: 1,
  stored: 12,
  typists: 2,
  resources,
  note: (line) => t.comment(line),
  judge: (holds, what, kind) => {
    if (kind !== 'time') t.ok(holds, what)
  },
})
