import { acceptanceOn, daysSinceLook, fixedVersions, isStale, judge, LOOK_EVERY_DAYS, versionIn } from './judge.ts'
import type { KnownHoles, RuntimeName } from './known-holes.ts'
import { RUNTIMES } from './known-holes.ts'

/** Clean; with holes that are accepted for a while; or red. */
export type RuntimeStanding = 'clean' | 'accepted' | 'found'

export interface RuntimeAudit {
  readonly standing: RuntimeStanding
  readonly lines: readonly string[]
}

/** Judges one program. @param text its version as it says it; null if it is not installed here */
const auditOne = (known: KnownHoles, name: RuntimeName, text: string | null, now: Date): RuntimeAudit => {
  if (text === null) return { standing: 'clean', lines: [`audit: ${name}: not installed here`] }
  const version = versionIn(text)
  if (version === null) return { standing: 'found', lines: [`audit: ${name}: VERSION NOT UNDERSTOOD: ${text}`] }
  const program = known.programs[name]
  const verdict = judge(program, version)
  const title = `audit: ${name} ${version}`
  if (verdict.kind === 'fixed') return { standing: 'clean', lines: [`${title}: no hole known`] }
  // A line that the list does not know may have holes: somebody has to look, and to add the line.
  if (verdict.kind === 'unknown')
    return { standing: 'found', lines: [`${title}: NEWER THAN THE LIST, nothing is known`] }
  if (verdict.kind === 'ended') {
    return { standing: 'found', lines: [`${title}: GETS NO FIXES, use one of ${fixedVersions(program).join(', ')}`] }
  }
  const holes = program.holes
    .filter(({ cve }) => verdict.cves.includes(cve))
    .map(({ cve, about }) => `  ${cve}: ${about}`)
  const { holding, ended, open } = acceptanceOn(known, { program: name, version, cves: verdict.cves }, now)
  return {
    standing: open.length === 0 ? 'accepted' : 'found',
    lines: [
      `${title}: KNOWN HOLES, fixed in ${verdict.fixed}`,
      ...holes,
      ...holding.map(
        ({ until, cves, why }) =>
          `### ACCEPTED UNTIL ${until}, NOT FIXED: ${cves.join(', ')} of ${name} ${version}: ${why} ###`,
      ),
      ...ended.map(({ until, cves }) => `  ACCEPTED ONLY UNTIL ${until}: ${cves.join(', ')}`),
      ...(open.length === 0 ? [] : [`  NOT ACCEPTED: ${open.join(', ')}`]),
    ],
  }
}

const worst = (standings: readonly RuntimeStanding[]): RuntimeStanding =>
  (['found', 'accepted'] as const).find((standing) => standings.includes(standing)) ?? 'clean'

/**
 * Judges the runtimes, and the list itself: one that nobody has looked after for 90 days proves nothing.
 * @param running versions as the programs say them; null for one that is not installed
 */
export const auditRuntimes = (
  known: KnownHoles,
  running: Readonly<Record<RuntimeName, string | null>>,
  now: Date,
): RuntimeAudit => {
  const audits = RUNTIMES.map((name) => auditOne(known, name, running[name], now))
  const look = `audit: the list of holes of the runtimes is of ${known.lookedAt}`
  const age: RuntimeAudit = isStale(known, now)
    ? {
        standing: 'found',
        lines: [`${look}: TOO OLD, ${daysSinceLook(known, now)} days; look at least every ${LOOK_EVERY_DAYS} days`],
      }
    : { standing: 'clean', lines: [look] }
  const all = [...audits, age]
  return { standing: worst(all.map(({ standing }) => standing)), lines: all.flatMap(({ lines }) => lines) }
}
