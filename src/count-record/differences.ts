import { type Path, pointerOf } from '../kernel/json-pointer.ts'
import type { ExpectedResult, ExpectedResult2 } from './expected-schema.ts'
import type { CountResult2, CountResultDocument } from './result-schema.ts'

/** One place where an expectation does not hold. `pointer` refers to the record; `expected` may be undefined. */
export interface Difference {
  readonly pointer: string
  readonly expected: unknown
  readonly counted: unknown
}

type Differences = readonly Difference[]

const compareValues = (expected: unknown, counted: unknown, path: Path): Differences =>
  expected === undefined || expected === counted ? [] : [{ pointer: pointerOf(path), expected, counted }]

/** Every key of the expectation must be equal; other keys are not compared. */
const compareKeys = (expected: object, counted: object, path: Path): Differences => {
  const values = new Map<string, unknown>(Object.entries(counted))
  return Object.entries(expected).flatMap(([key, value]) => compareValues(value, values.get(key), [...path, key]))
}

const compareIds = (expected: readonly string[], counted: readonly string[], path: Path): Differences =>
  expected.length === counted.length && expected.every((id, index) => id === counted[index])
    ? []
    : [{ pointer: pointerOf(path), expected, counted }]

/** A reason that the expectation does not name is expected to be zero. */
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

/** Compared as a set by code and severity: order, repetition and citation do not matter. */
const compareFindings = (expected: Findings, counted: Findings, path: Path): Differences => {
  const [wanted, found] = [findingSet(expected), findingSet(counted)]
  return compareIds(wanted, found, path).length === 0
    ? []
    : [{ pointer: pointerOf(path), expected: wanted, counted: found }]
}

const compareAlternates = (
  expected: Exclude<ExpectedResult2['alternates'], undefined>,
  counted: CountResult2['alternates'],
  path: Path,
): Differences => {
  if (expected === null || counted === null) return compareValues(expected, counted, path)
  const { elected, tied, ...values } = expected
  return [
    ...compareKeys(values, counted, path),
    ...(elected === undefined ? [] : compareIds(elected, counted.elected, [...path, 'elected'])),
    ...(tied === undefined ? [] : compareIds(tied, counted.tied, [...path, 'tied'])),
  ]
}

/** Differences between a count and the expectation of a record, in the order of the expectation's parts. */
export const findDifferences = (expectation: ExpectedResult, result: CountResultDocument): Differences => {
  const root: Path = ['expected']
  const { ballots, candidates, elected, tied, findings, alternates, ...values } = {
    alternates: undefined,
    ...expectation,
  }
  return [
    ...compareKeys(values, result, root),
    ...(ballots === undefined ? [] : compareBallots(ballots, result.ballots, [...root, 'ballots'])),
    ...(candidates === undefined ? [] : compareCandidates(candidates, result.candidates, [...root, 'candidates'])),
    ...(elected === undefined ? [] : compareIds(elected, result.elected, [...root, 'elected'])),
    ...(tied === undefined ? [] : compareIds(tied, result.tied, [...root, 'tied'])),
    ...(findings === undefined ? [] : compareFindings(findings, result.findings, [...root, 'findings'])),
    ...(alternates === undefined || !('alternates' in result)
      ? []
      : compareAlternates(alternates, result.alternates, [...root, 'alternates'])),
  ]
}
