import { test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import type { CountRecord } from '../../src/count-record/schema.ts'
import { FINDING_CODES, INVALID_REASONS, VERDICTS } from '../../src/rules/types.ts'
import { randomRecord } from './random-record.ts'
import { referenceCount } from './reference-count.ts'

const RECORDS = 4_000

/** A fresh part of the space of records on each run; REFERENCE_SEED repeats a run that failed. */
const firstSeed = Number(process.env['REFERENCE_SEED'] ?? Date.now() % 2 ** 31)

interface Shown {
  readonly code: string
  readonly severity: string
  readonly reading?: string | undefined
}

const sortedFindings = (result: CountResultDocument) =>
  result.findings
    .map(({ citation: _, ...finding }): Shown => finding)
    .sort((a, b) => a.code.localeCompare(b.code) || (a.reading ?? '').localeCompare(b.reading ?? ''))

const bySorting = (result: CountResultDocument) => ({ ...result, findings: sortedFindings(result) })

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b
  const [x, y] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return x.size === y.size && [...x].every(([key, value]) => y.has(key) && isSame(value, y.get(key)))
}

const countBoth = (record: CountRecord) => ({
  found: bySorting(recount(record).result),
  wanted: referenceCount(record),
})

test(`${RECORDS} random records give the same count as the slow second implementation`, (t) => {
  t.comment(`REFERENCE_SEED=${firstSeed}`)
  let same = 0
  for (let seed = firstSeed; seed < firstSeed + RECORDS; seed++) {
    const record = randomRecord(seed)
    const parsed = parseCountRecord(record)
    const { found, wanted } = parsed.ok ? countBoth(parsed.value) : { found: parsed.error, wanted: 'a valid record' }
    if (isSame(found, wanted)) same++
    else {
      t.comment(JSON.stringify(record))
      t.strictSame(found, wanted, `record of REFERENCE_SEED=${seed}`)
      break
    }
  }
  t.equal(same, RECORDS)
  t.end()
})

test('the random records reach every outcome, finding, verdict and reason of an invalid ballot', (t) => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= RECORDS; seed++) {
    const { result } = recount(randomRecord(seed))
    const { outcome, findings, candidates, ballots } = result
    for (const word of [outcome, ...findings.map(({ code }) => code), ...candidates.map(({ verdict }) => verdict)]) {
      seen.add(word)
    }
    for (const reason of Object.keys(ballots.invalidByReason)) seen.add(reason)
  }
  const outcomes = ['complete', 'tie', 'seats-left', 'no-result']
  const wanted = [...outcomes, ...VERDICTS, ...FINDING_CODES, ...INVALID_REASONS]
  t.strictSame([...seen].sort(), [...wanted].sort())
  t.end()
})

test('comparing results finds a difference at any place', (t) => {
  const { found } = countBoth(randomRecord(1))
  t.ok(isSame(found, structuredClone(found)))
  t.notOk(isSame(found, { ...found, seatsLeft: found.seatsLeft + 1 }))
  t.notOk(isSame(found, { ...found, elected: [...found.elected, 'c9'] }))
  t.notOk(isSame(found, { ...found, ballots: { ...found.ballots, invalidByReason: { marked: 99 } } }))
  t.end()
})
