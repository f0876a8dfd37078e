import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { callerDir } from '../../config.ts'

/** The scenarios that come with the program, by their names on the command line. */
export const OWN_SCENARIOS: Readonly<Record<string, string>> = {
  '2017': fileURLToPath(new URL('./scenario-2017.json', import.meta.url)),
  'delegates-congress': fileURLToPath(new URL('./scenario-delegates-congress.json', import.meta.url)),
}

/** The path of a scenario: one of the program by its name, or a file relative to the caller's folder. */
export const scenarioPath = (named: string): string => OWN_SCENARIOS[named] ?? resolve(callerDir(), named)
