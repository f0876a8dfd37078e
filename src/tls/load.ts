import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Failure } from '../kernel/failure.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf } from '../kernel/unknown.ts'

/** Files in PEM; the certificate may be followed by its chain. */
export interface TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
}

export type TlsFailureCode =
  | 'certificate-unreadable'
  | 'key-unreadable'
  | 'certificate-malformed'
  | 'key-malformed'
  | 'key-mismatch'

/** Why TLS cannot be used. The param is the `file`; the detail is a code of the system or OpenSSL, never content of a file. */
export type TlsFailure = Failure<TlsFailureCode>

export interface TlsMaterial {
  readonly certificate: string
  readonly key: string
  /** The first certificate of the file: the server's own. */
  readonly parsed: X509Certificate
}

/** Turns an exception about an invalid file into a result. */
const attempt = <T>(code: TlsFailureCode, file: string, work: () => T): Result<T, TlsFailure> => {
  try {
    return ok(work())
  } catch (error) {
    return err({ code, params: { file }, detail: String(codeOf(error) ?? 'unknown cause') })
  }
}

const parsePair = (
  files: TlsFiles,
  certificate: string,
  key: string,
): Result<{ parsed: X509Certificate; secret: KeyObject }, TlsFailure> => {
  const parsed = attempt('certificate-malformed', files.certificateFile, () => new X509Certificate(certificate))
  if (!parsed.ok) return parsed
  const secret = attempt('key-malformed', files.keyFile, () => createPrivateKey(key))
  if (!secret.ok) return secret
  return ok({ parsed: parsed.value, secret: secret.value })
}

/**
 * Reads certificate and key and checks that they belong together, so that a mistake shows at the start and not in the
 * hall.
 */
export const loadTls = (files: TlsFiles): Result<TlsMaterial, TlsFailure> => {
  const { certificateFile, keyFile } = files
  const certificate = attempt('certificate-unreadable', certificateFile, () => readFileSync(certificateFile, 'utf8'))
  if (!certificate.ok) return certificate
  const key = attempt('key-unreadable', keyFile, () => readFileSync(keyFile, 'utf8'))
  if (!key.ok) return key
  const pair = parsePair(files, certificate.value, key.value)
  if (!pair.ok) return pair
  const { parsed, secret } = pair.value
  if (!parsed.checkPrivateKey(secret)) return err({ code: 'key-mismatch', params: { file: keyFile } })
  // Only here does a broken chain show, or a key too short for TLS.
  const context = attempt('certificate-malformed', certificateFile, () =>
    createSecureContext({ cert: certificate.value, key: key.value, minVersion: 'TLSv1.2' }),
  )
  return context.ok ? ok({ certificate: certificate.value, key: key.value, parsed }) : context
}
