import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True if the module was started as a program rather than imported; works on every Node 24. */
export const isMain = (moduleUrl: string): boolean => {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl)
}
