import { join } from 'node:path'
import type { Job } from './job.ts'
import { KINDS, type Kind } from './kinds.ts'

/**
 * The slowest files, slowest first, so that none of them runs alone at the end. An outdated list only costs time; the
 * times are in the output of every run.
 */
export const LONGEST: readonly string[] = [
  'test/cli/demo.test.ts',
  'test/docs/verify-by-hand.test.ts',
  'test/cli/verify.test.ts',
  'test/main.test.ts',
  'test/http/database-away.test.ts',
  'test/storage/embedded/start.test.ts',
  'test/storage/embedded/orphan.test.ts',
  'test/storage/embedded/supervisor.test.ts',
  'test/http/audit.test.ts',
  'test/http/walk.test.ts',
  'test/http/role-walk.test.ts',
  'test/cli/verify-database.test.ts',
]

/** Number of processes that share the unit files, so that each takes some seconds. */
const GROUPS = 4

/** Tells a group its files. */
export const FILES_VARIABLE = 'TEST_FILES'

const GROUP = join(import.meta.dirname, 'group.ts')

/** `longest` first; then files that start programs, then those with a database, and unit files to fill the end. */
const order = (files: ReadonlyMap<string, Kind>, longest: readonly string[]): string[] => {
  const rank = (file: string): number => {
    const place = longest.indexOf(file)
    return place === -1 ? longest.length - KINDS.indexOf(files.get(file)!) + KINDS.length : place
  }
  return [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Distributes the files, so that neighbours, which often take equally long, are in different groups. */
const deal = (files: readonly string[], groups: number): string[][] =>
  Array.from({ length: groups }, (_, group) => files.filter((_, index) => index % groups === group)).filter(
    ({ length }) => length > 0,
  )

/**
 * The test processes for these files, in the order of their start. Unit files share processes, the others have one
 * each.
 * `unitEnv`: the environment of the processes of unit files.
 */
export const plan = (
  files: ReadonlyMap<string, Kind>,
  { longest = LONGEST, unitEnv = {} }: { longest?: readonly string[]; unitEnv?: NodeJS.ProcessEnv } = {},
): Job[] => {
  const ordered = order(files, longest)
  const units = ordered.filter((file) => files.get(file) === 'unit')
  const single = ordered.filter((file) => files.get(file) !== 'unit').map((file) => ({ name: file, args: [file] }))
  const shared = deal(units, GROUPS).map((group, index) => ({
    name: `unit tests, ${index + 1} of ${Math.min(GROUPS, units.length)}`,
    // A number of its own, so that tap's folders for tests are not shared.
    args: [GROUP, String(index + 1)],
    env: { ...unitEnv, [FILES_VARIABLE]: JSON.stringify(group) },
  }))
  return [...single, ...shared]
}
