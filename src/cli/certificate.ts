import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { CERTIFICATE_FAILURES, CERTIFICATE_WORDS } from '../locale/certificate.ts'
import { type Bilingual, both, fillBoth } from '../locale/text.ts'
import { type HostName, machineNames, parseHostName } from '../tls/host-name.ts'
import { makeCertificate } from '../tls/store.ts'
import { certificateLines } from './certificate-lines.ts'
import { failureLines } from './failure-lines.ts'
import { isMain } from './is-main.ts'

/** Names under which a browser on the machine itself can always reach the service. */
const HERE = ['localhost', '127.0.0.1', '::1']

const EXIT = { made: 0, failed: 1, usage: 2 } as const

export interface Surroundings {
  readonly dataDir: string
  readonly now: Date
  /** Names and addresses of this machine, used if the command line gives none. */
  readonly machine: readonly string[]
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

interface Request {
  readonly names: readonly HostName[]
  readonly replace: boolean
}

const readNames = (texts: readonly string[]): Result<readonly HostName[], string> => {
  const names: HostName[] = []
  for (const text of texts) {
    const name = parseHostName(text)
    if (name === null) return err(text)
    if (!names.some((known) => known.text === name.text)) names.push(name)
  }
  return ok(names)
}

/** The error is the message in both languages. */
const readRequest = (args: readonly string[], machine: readonly string[]): Result<Request, Bilingual> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const names = readNames([...(positionals.length > 0 ? positionals : machine), ...HERE])
    if (names.ok) return ok({ names: names.value, replace: values.replace })
    return err(fillBoth(CERTIFICATE_FAILURES['name-invalid'], { name: names.error }))
  } catch {
    return err(CERTIFICATE_WORDS.usage)
  }
}

/** Quoted for a POSIX shell, whatever the name of the folder. */
const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** Creates key and certificate in the data folder and reports them; never prints the key itself. */
export const certificate = (args: readonly string[], { dataDir, now, machine, out, err }: Surroundings): number => {
  const request = readRequest(args, machine)
  if (!request.ok) {
    err(request.error.vi)
    err(request.error.en)
    return EXIT.usage
  }
  const { names, replace } = request.value
  const folder = join(dataDir, 'tls')
  const made = makeCertificate({ dataDir, names, now, replace })
  if (!made.ok) {
    const { vi, en } = fillBoth(CERTIFICATE_FAILURES[made.error.code], { folder })
    err(vi)
    err(en)
    if ('detail' in made.error) err(`(${made.error.detail})`)
    return EXIT.failed
  }
  const { certificateFile, keyFile } = made.value
  out(both(CERTIFICATE_WORDS.made, { folder }))
  out(both(CERTIFICATE_WORDS.names, { names: names.map(({ text }) => text).join(', ') }))
  for (const line of certificateLines(new X509Certificate(readFileSync(certificateFile)), now)) out(line)
  out(`${both(CERTIFICATE_WORDS.start)}:`)
  out(`  HOST=0.0.0.0 TLS_CERT=${quoted(certificateFile)} TLS_KEY=${quoted(keyFile)} npm start`)
  return EXIT.made
}

const main = (): void => {
  const err = (line: string): void => void process.stderr.write(`${line}\n`)
  const config = readConfig()
  if (!config.ok) {
    for (const line of failureLines(config.error)) err(line)
    process.exitCode = EXIT.failed
    return
  }
  process.exitCode = certificate(process.argv.slice(2), {
    dataDir: config.value.dataDir,
    now: new Date(),
    machine: machineNames(hostname(), networkInterfaces()),
    out: (line) => void process.stdout.write(`${line}\n`),
    err,
  })
}

if (isMain(import.meta.url)) main()
