import type { X509Certificate } from 'node:crypto'

/**
 * The SHA-256 fingerprint of a certificate in a form for reading aloud: four lines of four groups of four hexadecimal
 * digits. Browsers show the same digits in pairs.
 */
export const fingerprintLines = (certificate: X509Certificate): readonly string[] => {
  const groups = certificate.fingerprint256.replaceAll(':', '').match(/.{4}/g) ?? []
  return [0, 4, 8, 12].map((start) => groups.slice(start, start + 4).join(' '))
}
