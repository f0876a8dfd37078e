import { z } from 'zod'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { readJsonFile } from '../read-json-file.ts'
import { type ScenarioProblem, scenarioProblems } from './check-scenario.ts'
import { type Scenario, ScenarioSchema } from './scenario-schema.ts'

/** Maximum size in bytes: a scenario is written by hand, and a larger file is a mistake. */
const SCENARIO_MAX = 1024 * 1024

const IN_VIETNAMESE = z.locales.vi().localeError
const IN_ENGLISH = z.locales.en().localeError

const sentence = (say: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string => {
  const said = say(issue as unknown as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

const ofIssue = (issue: z.core.$ZodIssue): ScenarioProblem => ({
  pointer: pointerOf(issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))),
  reason: { vi: sentence(IN_VIETNAMESE, issue), en: sentence(IN_ENGLISH, issue) },
})

/** The scenario in a value from a file, or every place where it is wrong. */
export const parseScenario = (value: unknown): Result<Scenario, readonly ScenarioProblem[]> => {
  const parsed = ScenarioSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) return err(parsed.error.issues.map(ofIssue))
  const problems = scenarioProblems(parsed.data)
  return problems.length > 0 ? err(problems) : ok(parsed.data)
}

/** Reads a scenario from a file (JSON in UTF-8, at most 1 MiB). */
export const readScenario = async (path: string): Promise<Result<Scenario, readonly ScenarioProblem[]>> => {
  const json = await readJsonFile(path, SCENARIO_MAX)
  if (json.ok) return parseScenario(json.value)
  const { pointer, reason } = json.error
  return err([{ pointer, reason }])
}
