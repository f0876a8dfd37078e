import { parseArgs } from 'node:util'
import { Resources } from '../bench/support/resources.ts'
import { abusers } from './parts/abusers.ts'
import { kills } from './parts/kills.ts'
import type { Part } from './parts/part.ts'
import { standby } from './parts/standby.ts'

// npm run endurance [-- --rounds N --seconds N PART...]: treats the service badly. The exit status is 1 if something
// does not hold.

const PARTS: readonly Part[] = [kills, abusers, standby]

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seconds: { type: 'string', default: '10' } },
  allowPositionals: true,
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0 || !(seconds > 0) || !(Number.isInteger(rounds) && rounds > 0)) {
  console.error(
    `npm run endurance [-- --rounds N --seconds N PART...]; parts: ${PARTS.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
for (const { name, run } of chosen) {
  const resources = new Resources()
  console.log(`# ${name}`)
  try {
    await run({
      milliseconds: seconds * 1_000,
      rounds,
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
