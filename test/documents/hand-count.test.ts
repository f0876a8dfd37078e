import { test } from 'tap'
import { type HandCountFacts, handCountLayout } from '../../src/documents/view/hand-count-form.ts'
import { tallySheetLayout } from '../../src/documents/view/tally-sheet.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { textOf } from '../support/poppler.ts'
import { expectedText } from './support/expected.ts'
import { COMMUNE, LONG_NAME, listedFacts, madeUpNames } from './support/listed.ts'
import { printedHere } from './support/printed-here.ts'

const printed = async (
  template: string,
  data: unknown,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  return printedHere(template, data)
}

const counted = (changes: Partial<HandCountFacts> = {}): HandCountFacts => ({
  ...listedFacts(),
  regulation: 'qd244-2014',
  readings: DEFAULT_READINGS,
  countVersion: 2,
  boardTitle: 'ban-kiem-phieu',
  alternates: null,
  ...changes,
})

const conference = {
  ...COMMUNE,
  regulation: 'qd190-2024',
  office: 'standing-committee',
  meeting: { kind: 'committee-conference', term: { from: 2025, to: 2030 }, heldOn: '2026-06-01' },
} as const satisfies Partial<HandCountFacts>

const FORMS: Readonly<Record<string, HandCountFacts>> = {
  'strike-out': counted(),
  'agree-disagree': counted({ names: madeUpNames(3) }),
  'one-name': counted({ office: 'secretary', seats: 1, names: madeUpNames(1), boardTitle: 'to-kiem-phieu' }),
  delegates: counted({
    ...COMMUNE,
    regulation: 'qd190-2024',
    office: 'delegates',
    seats: 6,
    alternates: 2,
    names: [LONG_NAME, ...madeUpNames(9)],
  }),
  conference: counted({ ...conference, seats: 3, names: madeUpNames(4) }),
  'tie-revote': counted({ ...conference, seats: 1, names: madeUpNames(2), round: { number: 2, kind: 'tie-revote' } }),
}

test('the text of the sheet for a stack is that of its file', async (t) => {
  for (const name of ['strike-out', 'agree-disagree', 'one-name', 'delegates']) {
    expectedText(t, `tally-sheet-${name}`, textOf((await printed('tally-sheet', tallySheetLayout(FORMS[name]!))).pdf))
  }
})

test('the text of the form for a whole count is that of its file', async (t) => {
  for (const [name, facts] of Object.entries(FORMS)) {
    expectedText(t, `hand-count-${name}`, textOf((await printed('hand-count-form', handCountLayout(facts))).pdf))
  }
})

test('a sheet and a form hold lists of any length, and no row is split between pages', async (t) => {
  for (const [count, seats] of [
    [1, 1],
    [27, 21],
    [30, 30],
    [71, 55],
    [220, 200],
  ] as const) {
    const facts = counted({ ...COMMUNE, office: 'delegates', seats, names: madeUpNames(count) })
    for (const [template, data] of [
      ['tally-sheet', tallySheetLayout(facts)],
      ['hand-count-form', handCountLayout(facts)],
    ] as const) {
      const { pdf, pages } = await printed(template, data)
      const text = textOf(pdf)
      t.equal(text.split('\f').length - 1, pages)
      for (const [place, name] of facts.names.entries()) {
        const rows = text.split('\n').filter((line) => new RegExp(`^ *${place + 1} +${name}(?: |$)`, 'u').test(line))
        t.equal(rows.length, 1, `${template}: row ${place + 1} of ${count}`)
      }
    }
  }
})

test('each page of a sheet names its stack, so that separated pages find together', async (t) => {
  const facts = counted({ ...COMMUNE, seats: 55, names: madeUpNames(71) })
  const pages = textOf((await printed('tally-sheet', tallySheetLayout(facts))).pdf)
    .split('\f')
    .slice(0, -1)
  t.ok(pages.length > 1)
  for (const page of pages) t.match(page, /Tập phiếu số:.*Số phiếu trong tập:.*Tờ số:/)
})

