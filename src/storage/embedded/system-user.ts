import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type EmbeddedFailure, noUnprivilegedUser } from './failures.ts'
import { type Account, type ProgramResult, runProgram } from './run-program.ts'

/** System functions for choosing an account; replaced in tests. */
export type SystemUsers = {
  /** The file of accounts, in the format of /etc/passwd. */
  readonly passwd: () => string
  readonly run: (file: string, args: readonly string[]) => Promise<ProgramResult>
}

const PREFIX = 'kiem-phieu-'

/** The account that runs PostgreSQL on a data folder: the same for the same path, and another one for every other. */
export const accountNameOf = (dataDir: string): string =>
  PREFIX + createHash('sha256').update(dataDir).digest('hex').slice(0, 8)

// Debian, Red Hat and most others have the first; Alpine and other busybox systems the second.
const waysToMake = (name: string, home: string): readonly (readonly [string, ...string[]])[] => [
  ['/usr/sbin/useradd', '--system', '--user-group', '--no-create-home', '--home-dir', home, name],
  ['/usr/sbin/adduser', '-S', '-D', '-H', '-h', home, name],
]

const waysToRemove = (name: string): readonly (readonly [string, ...string[]])[] => [
  ['/usr/sbin/userdel', name],
  ['/usr/sbin/deluser', name],
]

/** Another program may be changing the accounts at this moment. */
const LOCKED = /lock/
const TRIES = 50
const PAUSE_MS = 100

/** Reads one account from a file in the format of /etc/passwd. */
export const findAccount = (passwd: string, name: string): Account | undefined => {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name && uid && gid) return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return undefined
}

const system: SystemUsers = { passwd: () => readFileSync('/etc/passwd', 'utf8'), run: runProgram }

/**
 * The unprivileged account for PostgreSQL, which refuses to run as root. It is made if it is missing, and belongs to
 * this data folder alone: an account of other programs, or of another data folder, could read the data.
 * @param dataDir absolute path
 */
export const unprivilegedAccount = async (
  dataDir: string,
  users: SystemUsers = system,
): Promise<Result<Account, EmbeddedFailure>> => {
  const name = accountNameOf(dataDir)
  const account = findAccount(users.passwd(), name) ?? (await makeAccount(name, dataDir, users))
  return account === undefined ? err(noUnprivilegedUser(name)) : ok(account)
}

/**
 * Runs a program that makes or removes an account, one at a time for the whole machine. Of two starts on one new folder, each
 * would otherwise find the account missing, and the second useradd would replace the entry of the first by one with another
 * number. The lock is on a folder, because the files in it are replaced. Without flock, the programs run as they are.
 */
const inTurn = async (users: SystemUsers, file: string, args: readonly string[]): Promise<ProgramResult> => {
  const locked = await users.run('/usr/bin/flock', ['/etc', file, ...args])
  return locked.status === -1 ? users.run(file, args) : locked
}

const makeAccount = async (name: string, dataDir: string, users: SystemUsers): Promise<Account | undefined> => {
  await removeForgotten(users)
  const home = temporaryPartOf(dataDir) ?? '/nonexistent'
  for (const [file, ...args] of waysToMake(name, home)) {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const { output } = await inTurn(users, file, args)
      const made = findAccount(users.passwd(), name)
      if (made !== undefined) return made
      if (!LOCKED.test(output)) break
      await sleep(PAUSE_MS)
    }
  }
  return undefined
}

const temporaryFolders = (): readonly string[] =>
  [tmpdir(), '/tmp', '/dev/shm'].flatMap((folder) => (existsSync(folder) ? [folder, realpathSync(folder)] : []))

const isTemporary = (path: string): boolean => temporaryFolders().some((folder) => path.startsWith(folder + sep))

/** The part of a path among temporary files that is there now; undefined for data that is to stay. */
const temporaryPartOf = (path: string): string | undefined => {
  if (!isTemporary(path) || /[:\n]/.test(path)) return undefined
  return existsSync(path) ? path : temporaryPartOf(dirname(path))
}

/** Removes the accounts of temporary data folders, such as that of a demo, that are gone. Their home says which it was. */
const removeForgotten = async (users: SystemUsers): Promise<void> => {
  for (const line of users.passwd().split('\n')) {
    const [name = '', , , , , home = ''] = line.split(':')
    if (!name.startsWith(PREFIX) || !isTemporary(home) || existsSync(home)) continue
    for (const [file, ...args] of waysToRemove(name)) {
      if ((await inTurn(users, file, args)).status === 0) break
    }
  }
}
