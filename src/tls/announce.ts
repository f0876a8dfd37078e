import type { X509Certificate } from 'node:crypto'
import { type Bilingual, type FillParams, fill } from '../locale/text.ts'
import { CERTIFICATE_WORDS } from '../locale/transport.ts'
import { fingerprintLines } from './fingerprint.ts'

/** One line in both languages, Vietnamese first. */
export const both = ({ vi, en }: Bilingual, params: FillParams = {}): string =>
  `${fill(vi, params)} / ${fill(en, params)}`

/** What is shown about a certificate wherever it is used: the fingerprint to compare, and how long it is good. */
export const certificateLines = (certificate: X509Certificate, now: Date): readonly string[] => {
  const end = certificate.validToDate
  const words = end < now ? CERTIFICATE_WORDS.expired : CERTIFICATE_WORDS.until
  return [
    `${both(CERTIFICATE_WORDS.fingerprint)}:`,
    ...fingerprintLines(certificate).map((line) => `  ${line}`),
    both(words, { day: end.toISOString().slice(0, 10) }),
  ]
}
