import { z } from 'zod'
import { MEMBERSHIPS } from '../../rules/candidacy.ts'
import { choice, count, field, flag, id, line } from './fields.ts'

const membership = choice(
  MEMBERSHIPS,
  'Official or probationary member, or member in temporary activity here.',
  'official',
)

const sheet = field(
  z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .optional(),
  'Number of the sheet of an Excel file; if it is left out, the first one with the headings of a list that is not hidden.',
  '1',
)

export const PeopleListQuery = z.strictObject({
  sheet,
  membership: membership.optional(),
  unit: line('Unit of everybody whose row has none.', 'Chi bộ Phòng Kế hoạch', 200).optional(),
})

export const CandidateListQuery = z.strictObject({ sheet })

const row = count('Number of the row in the file, from 1.', 2, 1)
const problemsOf = (example: unknown[]) =>
  field(
    z.array(
      z.strictObject({
        code: field(z.string(), 'The problem, for programs.', 'row-birth-unclear'),
        detail: field(z.string(), 'The problem and its remedy.', 'Dòng này chưa có năm sinh.'),
      }),
    ),
    'Why the row is refused; empty if it is read.',
    example,
  )
const doubts = field(
  z.array(
    z.strictObject({
      code: field(z.string(), 'The property of the row, for programs.', 'row-name-signs'),
      detail: field(z.string(), 'The property in words.', 'Họ và tên “Nguyễn Văn An 2” có chữ số hoặc dấu.'),
    }),
  ),
  'Properties of a row that is read, at which somebody should look before it is used.',
  [],
)

const EXAMPLE_SHEET = { number: 1, name: 'Danh sách', hidden: false }
const sheetOut = z.strictObject({
  number: count('Number of the sheet, from 1.', 1, 1),
  name: field(z.string(), 'Its name.', 'Danh sách'),
  hidden: flag('Whether it is hidden.', false),
})

const frame = {
  headingRow: count('The last row of the headings.', 1, 1),
  columns: field(
    z.array(
      z.strictObject({
        column: count('Number of the column, from 1.', 2, 1),
        heading: field(z.string(), 'Its heading.', 'Họ và tên'),
        field: field(z.string().nullable(), 'The value that it is read as; null if it is not read.', 'fullName'),
      }),
    ),
    'The columns with a heading.',
    [],
  ),
  skipped: field(
    z.array(
      z.strictObject({
        row,
        reason: choice(['blank', 'numbering', 'sum'], 'An empty row, the numbers of the columns, or a sum.', 'blank'),
      }),
    ),
    'Rows that hold nobody.',
    [],
  ),
  sheet: field(sheetOut.nullable(), 'The sheet of the Excel file that was read; null for a text.', EXAMPLE_SHEET),
  otherSheets: field(z.array(sheetOut), 'The sheets of the file that were not read.', []),
  refused: count('Number of rows that are refused.', 0),
  doubtful: count('Number of rows that are read and have a property at which somebody should look.', 0),
}

const ReadPerson = z.strictObject({
  fullName: field(z.string(), 'Full name.', 'Nguyễn Văn Dũng'),
  birthYear: count('Year of birth; null if the row has none.', 1975).nullable(),
  membership,
  partySince: field(z.string().nullable(), 'Day of admission to the Party; null if the row has none.', '1998-05-19'),
  unit: field(z.string(), 'Unit or place of work.', 'Phòng Kế hoạch'),
})

const written = field(
  z.strictObject({
    fullName: field(
      z.string(),
      'Full name; empty if it is not clear which letters or columns belong to it.',
      'Lê Văn Ba',
    ),
    birth: field(z.string(), 'Year of birth, or the text that is none.', '06/8/75'),
    membership: field(z.string(), 'Kind of membership, or the text that is none.', 'official'),
    partySince: field(z.string(), 'Day of admission to the Party, or the text that is none.', '1998-05-19'),
    unit: field(z.string(), 'Unit or place of work.', 'Phòng Kế hoạch'),
  }),
  'The texts of the row, for somebody who corrects it; empty texts for values that it has not.',
  { fullName: 'Lê Văn Ba', birth: '06/8/75', membership: 'official', partySince: '', unit: '' },
)

export const PeopleReadingOut = z
  .strictObject({
    ...frame,
    rows: field(
      z.array(
        z.strictObject({
          row,
          person: field(
            ReadPerson.nullable(),
            'The person, as a request that records people takes one; null if the row is refused.',
            null,
          ),
          written,
          problems: problemsOf([]),
          doubts,
        }),
      ),
      'Every row below the headings that is not skipped.',
      [],
    ),
  })
  .meta({ id: 'PeopleReading' })

export const CandidateReadingOut = z
  .strictObject({
    ...frame,
    rows: field(
      z.array(
        z.strictObject({
          row,
          fullName: field(z.string(), 'The name in the row.', 'Nguyễn Văn Dũng'),
          personId: id('The recorded person whom the row names; null if the row is refused.').nullable(),
          problems: problemsOf([]),
          doubts,
        }),
      ),
      'Every row below the headings that is not skipped, in the order of the list.',
      [],
    ),
  })
  .meta({ id: 'CandidateReading' })
