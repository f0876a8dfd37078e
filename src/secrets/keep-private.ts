import { chmodSync, statSync } from 'node:fs'

/** Permission bits of accounts other than the owner's, and of those that are not in its group either. */
const [OTHERS, STRANGERS] = [0o077, 0o007]

const modeOf = (path: string): number => (process.platform === 'win32' ? 0 : statSync(path).mode)

/**
 * Restricts a file or folder to its owner, as after a copy that lost the permissions, and reports it. If this account may
 * not change the permissions, they are only reported: the start goes on.
 * @param what names it in the report
 * @param warn receives a sentence if others could read or change it
 */
export const keepPrivate = (path: string, what: string, warn: (sentence: string) => void): void => {
  const mode = modeOf(path)
  if ((mode & OTHERS) === 0) return
  try {
    chmodSync(path, mode & ~OTHERS & 0o777)
    warn(`others could read or change ${what}, and cannot any more: ${path}`)
  } catch {
    warn(`others can read or change ${what}, and this account cannot restrict it: ${path}`)
  }
}

/**
 * Reports a file of the operator that everybody on the machine can read or change. Its permissions stay: a group may share
 * it on purpose.
 */
export const reportPublic = (path: string, what: string, warn: (sentence: string) => void): void => {
  if ((modeOf(path) & STRANGERS) !== 0) warn(`everybody on this machine can read or change ${what}: ${path}`)
}
