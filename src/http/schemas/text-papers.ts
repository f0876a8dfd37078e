import { z } from 'zod'
import { PAPER_PARTS } from '../../rules/papers.ts'
import { choice, count, dayOfMeeting, field, line } from './fields.ts'

const TEXT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const

/** Papers that are mostly tables are spreadsheets, too. */
const format = choice(TEXT_FORMATS, 'Format of the file.', 'pdf')
/** Papers that are mostly sentences, whose tables alone would say too little. */
const letterFormat = choice(['pdf', 'docx'], 'Format of the file.', 'pdf')

const KEPT = 'If absent, that of the newest version of the paper is kept; null leaves it to be written by hand.'

/** The parts of the letterhead that the service does not know. */
const placed = {
  place: line(`Place where the paper is issued. ${KEPT}`, 'Yên Thượng', 100).nullable().exactOptional(),
}

/** The day of a paper that is issued after the meeting. */
const issued = {
  issuedOn: dayOfMeeting(`Day on which the paper is issued. ${KEPT}`, '2017-08-07').nullable().exactOptional(),
}

/** The number of the paper, which follows from the register of the office. */
const numbered = {
  number: field(z.int().min(1).max(9999), `Number of the paper within the term. ${KEPT}`, 1).nullable().exactOptional(),
}

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
    format: letterFormat,
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
    format: letterFormat,
    ...placed,
    ...issued,
    ...numbered,
  })
  .meta({ id: 'NewCongressReport' })

export const SubmissionIn = z
  .strictObject({
    kind: kindOf('submission', 'The request to the superior to approve the results (tờ trình đề nghị chuẩn y).'),
    format: letterFormat,
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
    format: letterFormat,
    ...placed,
    ...issued,
    ...numbered,
  })
  .meta({ id: 'NewApprovalDraft' })

const age = (description: string, example: number) => field(z.int().min(18).max(120), description, example)

const division = <Shape extends z.core.$ZodShape>(shape: Shape, description: string, example: object) =>
  field(z.strictObject(shape), description, example).exactOptional()

const everybody = {
  women: count('Women.', 8).exactOptional(),
  ethnicMinority: count('People of an ethnic minority.', 3).exactOptional(),
  under40: count('People below the age of 40.', 5).exactOptional(),
  over70: count('People above the age of 70.', 2).exactOptional(),
  ages: division(
    {
      youngest: age('The youngest, in whole years.', 24),
      oldest: age('The oldest, in whole years.', 71),
      average: field(
        z.number().min(18).max(120).multipleOf(0.1),
        'The average in years, with at most one decimal.',
        48.5,
      ).exactOptional(),
    },
    'The youngest, the oldest, and the average.',
    { youngest: 24, oldest: 71 },
  ),
  schooling: division(
    {
      postgraduate: count('With a degree above university.', 1),
      university: count('With a university degree.', 12),
      belowUniversity: count('Below.', 9),
    },
    'Everybody by the highest degree.',
    { postgraduate: 1, university: 12, belowUniversity: 9 },
  ),
  politicalTheory: division(
    {
      advanced: count('Advanced, or a degree.', 1),
      intermediate: count('Intermediate.', 6),
      elementary: count('Elementary.', 10),
      none: count('Without training.', 5),
    },
    'Everybody by the highest course in political theory.',
    { advanced: 1, intermediate: 6, elementary: 10, none: 5 },
  ),
}

const withoutReason = count(
  'Of the absent who are in no group of the roll, those without a reason; the others have one. If absent, both are left to be written by hand.',
  1,
).exactOptional()

const sources = division(
  {
    elected: count('Elected.', 20),
    appointed: count('Appointed.', 0),
    exOfficio: count('By their office.', 2),
  },
  'All delegates by how they came to be delegates.',
  { elected: 20, appointed: 0, exOfficio: 2 },
)

export const AttendanceReportIn = z
  .strictObject({
    kind: kindOf('attendance-report', 'Who attends a meeting of members (báo cáo tình hình đảng viên dự đại hội).'),
    format: letterFormat,
    composition: field(
      z.strictObject({
        ...everybody,
        withoutReason,
        probationary: count(
          'Probationary members who attend. The roll counts official members only.',
          2,
        ).exactOptional(),
      }),
      'The people attending by sex, age, schooling and training; each part that is absent is left to be written by hand.',
      { women: 8 },
    ).exactOptional(),
    ...placed,
    ...numbered,
  })
  .meta({ id: 'NewAttendanceReport' })

export const CredentialsReportIn = z
  .strictObject({
    kind: kindOf('credentials-report', 'The credentials of delegates (báo cáo thẩm tra tư cách đại biểu).'),
    format: letterFormat,
    composition: field(
      z.strictObject({ ...everybody, withoutReason, sources }),
      'The delegates summoned by sex, age, schooling and training; each part that is absent is left to be written by hand.',
      { women: 8 },
    ).exactOptional(),
    ...placed,
    ...numbered,
  })
  .meta({ id: 'NewCredentialsReport' })
