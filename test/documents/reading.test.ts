import { test } from 'tap'
import { matchCandidates } from '../../src/documents/reading/candidates.ts'
import { writtenDate } from '../../src/documents/reading/dates.ts'
import { refuseFuture } from '../../src/documents/reading/future.ts'
import { readSource } from '../../src/documents/reading/reading.ts'
import { refuseRepeated } from '../../src/documents/reading/repeated.ts'
import { csvFile, excel, excelAround, excelFile, faultOf, PEOPLE, pasted, peopleIn, sheetXml } from './support/lists.ts'
import { HARD_NAMES, VIETNAMESE_LETTERS } from './support/sample-paper.ts'

const HEADINGS = ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Loại đảng viên', 'Đơn vị']
const AN = ['1', 'Trần Thị Ấn', '06/8/1975', '19/5/1998', 'Chính thức', 'Chi bộ 1']
const person = (more = {}) => ({
  fullName: 'Trần Thị Ấn',
  birthYear: 1975,
  membership: 'official',
  partySince: '1998-05-19',
  unit: 'Chi bộ 1',
  ...more,
})

test('a list is read from an Excel file, a CSV file and a pasted table alike', async (t) => {
  const rows = [HEADINGS, AN]
  const expected = [{ row: 2, person: person(), faults: [], doubts: [] }]
  t.strictSame((await peopleIn(pasted(...rows))).rows, expected)
  t.strictSame((await peopleIn(excel(await excelFile(rows)))).rows, expected)
  for (const [sign, mark, end] of [
    [',', '', '\n'],
    [';', '\u{feff}', '\r\n'],
    ['\t', '\u{feff}', '\r\n'],
  ] as const) {
    const text = mark + rows.map((row) => row.join(sign)).join(end)
    t.strictSame((await peopleIn(csvFile(text))).rows, expected, JSON.stringify(sign))
  }
})

test('the texts of a refused row are given back to be corrected', async (t) => {
  const written = async (...cells: readonly string[]) => {
    const read = await readSource(pasted(HEADINGS, cells), PEOPLE)
    return read.ok && read.value.list === 'people' ? read.value.written[0] : null
  }
  t.strictSame(await written('1', 'Trần Thị Ấn', '06/8/75', '19/5', 'CTV', ''), {
    fullName: 'Trần Thị Ấn',
    birth: '06/8/75',
    membership: 'CTV',
    partySince: '19/5',
    unit: '',
  })
  t.strictSame(await written(...AN), {
    fullName: 'Trần Thị Ấn',
    birth: '1975',
    membership: 'official',
    partySince: '1998-05-19',
    unit: 'Chi bộ 1',
  })
  // A cell without a value stays an error, and a name in an old font is typed again.
  t.match(await written('1', 'Trần Thị Ấn', '#REF!', '#N/A', 'CT', 'C'), { birth: '#REF!', partySince: '#N/A' })
  t.match(await written('1', 'Tr\u00adn An', '1975', '', 'CT', 'C'), { fullName: '' })
})

test('dates and numbers of Excel are read as dates and years', async (t) => {
  const file = await excelFile([
    HEADINGS,
    [1, 'Trần Thị Ấn', new Date(Date.UTC(1975, 7, 6)), new Date(Date.UTC(1998, 4, 19)), 'CT', 'Chi bộ 1'],
    [2, 'Lê Văn Ước', 1980, null, 'DB', 'Chi bộ 1'],
  ])
  const [an, uoc] = (await peopleIn(excel(file))).rows
  t.strictSame(an?.person, person())
  t.match(uoc?.person, { birthYear: 1980, partySince: null, membership: 'probationary' })
})

test('dates are read in the forms of Vietnamese lists, with the day first', async (t) => {
  const same = { year: 1975, month: 8, day: 6 }
  for (const text of [
    '06/8/1975',
    '6-8-1975',
    '06.08.1975',
    '6 / 8 / 1975',
    '1975-08-06',
    'ngày 06 tháng 8 năm 1975',
  ]) {
    t.strictSame(writtenDate(text), same, text)
    t.strictSame(writtenDate(text.normalize('NFD')), same, `${text} with marks apart`)
  }
  t.strictSame(writtenDate('8/1975'), { year: 1975, month: 8, day: null })
  t.strictSame(writtenDate('tháng 8 năm 1975'), { year: 1975, month: 8, day: null })
  t.strictSame(writtenDate(1975), { year: 1975, month: null, day: null })
  t.strictSame(writtenDate({ date: '1975-08-06' }), same)
  for (const wrong of ['8/25/1975', '31/02/1975', '06/8/75', '1875', '2101', '27612', 'x', '', '29/2/1975']) {
    t.equal(writtenDate(wrong), null, wrong)
  }
  t.strictSame(writtenDate('29/2/1976'), { year: 1976, month: 2, day: 29 })
})

