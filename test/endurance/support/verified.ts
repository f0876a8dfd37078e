import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { COMPILED } from '../../support/compiled.ts'

const VERIFY = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'verify.ts')

/** Exit status of `verify`: sound, and sound but compared with nothing that an auditor holds. */
const SOUND = [0, 3]

/**
 * Verifies the logs of a stopped installation, as an auditor does.
 * @param more further variables, such as DATABASE_URL
 */
export const isVerified = async (dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<boolean> => {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, ...COMPILED, ...more }
  const child = spawn(process.execPath, [VERIFY, '--database'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [status] = (await once(child, 'close')) as [number | null]
  return status !== null && SOUND.includes(status)
}
