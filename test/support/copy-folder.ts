import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'

/** Copies what is in a folder. As root, a data folder belongs in part to another account, which only `cp -a` keeps. */
export const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  if (process.platform === 'win32') {
    cpSync(from, to, { recursive: true })
    return
  }
  const { status, stderr } = spawnSync('/bin/cp', ['-a', `${from}/.`, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