test('headings are recognised whatever their tones, case, spaces, signs and remarks', async (t) => {
  const forms = [
    ['STT', 'HỌ VÀ TÊN', 'NĂM SINH', 'NGÀY VÀO ĐẢNG', 'CHÍNH THỨC/DỰ BỊ', 'CHI BỘ'],
    ['tt', ' ho  va ten ', 'nam sinh', 'ngay vao dang', 'chinh thuc / du bi', 'don vi'],
    ['TT', 'Họ tên đảng viên', 'Ngày, tháng, năm sinh', 'Ngày kết nạp', 'Đảng viên', 'Đơn vị công tác'],
    ['Số TT', 'Họ và tên (chữ in hoa)', 'Ngày sinh (dd/mm/yyyy)', 'Vào Đảng', 'Diện đảng viên', 'Nơi sinh hoạt'],
  ]
  for (const form of forms) {
    for (const headings of [form, form.map((heading) => heading.normalize('NFD'))]) {
      t.strictSame((await peopleIn(pasted(headings, AN))).rows[0]?.person, person(), headings.join(' | '))
    }
  }
})

test('a title above the headings, numbers of columns, empty rows and sums are passed over, and said', async (t) => {
  const read = await peopleIn(
    pasted(
      ['DANH SÁCH ĐẢNG VIÊN'],
      [''],
      HEADINGS,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      AN,
      [''],
      ['', '', ''],
      ['Tổng cộng: 1 đảng viên'],
    ),
  )
  t.equal(read.headingRow, 3)
  t.strictSame(
    read.rows.map(({ row }) => row),
    [5],
  )
  t.strictSame(read.skipped, [
    { row: 4, reason: 'numbering' },
    { row: 6, reason: 'blank' },
    { row: 7, reason: 'blank' },
    { row: 8, reason: 'sum' },
  ])
  const headings = [...HEADINGS, 'Ghi chú']
  t.match((await peopleIn(pasted(headings, AN))).columns.at(-1), { column: 7, heading: 'Ghi chú', field: null })
})

test('headings in two rows: years of men and women, dates of both memberships', async (t) => {
  const { rows } = await peopleIn(
    pasted(
      ['TT', 'Họ và tên', 'Ngày sinh', '', 'Ngày vào Đảng', '', 'Chi bộ'],
      ['', '', 'Nam', 'Nữ', 'Dự bị', 'Chính thức', ''],
      ['1', 'Trần Thị Ấn', '', '06/8/1975', '19/5/1998', '19/5/1999', 'Chi bộ 1'],
      ['2', 'Lê Văn Ước', '1980', '', '03/02/2025', '', 'Chi bộ 1'],
      ['3', 'Lê Văn Ý', '1980', '1981', '03/02/2025', '', 'Chi bộ 1'],
    ),
  )
  t.strictSame(rows[0]?.person, person())
  t.match(rows[1]?.person, { birthYear: 1980, partySince: '2025-02-03', membership: 'probationary' })
  t.match(rows[2]?.faults, [{ code: 'row-birth-unclear', params: { text: '1980, 1981' } }])
})

test('a name in two columns, and one below a heading of two columns, is one name', async (t) => {
  const { rows } = await peopleIn(
    pasted(
      ['Họ và tên đệm', 'Tên', 'Năm sinh', 'Chính thức', 'Dự bị', 'Đơn vị'],
      ['Trần Thị', 'Ấn', '1975', 'x', '', 'Chi bộ 1'],
    ),
  )
  t.strictSame(rows[0]?.person, person({ partySince: null }))
  const merged = await peopleIn(
    pasted(
      ['Họ và tên', '', 'Năm sinh', 'Chính thức', 'Dự bị', 'Đơn vị'],
      ['Trần Thị', 'Ấn', '1975', '', 'x', 'Chi bộ 1'],
    ),
  )
  t.strictSame(merged.rows[0]?.person, person({ partySince: null, membership: 'probationary' }))
  t.match(merged.rows[0]?.doubts, [{ code: 'row-name-joined', params: { name: 'Trần Thị Ấn' } }])
})

