import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type EmbeddedFailure, noUnprivilegedUser } from './failures.ts'
import { type Account, type ProgramResult, runProgram } from './run-program.ts'

/** System functions for choosing an account; replaced in tests. */
export type SystemUsers = {
  readonly find: (name: string) => Account | undefined
  readonly run: (file: string, args: readonly string[]) => Promise<ProgramResult>
}

const SYSTEM_USER = 'kiem-phieu'

// Debian, Red Hat and most others have the first; Alpine and other busybox systems the second.
const WAYS_TO_MAKE: readonly (readonly [string, ...string[]])[] = [
  ['/usr/sbin/useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', SYSTEM_USER],
  ['/usr/sbin/adduser', '-S', '-D', '-H', '-h', '/nonexistent', SYSTEM_USER],
]

/** Reads one account from a file in the format of /etc/passwd. */
export const findAccount = (passwd: string, name: string): Account | undefined => {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name && uid && gid) return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return undefined
}

const system: SystemUsers = {
  find: (name) => findAccount(readFileSync('/etc/passwd', 'utf8'), name),
  run: runProgram,
}

/**
 * The unprivileged account for PostgreSQL, which refuses to run as root: `kiem-phieu`, created if it is missing, and never an
 * account of other programs, which could read the data.
 */
export const unprivilegedAccount = async (users: SystemUsers = system): Promise<Result<Account, EmbeddedFailure>> => {
  const account = users.find(SYSTEM_USER) ?? (await makeAccount(users))
  return account === undefined ? err(noUnprivilegedUser()) : ok(account)
}

const makeAccount = async (users: SystemUsers): Promise<Account | undefined> => {
  for (const [file, ...args] of WAYS_TO_MAKE) {
    await users.run(file, args)
    const made = users.find(SYSTEM_USER)
    if (made !== undefined) return made
  }
  return undefined
}
