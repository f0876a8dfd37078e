import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { peakMemory } from './peak-memory.ts'
import { median } from './statistics.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** One verification of a file. */
export interface Run {
  readonly seconds: number
  /** MiB. */
  readonly memory: number
}

/** The arguments of Node.js in `npm run verify`. */
const verifyArguments = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
  return scripts.verify.split(' ').slice(1)
}

/** The command-line verifier on a file that was changed nowhere, but is compared with nothing. */
export const byCommand = async (file: string): Promise<Run> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [...verifyArguments(), file], { cwd: ROOT, stdio: 'ignore' })
  const memory = peakMemory([child.pid!], () => child.exitCode === null)
  const [status] = await once(child, 'exit')
  const CONSISTENT = 3
  if (status !== CONSISTENT) throw new Error(`the command ended with status ${status}`)
  return { seconds: (performance.now() - begun) / 1_000, memory: await memory }
}

/** The median time and the most memory of some runs. */
export const shown = (runs: readonly Run[]): string => {
  const [seconds, memory] = [runs.map((run) => run.seconds), runs.map((run) => run.memory)]
  return `${median(seconds).toFixed(1)} s, at most ${Math.max(...memory).toFixed(0)} MiB resident`
}
