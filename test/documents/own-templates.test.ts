import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { templateLines } from '../../src/cli/template-lines.ts'
import { findTemplates } from '../../src/documents/press/own-templates.ts'
import { createPress } from '../../src/documents/press/press.ts'
import { sampleData, TEMPLATES } from '../../src/documents/samples.ts'

test('every template of ours prints the sample data', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  for (const template of TEMPLATES) {
    const printed = await press.print({ rehearsal: false, template, own: null, data: sampleData(template) })
    t.ok(printed.ok && printed.value.pages >= 1, template)
  }
})

test('an own template is tried before it is used; a faulty one is named with its line', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const folder = t.testdir({
    'office.typ':
      '#let data = json("/data.json")\n#import "lib/head.typ": head\n#set text(font: "Tinos")\n#data.paper.title',
    'hall-slides.typ': '#let data = json("/data.json")\n#data.nothing',
    'ballots.typ': '#set text(font: "Tinos")\n漢',
    'letter.typ': 'A',
    'notes.txt': 'not a template',
  })
  const found = await findTemplates(press, folder)
  t.same([...found.own.keys()], ['office'], 'may use our parts')
  t.match(found.refused, [
    { file: 'ballots.typ', fault: { kind: 'text-not-printable', text: '漢' } },
    { file: 'hall-slides.typ', fault: { kind: 'template-faulty', template: 'hall-slides.typ', line: 2 } },
    { file: 'letter.typ', fault: null },
  ])
  const lines = templateLines(found)
  t.equal(lines.length, 4)
  t.match(lines[0], /office\.typ/)
  t.match(lines[2], /hall-slides\.typ.*2/)
})

test('a folder that does not exist has no templates, and starts no thread', async (t) => {
  const found = await findTemplates({ print: () => t.fail('nothing to print') as never }, join(t.testdir(), 'none'))
  t.same([found.own.size, found.refused], [0, []])
  t.same(templateLines(found), [])
})

test('papers are printed by the own template, and an order may name another', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const own =
    '#set document(date: datetime(year: 2017, month: 8, day: 6))\n#set page(width: 50mm, height: 50mm)\nA\n#pagebreak()\nB'
  press.use(new Map([['office', own]]))
  t.equal(press.own('office'), own)
  t.equal(press.own('ballots'), null)
  t.match(await press.print({ rehearsal: false, template: 'office', data: {} }), { ok: true, value: { pages: 2 } })
  t.match(await press.print({ rehearsal: false, template: 'ballots', data: sampleData('ballots') }), { ok: true })
})

test('a template cannot read files of the machine', async (t) => {
  const press = createPress()
  t.teardown(() => press.close())
  const folder = t.testdir()
  mkdirSync(join(folder, 'templates'))
  for (const path of ['/../../../package.json', '../press/press.ts', '/etc/hostname']) {
    writeFileSync(join(folder, 'templates', 'office.typ'), `#read("${path}")`)
    t.match(await findTemplates(press, join(folder, 'templates')), { refused: [{ file: 'office.typ' }] }, path)
  }
})
