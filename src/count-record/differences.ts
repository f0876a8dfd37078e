import { type Path, pointerOf } from '../kernel/json-pointer.ts'
import type { ExpectedResult } from './expected-schema.ts'
import type { CountResultDocument } from './schema.ts'

/** One place where an expectation does not hold. `pointer` leads into the record; `expected` may be absent (undefined). */
export interface Difference {
  readonly pointer: string
  readonly expected: unknown
  readonly counted: unknown
}

type Differences = readonly Difference[]

const compareValues = (expected: unknown, counted: unknown, path: Path): Differences =>
  expected === undefined || expected === counted ? [] : [{ pointer: pointerOf(path), expected, counted }]

/** Every key of the expectation must be equal; keys it does not have are not compared. */
const compareKeys = (expected: object, counted: object, path: Path): Differences => {
  const values = new Map<string, unknown>(Object.entries(counted))
  return Object.entries(expected).flatMap(([key, value]) => compareValues(value, values.get(key), [...path, key]))
}

const compareIds = (expected: readonly string[], counted: readonly string[], path: Path): Differences =>
  expected.length === counted.length && expected.every((id, index) => id === counted[index])
    ? []
    : [{ pointer: pointerOf(path), expected, counted }]

/** A reason that the expectation does not name is expected not to have occurred. */
const compareReasons = (expected: object, counted: object, path: Path): Differences => {
  const unnamed = Object.entries(counted).filter(([reason]) => !Object.hasOwn(expected, reason))
  return [
    ...compareKeys(expected, counted, path),
    ...unnamed.map(([reason, n]) => ({ pointer: pointerOf([...path, reason]), expected: undefined, counted: n })),
  ]
}

const compareBallots = (
  { invalidByReason, ...expected }: NonNullable<ExpectedResult['ballots']>,
  counted: CountResultDocument['ballots'],
  path: Path,
): Differences => [
  ...compareKeys(expected, counted, path),
  ...(invalidByReason === undefined
    ? []
    : compareReasons(invalidByReason, counted.invalidByReason, [...path, 'invalidByReason'])),
]

const compareCandidates = (
  expected: NonNullable<ExpectedResult['candidates']>,
  counted: CountResultDocument['candidates'],
  path: Path,
): Differences =>
  expected.length === counted.length
    ? expected.flatMap((candidate, index) => compareKeys(candidate, counted[index]!, [...path, index]))
    : [{ pointer: pointerOf(path), expected, counted }]

type Findings = readonly { readonly code: string; readonly severity: string }[]

const findingSet = (findings: Findings): string[] =>
  [...new Set(findings.map(({ code, severity }) => `${code} ${severity}`))].sort()

/** As a set by code and severity: neither order, repetition nor citation matters. */
const compareFindings = (expected: Findings, counted: Findings, path: Path): Differences => {
  const [wanted, found] = [findingSet(expected), findingSet(counted)]
  return compareIds(wanted, found, path).length === 0
    ? []
    : [{ pointer: pointerOf(path), expected: wanted, counted: found }]
}

/** Where a count differs from what a record expected, in the order of the expectation's parts. */
export const findDifferences = (expectation: ExpectedResult, result: CountResultDocument): Differences => {
  const root: Path = ['expected']
  const { ballots, candidates, elected, tied, findings, ...values } = expectation
  return [
    ...compareKeys(values, result, root),
    ...(ballots === undefined ? [] : compareBallots(ballots, result.ballots, [...root, 'ballots'])),
    ...(candidates === undefined ? [] : compareCandidates(candidates, result.candidates, [...root, 'candidates'])),
    ...(elected === undefined ? [] : compareIds(elected, result.elected, [...root, 'elected'])),
    ...(tied === undefined ? [] : compareIds(tied, result.tied, [...root, 'tied'])),
    ...(findings === undefined ? [] : compareFindings(findings, result.findings, [...root, 'findings'])),
  ]
}
