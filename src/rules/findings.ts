import { FINDING_CODES, type Finding, type FindingCode, type Readings } from './types.ts'

/** An error blocks the result; a warning does not (count-result). */
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
  'reading-decides': 'warning',
}

/**
 * Errors that mean an unfinished or mistyped entry. They are corrected and never declared; every other error may
 * describe something that really happened at the congress.
 */
export const ENTRY_ERRORS: readonly FindingCode[] = [
  'ballots-unbalanced',
  'votes-exceed-valid',
  'votes-sum-too-high',
  'votes-sum-too-low',
]

/** A finding with the severity of its code, and the clause if the law has one. */
export const finding = (code: FindingCode, citation?: string): Finding => ({
  code,
  severity: SEVERITY[code],
  ...(citation === undefined ? {} : { citation }),
})

/** The warning that another value of this reading would change the outcome. */
export const readingFinding = (reading: keyof Readings): Finding => ({ ...finding('reading-decides'), reading })

/** A list of one finding if the condition holds, else an empty list. */
export const findingIf = (condition: boolean, code: FindingCode, citation?: string): readonly Finding[] =>
  condition ? [finding(code, citation)] : []

/** Errors before warnings, each in the order of the catalogue. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code))

/** Whether no finding blocks the result. */
export const noneBlocks = (findings: readonly Finding[]): boolean => findings.every((f) => f.severity !== 'error')
