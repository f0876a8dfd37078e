import { spawn } from 'node:child_process'

/** The account that runs PostgreSQL if the service is root; undefined means the service's own account. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

export type ProgramResult = { readonly status: number; readonly output: string }

/**
 * The environment of every PostgreSQL program: none of our variables, so that PGPORT, LD_LIBRARY_PATH or LC_ALL of the
 * operator's shell have no effect. Windows programs need their system variables and inherit all.
 */
export const PROGRAM_ENVIRONMENT =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Spawn options that make a child run as an account. */
export const asAccount = (account: Account | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid }

/**
 * Runs a program to its end. Status -1 means that the program could not be started.
 * @param input what the program reads; a secret is given so, because everybody sees the arguments
 */
export const runProgram = (
  file: string,
  args: readonly string[],
  account?: Account,
  cwd?: string,
  input?: string,
): Promise<ProgramResult> =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // Ctrl-C in the terminal must reach only the service, which then decides
      windowsHide: true,
      ...(PROGRAM_ENVIRONMENT && { env: PROGRAM_ENVIRONMENT }),
      ...(cwd !== undefined && { cwd }),
      ...asAccount(account),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    // A program that ends before it has read says why by its status.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    child.on('error', (error) => resolve({ status: -1, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? -1, output }))
  })
