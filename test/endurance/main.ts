import { parseArgs } from 'node:util'
import { Resources } from '../bench/support/resources.ts'
import { abusers } from './parts/abusers.ts'
import { kills } from './parts/kills.ts'
import type { Part } from './parts/part.ts'
import { province } from './parts/province.ts'
import { standby } from './parts/standby.ts'
import { stored } from './parts/stored.ts'

// npm run endurance [-- OPTIONS PART...]: treats the service badly. The exit status is 1 if something does not hold.

const PARTS: readonly Part[] = [kills, abusers, standby, province, stored]

/** Whole numbers of at least 1, with the day of a province of the load model as the default. */
const DEFAULTS = {
  rounds: 10,
  seconds: 10,
  congresses: 600,
  'at-once': 200,
  ballots: 50_000,
  minutes: 60,
  'least-ms': 1_000,
  stored: 10_000,
  typists: 20,
} as const
type Name = keyof typeof DEFAULTS

const { values, positionals } = parseArgs({
  options: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' as const }])),
  allowPositionals: true,
})
const numberOf = (name: Name): number => Number(values[name] ?? DEFAULTS[name])
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
const wrong = Object.keys(DEFAULTS).filter((name) => !(numberOf(name as Name) > 0))
if (unknown.length > 0 || wrong.length > 0) {
  const options = Object.keys(DEFAULTS).map((name) => `--${name} N`)
  console.error(
    `npm run endurance [-- ${options.join(' ')} PART...]; parts: ${PARTS.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

const chosen = PARTS.filter(({ name, onRequest = false }) =>
  positionals.length === 0 ? !onRequest : positionals.includes(name),
)
for (const { name, run } of chosen) {
  const resources = new Resources()
  console.log(`# ${name}`)
  try {
    await run({
      milliseconds: numberOf('seconds') * 1_000,
      rounds: numberOf('rounds'),
      day: {
        congresses: numberOf('congresses'),
        atOnce: numberOf('at-once'),
        ballots: numberOf('ballots'),
        minutes: numberOf('minutes'),
      },
      leastMs: numberOf('least-ms'),
      stored: numberOf('stored'),
      typists: numberOf('typists'),
      resources,
      note: (line) => console.log(`  ${line}`),
      judge: (holds, what) => {
        console.log(`${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`)
        if (!holds) process.exitCode = 1
      },
    })
  } finally {
    await resources.release()
  }
}
