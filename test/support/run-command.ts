import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { COMPILED } from './compiled.ts'

const SRC = join(import.meta.dirname, '..', '..', 'src')

/**
 * Runs a command of the program to its end.
 * @param stopAt words of its output at which it is asked to stop
 */
export const runCommand = async (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stopAt?: string,
) => {
  const child = spawn(process.execPath, [join(SRC, 'cli', `${command}.ts`), ...args], {
    env: { ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString('utf8')
      // Once, because a program that is about to end takes no notice of signals any more, and would be ended by a second one.
      if (stopAt !== undefined && said.includes(stopAt) && !child.killed) child.kill('SIGTERM')
    })
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, said }
}
