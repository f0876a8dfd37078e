import { countRound } from '../rules/count.ts'
import type { CountResult } from '../rules/types.ts'
import { type Difference, findDifferences } from './differences.ts'
import { type CountRecord, type CountResultDocument, RESULT_FORMAT } from './schema.ts'
import { toFacts } from './to-facts.ts'

/** A count as a count-result/1 document, keys in the order of the format. */
export const toResultDocument = (result: CountResult): CountResultDocument => {
  const { issued, returned, valid, invalid, invalidByReason } = result.ballots
  return {
    format: RESULT_FORMAT,
    base: result.base,
    votesNeeded: result.votesNeeded,
    form: result.form,
    ballots: { issued, returned, valid, invalid, invalidByReason: { ...invalidByReason } },
    candidates: result.candidates.map(({ id, votes, percent, verdict, votesShort }) => ({
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
    findings: result.findings.map(({ code, severity, citation }) =>
      citation === undefined ? { code, severity } : { code, severity, citation },
    ),
  }
}

/** A recount and its differences from the record's `expected` block; no differences if there is no such block. */
export interface Recount {
  readonly result: CountResultDocument
  readonly differences: readonly Difference[]
}

/** Counts an accepted record by the same rules as the service. */
export const recount = (record: CountRecord): Recount => {
  const result = toResultDocument(countRound(toFacts(record)))
  return { result, differences: record.expected === undefined ? [] : findDifferences(record.expected, result) }
}
