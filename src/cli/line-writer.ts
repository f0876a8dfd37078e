import { callerDir } from '../config.ts'

/**
 * Writes lines to a stream. A reader that goes away (`recount … | head -1`) is no fault: the rest is not written. Any
 * other failure, such as a full disk, means that results are missing: `onFailure` hears of it, once.
 */
const lineWriter = (
  stream: NodeJS.WriteStream,
  onFailure: (code: string) => void,
): ((line: string) => Promise<void>) => {
  let failed = false
  stream.on('error', ({ code = 'unknown cause' }: NodeJS.ErrnoException) => {
    if (!failed && code !== 'EPIPE') onFailure(code)
    failed = true
  })
  return (line) => new Promise((resolve) => stream.write(`${line}\n`, () => resolve()))
}

/** Where a command that looks at files writes; each resolves when the line is handed over. */
export interface Output {
  /** The folder that file names are relative to. */
  readonly folder: string
  readonly out: (line: string) => Promise<void>
  readonly err: (line: string) => Promise<void>
}

/**
 * Runs a command whose exit status is the highest of what happened, on the streams of the process.
 * @param failed the status where what was found cannot be written
 */
export const runOnStreams = async (
  run: (output: Output) => Promise<number>,
  failed: number,
  cannotWrite: string,
): Promise<void> => {
  const raise = (status: number): void => {
    process.exitCode = Math.max(status, Number(process.exitCode ?? 0))
  }
  const err = lineWriter(process.stderr, () => raise(failed))
  const out = lineWriter(process.stdout, (code) => {
    raise(failed)
    void err(`${cannotWrite} (${code})`)
  })
  raise(await run({ folder: callerDir(), out, err }))
}
