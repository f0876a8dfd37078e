import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../kernel/unknown.ts'
import { lockFileOf } from './endpoint.ts'
import { runProgram } from './run-program.ts'
import type { Endpoint } from './settings.ts'

/** The content of `postmaster.pid`, written by the postmaster. */
export type PostmasterFile = {
  readonly pid: number
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown'
  readonly endpoint: Endpoint
}

const LINE = { pid: 0, port: 3, socketFolder: 4, address: 5, status: 7 }

/** Parses `postmaster.pid`; undefined if it is missing or incomplete. */
export const parsePostmasterFile = (text: string): PostmasterFile | undefined => {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[LINE.pid])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const word = lines[LINE.status]
  const status = word === 'ready' || word === 'starting' || word === 'stopping' ? word : 'unknown'
  const port = Number(lines[LINE.port])
  const folder = lines[LINE.socketFolder]
  const endpoint: Endpoint = folder
    ? { kind: 'socket', host: folder, port }
    : { kind: 'tcp', host: lines[LINE.address] || '127.0.0.1', port }
  return { pid, status, endpoint }
}

/** The postmaster file of a data folder, whether or not its process is still alive. */
export const readPostmasterFile = (pgdata: string): PostmasterFile | undefined => {
  try {
    return parsePostmasterFile(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether a process exists, including processes of other accounts. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Whether a living process is the postmaster of a data folder, and not another program that got its number after a
 * power cut. Linux shows the name of the program and its working folder, which for a postmaster is its data folder;
 * elsewhere only the name is checked.
 */
export const isPostmasterOf = async (pid: number, pgdata: string): Promise<boolean> => {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    try {
      const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
      return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgdata)
    } catch {
      return false // a process of another account, and the data folder belongs to this one
    }
  }
  if (process.platform === 'win32') return true
  const { output } = await runProgram('/bin/ps', ['-o', 'comm=', '-p', String(pid)])
  return output.trim().endsWith('postgres')
}

/**
 * The number in a lock file of PostgreSQL (of the data folder or of the socket) that now belongs to another living
 * program; undefined if there is none. PostgreSQL compares only numbers and would take that program for a postmaster.
 */
export const reusedNumber = async (pgdata: string, endpoint: Endpoint): Promise<number | undefined> => {
  for (const file of [join(pgdata, 'postmaster.pid'), lockFileOf(endpoint)]) {
    const pid = file === undefined ? undefined : numberIn(file)
    if (pid !== undefined && isAlive(pid) && !(await isPostmasterOf(pid, pgdata))) return pid
  }
  return undefined
}

/** The process number in the first line of a lock file; undefined if there is no such file or no number in it. */
const numberIn = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
