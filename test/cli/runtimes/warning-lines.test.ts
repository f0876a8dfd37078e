import { test } from 'tap'
import type { KnownHoles } from '../../../src/cli/runtimes/known-holes.ts'
import { runtimeWarnings } from '../../../src/cli/runtimes/warning-lines.ts'

const hole = (number: number, ...fixed: [string, ...string[]]) => ({
  cve: `CVE-2026-1000${number}`,
  fixed,
  about: 'made up',
})

const KNOWN: KnownHoles = {
  lookedAt: '2026-09-01',
  programs: {
    node: { lines: [22, 24], holes: [hole(1, '22.5.0', '24.2.0')] },
    postgresql: { lines: [15, 18], holes: [1, 2, 3, 4].map((number) => hole(number, '15.20', '18.7')) as never },
  },
  accepted: [
    {
      program: 'postgresql',
      version: '18.4',
      cves: [1, 2, 3, 4].map((number) => `CVE-2026-1000${number}`) as never,
      until: '2030-01-01',
      why: 'the start warns all the same',
    },
  ],
}

const SOON = new Date('2026-10-01')

test('nothing is said about versions without known holes', async (t) => {
  t.same(runtimeWarnings(KNOWN, { node: '24.2.0', postgresql: '18.7' }, SOON), [])
  t.same(runtimeWarnings(KNOWN, { node: '25.0.0', postgresql: '19.1' }, SOON), [], 'newer than the list')
})

test('each runtime with known holes is named in both languages, with the version that is needed', async (t) => {
  const [node = '', postgresql = '', ...more] = runtimeWarnings(KNOWN, { node: '24.1.9', postgresql: '15.18' }, SOON)
  t.same(more, [])
  t.match(
    node,
    /^CẢNH BÁO: Node 24\.1\.9 có 1 lỗ hổng .*CVE-2026-10001.*cần bản 24\.2\.0.* \/ WARNING: 1 security hole is known in Node 24\.1\.9 \(/,
  )
  t.match(
    postgresql,
    /PostgreSQL 15\.18 có 4 lỗ hổng.* \/ WARNING: 4 security holes are known in PostgreSQL 15\.18 \(.*15\.20 or newer/,
  )
  t.notMatch(postgresql, /CVE-2026-10004/, 'three are named')
  t.match(
    runtimeWarnings(KNOWN, { node: '24.2.0', postgresql: '18.4' }, SOON),
    [/PostgreSQL 18\.4/],
    'accepted ones too',
  )
})

test('a line that gets no fixes any more is said', async (t) => {
  t.match(runtimeWarnings(KNOWN, { node: '23.9.0', postgresql: '18.7' }, SOON), [
    /Node 23\.9\.0 không còn được vá.* \/ WARNING: no more security fixes are made for Node 23\.9\.0.*22\.5\.0, 24\.2\.0/,
  ])
})

test('a list on which nobody has looked for 90 days is said, by the clock of the machine', async (t) => {
  t.match(runtimeWarnings(KNOWN, { node: '24.2.0', postgresql: '18.7' }, new Date('2026-12-01')), [
    /quá 90 ngày \(lập ngày 2026-09-01\).* \/ WARNING: the list .*2026-09-01/,
  ])
})
