import { spawn } from 'node:child_process'

/** Who runs PostgreSQL when the service itself is root; undefined means the service's own account. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

export type ProgramResult = { readonly status: number; readonly output: string }

/**
 * What every PostgreSQL program gets as environment: nothing of ours, so that PGPORT, LD_LIBRARY_PATH or LC_ALL of the
 * operator's shell change nothing. Windows programs do not start without their system variables and inherit all.
 */
export const PROGRAM_ENVIRONMENT =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Spawn options that make a child run as an account. */
export const asAccount = (account: Account | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid }

/** Runs a program to its end. Status -1 stands for a program that could not be started at all. */
export const runProgram = (
  file: string,
  args: readonly string[],
  account?: Account,
  cwd?: string,
): Promise<ProgramResult> =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a Ctrl-C in the terminal is for the service, which then decides
      windowsHide: true,
      ...(PROGRAM_ENVIRONMENT && { env: PROGRAM_ENVIRONMENT }),
      ...(cwd !== undefined && { cwd }),
      ...asAccount(account),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ status: -1, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? -1, output }))
  })