test('a text beside the name is not joined to it, and not lost', async (t) => {
  const codes = async (headings: readonly string[], ...names: readonly (readonly string[])[]) =>
    (
      await peopleIn(
        pasted(
          [...headings, 'Năm sinh', 'Chính thức', 'Đơn vị'],
          ...names.map((name) => [...name, '1975', 'x', 'Chi bộ 1']),
        ),
      )
    ).rows.map(({ person: read, faults, doubts }) => [
      read?.fullName ?? null,
      ...[...faults, ...doubts].map(({ code }) => code),
    ])
  const unheaded = ['Họ và tên', '']
  t.strictSame(await codes(unheaded, ['Nguyễn Văn An', 'Bí thư'], ['Lê Ai', '']), [
    [null, 'row-name-beside'],
    ['Lê Ai'],
  ])
  t.strictSame(await codes(unheaded, ['Nguyễn Văn An', 'Nam'], ['Lê Ai', 'NỮ']), [
    [null, 'row-name-beside'],
    [null, 'row-name-beside'],
  ])
  t.strictSame(await codes(unheaded, ['Nguyễn Văn', 'Nam'], ['Lê Thị', 'An']), [
    ['Nguyễn Văn Nam', 'row-name-joined'],
    ['Lê Thị An', 'row-name-joined'],
  ])
  t.strictSame(await codes(['Họ và tên', 'Tên'], ['Nguyễn Văn', 'Nam'], ['Lê Thị An', 'An']), [
    [null, 'row-name-beside'],
    ['Lê Thị An'],
  ])
  t.strictSame(await codes(['Họ và tên', 'Họ và tên'], ['Lê Văn A', 'Trần Văn B'], ['Lê Văn A', '']), [
    [null, 'row-name-beside'],
    ['Lê Văn A'],
  ])
})

test('a row is a sum only if it names nobody', async (t) => {
  const read = async (...rows: readonly (readonly string[])[]) => {
    const { rows: people, skipped } = await peopleIn(
      pasted(['Chi bộ', 'Họ và tên', 'Năm sinh', 'Chính thức'], ...rows, ['C', 'Trần Thị Ấn', '1975', 'x']),
    )
    return [people.slice(0, -1).map(({ row }) => row), skipped.map(({ row, reason }) => `${row} ${reason}`)]
  }
  const people = [
    ['Cộng Hòa', 'Lê Ai', '1975', 'x'],
    ['Cộng Hòa 2', 'Lê Ai', '', 'x'],
    ['', 'Cộng Văn An', '', 'x'],
    ['Tổng số', 'Lê Ai', '', ''],
    ['Tổng cộng', '', '1975', ''],
  ]
  t.strictSame(await read(...people), [[2, 3, 4, 5, 6], []])
  const sums = [
    ['Tổng cộng: 2 đồng chí'],
    ['Cộng', '', '25', ''],
    ['Cộng: 2'],
    ['Cộng 12 đảng viên'],
    ['', 'Tổng số đảng viên', '25'],
    ['Tổng cộng', '25 đồng chí'],
  ]
  t.strictSame(await read(...sums), [[], sums.map((_, at) => `${at + 2} sum`)])
})

test('the sign between cells is the one with which headings are found', async (t) => {
  const many = 'Họ và tên;Năm sinh;Chính thức;Đơn vị\r\nNguyễn Văn A;1975;x;Chi bộ 1, a, b, c, d, e\r\n'
  t.match((await peopleIn(csvFile(many))).rows, [{ person: { unit: 'Chi bộ 1, a, b, c, d, e' } }])
  const headings = 'Họ và tên,Năm sinh,Chính thức,Đơn vị\r\n'
  for (const rows of ['A B,1975,x,"C\r\nE F,1982,x,C\r\n', 'A B,1975,x,"C\r\nE F,1982,x,"C"\r\nG H,1983,x,C\r\n']) {
    t.equal(await faultOf(csvFile(headings + rows)), 'reading-damaged', rows)
  }
  const quoted = `${headings}"A ""Bé"" B",1975,x,"Chi bộ 1,\r\nphường 2"\r\nC D,1980,x,Xã "Mới"\r\n`
  t.equal(await faultOf(csvFile(quoted)), 'reading-damaged', 'open or not, it is not clear')
  const clear = `${headings}"A ""Bé"" B",1975,x,"Chi bộ 1,\r\nphường 2"\r\n`
  t.match((await peopleIn(csvFile(clear))).rows, [{ person: { fullName: 'A "Bé" B', unit: 'Chi bộ 1, phường 2' } }])
  t.match((await peopleIn(csvFile(`${headings}C D,1980,x,Xã "Mới"\r\n`))).rows, [{ person: { unit: 'Xã "Mới"' } }])
})

