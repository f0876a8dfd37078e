import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True when the module was started by a person rather than imported; works on every Node 24. */
export const isMain = (moduleUrl: string): boolean => {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl)
}
