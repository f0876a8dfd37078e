import { z } from 'zod'
import { itemsOf } from './common.ts'
import { count, field, flag, instant } from './fields.ts'

const EXAMPLE_KEY = 'bl9D2E7HwNySvC0FI2ZqN2uAAFH2QC0cqQ0P3k9dAtA='
const EXAMPLE_ORIGIN = 'kiem-phieu/5f1d2c3b4a596877/0192f3a4-5b6c-7d8e-9f01-23456789abcd'

const SigningKeyOut = z
  .strictObject({
    number: count('In the order in which the installation has had its keys.', 1, 1),
    publicKey: field(z.string(), 'Ed25519, 32 bytes in base64.', EXAMPLE_KEY),
    fingerprint: field(
      z.string(),
      'SHA-256 over the 32 bytes, in groups of four, to be compared by eye.',
      '9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08',
    ),
    verifierKey: field(
      z.string(),
      'Verifier key with the name under which it signs the requested log (C2SP signed-note), for tools that verify checkpoints.',
      `${EXAMPLE_ORIGIN}+1a2b3c4d+AW5fQ9hOx8DckrwtBSNmajdrgABR9kAtHKkND95PXQLQ`,
    ),
    madeAt: instant('When it was created.'),
    endorsement: field(
      z.string().nullable(),
      'Endorsement by the previous key (C2SP signed-note); null for the first key, and if the previous one was lost.',
      null,
    ),
    current: flag('True for the key that signs now.', true),
  })
  .meta({ id: 'SigningKey' })

export const SigningKeysOut = z
  .strictObject({
    installation: field(
      z.string(),
      'Name of the installation: the first 16 digits of the SHA-256 over its first key.',
      '5f1d2c3b4a596877',
    ),
    origin: field(
      z.string(),
      'Origin of checkpoints of the requested log, and the name of the key in their signatures: kiem-phieu/, the installation, /, the id of the congress; 00000000-0000-0000-0000-000000000000 for the log of the installation.',
      EXAMPLE_ORIGIN,
    ),
    ...itemsOf(SigningKeyOut).shape,
  })
  .meta({ id: 'SigningKeys' })