test('marks of a column for one kind of members say yes or no', async (t) => {
  const read = async (official: string, probationary = '') => {
    const headings = ['Họ tên', 'Năm sinh', 'Chính thức', 'Dự bị', 'Chi bộ']
    const { rows } = await peopleIn(pasted(headings, ['Lê Ai', '1975', official, probationary, 'C']))
    return rows[0]?.person?.membership ?? rows[0]?.faults[0]?.code
  }
  for (const mark of ['x', 'X', 'xx', 'v', '✓', '✔', '1', '+', 'có', 'Đúng', '19/5/1999', 'CT', 'Chính thức']) {
    t.equal(await read(mark), 'official', mark)
    t.equal(await read(mark, '0'), 'official', `${mark} and 0`)
  }
  for (const mark of ['không', 'Không', '0', '-', '–', 'k', 'chưa', '...']) {
    t.equal(await read(mark), 'row-membership-missing', mark)
    t.equal(await read(mark, 'x'), 'probationary', `${mark} and x`)
  }
  for (const mark of ['?', 'dự bị', 'chờ', '2']) t.equal(await read(mark), 'row-membership-unclear', mark)
  t.equal(await read('', 'chính thức'), 'row-membership-unclear')
  t.equal(await read('x', 'x'), 'row-membership-both')
})

test('dates and years of birth in two columns agree, or the row is refused', async (t) => {
  const headings = ['Họ tên', 'Ngày sinh', 'Năm sinh', 'Chính thức', 'Chi bộ']
  const { rows } = await peopleIn(
    pasted(
      headings,
      ['Lê Ai', '06/08/1975', '1975', 'x', 'C'],
      ['Lê An', '1975', '1976', 'x', 'C'],
      ['Lê Em', '?', '1976', 'x', 'C'],
    ),
  )
  t.equal(rows[0]?.person?.birthYear, 1975)
  t.match(rows[1]?.faults, [{ code: 'row-birth-unclear', params: { text: '1975, 1976' } }])
  t.match(rows[2]?.faults, [{ code: 'row-birth-unclear' }])
})

test('the forms of Party files have their headings, and errors in a text are faults of the row', async (t) => {
  const { rows } = await peopleIn(
    pasted(
      ['TT', 'Họ, chữ đệm và tên khai sinh', 'Sinh năm', 'Ngày vào Đảng', '', 'Đảng bộ, chi bộ'],
      ['', '', '', 'Kết nạp', 'Chính thức', ''],
      ['1', 'Trần Thị Ấn', '1975', '19/5/1998', '19/5/1999', 'Chi bộ 1'],
      ['2', 'Lê Ai', '1975', '########', '19/5/1999', '#N/A'],
    ),
  )
  t.strictSame(rows[0]?.person, person())
  t.strictSame(
    rows[1]?.faults.map(({ params }) => params?.text),
    ['########', '#N/A'],
  )
})

test('every row is answered with everything that is wrong in it', async (t) => {
  const { rows } = await peopleIn(
    pasted(
      HEADINGS,
      ['1', '', '', '', '', ''],
      ['2', 'Trần\u202eThị Ấn', '06/8/75', '31/2/1998', 'có', 'Chi bộ\u0007'],
      ['3', 'Lê Văn Ước', '1980', '1998', 'sinh hoạt tạm thời', 'Chi bộ 1'],
      ['4', 'X'.repeat(101), '1980', '', 'ĐVCT', 'Y'.repeat(201)],
      AN,
    ),
  )
  t.strictSame(
    rows.map(({ row, person, faults }) => [row, person?.fullName ?? null, faults.map(({ code }) => code)]),
    [
      [2, null, ['row-name-missing', 'row-membership-missing', 'row-unit-missing']],
      [
        3,
        null,
        [
          'row-name-unprintable',
          'row-birth-unclear',
          'row-membership-unclear',
          'row-date-unclear',
          'row-unit-unprintable',
        ],
      ],
      [4, null, ['row-date-incomplete']],
      [5, null, ['row-name-unprintable', 'row-unit-unprintable']],
      [6, 'Trần Thị Ấn', []],
    ],
  )
  const both = await peopleIn(
    pasted(['Họ tên', 'Năm sinh', 'Chính thức', 'Dự bị', 'Chi bộ'], ['A B', '1980', 'x', 'x', 'C']),
  )
  t.match(both.rows[0]?.faults, [{ code: 'row-membership-both' }])
})

