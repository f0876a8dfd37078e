import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { alignment } from './parts/alignment.ts'
import { auditAppend } from './parts/audit-append.ts'
import { auditCost } from './parts/audit-cost.ts'
import { auditProof } from './parts/audit-proof.ts'
import { ballotEntry } from './parts/ballot-entry.ts'
import { ballotPost } from './parts/ballot-post.ts'
import { batchPost } from './parts/batch-post.ts'
import { declaredResult } from './parts/declared-result.ts'
import { memory } from './parts/memory.ts'
import { papers } from './parts/papers.ts'
import type { Part } from './parts/part.ts'
import { pureCount } from './parts/pure-count.ts'
import { start } from './parts/start.ts'
import { typists } from './parts/typists.ts'
import { verify } from './parts/verify.ts'
import { verifyBrowser } from './parts/verify-browser.ts'
import { Resources } from './support/resources.ts'
import { type Row, renderTable } from './support/table.ts'

// npm run bench [-- --quick] [-- PART...]: measures, prints one table, and leaves nothing behind.

const PARTS: readonly Part[] = [
  pureCount,
  alignment,
  ballotPost,
  batchPost,
  typists,
  auditCost,
  auditAppend,
  auditProof,
  declaredResult,
  ballotEntry,
  memory,
  verify,
  verifyBrowser,
  papers,
  start,
]

const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true })
const quick = values.quick ?? false
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are: ${PARTS.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const machine = (): string => `${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(2)}`

let open: Resources | undefined
const leave = async (): Promise<void> => {
  await open?.release()
  process.exit(130)
}
process.once('SIGINT', leave)
process.once('SIGTERM', leave)

const runPart = async ({ name, run }: Part): Promise<readonly Row[]> => {
  const resources = new Resources()
  open = resources
  const note = (line: string): void => console.log(`# ${line}`)
  const begun = performance.now()
  note(`${name} begins: ${machine()}`)
  try {
    return await run({ quick, resources, note })
  } catch (error) {
    console.error(`The part ${name} failed:`, error)
    process.exitCode = 1
    return []
  } finally {
    await resources.release()
    note(`${name} took ${((performance.now() - begun) / 1_000).toFixed(1)} s: ${machine()}`)
  }
}

const rows: Row[] = []
for (const part of PARTS) {
  if (positionals.length === 0 || positionals.includes(part.name)) rows.push(...(await runPart(part)))
}
console.log(renderTable(rows))
