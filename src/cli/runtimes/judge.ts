import type { Exception, KnownHoles, ProgramHoles, RuntimeName } from './known-holes.ts'

/** The knowledge of the list about a version: nothing bad, holes, a line that gets no fixes, or a line newer than the list. */
export type Verdict =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'holes'; readonly fixed: string; readonly cves: readonly string[] }
  | { readonly kind: 'ended'; readonly fixed: string }
  | { readonly kind: 'unknown' }

/** A list may be used for so many days after the last look. */
export const LOOK_EVERY_DAYS = 90

const DAY_MS = 86_400_000

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number)

/** Negative if the first version is the older one, as numbers: 24.9.0 is older than 24.10.0. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  const places = [0, 1, 2].map((place) => (left[place] ?? 0) - (right[place] ?? 0))
  return places.find((difference) => difference !== 0) ?? 0
}

/** The leading numbers of a text such as `18.4-beta.17`, `v24.22.3` or `15.18 (Debian 15.18-0+deb12u1)`; null without any. */
export const versionIn = (text: string): string | null => /\d+(?:\.\d+){1,2}/.exec(text)?.[0] ?? null

const lineOf = (version: string): number => numbersOf(version)[0] ?? 0

const fixIn = (fixed: readonly string[], line: number): string | undefined =>
  fixed.find((version) => lineOf(version) === line)

/** The first version of a line without a known hole. */
const firstFixed = ({ holes }: ProgramHoles, line: number): string =>
  holes
    .flatMap(({ fixed }) => fixIn(fixed, line) ?? [])
    .sort(compareVersions)
    .at(-1) ?? `${line}.0`

/** The first versions without a known hole, one of each line. */
export const fixedVersions = (program: ProgramHoles): readonly string[] =>
  program.lines.map((line) => firstFixed(program, line))

/** Compares a version with the list. @param version numbers with points, such as `24.22.3` or `18.4` */
export const judge = (program: ProgramHoles, version: string): Verdict => {
  const line = lineOf(version)
  if (!program.lines.includes(line)) {
    const isNewer = line > Math.max(...program.lines)
    return isNewer ? { kind: 'unknown' } : { kind: 'ended', fixed: fixedVersions(program).join(', ') }
  }
  const cves = program.holes.flatMap(({ cve, fixed }) => {
    const fix = fixIn(fixed, line)
    return fix !== undefined && compareVersions(version, fix) < 0 ? [cve] : []
  })
  return cves.length === 0 ? { kind: 'fixed' } : { kind: 'holes', fixed: firstFixed(program, line), cves }
}

/** Whole days since the last look at a time; negative if the clock of the machine is behind it. */
export const daysSinceLook = ({ lookedAt }: KnownHoles, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(`${lookedAt}T00:00:00Z`)) / DAY_MS)

/** Whether nobody has looked for so long that the list proves nothing. */
export const isStale = (known: KnownHoles, now: Date): boolean => daysSinceLook(known, now) > LOOK_EVERY_DAYS

/** Exceptions for a version on a day. */
export interface Acceptance {
  readonly holding: readonly Exception[]
  readonly ended: readonly Exception[]
  /** Holes that no exception names that still holds. */
  readonly open: readonly string[]
}

/** Compares holes of a version with the exceptions of the list. @param cves the holes that `judge` found */
export const acceptanceOn = (
  { accepted }: KnownHoles,
  {
    program,
    version,
    cves,
  }: { readonly program: RuntimeName; readonly version: string; readonly cves: readonly string[] },
  now: Date,
): Acceptance => {
  const today = now.toISOString().slice(0, 10)
  const ofVersion = accepted.filter((one) => one.program === program && compareVersions(one.version, version) === 0)
  const holding = ofVersion.filter(({ until }) => until >= today)
  const named = new Set(holding.flatMap((one) => one.cves))
  return {
    holding,
    ended: ofVersion.filter(({ until }) => until < today),
    open: cves.filter((cve) => !named.has(cve)),
  }
}
