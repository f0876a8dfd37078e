import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface RanOffline {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command of the project in a process of its own, which sees only the files. */
export const runOffline = (command: 'recount' | 'verify', files: readonly string[]): Promise<RanOffline> =>
  new Promise((resolve) => {
    const program = fileURLToPath(new URL(`../${command}.ts`, import.meta.url))
    const child = spawn(process.execPath, [program, ...files], {
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.once('error', ({ message }) => resolve({ status: null, out, err: message }))
    child.once('close', (status) => resolve({ status, out, err }))
  })
