import { callerDir } from '../config.ts'

/**
 * Writes lines to a stream. A reader that goes away (`recount … | head -1`) is not a failure: the rest is dropped. Any
 * other failure, such as a full disk, means lost results and calls `onFailure` once.
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

/** The output of a command that reads files; each function resolves once the line is handed over. */
export interface Output {
  /** The folder that file names are relative to. */
  readonly folder: string
  readonly out: (line: string) => Promise<void>
  readonly err: (line: string) => Promise<void>
}

/** Says lines one after the other. */
export const sayAll = async (lines: Iterable<string>, say: Output['out']): Promise<void> => {
  for (const line of lines) await say(line)
}

/**
 * Runs a command on the streams of the process; its exit status is the highest that occurred.
 * @param failed the status if the output cannot be written
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
