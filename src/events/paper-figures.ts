import { z } from 'zod'
import { PAPER_FORMATS, PAPER_KINDS, PAPER_PARTS } from '../rules/papers.ts'
import { SCAN_FORMATS } from '../rules/scans.ts'
import { count, fromOne, hexDigest, id } from './shapes.ts'

/** Figures of events on papers. */
export const PAPER_FIGURES = {
  ofPaper: id<'paper'>().nullable().describe('Id of the paper of which it is the scan; null for another paper.'),
  fileSize: z.int().min(1).describe('Number of bytes of the file.'),
  scanFormat: z.enum(SCAN_FORMATS).describe('Format of the scan.'),
  ofRound: id<'round'>().nullable().describe('Id of the round that the paper is about; null for one of the meeting.'),
  paperKind: z.enum(PAPER_KINDS).describe('Kind of the paper.'),
  paperFormat: z.enum(PAPER_FORMATS).describe('Format of the file.'),
  part: z.enum(PAPER_PARTS).nullable().describe('Part of the vote that the paper is about; null for all of it.'),
  replacesPaper: id<'paper'>()
    .nullable()
    .describe('Id of the paper that this version replaces; null if there is none.'),
  factsDigest: hexDigest.describe('SHA-256 of everything that the paper shows, in hexadecimal digits.'),
  fileDigest: hexDigest.describe('SHA-256 of the file, in hexadecimal digits.'),
  slipDigest: hexDigest
    .nullable()
    .describe('Digest that is printed on the slip of the paper; null for a paper without a slip.'),
  checkpointSize: fromOne
    .nullable()
    .describe('Size of the checkpoint whose root is printed on the paper; null if none is.'),
  ballotsPrinted: count.nullable().describe('Number of ballots printed; null for any other paper.'),
} as const satisfies Record<string, z.ZodType>
