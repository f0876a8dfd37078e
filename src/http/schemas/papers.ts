import { z } from 'zod'
import { PAPER_FORMATS, PAPER_KINDS, PAPER_PARTS } from '../../rules/papers.ts'
import { OFFICES } from '../../rules/types.ts'
import { UNDOING_KINDS } from '../../rules/undoing.ts'
import { MEDIA_TYPES } from '../papers/media-types.ts'
import { BallotsIn, HandCountFormIn, TallySheetIn } from './drawn-papers.ts'
import { choice, count, EXAMPLE_ID, field, id, recorded, version } from './fields.ts'
import {
  ApprovalDraftIn,
  AttendanceReportIn,
  CandidateListIn,
  CongressReportIn,
  CredentialsReportIn,
  EntryJournalIn,
  MinutesIn,
  ParticularsListIn,
  ResultSheetIn,
  SubmissionIn,
} from './text-papers.ts'

/** The pages that show a declared result to the hall. */
const HallSlidesIn = z
  .strictObject({
    kind: field(z.literal('hall-slides'), 'The declared result as pages for the hall.', 'hall-slides'),
    format: choice(['pdf'], 'Format of the file.', 'pdf'),
  })
  .meta({ id: 'NewHallSlides' })

/** The papers of a round, each kind with what can be chosen for it. */
export const RoundPaperIn = z
  .discriminatedUnion('kind', [
    BallotsIn,
    TallySheetIn,
    HandCountFormIn,
    CandidateListIn,
    EntryJournalIn,
    MinutesIn,
    HallSlidesIn,
  ])
  .meta({ id: 'NewPaperOfRound' })
export type RoundPaperChoice = z.output<typeof RoundPaperIn>

/** The papers of a meeting, each kind with what can be chosen for it. */
export const CongressPaperIn = z
  .discriminatedUnion('kind', [
    AttendanceReportIn,
    CredentialsReportIn,
    ResultSheetIn,
    CongressReportIn,
    SubmissionIn,
    ParticularsListIn,
    ApprovalDraftIn,
  ])
  .meta({ id: 'NewPaperOfCongress' })
export type CongressPaperChoice = z.output<typeof CongressPaperIn>

const hexDigest = (description: string) => field(z.string(), description, 'a1'.repeat(32))

export const PaperOut = z
  .strictObject({
    id: id('Id of the paper; it follows from what the paper shows.'),
    congressId: id('Its meeting.'),
    roundId: field(z.string().nullable(), 'Its round; null for a paper of the meeting.', EXAMPLE_ID),
    kind: choice(PAPER_KINDS, 'Kind of paper.', 'minutes'),
    part: field(z.enum(PAPER_PARTS).nullable(), 'Part of the vote that it is about; null for all of it.', null),
    format: choice(PAPER_FORMATS, 'Format of the file.', 'pdf'),
    version: version('Number of this version; files of the same facts have the same one in every format.'),
    replaces: field(z.string().nullable(), 'Id of the paper that this version replaces; null if there is none.', null),
    factsDigest: hexDigest('SHA-256 of everything that the paper shows.'),
    digest: hexDigest('SHA-256 of the file, as in the log.'),
    size: count('Number of bytes.', 48_213),
    pages: field(z.int().nullable(), 'Number of pages; null for a format without pages.', 2),
    slipDigest: field(
      z.string().nullable(),
      'Digest that is printed on the slip: of the result for minutes, of everything shown for others; null for a paper without a slip.',
      'a1'.repeat(32),
    ),
    checkpointSize: field(
      z.int().nullable(),
      'Size of the signed checkpoint whose root is printed on the paper; null if none is.',
      73,
    ),
    ballotsPrinted: field(z.int().nullable(), 'Number of ballots printed; null for any other paper.', null),
    geometry: field(
      z.unknown(),
      'The places of everything that a scanner reads, in micrometres, and the number of sheets to print; `smallestName` is the size of the longest name in points if it is below 12. Null for a paper that none reads.',
      null,
    ),
    head: field(
      z
        .strictObject({
          number: field(z.int().nullable(), 'Number of the paper within the term; null if left open.', 1),
          place: field(z.string().nullable(), 'Place of issue; null if left open.', 'Yên Thượng'),
          issuedOn: field(z.string().nullable(), 'Day of issue; null if none was given.', '2017-08-07'),
        })
        .nullable(),
      'What the request gave for the letterhead; null for a paper without one, and for papers made by earlier versions of the service.',
      null,
    ),
    ...recorded,
  })
  .meta({ id: 'Paper' })

