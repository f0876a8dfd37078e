import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'

const LIMIT_BYTES = 10_000_000
/** As much as a person reads, and a message with its context needs. */
const KEPT_CHARACTERS = 4_000

/** The output of a program, if it is read by this process. */
interface Program {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
}

/** The place for the messages of one PostgreSQL. */
export interface PostgresLog {
  /** For the standard output and error of the program. */
  readonly stdio: number | 'pipe'
  /** Called once with the program, after it was launched. */
  readonly attach: (program: Program) => void
  /** The text that it has written since. */
  readonly said: () => string
}

/**
 * A log file, and one older one, so that logs do not fill the data folder. PostgreSQL also runs without a file: on a disk
 * that can only be read, or beside a file of somebody else. This process then reads its messages and keeps the last ones.
 */
export const openPostgresLog = (file: string): PostgresLog => {
  try {
    if (existsSync(file) && statSync(file).size > LIMIT_BYTES) renameSync(file, `${file}.1`)
    const handle = openSync(file, 'a', 0o600)
    const { size } = statSync(file)
    const said = (): string => readFileSync(file).subarray(size).toString('utf8').trim()
    return { stdio: handle, attach: () => closeSync(handle), said }
  } catch {
    return inMemory()
  }
}

const inMemory = (): PostgresLog => {
  let text = ''
  const attach = ({ stdout, stderr }: Program): void => {
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        text = (text + chunk.toString('utf8')).slice(-KEPT_CHARACTERS)
      })
      // PostgreSQL may outlive this process, and must not keep it alive.
      ;(stream as Socket | null)?.unref()
    }
  }
  return { stdio: 'pipe', attach, said: () => text.trim() }
}