test('a column that is missing needs a default, and the list is refused without one', async (t) => {
  const headings = ['Họ và tên', 'Năm sinh']
  const list = pasted(headings, ['Trần Thị Ấn', '1975'])
  t.match(await readSource(list, PEOPLE), {
    ok: false,
    error: { code: 'reading-column-missing', params: { column: 'membership' } },
  })
  t.match(await readSource(list, { list: 'people', defaults: { membership: 'official' } }), {
    ok: false,
    error: { params: { column: 'unit' } },
  })
  const read = await peopleIn(list, { list: 'people', defaults: { membership: 'official', unit: 'Chi bộ 1' } })
  t.strictSame(read.rows[0]?.person, person({ partySince: null }))
})

test('names are read in NFC with single spaces, whatever they contain', async (t) => {
  const names = [...HARD_NAMES.map((name) => name.trim()), 'A'.repeat(60)]
  const { rows } = await peopleIn(
    excel(await excelFile([HEADINGS, ...names.map((name, at) => [at, name, 1975, null, 'CT', 'C'])])),
  )
  t.strictSame(
    rows.map(({ person }) => person?.fullName),
    names.map((name) => (name === '+84 912' ? undefined : name)),
    'only a name without letters is refused',
  )
  t.strictSame(
    rows.slice(0, 6).map(({ faults, doubts }) => [...faults, ...doubts].map(({ code }) => code)),
    [
      ['row-name-signs'],
      ['row-name-signs'],
      ['row-name-no-letters'],
      ['row-name-signs'],
      ['row-name-signs'],
      ['row-name-signs'],
    ],
  )
  const apart = `\u200b ${VIETNAMESE_LETTERS.normalize('NFD').slice(0, 90)}\u00a0 Ước\n`
  const [read] = (await peopleIn(excel(await excelFile([HEADINGS, [1, apart, 1975, null, 'CT', 'C']])))).rows
  t.equal(read?.person?.fullName, read?.person?.fullName.normalize('NFC'))
  t.match(read?.person?.fullName, /^àáả.* Ước$/)
})

test('names and units in old fonts, with lost letters or with letters of private use are refused', async (t) => {
  const names = [
    'NguyÔn V¨n A',
    'Nguyeãn Thò Bình',
    'N?uy?n V?n A',
    'Nguyễn Văn \ufffd',
    'Cao Minh Th\u00ad',
    '1975',
    'Trần \ue000',
  ]
  const codes = async (source: ReturnType<typeof pasted>) =>
    (await peopleIn(source)).rows.map(({ person, faults }) => [person, ...faults.map(({ code }) => code)])
  const expected = [
    ...names.slice(0, 5).map(() => [null, 'row-name-wrong-font']),
    [null, 'row-name-no-letters'],
    [null, 'row-name-unprintable'],
  ]
  const rows = names.map((name) => ['1', name, '1975', '', 'CT', 'Chi bộ 1'])
  t.strictSame(await codes(pasted(HEADINGS, ...rows)), expected)
  const [lost] = (await peopleIn(excel(excelAround(sheetXml().replace('Trần Thị Ấn', 'Trần Thị \ufffd'))))).rows
  t.match(lost?.faults, [{ code: 'row-name-wrong-font', params: { name: 'Trần Thị \ufffd' } }])
  const units = ['Chi bé §oµn', 'Chi bộ \ufffd', 'Ph?ng K? ho?ch', 'Chi boä Vaên phoøng']
  t.strictSame(
    await codes(pasted(HEADINGS, ...units.map((unit) => ['1', 'Trần Thị Ấn', '1975', '', 'CT', unit]))),
    units.map(() => [null, 'row-unit-wrong-font']),
  )
})

