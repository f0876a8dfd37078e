import { z } from 'zod'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import { PAPER_PARTS } from '../../rules/papers.ts'
import { choice, dayOfMeeting, field, line } from './fields.ts'

const TEXT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const

const format = choice(TEXT_FORMATS, 'Format of the file.', 'pdf')

/** The parts of the letterhead that the service does not know. What is left out is left to be written by hand. */
const placed = {
  place: line(
    'Place where the paper is issued; left to be written by hand if absent.',
    'Yên Thượng',
    100,
  ).exactOptional(),
}

/** The day of a paper that is issued after the meeting. */
const issued = {
  issuedOn: dayOfMeeting(
    'Day on which the paper is issued; left to be written by hand if absent.',
    '2017-08-07',
  ).exactOptional(),
}

/** The number of the paper, which follows from the register of the office. */
const numbered = {
  number: field(
    z.int().min(1).max(9999),
    'Number of the paper within the term; left to be written by hand if absent.',
    1,
  ).exactOptional(),
}

/** The parts of a letterhead that a request gives. */
export const typedHead = (given: { readonly [Part in keyof TypedHead]?: TypedHead[Part] }): TypedHead => ({
  number: given.number ?? null,
  place: given.place ?? null,
  issuedOn: given.issuedOn ?? null,
})

const kindOf = <const Kind extends string>(kind: Kind, description: string) => field(z.literal(kind), description, kind)

export const CandidateListIn = z
  .strictObject({
    kind: kindOf('candidate-list', 'The approved list for the hall, with particulars (danh sách bầu cử).'),
    format,
    ...placed,
  })
  .meta({ id: 'NewCandidateListPaper' })

export const EntryJournalIn = z
  .strictObject({
    kind: kindOf('entry-journal', 'Every act on the ballots of the round, from the log (nhật ký nhập phiếu bầu).'),
    format,
  })
  .meta({ id: 'NewEntryJournal' })

export const ResultSheetIn = z
  .strictObject({
    kind: kindOf('result-sheet', 'Every election of the meeting with its rounds (bảng tổng hợp kết quả bầu cử).'),
    format,
    ...placed,
  })
  .meta({ id: 'NewResultSheet' })

export const MinutesIn = z
  .strictObject({
    kind: kindOf('minutes', 'The minutes of the count (biên bản kiểm phiếu).'),
    format,
    part: choice(
      PAPER_PARTS,
      'Of a vote on delegates that also fills the seats of alternates: the seats that the minutes are about, delegates if absent. Refused for any other vote.',
      'delegates',
    ).exactOptional(),
    ...placed,
    ...numbered,
  })
  .meta({ id: 'NewMinutes' })

export const CongressReportIn = z
  .strictObject({
    kind: kindOf('congress-report', 'The report of the meeting to the superior (báo cáo kết quả đại hội).'),
    format,
    ...placed,
    ...issued,
    ...numbered,
  })
  .meta({ id: 'NewCongressReport' })

export const SubmissionIn = z
  .strictObject({
    kind: kindOf('submission', 'The request to the superior to approve the results (tờ trình đề nghị chuẩn y).'),
    format,
    ...placed,
    ...issued,
    ...numbered,
  })
  .meta({ id: 'NewSubmission' })

export const ParticularsListIn = z
  .strictObject({
    kind: kindOf('particulars-list', 'Everybody who has a seat, with particulars (danh sách trích ngang).'),
    format,
    ...placed,
    ...issued,
  })
  .meta({ id: 'NewParticularsList' })

export const ApprovalDraftIn = z
  .strictObject({
    kind: kindOf(
      'approval-draft',
      'A draft of the decision of the superior that approves (quyết định chuẩn y, dự thảo).',
    ),
    format,
    ...placed,
    ...issued,
    ...numbered,
  })
  .meta({ id: 'NewApprovalDraft' })
