import { createHash } from 'node:crypto'
import { test } from 'tap'
import { csv } from '../../src/documents/office/csv.ts'
import { docx } from '../../src/documents/office/docx.ts'
import { xlsx } from '../../src/documents/office/xlsx.ts'
import { createPress, restAfter } from '../../src/documents/press/press.ts'
import { sampleData, TEMPLATES } from '../../src/documents/samples.ts'
import { officeData } from '../../src/documents/view/office-data.ts'
import type { PaperFormat } from '../../src/rules/papers.ts'
import { printedHere } from './support/printed-here.ts'
import { samplePaper } from './support/sample-paper.ts'

/** For every test that needs no press of its own: starting its threads costs more than the papers here. */
const press = createPress()

const TEMPLATE = [
  '#let data = json("/data.json")',
  '#set document(title: data.title, date: datetime(year: 2017, month: 8, day: 6))',
  '#set text(font: "Tinos", lang: "vi")',
  '#data.name',
].join('\n')

const order = (name: string, own = TEMPLATE) => ({
  rehearsal: false,
  template: 'sample',
  own,
  data: { title: 'Mẫu', name },
})

test('the same data give the same bytes, in one thread and in another', async (t) => {
  const one = createPress()
  const other = createPress()
  t.teardown(() => Promise.all([one.close(), other.close()]))
  const printed = await Promise.all([
    one.print(order('Nguyễn Thị Ẩn')),
    one.print(order('Nguyễn Thị Ẩn')),
    other.print(order('Nguyễn Thị Ẩn')),
  ])
  const bytes = printed.map((each) => (each.ok ? Buffer.from(each.value.pdf).toString('base64') : each.error))
  t.equal(new Set(bytes).size, 1)
  t.match(Buffer.from(String(bytes[0]), 'base64').subarray(0, 5).toString(), '%PDF-')
})

test('a letter that the font lacks is refused with the text', async (t) => {
  t.match(await press.print(order('Nguyễn 漢')), { ok: false, error: { kind: 'text-not-printable', text: '漢' } })
})

test('an error in a template is reported with template and line', async (t) => {
  const faulty = await press.print(order('A', `${TEMPLATE}\n#data.nothing`))
  t.match(faulty, {
    ok: false,
    error: { kind: 'template-faulty', template: 'sample.typ', line: 5, message: /nothing/ },
  })
  const outside = await press.print(order('A', '#read("/../press/order.ts")'))
  t.match(outside, { ok: false, error: { kind: 'template-faulty', template: 'sample.typ', line: 1 } })
})

test('markup in data is printed as text', async (t) => {
  for (const name of ['#panic()', '*đậm*', '$x$', '<b>', '\\', '@ref', '= A', '- b', '//']) {
    t.ok((await press.print(order(name))).ok, name)
  }
})

test('orders that wait are rejected if the press is closed', async (t) => {
  const press = createPress()
  const first = press.print(order('A'))
  const second = press.print(order('B'))
  const settled = Promise.allSettled([first, second])
  await press.close()
  t.ok((await settled).every(({ status }) => status === 'rejected'))
})

test('an order that takes too long is answered, and those that wait get another thread', async (t) => {
  const press = createPress(1)
  t.teardown(() => press.close())
  const answers = await Promise.all([press.print(order('A')), press.print(order('B'))])
  for (const answer of answers) {
    t.match(answer, { ok: false, error: { kind: 'template-faulty', template: 'sample.typ', message: /within 1 ms/ } })
  }
})

test('no other font takes the place of a letter that ours lacks', async (t) => {
  for (const template of TEMPLATES) {
    const text = JSON.stringify(sampleData(template)).replaceAll('Nguyễn Thị Ẩn', 'Nguyễn 😀')
    const printed = await press.print({ rehearsal: false, template, data: JSON.parse(text) })
    if (text.includes('😀')) t.match(printed, { ok: false, error: { kind: 'text-not-printable' } }, template)
  }
})

test('the thread is replaced after some orders, between two of a queue, and every order is answered', async (t) => {
  const names = Array.from({ length: 10 }, (_, index) => `Người ${index}`)
  const printed = await Promise.all(names.map((name) => press.print(order(name))))
  t.ok(printed.every(({ ok }) => ok))
  const [first] = printed
  const again = await press.print(order(names[0]!))
  t.same(again, first, 'another thread prints the same bytes')
})

const DATE = '2025-08-05'
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The order for a file of the sample, with its content as JSON. */
const textOrder = (format: PaperFormat, content?: string) => {
  const { slip, ...paper } = samplePaper()
  const shown = content ?? JSON.stringify({ layout: 'text', paper })
  return { rehearsal: false, layout: 'text', template: 'office', content: shown, format, slip, date: DATE } as const
}

test('the thread makes every format byte for byte as this one, with its digest', async (t) => {
  const paper = samplePaper()
  const printed = printedHere('office', officeData(paper, DATE))
  const here = {
    pdf: printed.pdf,
    docx: await docx(paper, DATE, null),
    xlsx: await xlsx(paper, DATE, null),
    csv: csv(paper, null),
  }
  for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const) {
    const made = await press.make(textOrder(format))
    if (!made.ok) throw new Error(format)
    t.equal(hex(made.value.file), hex(here[format]), format)
    t.equal(made.value.digest, createHash('sha256').update(here[format]).digest('hex'), format)
    t.equal(made.value.pages, format === 'pdf' ? printed.pages : null, format)
  }
})

test('data of a drawn paper are printed as by an order for data', async (t) => {
  const data = sampleData('tally-sheet')
  const content = JSON.stringify({ layout: 'drawn', template: 'tally-sheet', data })
  const made = await press.make({ rehearsal: false, layout: 'drawn', template: 'tally-sheet', content })
  const printed = await press.print({ rehearsal: false, template: 'tally-sheet', data })
  if (!(made.ok && printed.ok)) throw new Error('the sample is not printed')
  t.equal(hex(made.value.file), hex(printed.value.pdf))
  t.equal(hex(made.value.file), hex(printedHere('tally-sheet', data).pdf))
})

test('an order that fails in the thread is rejected, and the next one is made', async (t) => {
  const [failed, next] = await Promise.allSettled([press.make(textOrder('csv', '{')), press.make(textOrder('csv'))])
  t.match(failed, { status: 'rejected', reason: { message: /JSON/ } })
  t.match(next, { status: 'fulfilled', value: { ok: true } })
})

test('the press rests in proportion to the requests that were answered, at most three seconds', async (t) => {
  t.same([0, 1, 4, 120, 121, 5_000].map(restAfter), [0, 25, 100, 3_000, 3_000, 3_000])
})

test('an order waits for the end of the rest after the one before it, and none is lost', async (t) => {
  const rests: number[] = []
  let wake = (): void => {}
  const press = createPress(undefined, (milliseconds, call) => {
    rests.push(milliseconds)
    wake = call
    return () => {}
  })
  t.teardown(() => press.close())
  const first = press.print(order('Người A'))
  press.giveWay()
  press.giveWay()
  t.match(await first, { ok: true })
  t.same(rests, [50])
  const second = press.print(order('Người B'))
  wake()
  t.match(await second, { ok: true })
  t.same(rests, [50], 'nothing was answered meanwhile, so there is no rest')
  const third = press.print(order('Người C'))
  press.giveWay()
  t.match(await third, { ok: true })
  const fourth = t.rejects(press.print(order('Người D')), { message: 'the press is closed' }, 'it had not begun')
  await press.close()
  await fourth
})

test('the press is closed', () => press.close())
