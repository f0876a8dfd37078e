import { join } from 'node:path'
import type { Job } from './job.ts'
import { KINDS, type Kind } from './kinds.ts'

/**
 * The slowest files, slowest first, so that none of them runs alone at the end. An outdated list only costs time; the
 * times are in the output of every run.
 */
export const LONGEST: readonly string[] = [
  'test/scenarios/walk-of-states.test.ts',
  'test/desk/played-demo.test.ts',
  'test/desk/played-round.test.ts',
  'test/scenarios/upgrades.test.ts',
  'test/scenarios/twin-congresses.test.ts',
  'test/desk/played-by-keyboard.test.ts',
  'test/desk/played-delegates.test.ts',
  'test/cli/demo.test.ts',
  'test/verification/replay-demo.test.ts',
  'test/documents/signed-pages.test.ts',
  'test/http/walk.test.ts',
  'test/desk/entry-returned.test.ts',
  'test/documents/office-opened.test.ts',
  'test/desk/entry-lists.test.ts',
  'test/http/role-walk.test.ts',
  'test/desk/blind.test.ts',
  'test/desk/ways-back.test.ts',
  'test/cli/restore-drill.test.ts',
  'test/cli/postgres-bin.test.ts',
  'test/http/worst-bodies.test.ts',
  'test/desk/entry.test.ts',
  'test/desk/result.test.ts',
  'test/desk/meeting.test.ts',
  'test/http/walk-requests.test.ts',
  'test/desk/log.test.ts',
  'test/desk/list.test.ts',
  'test/http/signed-scans.test.ts',
  'test/endurance/abusers.test.ts',
  'test/endurance/province.test.ts',
  'test/http/old-data-papers.test.ts',
  'test/documents/press.test.ts',
  'test/http/attacks-text.test.ts',
  'test/scenarios/upgrade-killed.test.ts',
  'test/desk/afterwards.test.ts',
  'test/http/report-package.test.ts',
  'test/scenarios/two-processes.test.ts',
  'test/storage/hosts/failover.test.ts',
  'test/desk/outbox-power.test.ts',
  'test/main.test.ts',
  'test/endurance/kills.test.ts',
  'test/desk/sheet.test.ts',
  'test/http/openapi.test.ts',
  'test/desk/outbox-kept.test.ts',
  'test/desk/hall.test.ts',
  'test/desk/sixty-actions.test.ts',
  'test/http/audit-feed.test.ts',
  'test/desk/set-up.test.ts',
  'test/desk/progress.test.ts',
  'test/desk/webhooks.test.ts',
  'test/desk/systems.test.ts',
  'test/desk/verify-year.test.ts',
  'test/desk/administrators.test.ts',
  'test/desk/result-states.test.ts',
  'test/http/old-data.test.ts',
  'test/http/database-away.test.ts',
  'test/storage/backup/earlier-states.test.ts',
  'test/desk/difference.test.ts',
  'test/desk/outbox-sessions.test.ts',
  'test/desk/power-cut.test.ts',
  'test/desk/administration.test.ts',
  'test/http/audit.test.ts',
  'test/cli/verify.test.ts',
  'test/http/text-papers.test.ts',
  'test/http/appointments.test.ts',
  'test/desk/custody.test.ts',
  'test/desk/sign-in.test.ts',
  'test/http/paper-checks.test.ts',
  'test/scenarios/sign-off.test.ts',
  'test/http/sign-in-throttle.test.ts',
  'test/documents/ballots.test.ts',
  'test/desk/entry-monkey.test.ts',
  'test/desk/decision.test.ts',
  'test/desk/round.test.ts',
  'test/desk/round-ballots.test.ts',
  'test/desk/seats.test.ts',
  'test/desk/outbox.test.ts',
  'test/desk/doubtful.test.ts',
  'test/desk/set-up-steps.test.ts',
  'test/scenarios/hall.test.ts',
  'test/http/minutes.test.ts',
  'test/http/devices-sessions.test.ts',
  'test/http/seat-refusals.test.ts',
  'test/storage/embedded/orphan.test.ts',
  'test/http/ballot-papers.test.ts',
  'test/documents/hand-count.test.ts',
  'test/documents/pictures.test.ts',
  'test/http/papers-over-time.test.ts',
  'test/http/security-headers.test.ts',
  'test/scenarios/blind-entries.test.ts',
  'test/http/devices-guessing.test.ts',
  'test/storage/old-data.test.ts',
  'test/http/audit-feed-ends.test.ts',
]

/**
 * Files of these kinds share so many processes, each of which loads the modules once. A process has the same database for
 * all its files, too. More groups would end more evenly, fewer would load less.
 */
const GROUPS = { service: 6, unit: 2 } as const

/** Tells a group its files. */
export const FILES_VARIABLE = 'TEST_FILES'

const GROUP = join(import.meta.dirname, 'group.ts')

/** `longest` first, so that they are first in their groups, too; the others by kind. */
const order = (files: ReadonlyMap<string, Kind>, longest: readonly string[]): string[] => {
  const rank = (file: string): number => {
    const place = longest.indexOf(file)
    return place === -1 ? longest.length - KINDS.indexOf(files.get(file)!) + KINDS.length : place
  }
  return [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/**
 * Distributes the files back and forth, so that neighbours, which often take equally long, are in different groups, and the
 * slowest files of the groups take equally long together.
 */
const deal = (files: readonly string[], groups: number): string[][] => {
  const dealt: string[][] = Array.from({ length: groups }, () => [])
  for (const [index, file] of files.entries()) {
    const [round, place] = [Math.floor(index / groups), index % groups]
    dealt[round % 2 === 0 ? place : groups - 1 - place]!.push(file)
  }
  return dealt.filter(({ length }) => length > 0)
}

/**
 * The test processes for these files, in the order in which they start. A file that starts programs has one of its own;
 * files with a database share some, and unit files share the last ones, which are short and fill the end.
 * @param unitEnv the additional environment of the processes of unit files
 */
export const plan = (
  files: ReadonlyMap<string, Kind>,
  { longest = LONGEST, unitEnv = {} }: { longest?: readonly string[]; unitEnv?: NodeJS.ProcessEnv } = {},
): Job[] => {
  const ordered = order(files, longest)
  let groups = 0
  const shared = (kind: keyof typeof GROUPS, env: NodeJS.ProcessEnv): Job[] => {
    const dealt = deal(
      ordered.filter((file) => files.get(file) === kind),
      GROUPS[kind],
    )
    return dealt.map((group, index) => {
      groups += 1
      return {
        name: group.length === 1 ? group[0]! : `${kind} tests, ${index + 1} of ${dealt.length}`,
        // A number of its own, so that the folders that tap makes for tests are not shared.
        // Such a process makes much garbage; a larger young generation spares it a twentieth of its time.
        args: ['--max-semi-space-size=64', GROUP, String(groups)],
        env: { ...env, [FILES_VARIABLE]: JSON.stringify(group) },
      }
    })
  }
  return [
    ...ordered.filter((file) => files.get(file) === 'process').map((file) => ({ name: file, args: [file] })),
    ...shared('service', {}),
    ...shared('unit', unitEnv),
  ]
}
