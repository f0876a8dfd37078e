import { z } from 'zod'
import { count, field, id, instant } from './fields.ts'

const EXAMPLE_KEY = 'bl9D2E7HwNySvC0FI2ZqN2uAAFH2QC0cqQ0P3k9dAtA='
const EXAMPLE_LINE = `— ban-to-chuc.example ${'QUJD'.repeat(25)}QQ==`

/** Like the name of a key: no space and no plus (C2SP signed-note), and no invisible characters. */
const name = field(
  z
    .string()
    .regex(/^[\p{L}\p{M}\p{N}\p{P}]{1,200}$/u)
    .normalize('NFC'),
  'Name of the witness in the line of the signature: letters, digits and punctuation.',
  'ban-to-chuc.example',
)

const line = field(
  z
    .string()
    .regex(/^\u2014 [\p{L}\p{M}\p{N}\p{P}+= ]+$/u)
    .max(500),
  'The line of the signature as the witness created it: a timestamped cosignature (C2SP tlog-cosignature, Ed25519) or a plain signature (C2SP signed-note).',
  EXAMPLE_LINE,
)

export const WitnessIn = z
  .strictObject({
    name,
    publicKey: field(
      z
        .string()
        .regex(/^[\p{L}\p{M}\p{N}\p{P}+=]+$/u)
        .max(500),
      'Public key of the witness: Ed25519, 32 bytes in base64, or its verifier key (C2SP signed-note).',
      EXAMPLE_KEY,
    ),
    line,
  })
  .meta({ id: 'WitnessIn' })

export const WitnessOut = z
  .strictObject({
    size: count('Number of events that the checkpoint covers.', 8, 1),
    name,
    publicKey: field(z.string(), 'Ed25519, 32 bytes in base64.', EXAMPLE_KEY),
    line,
    signedAt: instant('Time of signing, as the witness states it; null for a plain signature.').nullable(),
    receivedAt: instant('When it was verified and stored.'),
    receivedBy: id('Id of the account that submitted it.'),
  })
  .meta({ id: 'Witness' })
