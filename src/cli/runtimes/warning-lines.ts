import { RUNTIME_WORDS } from '../../locale/runtimes.ts'
import { both } from '../../locale/text.ts'
import { isStale, judge, versionIn } from './judge.ts'
import { type KnownHoles, type RuntimeName, readKnownHoles } from './known-holes.ts'

/** The versions that run, as the programs say them. */
export type Running = Readonly<Record<RuntimeName, string>>

const NAMES: Readonly<Record<RuntimeName, string>> = { node: 'Node', postgresql: 'PostgreSQL' }

/** At most so many holes are named; the list has the others. */
const NAMED = 3

const lineAbout = (known: KnownHoles, name: RuntimeName, text: string): readonly string[] => {
  const version = versionIn(text)
  if (version === null) return []
  const verdict = judge(known.programs[name], version)
  const about = { program: NAMES[name], version }
  if (verdict.kind === 'ended') return [both(RUNTIME_WORDS.ended, { ...about, fixed: verdict.fixed })]
  if (verdict.kind !== 'holes') return []
  const { fixed, cves } = verdict
  return [both(RUNTIME_WORDS.holes, { ...about, fixed, count: cves.length, cves: cves.slice(0, NAMED).join(', ') })]
}

/**
 * Warnings of the start about runtimes with known holes, and about a list that is old; none if all is well. A start goes on
 * with them, because a hall has to count with the machine that it has.
 */
export const runtimeWarnings = (known: KnownHoles, running: Running, now: Date): readonly string[] => [
  ...lineAbout(known, 'node', running.node),
  ...lineAbout(known, 'postgresql', running.postgresql),
  ...(isStale(known, now) ? [both(RUNTIME_WORDS.stale, { lookedAt: known.lookedAt })] : []),
]

/** The warnings about this Node and a PostgreSQL of a version, by the list of this program and the clock of the machine. */
export const runtimeLines = (postgresql: string): readonly string[] =>
  runtimeWarnings(readKnownHoles(), { node: process.versions.node, postgresql }, new Date())
