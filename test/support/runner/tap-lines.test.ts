import { test } from 'tap'
import { createCounter, failuresIn, type Tally } from './tap-lines.ts'

const tallyOf = (output: string): Tally => {
  const counter = createCounter()
  for (const line of output.split('\n')) counter.take(line)
  return counter.tally()
}

const NONE = { passed: 0, failed: 0, skipped: 0, hasPlan: true }

test('a test counts once, however many assertions it has', async (t) => {
  const output = `TAP version 14
# Subtest: a property
    ok 1 - holds
    ok 2 - holds
    1..2
ok 1 - a property # time=14.05ms

# Subtest: a fact \\# time=3ms
    ok 1 - should be equal
    1..1
ok 2 - a fact \\# time=3ms # time=1ms

1..2
# { total: 3, pass: 3 }
# time=49.078ms`
  t.same(tallyOf(output), { ...NONE, passed: 2 })
})

test('of a test that contains only tests just these are counted', async (t) => {
  const output = `# Subtest: on each engine
    # Subtest: embedded
        ok 1 - should be equal
        1..1
    ok 1 - embedded # time=2ms
    # Subtest: server
        not ok 1 - should be equal
          ---
          at:
            fileName: test/a.test.ts
          ...
        1..1
    not ok 2 - server # time=2ms
    1..2
    # failed 1 of 2 tests
not ok 1 - on each engine # time=5ms
ok 2 - another # time=5ms {
    # Subtest: inside
        1..1
    ok 1 - inside # time=1.5s
}
1..2`
  t.same(tallyOf(output), { ...NONE, passed: 2, failed: 1 })
})

test('a test that fails itself is counted even if the tests in it pass', async (t) => {
  const output = `    ok 1 - inside # time=1ms
    not ok 2 - should be equal
not ok 1 - around # time=2ms
    ok 1 - inside # time=1ms
ok 2 - around # time=2ms
1..2`
  t.same(tallyOf(output), { ...NONE, passed: 2, failed: 1 })
})

test('skipped tests and todos are counted, and such words inside a name are part of the name', async (t) => {
  t.same(tallyOf('ok 1 - later # SKIP no time\n1..1'), { ...NONE, skipped: 1 })
  t.same(tallyOf('    not ok 1 - later # TODO\n1..1'), { ...NONE, skipped: 1 })
  t.same(tallyOf('1..0 # no tests'), { ...NONE, skipped: 1 })
  t.same(tallyOf('ok 1 - a \\# SKIP in a name # time=1ms\n1..1'), { ...NONE, passed: 1 })
})

test('assertions outside of tests are not counted, and a process that stops early has no plan', async (t) => {
  t.same(tallyOf('ok 1 - should be equal\n    1..1'), { passed: 0, failed: 0, skipped: 0, hasPlan: false })
})

test('only the failures of an output are repeated, with their details', async (t) => {
  const output = `# Subtest: around
    ok 1 - inside
      ---
      note: a detail of what passed
      ...
    not ok 2 - should be equal
      ---
      diff: |
        --- expected
        +++ actual
      ...
    ok 3 - after # time=1ms
    1..3
not ok 1 - around # time=2ms
1..1`
  t.same(failuresIn(output.split('\n')), [
    '    not ok 2 - should be equal',
    '      ---',
    '      diff: |',
    '        --- expected',
    '        +++ actual',
    '      ...',
    'not ok 1 - around # time=2ms',
  ])
  t.same(failuresIn([]), [])
})
