import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { temporaryFolder } from '../support/temporary-folder.ts'

// With an npm of our own, which answers what the real one answered or could answer.

const SCRIPT = join(import.meta.dirname, '..', '..', '.ci', 'audit-dependencies.ts')

interface Said {
  readonly status: number
  readonly text: string
}

/** A list of holes in a made-up state, as the audit of the runtimes reads it. */
interface MadeUp {
  readonly lookedAt?: string
  readonly node?: string
  readonly postgresql?: string
  readonly accepted?: readonly object[]
  /** The only line of PostgreSQL in the list, if not the one that runs. */
  readonly line?: number
}

/** Major versions of the programs that run here. */
const LINES = { node: Number.parseInt(process.versions.node, 10), postgresql: 18 }

/** @param fixed the versions in which a hole of each program is closed; by default both programs are newer */
const listOf = ({ lookedAt = '2026-11-28', node, postgresql, accepted = [], line = 18 }: MadeUp): string => {
  const program = (name: keyof typeof LINES, fixed = `${LINES[name]}.0.0`) => ({
    lines: [name === 'postgresql' ? line : LINES[name]],
    holes: [{ cve: 'CVE-2026-99999', fixed: [fixed], about: 'a made-up hole' }],
  })
  const programs = { node: program('node', node), postgresql: program('postgresql', postgresql) }
  return JSON.stringify({ lookedAt, programs, accepted })
}

/** Runs the audit with a program instead of npm; null means that there is no npm at all. */
const audit = (t: Test, npm: string | null, ...args: readonly string[]): Promise<Said> =>
  auditBy(t, {}, '2026-12-01', npm, ...args)

const auditBy = (t: Test, list: MadeUp, now: string, npm: string | null, ...args: readonly string[]): Promise<Said> => {
  const folder = temporaryFolder(t)
  const known = join(folder, 'known-holes.json')
  writeFileSync(known, listOf(list))
  if (npm !== null) {
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$@" >> ${folder}/asked\n${npm}\n`)
    chmodSync(join(folder, 'npm'), 0o755)
  }
  return new Promise((done) => {
    const env = { PATH: npm === null ? folder : `${folder}:/usr/bin:/bin` }
    execFile(process.execPath, [SCRIPT, '--list', known, '--now', now, ...args], { env }, (error, stdout, stderr) => {
      const asked = npm === null ? '' : readFileSync(join(folder, 'asked'), 'utf8')
      done({ status: Number(error?.code ?? 0), text: `${stdout}${stderr}${asked}` })
    })
  })
}

const report = (counts: Readonly<Record<string, number>>, vulnerabilities: object = {}, packages = 120): string => {
  const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0 }
  const all = { ...none, ...counts }
  const total = Object.values(all).reduce((sum, count) => sum + count, 0)
  const metadata = { vulnerabilities: { ...all, total }, dependencies: { prod: packages, total: packages } }
  return `cat <<'END'\n${JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata })}\nEND`
}