test('a row that is read is answered with its doubts', async (t) => {
  const names = ['Đ/c Nguyễn Văn A', 'Nguyễn Văn A (Bí thư)', 'Mai Höng', "H'Hen Niê", 'Rơ Châm Y Hyĭt']
  const { rows } = await peopleIn(pasted(HEADINGS, ...names.map((name) => ['1', name, '1975', '', 'CT', 'C'])))
  t.strictSame(
    rows.map(({ person, doubts }) => [person?.fullName, doubts]),
    [
      [names[0], [{ code: 'row-name-title', params: { name: names[0] } }]],
      [names[1], [{ code: 'row-name-signs', params: { name: names[1] } }]],
      [names[2], [{ code: 'row-name-old-font', params: { name: names[2] } }]],
      [names[3], []],
      [names[4], []],
    ],
  )
})

test('one person in two rows, or recorded already, is refused with the row', async (t) => {
  const again = ['9', 'TRẦN  THỊ ẤN', '1975', '', 'DB', 'chi bộ 1']
  const { rows } = await peopleIn(
    pasted(
      HEADINGS,
      AN,
      again,
      ['3', 'Hoà An', '1980', '', 'CT', 'C'],
      ['4', 'Trần Thị Ấn', '1976', '', 'CT', 'Chi bộ 1'],
    ),
  )
  const recorded = [{ id: 'a', fullName: 'Hòa An', birthYear: 1980, unit: 'C' }]
  t.strictSame(
    refuseRepeated(rows, recorded).map(({ row, person, faults }) => [row, person !== null, faults]),
    [
      [2, true, []],
      [3, false, [{ code: 'row-person-repeated', params: { name: 'TRẦN THỊ ẤN', row: 2 } }]],
      [4, false, [{ code: 'row-person-recorded', params: { name: 'Hoà An' } }]],
      [5, true, []],
    ],
  )
})

test('names alone are read without a year of birth; a year that only some rows lack is asked for', async (t) => {
  const defaults = { membership: 'official', unit: 'Chi bộ 1' } as const
  const alone = await peopleIn(pasted(['Họ và tên'], ['Trần Thị Ấn'], ['Lê Văn Ước']), { list: 'people', defaults })
  t.strictSame(
    alone.rows.map(({ person: read, doubts }) => [read, doubts]),
    [
      [person({ birthYear: null, partySince: null }), []],
      [person({ fullName: 'Lê Văn Ước', birthYear: null, partySince: null }), []],
    ],
  )
  const { rows } = await peopleIn(pasted(HEADINGS, AN, ['2', 'Lê Văn Ước', '', '', 'CT', 'Chi bộ 1']))
  t.strictSame(
    rows.map(({ doubts }) => doubts),
    [[], [{ code: 'row-birth-missing' }]],
  )
  t.strictSame(refuseFuture(alone.rows, '2017-08-05'), alone.rows)
  // The same name, of which one has no year: they may be one person, and nobody guesses.
  const twice = await peopleIn(pasted(HEADINGS, AN, ['2', 'Trần Thị Ấn', '', '', 'CT', 'Chi bộ 1']))
  t.match(refuseRepeated(twice.rows, [])[1], { person: null, faults: [{ code: 'row-person-repeated' }] })
})

test('years of birth and days of admission that are still to come are refused', async (t) => {
  const { rows } = await peopleIn(
    pasted(
      HEADINGS,
      AN,
      ['2', 'Lê Ai', '2018', '', 'CT', 'C'],
      ['3', 'Lê An', '1975', '06/8/2017', 'CT', 'C'],
      ['4', 'Lê Em', '2017', '05/8/2017', 'CT', 'C'],
    ),
  )
  t.strictSame(
    refuseFuture(rows, '2017-08-05').map(({ row, person: read, faults }) => [row, read !== null, faults]),
    [
      [2, true, []],
      [3, false, [{ code: 'row-birth-future', params: { year: 2018 } }]],
      [4, false, [{ code: 'row-date-future', params: { date: '2017-08-06' } }]],
      [5, true, []],
    ],
  )
  t.strictSame(refuseFuture([{ row: 2, person: null, faults: [], doubts: [] }], '2017-08-05').length, 1)
})

