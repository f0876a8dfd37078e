import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = resolve(import.meta.dirname, '../../../src/main.ts')

/** A running service in a process of its own. */
export interface Service {
  readonly origin: string
  readonly port: number
  /** Link for the first administrator; empty if there is one already. */
  readonly link: string
  readonly pid: number
  /** Milliseconds from starting the process to the first answer of /healthz, and of /readyz. */
  readonly healthyAfter: number
  readonly readyAfter: number
  /** Its output on standard error so far; expected to be empty. */
  readonly complaints: () => string
  readonly stop: () => Promise<void>
}

const OPENED = /^Mở .*http:\/\/[^/]+:(\d+)/
const LINK = /\S+\/setup#\S+/

/** The link is printed after the address, so it is complete when the service has answered. */
const listening = (child: ChildProcess): Promise<{ readonly port: number; readonly link: () => string }> =>
  new Promise((resolve, reject) => {
    let link = ''
    const lines = createInterface({ input: child.stdout! })
    lines.on('line', (line) => {
      link ||= LINK.exec(line)?.[0] ?? ''
      const port = OPENED.exec(line)?.[1]
      if (port) resolve({ port: Number(port), link: () => link })
    })
    lines.on('close', () => reject(new Error('the service ended before it listened')))
  })

const answers = async (address: string): Promise<void> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  await response.arrayBuffer()
}

/** Starts `node src/main.ts` with its embedded database, or with the server of `DATABASE_URL`. */
export const startService = async (
  environment: { readonly DATA_DIR: string } | { readonly DATABASE_URL: string },
): Promise<Service> => {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--trace-deprecation', MAIN], {
    env: { PATH: process.env['PATH'], ...environment, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk
  })
  try {
    const { port, link } = await listening(child)
    const origin = `http://127.0.0.1:${port}`
    await answers(`${origin}/healthz`)
    const healthyAfter = performance.now() - begun
    await answers(`${origin}/readyz`)
    const readyAfter = performance.now() - begun
    const stop = () => stopChild(child)
    return { origin, port, link: link(), pid: child.pid!, healthyAfter, readyAfter, complaints: () => complaints, stop }
  } catch (error) {
    await stopChild(child)
    throw new Error(`the service did not start: ${complaints}`, { cause: error })
  }
}

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Resident memory of a process in MiB; null if the system does not show it. */
export const residentMemory = (pid: number): number | null => {
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kib === undefined ? null : Number(kib) / 1024
  } catch {
    return null
  }
}
