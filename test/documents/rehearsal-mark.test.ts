import { strFromU8, unzipSync } from 'fflate'
import { test } from 'tap'
import { createPress } from '../../src/documents/press/press.ts'
import { sampleData } from '../../src/documents/samples.ts'
import { keysOf } from '../../src/kernel/record.ts'
import { REHEARSAL_MARK } from '../../src/locale/papers/rehearsal.ts'
import { PAPER_FORMATS, PAPER_KINDS } from '../../src/rules/papers.ts'
import { textOf } from '../support/poppler.ts'
import { DRAWN_CASES } from './support/every-drawn-paper.ts'
import { type DatedPaper, TEXT_CASES } from './support/every-paper.ts'

const { whole, short } = REHEARSAL_MARK
/** The text of each page; a page ends with a form feed. */
const pageTexts = (pdf: Uint8Array): readonly string[] => textOf(pdf).split('\f').slice(0, -1)

const isMarked = (text: string): boolean => text.includes(whole)

/** The parts of an office file that its readers see on each page, sheet by sheet, or as one text. */
const partsOf = (format: 'docx' | 'xlsx' | 'csv', file: Uint8Array): readonly string[] => {
  if (format === 'csv') return [new TextDecoder().decode(file)]
  const entries = unzipSync(file)
  if (format === 'xlsx') {
    const strings = strFromU8(entries['xl/sharedStrings.xml'] ?? new Uint8Array())
    const sheets = Object.keys(entries).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    // The first cell of each sheet, as its own text or as the number of a shared one.
    const shared = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => text)
    return sheets.map((name) => {
      const first = /<c r="A1"[^>]*>(.*?)<\/c>/s.exec(strFromU8(entries[name]!))?.[1] ?? ''
      const place = /^<v>(\d+)<\/v>$/.exec(first)?.[1]
      return place === undefined ? first : (shared[Number(place)] ?? '')
    })
  }
  return Object.keys(entries)
    .filter((name) => /^word\/header\d+\.xml$/.test(name))
    .map((name) => strFromU8(entries[name]!))
}

test('every paper of every kind in every format is marked in a rehearsal, on each page, and in no real meeting', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const kinds = new Set<string>()
  for (const kind of keysOf(TEXT_CASES)) {
    kinds.add(kind)
    const [{ paper, date }] = Object.values(TEXT_CASES[kind]) as [DatedPaper]
    const { slip: _, ...shown } = paper
    const content = JSON.stringify({ layout: 'text', paper: shown })
    const isTable = JSON.stringify(shown).includes('"block":"table"')
    for (const format of PAPER_FORMATS.filter((one) => isTable || one === 'pdf' || one === 'docx')) {
      for (const rehearsal of [true, false]) {
        const order = { layout: 'text', template: 'office', content, format, slip: null, date, rehearsal } as const
        const made = await press.make(order)
        if (!made.ok) throw new Error(`${kind} ${format}: ${JSON.stringify(made.error)}`)
        const parts = format === 'pdf' ? pageTexts(made.value.file) : partsOf(format, made.value.file)
        t.ok(parts.length > 0, `${kind} as ${format} has parts`)
        t.same([...new Set(parts.map(isMarked))], [rehearsal], `${kind} as ${format}, rehearsal: ${rehearsal}`)
      }
    }
  }
  for (const kind of keysOf(DRAWN_CASES)) {
    kinds.add(kind)
    for (const [name, { template, data }] of Object.entries(DRAWN_CASES[kind])) {
      for (const rehearsal of [true, false]) {
        const printed = await press.print({ template, own: null, data, rehearsal })
        if (!printed.ok) throw new Error(`${kind} ${name}: ${JSON.stringify(printed.error)}`)
        const pages = pageTexts(printed.value.pdf)
        t.same([...new Set(pages.map(isMarked))], [rehearsal], `${kind} ${name}, rehearsal: ${rehearsal}`)
        t.same([...new Set(pages.map((page) => page.includes(short)))], [rehearsal])
      }
    }
  }
  t.same(
    PAPER_KINDS.filter((kind) => !kinds.has(kind)),
    [],
    'no kind of paper is left out',
  )
})

test('a template of an organisation is marked too, and one that would draw over the mark is not used', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const own =
    '#set document(title: "Mẫu", date: datetime(year: 2017, month: 8, day: 6))\n#set text(font: "Tinos", lang: "vi")\nMẫu riêng'
  const data = sampleData('ballots')
  const printed = await press.print({ template: 'ballots', own, data, rehearsal: true })
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  const [page = ''] = pageTexts(printed.value.pdf)
  t.match(page, 'Mẫu riêng')
  t.ok(isMarked(page))
  const over = `${own}\n#set page(foreground: [đè lên])`
  const instead = await press.print({ template: 'ballots', own: over, data, rehearsal: true })
  if (!instead.ok) throw new Error(JSON.stringify(instead.error))
  const [ours = ''] = pageTexts(instead.value.pdf)
  t.notMatch(ours, 'Mẫu riêng')
  t.ok(isMarked(ours))
})