test('candidates are found among the recorded people by name, year and unit', async (t) => {
  const people = [
    { id: 'an', fullName: 'Trần Thị Ấn', birthYear: 1975, unit: 'Chi bộ 1' },
    { id: 'an2', fullName: 'Trần Thị Ấn', birthYear: 1975, unit: 'Chi bộ 2' },
    { id: 'uoc', fullName: 'Lê Văn Ước', birthYear: 1980, unit: 'Chi bộ 1' },
    { id: 'y', fullName: 'Lê Văn Ý', birthYear: null, unit: 'Chi bộ 1' },
    { id: 'y2', fullName: 'Lê Văn Ý', birthYear: 1970, unit: 'Chi bộ 2' },
  ]
  const read = await readSource(
    pasted(
      ['TT', 'Họ và tên', 'Năm sinh', 'Đơn vị'],
      ['1', 'trần thị ấn', '1975', 'CHI BỘ 2'],
      ['2', 'Lê Văn Ước', '', ''],
      ['3', 'Trần Thị Ấn', '1975', ''],
      ['4', 'Lê Văn Ước', '1981', 'Chi bộ 1'],
      ['5', 'Lê Văn Ước', '1980', 'Chi bộ 9'],
      ['6', '', '1980', ''],
      ['7', 'Ngô Ai', 'x', ''],
      ['8', 'NguyÔn V¨n A', '', ''],
      ['9', 'Lê Văn Ý', '1971', ''],
      ['10', 'Lê Văn Ý', '1970', ''],
    ),
    { list: 'candidates' },
  )
  if (!read.ok || read.value.list !== 'candidates') throw new Error('the list is not read')
  t.strictSame(
    matchCandidates(read.value.rows, people).map(({ row, personId, faults }) => [row, personId, faults]),
    [
      [2, 'an2', []],
      [3, 'uoc', []],
      [4, null, [{ code: 'row-person-unclear', params: { name: 'Trần Thị Ấn', people: 2 } }]],
      [5, null, [{ code: 'row-person-unknown', params: { name: 'Lê Văn Ước' } }]],
      [6, null, [{ code: 'row-person-repeated', params: { name: 'Lê Văn Ước', row: 3 } }]],
      [7, null, [{ code: 'row-name-missing' }]],
      [8, null, [{ code: 'row-birth-unclear', params: { text: 'x' } }]],
      [9, null, [{ code: 'row-name-wrong-font', params: { name: 'NguyÔn V¨n A' } }]],
      [10, 'y', []],
      [11, null, [{ code: 'row-person-unclear', params: { name: 'Lê Văn Ý', people: 2 } }]],
    ],
  )
})

test('a list without headings, without people, or beyond the limits is refused', async (t) => {
  t.equal(await faultOf(pasted([''])), 'reading-empty')
  t.equal(await faultOf(pasted(HEADINGS)), 'reading-empty')
  t.equal(await faultOf(pasted(['1', 'Trần Thị Ấn', '1975'])), 'reading-without-headings')
  const many = (rows: number) => pasted(HEADINGS, ...Array.from({ length: rows }, () => AN))
  t.equal(await faultOf(many(2_000)), null)
  t.equal(await faultOf(many(2_001)), 'reading-too-many-rows')
  const empty = (rows: number) => pasted(HEADINGS, ...Array.from({ length: rows }, () => ['']), AN)
  t.equal(await faultOf(empty(9_998)), null)
  t.equal(await faultOf(empty(9_999)), 'reading-too-many-rows', 'no row is left out silently')
  const wide = (columns: number) =>
    pasted([...HEADINGS, ...Array.from({ length: columns - HEADINGS.length }, () => 'X')], AN)
  t.equal(await faultOf(wide(20)), null)
  t.equal(await faultOf(wide(21)), 'reading-too-many-columns')
})

test('a text in another encoding, or with a quotation that does not end, is refused', async (t) => {
  t.equal(await faultOf(csvFile(Buffer.from('H\u00f0 v\u00e0 t\u00ean,N\u00e3m sinh', 'latin1'))), 'reading-not-utf8')
  t.equal(await faultOf(csvFile(Buffer.from('Họ và tên\tNăm sinh', 'utf16le'))), 'reading-not-utf8')
  t.equal(await faultOf(pasted(['Họ và tên', '"Năm sinh'], ['A', 'B'])), 'reading-damaged')
  t.equal(await faultOf(csvFile(`Họ và tên,${'x'.repeat(2 * 1024 * 1024)}`)), 'reading-too-large')
})
