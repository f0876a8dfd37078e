import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '../../kernel/result.ts'
import { START_WORDS } from '../../locale/start.ts'
import { both } from '../../locale/text.ts'

/** The service, started for the play. */
export interface ServiceProcess {
  /** Such as http://127.0.0.1:40123. */
  readonly address: string
  /** The link that creates the account of the first administrator, once; empty if there is one already. */
  readonly link: string
  /** Resolves when the service has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Stops the service and waits for its end. */
  readonly stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const OPEN = `${both(START_WORDS.open)}: `
const LINK = /^\s*(\S+\/setup#\S+)$/m

/** The address that the start prints, without a trailing slash; undefined before it does. */
const addressIn = (said: string): string | undefined =>
  said
    .split('\n')
    .find((line) => line.startsWith(OPEN))
    ?.slice(OPEN.length)
    .replace(/\/?\s*$/, '')

/**
 * Without the environment of the caller's shell, so that the demo uses neither a port nor a database of the user's.
 * The service has a process group of its own, so that Ctrl-C reaches only the demo, which then stops the service.
 */
const start = (dataDir: string, variables: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['--disable-sigusr1', MAIN], {
    env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, TMPDIR: tmpdir(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })

/**
 * Starts the service on a free port and waits until it prints its address.
 * @param variables more of its environment
 * @returns the running service, or its error output in both languages
 */
export const startService = (
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Result<ServiceProcess, string>> =>
  new Promise((resolve) => {
    const child = start(dataDir, variables)
    let said = ''
    let complained = ''
    const ended = new Promise<void>((done) => {
      child.once('error', () => done())
      child.once('close', () => done())
    })
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM')
      await ended
    }
    child.stderr?.on('data', (chunk: Buffer) => {
      complained += chunk.toString('utf8')
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = addressIn(said)
      // The link is printed before the address.
      if (address) resolve(ok({ address, link: LINK.exec(said)?.[1] ?? '', ended, stop }))
    })
    child.once('error', ({ message }) => resolve(err(message)))
    child.once('close', (code) => resolve(err(complained.trim() || `node src/main.ts: ${code}`)))
  })
