import { readdirSync } from 'node:fs'
import { test } from 'tap'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { DRAWN_PAPERS, PAPER_KINDS, TEXT_PAPERS } from '../../src/rules/papers.ts'
import { textOf } from '../support/poppler.ts'
import { DRAWN_CASES } from './support/every-drawn-paper.ts'
import { TEXT_CASES } from './support/every-paper.ts'
import { expectedText, FOLDER } from './support/expected.ts'
import { printedHere } from './support/printed-here.ts'

for (const kind of TEXT_PAPERS) {
  test(`the texts of papers of the kind ${kind} are those of their files`, async (t) => {
    for (const [name, { paper, date }] of Object.entries(TEXT_CASES[kind])) {
      const text = paperText(paper, date)
      t.equal(text, text.normalize('NFC'), `${name} is composed`)
      expectedText(t, `${kind}-${name}`, text)
    }
  })
}

for (const kind of [...DRAWN_PAPERS, 'sign-in-slips'] as const) {
  test(`the texts on papers of the kind ${kind} are those of their files`, async (t) => {
    for (const [name, { template, data }] of Object.entries(DRAWN_CASES[kind])) {
      const text = textOf(printedHere(template, data).pdf)
      t.equal(text, text.normalize('NFC'), `${name} is composed`)
      expectedText(t, `${kind}-${name}`, text)
    }
  })
}

test('every kind of paper has an expected text', async (t) => {
  const files = readdirSync(FOLDER)
  for (const kind of PAPER_KINDS)
    t.ok(
      files.some((file) => file.startsWith(`${kind}-`)),
      kind,
    )
})
