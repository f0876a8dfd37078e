import { z } from 'zod'
import { SCAN_FORMATS } from '../../rules/scans.ts'
import { cancellation, choice, count, EXAMPLE_ID, field, id, recorded } from './fields.ts'

const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

export const scanQuery = z.strictObject({
  paper: id<'paper'>('Id of the paper of which it is the scan; absent for a paper that was not made here.').optional(),
})

export const SignedScanOut = z
  .strictObject({
    congressId: id('Its meeting.'),
    roundId: field(z.string().nullable(), 'Its round; null for a paper of the meeting.', EXAMPLE_ID),
    number: count('Number in the round or the meeting, in the order of recording.', 1, 1),
    paperId: field(
      z.string().nullable(),
      'Id of the paper of which it is the scan; null for a paper that was not made here.',
      EXAMPLE_ID,
    ),
    format: choice(SCAN_FORMATS, 'Format, recognised from the bytes.', 'pdf'),
    digest: field(z.string(), 'SHA-256 of the file, in hexadecimal digits.', DIGEST),
    size: field(z.int().min(1), 'Number of bytes.', 204_800),
    pages: field(z.int().nullable(), 'Number of pages of a PDF; null for a picture.', 2),
    ...recorded,
    withdrawn: field(
      cancellation.nullable(),
      'Withdrawal of a scan that was attached by mistake; null as long as it is in force.',
      null,
    ),
  })
  .meta({ id: 'SignedScan' })

/** Media types by format. */
export const SCAN_TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const

/** The bytes of a scan. */
export const ScanFile = {
  description: 'The file.',
  content: Object.fromEntries(
    Object.values(SCAN_TYPES).map((type) => [
      type,
      { schema: field(z.string(), 'The bytes of the file.', '%PDF-1.7') },
    ]),
  ),
}