const hole = (severity: string) => ({
  severity,
  via: [{ title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-xxxx' }, 'another'],
})

test('packages without a known vulnerability that is high or critical pass', async (t) => {
  const { status, text } = await audit(t, report({}))
  t.equal(status, 0)
  t.match(text, /packages of the service \(120\): no hole known/)
  t.match(text, /^audit --json --audit-level=high --omit=dev$/m, 'those of the service are asked about')
  t.match(text, /^audit --json --audit-level=high$/m, 'and those for development')
  const lesser = await audit(t, report({ moderate: 2 }, { ms: hole('moderate') }))
  t.equal(lesser.status, 0)
  t.match(lesser.text, /2 lesser ones/)
})

test('a high or critical vulnerability fails and is named', async (t) => {
  for (const severity of ['high', 'critical']) {
    const { status, text } = await audit(t, `${report({ [severity]: 1 }, { fastify: hole(severity) })}\nexit 1`)
    t.equal(status, 1, severity)
    t.match(text, `${severity}: fastify: Prototype pollution https://github.com/advisories/GHSA-xxxx; through another`)
  }
  const ofDevelopment = `case "$*" in *--omit=dev) ${report({})}\n;; *) ${report({ high: 1 }, { tap: hole('high') })}\nexit 1;; esac`
  t.match(await audit(t, ofDevelopment), { status: 1, text: /high: tap: / }, 'in a package for development too')
  t.equal((await audit(t, report({ high: 1 }))).status, 1, 'one that is counted and not described')
  t.equal((await audit(t, report({}, { pg: hole('high') }))).status, 1, 'one that is described and not counted')
})

test('an audit that could not be done is neither a pass nor a vulnerability', async (t) => {
  const refused = '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk'
  const noEndpoint = `cat <<'END'\n${JSON.stringify({ message: refused, statusCode: 405, error: { summary: '' } })}\nEND\nexit 1`
  t.match(await audit(t, noEndpoint), {
    status: 3,
    text: /NOT DONE, nothing is known about them: 405 Method Not Allowed/,
  })
  const noLock = `echo '{"error":{"code":"ENOLOCK","summary":"This command requires an existing lockfile."}}'; exit 1`
  t.match(await audit(t, noLock), { status: 3, text: /NOT DONE.*existing lockfile/ })
  t.match(await audit(t, 'echo "npm error ENOTFOUND" >&2; exit 1'), { status: 3, text: /NOT DONE.*ENOTFOUND/ })
  t.match(await audit(t, 'exit 0'), { status: 3, text: /NOT DONE.*npm gave no report/ }, 'silence is no good answer')
  t.match(await audit(t, "echo '{}'"), { status: 3 }, 'an empty report')
  t.match(await audit(t, "echo 'null'"), { status: 3 }, 'no report')
  t.match(await audit(t, report({}, {}, 0)), { status: 3 }, 'a report about no packages')
  t.match(await audit(t, null), { status: 3, text: /NOT DONE.*ENOENT/ }, 'no npm')
  t.match(await audit(t, 'sleep 60', '--seconds', '0.3'), { status: 3, text: /did not answer within 0.3 s/ })
  const half = `case "$*" in *--omit=dev) ${report({})}\n;; *) exit 1;; esac`
  t.match(await audit(t, half), { status: 3, text: /no hole known.*\n.*NOT DONE/ }, 'half of it')
})

const CLEAN = `cat <<'END'
${JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { high: 0, critical: 0, total: 0 }, dependencies: { total: 9 } } })}
END`

test('the runtimes that really run are compared with the list, and one with a hole fails', async (t) => {
  const clean = await auditBy(t, {}, '2026-12-01', CLEAN)
  t.equal(clean.status, 0)
  t.match(clean.text, `audit: node ${process.versions.node}: no hole known`)
  t.match(clean.text, /audit: postgresql 18\.\d+: no hole known/, 'the embedded PostgreSQL was asked')
  for (const name of ['node', 'postgresql'] as const) {
    const { status, text } = await auditBy(t, { [name]: `${LINES[name]}.999.0` }, '2026-12-01', CLEAN)
    t.equal(status, 1, name)
    t.match(
      text,
      new RegExp(`audit: ${name} .*: KNOWN HOLES, fixed in ${LINES[name]}\\.999\\.0\\n.*CVE-2026-99999: a made-up`),
    )
  }
  const noNpm = await auditBy(t, { node: `${LINES.node}.999.0` }, '2026-12-01', null)
  t.equal(noNpm.status, 1, 'without internet too')
})

test('the list fails once nobody has looked for 90 days', async (t) => {
  t.equal((await auditBy(t, { lookedAt: '2026-09-01' }, '2026-11-30T23:59:59Z', CLEAN)).status, 0, 'day 90')
  const late = await auditBy(t, { lookedAt: '2026-09-01' }, '2026-12-01T00:00:00Z', CLEAN)
  t.match(late, { status: 1, text: /of 2026-09-01: TOO OLD, 91 days/ })
})

test('named holes that were accepted until a day are said loudly and are no pass; they fail after that day', async (t) => {
  const list = await auditBy(t, {}, '2026-12-01', CLEAN)
  const [, version = ''] = /audit: postgresql (18\.\d+)/.exec(list.text) ?? []
  const cves = ['CVE-2026-99999']
  const accepted = [{ program: 'postgresql', version, cves, until: '2026-12-31', why: 'no newer package' }]
  const holes = { postgresql: '18.999', accepted }
  const passed = await auditBy(t, holes, '2026-12-31T23:00:00Z', CLEAN)
  t.equal(passed.status, 4)
  const loud = `### ACCEPTED UNTIL 2026-12-31, NOT FIXED: CVE-2026-99999 of postgresql ${version}: no newer package ###`
  t.ok(passed.text.split('\n').includes(loud), passed.text)
  t.equal((await auditBy(t, holes, '2026-12-31', null)).status, 7, 'and the packages were not audited either')
  t.match(await auditBy(t, holes, '2027-01-01', CLEAN), {
    status: 1,
    text: /ACCEPTED ONLY UNTIL 2026-12-31: CVE-2026-99999\n {2}NOT ACCEPTED: CVE-2026-99999/,
  })
  const other = [{ ...accepted[0], version: '18.1' }]
  t.equal((await auditBy(t, { ...holes, accepted: other }, '2026-12-01', CLEAN)).status, 1, 'another version')
  const unnamed = [{ ...accepted[0], cves: ['CVE-2026-11111'] }]
  t.match(
    await auditBy(t, { ...holes, accepted: unnamed }, '2026-12-01', CLEAN),
    { status: 1, text: /NOT ACCEPTED: CVE-2026-99999/ },
    'a hole that the exception does not name',
  )
})

test('a runtime of a line that the list does not know fails, and so does one whose line gets no fixes', async (t) => {
  const lines = (line: number) => auditBy(t, { line }, '2026-12-01', CLEAN)
  t.match(await lines(17), { status: 1, text: /postgresql 18\.\d+: NEWER THAN THE LIST/ })
  t.match(await lines(19), { status: 1, text: /postgresql 18\.\d+: GETS NO FIXES/ })
})
