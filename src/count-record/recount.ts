import { countWithReadings } from '../rules/count.ts'
import type { DecidingReading } from '../rules/deciding-readings.ts'
import { type CountedTwice, rollWarnings } from '../rules/roll.ts'
import type { CountFacts, CountResult } from '../rules/types.ts'
import { type Difference, findDifferences } from './differences.ts'
import { type CountResult1, type CountResultDocument, RESULT_FORMATS } from './result-schema.ts'
import type { CountRecord } from './schema.ts'
import { toFacts } from './to-facts.ts'

const keysOf = ({ ballots, candidates, ...result }: CountResult) => {
  const { issued, returned, valid, invalid, invalidByReason } = ballots
  return {
    base: result.base,
    votesNeeded: result.votesNeeded,
    form: result.form,
    ballots: { issued, returned, valid, invalid, invalidByReason: { ...invalidByReason } },
    candidates: candidates.map(({ id, votes, percent, verdict, votesShort }) => ({
      id,
      votes,
      percent,
      verdict,
      votesShort,
    })),
    outcome: result.outcome,
    elected: [...result.elected],
    tied: [...result.tied],
    seatsLeft: result.seatsLeft,
    findings: result.findings.map(({ code, severity, citation, reading }) => ({
      code,
      severity,
      ...(citation === undefined ? {} : { citation }),
      ...(reading === undefined ? {} : { reading }),
    })),
  }
}

/** A count as a document of its version, keys in the order of the format. */
export const toResultDocument = (result: CountResult): CountResultDocument => {
  const { alternates } = result
  // A result of version 1 never has the verdicts, findings and keys that only version 2 knows.
  if (alternates === undefined) return { format: RESULT_FORMATS[1], ...keysOf(result) } as CountResult1
  return {
    format: RESULT_FORMATS[2],
    ...keysOf(result),
    alternates: alternates && { ...alternates, elected: [...alternates.elected], tied: [...alternates.tied] },
  }
}

/** An impossible roll of a record, beside its result: the format counts the record as it is. */
export interface RecordWarning {
  readonly code: CountedTwice['code']
  readonly severity: 'warning'
  /** JSON Pointer into the record. */
  readonly pointer: string
}

/** A recount and its differences from the record's `expected` block; no differences if there is no such block. */
export interface Recount {
  readonly result: CountResultDocument
  readonly differences: readonly Difference[]
  /** The readings on which the result rests; none in version 1. */
  readonly deciding: readonly DecidingReading[]
  readonly warnings: readonly RecordWarning[]
}

const warningsOf = ({ meeting, roll }: CountFacts): readonly RecordWarning[] =>
  rollWarnings(meeting, roll).map(({ code, field }) => ({ code, severity: 'warning', pointer: `/roll/${field}` }))

/** Counts an accepted record by the same rules as the service. */
export const recount = (record: CountRecord): Recount => {
  const facts = toFacts(record)
  const { result: counted, deciding } = countWithReadings(facts)
  const result = toResultDocument(counted)
  const differences = record.expected === undefined ? [] : findDifferences(record.expected, result)
  return { result, differences, deciding, warnings: warningsOf(facts) }
}
