import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf } from '../kernel/unknown.ts'
import type { HostName } from './host-name.ts'
import type { TlsFiles } from './load.ts'
import { selfSigned } from './self-signed.ts'

const DAY_MS = 86_400_000
/** Clocks of laptops without internet can be wrong, so certificates are valid from the day before. */
const BEFORE_DAYS = 1
/** Some systems refuse server certificates valid for more than 397 days by whatever issuer. */
const AFTER_DAYS = 396

/** The location of a certificate created here. */
export const tlsFilesIn = (dataDir: string): TlsFiles => ({
  certificateFile: join(dataDir, 'tls', 'certificate.pem'),
  keyFile: join(dataDir, 'tls', 'key.pem'),
})

export interface MakeOptions {
  readonly dataDir: string
  readonly names: readonly HostName[]
  readonly now: Date
  /** Replace an existing certificate. */
  readonly replace: boolean
}

export type MakeFailure =
  | { readonly code: 'certificate-exists' }
  | { readonly code: 'folder-not-writable'; readonly detail: string }

/** Never readable by others, not even for a moment, and complete as soon as it exists. */
const writePrivately = (file: string, text: string): void => {
  const aside = `${file}.new-${randomBytes(6).toString('hex')}`
  writeFileSync(aside, text, { mode: 0o600, flag: 'wx' })
  renameSync(aside, file)
}

/**
 * The account of the database must be able to enter root's data folder; only the folder inside it is closed to
 * others.
 */
const makeFolders = (dataDir: string): void => {
  const isRoot = process.getuid?.() === 0
  const created = mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o755 : 0o700 })
  if (created !== undefined) chmodSync(dataDir, 0o700)
  mkdirSync(join(dataDir, 'tls'), { recursive: true, mode: 0o700 })
  chmodSync(join(dataDir, 'tls'), 0o700)
}

/** Creates a P-256 key and a certificate for it in the data folder, each with mode 0600 in a folder with mode 0700. */
export const makeCertificate = ({ dataDir, names, now, replace }: MakeOptions): Result<TlsFiles, MakeFailure> => {
  const files = tlsFilesIn(dataDir)
  if (!replace && (existsSync(files.certificateFile) || existsSync(files.keyFile))) {
    return err({ code: 'certificate-exists' })
  }
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const certificate = selfSigned(keys, {
    names,
    notBefore: new Date(now.getTime() - BEFORE_DAYS * DAY_MS),
    notAfter: new Date(now.getTime() + AFTER_DAYS * DAY_MS),
    serial: randomBytes(16),
  })
  try {
    makeFolders(dataDir)
    writePrivately(files.keyFile, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    writePrivately(files.certificateFile, certificate)
    return ok(files)
  } catch (error) {
    return err({ code: 'folder-not-writable', detail: String(codeOf(error) ?? error) })
  }
}
