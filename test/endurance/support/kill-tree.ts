import { readdir, readFile } from 'node:fs/promises'
import { codeOf } from '../../../src/kernel/unknown.ts'
import { isAlive } from '../../../src/storage/embedded/postmaster-file.ts'
import { until } from '../../support/until.ts'

/** Kills a process and its children at one moment, as a power cut would, and waits until they are gone. */
export const killTree = async (parent: number): Promise<void> => {
  const pids = [parent, ...(await childrenOf(parent))]
  for (const pid of pids) killNow(pid)
  await until(() => pids.every((pid) => !isAlive(pid)))
}

/** A process whose client was killed a moment ago may have ended by itself. */
const killNow = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

const childrenOf = async (parent: number): Promise<readonly number[]> => {
  const children: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent) children.push(Number(name))
  }
  return children
}
