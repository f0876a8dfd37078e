import type { z } from 'zod'
import { type Path, valueAt } from '../kernel/json-pointer.ts'
import { notACount, problem, quoted, type RecordProblem, wrongType } from './problem.ts'

type Issue = z.core.$ZodIssue

const tooSmall = (path: Path, issue: z.core.$ZodIssueTooSmall): RecordProblem =>
  issue.origin === 'int' || issue.origin === 'number'
    ? problem(path, 'too-small', { least: Number(issue.minimum) })
    : problem(path, 'empty')

const tooBig = (path: Path, issue: z.core.$ZodIssueTooBig, value: unknown): RecordProblem =>
  typeof value === 'number' ? notACount(path, value) : problem(path, 'too-long', { most: Number(issue.maximum) })

const wrong = (path: Path, issue: z.core.$ZodIssueInvalidType, value: unknown): RecordProblem => {
  if (value === undefined) return problem(path, 'missing')
  return typeof value === 'number' && (issue.expected === 'int' || issue.expected === 'number')
    ? notACount(path, value)
    : wrongType(path, issue.expected)
}

/** Translates an issue that the schema found. `record` is the value that was checked. */
export const shapeProblem = (record: unknown, issue: Issue): RecordProblem => {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const value = valueAt(record, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? ''
      return problem([...path, key], 'unknown-key', { key: quoted(key) })
    }
    case 'invalid_type':
      return wrong(path, issue, value)
    case 'too_small':
      return tooSmall(path, issue)
    case 'too_big':
      return tooBig(path, issue, value)
    case 'invalid_value':
      return value === undefined
        ? problem(path, 'missing')
        : problem(path, 'unknown-value', { choices: issue.values.map((v) => String(v)).join(', ') })
    case 'invalid_format':
      return issue.format === 'date' ? problem(path, 'bad-date') : problem(path, 'empty')
    case 'invalid_key':
      // Keys with a schema are candidates' ids; a key that no candidate can have is an unknown id.
      return problem(path, 'unknown-id', { id: quoted(String(path.at(-1) ?? '').slice(0, 200)) })
    default:
      return problem(path, 'invalid')
  }
}
