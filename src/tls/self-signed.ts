import { type KeyObject, sign } from 'node:crypto'
import {
  bitString,
  instant,
  isTrue,
  numbered,
  objectIdentifier,
  octetString,
  positiveInteger,
  sequence,
  setOf,
  utf8String,
} from './der.ts'
import type { HostName } from './host-name.ts'

export interface CertificateContent {
  /** Names in the certificate; the first one is also its subject. At least one. */
  readonly names: readonly HostName[]
  readonly notBefore: Date
  readonly notAfter: Date
  /** Up to 20 random bytes. */
  readonly serial: Uint8Array
}

const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
const COMMON_NAME = objectIdentifier('2.5.4.3')
const KEY_USAGE = objectIdentifier('2.5.29.15')
const ALTERNATIVE_NAMES = objectIdentifier('2.5.29.17')
const BASIC_CONSTRAINTS = objectIdentifier('2.5.29.19')
const EXTENDED_KEY_USAGE = objectIdentifier('2.5.29.37')
const SERVER_AUTHENTICATION = objectIdentifier('1.3.6.1.5.5.7.3.1')

const VERSION_3 = numbered(0, positiveInteger(Buffer.of(2)), true)
/** Only the first bit: the key signs handshakes and nothing else. */
const DIGITAL_SIGNATURE = bitString(Buffer.of(0x80), 7)

const generalName = (name: HostName): Buffer =>
  name.kind === 'name' ? numbered(2, Buffer.from(name.text, 'ascii')) : numbered(7, name.bytes)

const extensions = (names: readonly HostName[]): Buffer =>
  sequence(
    // Empty: not an authority. A thief of a trusted laptop's key cannot issue certificates for other machines.
    sequence(BASIC_CONSTRAINTS, isTrue, octetString(sequence())),
    sequence(KEY_USAGE, isTrue, octetString(DIGITAL_SIGNATURE)),
    sequence(EXTENDED_KEY_USAGE, octetString(sequence(SERVER_AUTHENTICATION))),
    sequence(ALTERNATIVE_NAMES, octetString(sequence(...names.map(generalName)))),
  )

/** A common name has room for 64 characters; browsers read the alternative names only. */
const subjectOf = ([first]: readonly HostName[]): Buffer =>
  sequence(setOf(sequence(COMMON_NAME, utf8String(first!.text.slice(0, 64)))))

/**
 * A certificate (RFC 5280, version 3) for a server's P-256 key, signed with the same key.
 * @returns PEM
 */
export const selfSigned = (
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  { names, notBefore, notAfter, serial }: CertificateContent,
): string => {
  const subject = subjectOf(names)
  const content = sequence(
    VERSION_3,
    positiveInteger(serial),
    ECDSA_WITH_SHA256,
    subject,
    sequence(instant(notBefore), instant(notAfter)),
    subject,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    numbered(3, extensions(names), true),
  )
  const certificate = sequence(content, ECDSA_WITH_SHA256, bitString(sign('sha256', content, keys.privateKey)))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