const lines = (description: string, example: string) => field(z.array(z.string()), description, [example])

export const PaperCheckOut = z
  .strictObject({
    verdict: choice(
      ['belongs', 'differs', 'unknown'],
      'The file is a paper of this congress byte for byte; it names one, but is another file; or neither.',
      'belongs',
    ),
    paper: PaperOut.nullable(),
    replacedBy: field(
      z.string().nullable(),
      'Id of the newest version that replaces the paper; null if there is none.',
      null,
    ),
    undone: field(
      z.enum(UNDOING_KINDS).nullable(),
      'Whether its round, or any round for a paper of the meeting, was reopened or annulled after it was made; null if not.',
      null,
    ),
    differences: field(
      z
        .array(
          z.strictObject({
            held: lines('Lines of the file that was sent.', '2 Trần Thị Bình 21 95,45'),
            made: lines('Lines of the paper that was made, in their place.', '2 Trần Thị Bình 12 54,55'),
          }),
        )
        .nullable(),
      'Places at which the text differs, the first 200; null if the texts cannot be compared.',
      [],
    ),
  })
  .meta({ id: 'PaperCheck' })

/** The bytes of a paper. */
export const PaperFile = {
  description: 'The file.',
  content: Object.fromEntries(
    Object.values(MEDIA_TYPES).map((type) => [
      type,
      { schema: field(z.string(), 'The bytes of the file.', '%PDF-1.7') },
    ]),
  ),
}

/** The papers for the superior in one file. */
export const PackageFile = {
  description: 'The archive.',
  content: { 'application/zip': { schema: field(z.string(), 'The bytes of the archive.', 'PK') } },
}

export const PaperPackageOut = z
  .strictObject({
    open: field(
      z.array(z.enum(OFFICES)),
      'Offices of elections that have not ended; the papers of the meeting can be made when none is left.',
      [],
    ),
    progress: field(
      z.strictObject({
        made: count('Papers that are made and show the facts as they are now.', 3),
        outdated: count('Papers that are made, but whose facts have changed since.', 0),
        missing: count('Papers that are not made in any format.', 1),
      }),
      'How many of the papers are done.',
      { made: 3, outdated: 0, missing: 1 },
    ),
    papers: field(
      z.array(
        z.strictObject({
          kind: choice(PAPER_KINDS, 'Kind of paper.', 'minutes'),
          roundId: field(z.string().nullable(), 'Its round; null for a paper of the meeting.', EXAMPLE_ID),
          part: field(z.enum(PAPER_PARTS).nullable(), 'Part of the vote; null for all of it.', null),
          office: field(
            z.enum(OFFICES).nullable(),
            'Office of its vote; null for a paper of the meeting.',
            'committee',
          ),
          roundNumber: field(
            z.int().nullable(),
            'Number of the vote in its record; null for a paper of the meeting.',
            1,
          ),
          paperId: field(
            z.string().nullable(),
            'Id of the newest paper that was made, in any format; null if it is missing.',
            EXAMPLE_ID,
          ),
          pdfId: field(z.string().nullable(), 'Id of the PDF of the same version; null if it is missing.', EXAMPLE_ID),
          outdated: field(
            z.boolean(),
            'Whether the same request would now make a new version, or be refused; false for a paper that is missing.',
            false,
          ),
        }),
      ),
      'The papers in their order.',
      [
        {
          ...{ kind: 'minutes', roundId: EXAMPLE_ID, part: null, office: 'committee', roundNumber: 1 },
          ...{ paperId: null, pdfId: null, outdated: false },
        },
      ],
    ),
  })
  .meta({ id: 'PaperPackage' })
