import { test } from 'tap'
import {
  acceptanceOn,
  compareVersions,
  fixedVersions,
  isStale,
  judge,
  LOOK_EVERY_DAYS,
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
  accepted: [
    { program: 'node', version: '18.4', cves: ['CVE-2026-22222'], until: '2026-09-10', why: 'no newer one' },
    { program: 'node', version: '18.4', cves: ['CVE-2026-33333'], until: '2026-09-20', why: 'no newer one' },
  ],
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

test('a list is old after 90 days', async (t) => {
  t.notOk(isStale(KNOWN, new Date('2026-11-30T23:59:59Z')))
  t.ok(isStale(KNOWN, new Date('2026-12-01T00:00:00Z')))
})

test('the named holes of one version are accepted until the end of their day, and no other one', async (t) => {
  const cves = ['CVE-2026-22222', 'CVE-2026-33333']
  const open = (now: string, about: Partial<Parameters<typeof acceptanceOn>[1]> = {}) =>
    acceptanceOn(KNOWN, { program: 'node', version: '18.4.0', cves, ...about }, new Date(now)).open
  t.same(open('2026-09-10T23:59:59Z'), [])
  t.same(open('2026-09-11T00:00:00Z'), ['CVE-2026-22222'])
  t.same(open('2026-09-21'), cves)
  t.same(open('2026-09-10', { cves: [...cves, 'CVE-2026-44444'] }), ['CVE-2026-44444'], 'a new hole')
  t.same(open('2026-09-10', { version: '18.3' }), cves, 'another version')
  t.same(open('2026-09-10', { program: 'postgresql' }), cves, 'another program')
  const { holding, ended } = acceptanceOn(KNOWN, { program: 'node', version: '18.4', cves }, new Date('2026-09-11'))
  t.same([holding, ended], [[KNOWN.accepted[1]], [KNOWN.accepted[0]]])
})

test('the list of this program fits its schema, and knows the lines that the service supports', async (t) => {
  const { programs, accepted, lookedAt } = readKnownHoles()
  t.same(programs.postgresql.lines, [15, 16, 17, 18])
  t.same(fixedVersions(programs.node), ['22.23.4', '24.22.1', '26.12.1'])
  t.same(fixedVersions(programs.postgresql), ['15.20', '16.16', '17.12', '18.7'])
  for (const { program, version, cves, until } of accepted) {
    const verdict = judge(programs[program], version)
    t.same([...cves].sort(), 'cves' in verdict ? [...verdict.cves].sort() : [], 'an exception names real holes only')
    t.ok(Date.parse(until) - Date.parse(lookedAt) <= LOOK_EVERY_DAYS * 86_400_000, 'and ends before the next look')
  }
})