test('a sheet has a row for each reason for which a ballot of its list can be invalid, and no other', async (t) => {
  const rowsOf = (name: string): number => tallySheetLayout(FORMS[name]!).counts.length
  t.equal(rowsOf('strike-out'), 1 + 5)
  t.equal(rowsOf('agree-disagree'), 1 + 4)
  t.equal(rowsOf('one-name'), 1 + 4)
})

test('the clause on the base is cited where its wording was read, and the reading is named where it was not', async (t) => {
  const remarksOf = (facts: HandCountFacts): string =>
    handCountLayout(facts)
      .sections.flatMap(({ remarks }) => remarks)
      .join('\n')
  t.match(remarksOf(FORMS['strike-out']!), /Điều 32, khoản 2.*244-QĐ\/TW/)
  t.match(remarksOf(FORMS['delegates']!), /Điều 30, khoản 3.*190-QĐ\/TW/)
  t.match(remarksOf(FORMS['conference']!), /cách hiểu của chương trình, không phải quy định/)
  t.notMatch(remarksOf(FORMS['conference']!), /Điều/)
})

test('a new vote among the tied asks for no threshold unless the meeting reads it so', async (t) => {
  const linesOf = (facts: HandCountFacts): number => handCountLayout(facts).sections[2]!.lines.length
  t.equal(linesOf(FORMS['tie-revote']!), 0)
  const readings = { ...DEFAULT_READINGS, tieAtCut: 'revote-majority' } as const
  t.equal(linesOf({ ...FORMS['tie-revote']!, readings }), 2)
})

test('exclusions from the base are those of the meeting, by its readings', async (t) => {
  const minus = (facts: HandCountFacts): number =>
    handCountLayout(facts).sections[0]!.lines.filter(({ label }) => label.startsWith('Trừ:')).length
  t.equal(minus(FORMS['strike-out']!), 5)
  t.equal(minus(FORMS['delegates']!), 3)
  t.equal(minus(FORMS['conference']!), 3)
  t.equal(minus({ ...FORMS['conference']!, readings: { ...DEFAULT_READINGS, conferenceBase: 'sitting' } }), 0)
})

test('markup in names is printed as it is written, and text that is not composed is composed', async (t) => {
  const names = ['#panic()', '*Văn* An', '$x$ Bình', '<b>Chi</b>', 'Nguyễn Thị Ẩn'.normalize('NFD')]
  const facts = counted({ seats: 4, names })
  for (const [template, data] of [
    ['tally-sheet', tallySheetLayout(facts)],
    ['hand-count-form', handCountLayout(facts)],
  ] as const) {
    const text = textOf((await printed(template, data)).pdf)
    for (const name of names) t.ok(text.includes(name.normalize('NFC')), `${template}: ${name}`)
  }
})

test('the same facts give the same bytes', async (t) => {
  const both = async (template: string, data: unknown): Promise<boolean> =>
    Buffer.from((await printed(template, data)).pdf).equals(Buffer.from((await printed(template, data)).pdf))
  t.ok(await both('tally-sheet', tallySheetLayout(counted())))
  t.ok(await both('hand-count-form', handCountLayout(counted())))
})

test('signatures are never alone on a page', async (t) => {
  for (const count of [1, 3, 4, 5, 6, 8, 10, 12, 14, 20]) {
    const facts = counted({ office: 'delegates', seats: count, names: madeUpNames(count + 1) })
    const pages = textOf((await printed('hand-count-form', handCountLayout(facts))).pdf).split('\f')
    const signed = pages.find((page) => page.includes('TRƯỞNG BAN')) ?? ''
    t.match(signed, /Ghi chú \(bằng phiếu.*Thành viên kiểm phiếu/s, `${count} seats`)
  }
})
