import { test } from 'tap'
import {
  acceptedOn,
  compareVersions,
  fixedVersions,
  isStale,
  judge,
  versionIn,
} from '../../../src/cli/runtimes/judge.ts'
import { type KnownHoles, readKnownHoles } from '../../../src/cli/runtimes/known-holes.ts'

const PROGRAM = {
  lines: [16, 18],
  holes: [
    { cve: 'CVE-2026-11111', fixed: ['16.9', '18.4'], about: 'of both lines' },
    { cve: 'CVE-2026-22222', fixed: ['18.10'], about: 'of one line' },
  ],
} satisfies KnownHoles['programs']['node']

const KNOWN: KnownHoles = {
  lookedAt: '2026-09-01',
  programs: { node: PROGRAM, postgresql: PROGRAM },
  accepted: [{ program: 'node', version: '18.4', until: '2026-09-10', why: 'no newer one' }],
}

test('versions are compared as numbers', async (t) => {
  t.same(['24.10.0', '24.9.9', '24.9.10', '24.10'].sort(compareVersions), ['24.9.9', '24.9.10', '24.10.0', '24.10'])
  t.equal(compareVersions('18.4', '18.4.0'), 0)
})

test('the version is read from the words of each program', async (t) => {
  t.same(['v24.22.3', '18.4-beta.17', '15.18 (Debian 15.18-0+deb12u1)', '19devel', '18.4.0-beta.17'].map(versionIn), [
    '24.22.3',
    '18.4',
    '15.18',
    null,
    '18.4.0',
  ])
})

test('exactly the fixed version has no hole, the one before has', async (t) => {
  t.same(judge(PROGRAM, '16.9'), { kind: 'fixed' })
  t.same(judge(PROGRAM, '16.8'), { kind: 'holes', fixed: '16.9', cves: ['CVE-2026-11111'] })
  t.same(judge(PROGRAM, '18.9'), { kind: 'holes', fixed: '18.10', cves: ['CVE-2026-22222'] })
  t.same(judge(PROGRAM, '18.3'), { kind: 'holes', fixed: '18.10', cves: ['CVE-2026-11111', 'CVE-2026-22222'] })
  t.same(judge(PROGRAM, '18.10'), { kind: 'fixed' })
})

test('an older line, and one between, gets no fixes; nothing is known of a newer one', async (t) => {
  for (const version of ['14.99', '17.99']) t.same(judge(PROGRAM, version), { kind: 'ended', fixed: '16.9, 18.10' })
  t.same(judge(PROGRAM, '19.0'), { kind: 'unknown' })
  t.same(fixedVersions(PROGRAM), ['16.9', '18.10'])
})

test('a list is old after 90 days, and holes are accepted until the end of their day', async (t) => {
  t.notOk(isStale(KNOWN, new Date('2026-11-30T23:59:59Z')))
  t.ok(isStale(KNOWN, new Date('2026-12-01T00:00:00Z')))
  t.ok(acceptedOn(KNOWN, 'node', '18.4.0', new Date('2026-09-10T23:59:59Z')))
  t.equal(acceptedOn(KNOWN, 'node', '18.4', new Date('2026-09-11T00:00:00Z')), null)
  t.equal(acceptedOn(KNOWN, 'node', '18.3', new Date('2026-09-10')), null)
  t.equal(acceptedOn(KNOWN, 'postgresql', '18.4', new Date('2026-09-10')), null)
})

test('the list of this program fits its schema, and knows the lines that the service supports', async (t) => {
  const { programs, accepted } = readKnownHoles()
  t.same(programs.postgresql.lines, [15, 16, 17, 18])
  t.same(fixedVersions(programs.node), ['22.23.4', '24.22.1', '26.12.1'])
  t.same(fixedVersions(programs.postgresql), ['15.20', '16.16', '17.12', '18.7'])
  for (const { program, version } of accepted)
    t.equal(judge(programs[program], version).kind, 'holes', 'only holes are accepted')
})
