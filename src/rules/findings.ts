import { FINDING_CODES, type Finding, type FindingCode } from './types.ts'

/** An error blocks the result; a warning does not (count-result/1). */
const SEVERITY: Readonly<Record<FindingCode, Finding['severity']>> = {
  'base-not-positive': 'error',
  'ballots-unbalanced': 'error',
  'returned-exceeds-issued': 'error',
  'issued-exceeds-attending': 'error',
  'votes-exceed-valid': 'error',
  'votes-sum-too-high': 'error',
  'votes-sum-too-low': 'error',
  'no-surplus': 'warning',
  'surplus-over-limit': 'warning',
  'quorum-not-met': 'warning',
  'ballots-missing': 'warning',
  'name-order': 'warning',
}

/**
 * Findings that mean the entry is unfinished or mistyped. They are put right, never declared; every other error is
 * something that may really have happened at the congress.
 */
export const ENTRY_ERRORS: readonly FindingCode[] = [
  'ballots-unbalanced',
  'votes-exceed-valid',
  'votes-sum-too-high',
  'votes-sum-too-low',
]

/** A finding with the severity of its code, and the clause where the law has one. */
export const finding = (code: FindingCode, citation?: string): Finding => ({
  code,
  severity: SEVERITY[code],
  ...(citation === undefined ? {} : { citation }),
})

/** A list of one when the condition holds, else empty. */
export const findingIf = (condition: boolean, code: FindingCode, citation?: string): readonly Finding[] =>
  condition ? [finding(code, citation)] : []

/** Errors before warnings, each in the order of the catalogue. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code))

/** Whether nothing blocks the result. */
export const noneBlocks = (findings: readonly Finding[]): boolean => findings.every((f) => f.severity !== 'error')
