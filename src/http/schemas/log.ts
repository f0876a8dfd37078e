import { z } from 'zod'
import { AUDIT_ACTIONS } from '../../events/catalogue.ts'
import { choice, EXAMPLE_ID, field, instant } from './fields.ts'

const ROOT = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
const ROOT_IN_GROUPS = ROOT.replaceAll(/(.{4})(?!$)/g, '$1 ')
const ORIGIN = `kiem-phieu/0123456789abcdef/${EXAMPLE_ID}`
const NOTE = `${ORIGIN}\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n— ${ORIGIN} AbCd…\n`
const PROOF = `c2sp.org/tlog-proof@v1\nindex 4\n…\n\n${NOTE}`
const LEAF = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'

/** Not the count of a count record: a log may exceed its maximum. */
const whole = (description: string, example: number, least = 0) => field(z.int().min(least), description, example)

const digest = (description: string, example = ROOT) => field(z.hex().length(64), description, example)

const digests = (description: string) =>
  field(z.array(z.hex().length(64)), description, [
    'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
    ROOT,
  ])

/** A number of events, or the number of one event, 1 or more, in a path or a query. */
export const logNumber = (description: string, example: string) =>
  field(
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .transform(Number),
    description,
    example,
  )

export const CheckpointOut = z
  .strictObject({
    size: whole('Number of events that it covers: those from 1 to this number.', 8, 1),
    root: digest('Root of the tree over them (RFC 9162, SHA-256), in hexadecimal.'),
    rootInGroups: field(z.string(), 'The root in groups, as printed on the minutes and read aloud.', ROOT_IN_GROUPS),
    keyNumber: whole('Number of the signing key of the installation.', 1, 1),
    cause: choice(AUDIT_ACTIONS, 'Kind of its last event, which caused it.', 'result.declared'),
    takenAt: instant('When it was taken.'),
    note: field(z.string(), 'The signed checkpoint itself (C2SP tlog-checkpoint): keep this text unchanged.', NOTE),
  })
  .meta({ id: 'Checkpoint' })

export const InclusionProofOut = z
  .strictObject({
    sequence: whole('Number of the event in its log.', 5, 1),
    index: whole('Its index in the tree, from 0.', 4),
    leafHash: digest('Hash of its canonical bytes as a leaf, in hexadecimal.', LEAF),
    hashes: digests('The proof, from the leaf upwards (RFC 9162, 2.1.3), in hexadecimal.'),
    checkpoint: CheckpointOut,
    tlogProof: field(
      z.string(),
      'The same as one text (C2SP tlog-proof) with the signatures of witnesses, for a file that ends in .tlog-proof.',
      PROOF,
    ),
  })
  .meta({ id: 'InclusionProof' })

export const ConsistencyProofOut = z
  .strictObject({
    from: CheckpointOut,
    to: CheckpointOut,
    hashes: digests('The proof (RFC 9162, 2.1.4), in hexadecimal; empty if both are the same checkpoint.'),
  })
  .meta({ id: 'ConsistencyProof' })
