import { codeOf, type Source } from './source.ts'

/** Names by which code waits for time or measures it. */
const TIME = /\bset(?:Timeout|Interval)\b|\bperformance\.now\b|\bhrtime\b|\bpg_sleep\b|\bsleep\s+\d/

/** Exceptions, each with its reason. The benchmarks measure time and are not tests. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['test/support/until.ts', 'asks again and again until something holds'],
  ['test/support/runner/job.ts', 'ends a file that hangs, and says how long each took'],
  ['test/support/runner/job.test.ts', 'writes files that hang, and lets their limit pass itself'],
  ['test/cli/ending-process.ts', 'is a program that stays until it is told to end'],
  ['test/ci/audit-dependencies.test.ts', 'has a program in it that never answers'],
  ['test/http/limits.test.ts', 'sends a byte now and then as a slow attacker would; what it waits for is the answer'],
  ['test/http/support/attack-texts.ts', 'sends the name as text'],
  ['test/endurance/abuse/abusers.ts', 'sends a byte now and then as a slow attacker would'],
  ['test/endurance/parts/standby.ts', 'measures how long writes are away, which no test judges'],
  ['test/endurance/support/recording-typist.ts', 'repeats after a pause while a database is away, as a desk does'],
  ['test/endurance/support/paced-typists.ts', 'types at the pace of people; no test judges how long anything took'],
  ['test/endurance/parts/province.ts', 'begins each congress at its time, which no test judges'],
  [
    'test/endurance/province/laptop.ts',
    'measures each answer, and repeats after a pause as a desk does; no test judges either',
  ],
  ['test/endurance/province/type-stack.ts', 'types at the pace of people; no test judges how long anything took'],
  ['test/endurance/province/stored-side.ts', 'types at the pace of people; no test judges how long anything took'],
  ['test/endurance/province/watch-changes.ts', 'looks again after a pause, as an open page does'],
  ['test/endurance/province/usage.ts', 'looks at memory now and then, which no test judges'],
  ['test/desk/support/in-page.ts', 'queues behind the effects of a page, which run in a timer of no length'],
  ['test/desk/support/chromium.ts', 'shortens a pause of the desk, and waits for nothing'],
  ['test/architecture.test.ts', 'shows made-up code of pure rooms'],
  ['test/waiting.test.ts', 'shows made-up tests that wait'],
])

/** A test that waits for time fails on a slow machine, or passes by luck; it waits for the event. */
export const waitsForTime = ({ path, text }: Source): boolean =>
  !path.startsWith('test/bench/') && !EXCEPTIONS.has(path) && TIME.test(codeOf(text))

/** Exceptions that no file needs any more. */
export const idleExceptions = (sources: readonly Source[]): string[] =>
  [...EXCEPTIONS.keys()].filter((path) => !sources.some((source) => source.path === path && TIME.test(source.text)))
