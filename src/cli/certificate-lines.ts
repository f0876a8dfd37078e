import type { X509Certificate } from 'node:crypto'
import { CERTIFICATE_WORDS } from '../locale/certificate.ts'
import { both } from '../locale/text.ts'
import { fingerprintLines } from '../tls/fingerprint.ts'

/** The lines about a certificate: the fingerprint to compare, and the last day of its validity. */
export const certificateLines = (certificate: X509Certificate, now: Date): readonly string[] => {
  const end = certificate.validToDate
  const words = end < now ? CERTIFICATE_WORDS.expired : CERTIFICATE_WORDS.until
  return [
    `${both(CERTIFICATE_WORDS.fingerprint)}:`,
    ...fingerprintLines(certificate).map((line) => `  ${line}`),
    both(words, { day: end.toISOString().slice(0, 10) }),
  ]
}
