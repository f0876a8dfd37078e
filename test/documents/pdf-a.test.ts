import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { keysOf } from '../../src/kernel/record.ts'
import { TEXT_PAPERS } from '../../src/rules/papers.ts'
import { pdfAFaults, wordsOutsideStructure } from '../support/pdf-a.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { DRAWN_CASES, type DrawnPaper } from './support/every-drawn-paper.ts'
import { dataOf, TEXT_CASES } from './support/every-paper.ts'
import { printedHere } from './support/printed-here.ts'

const printed = async ({ template, data }: DrawnPaper): Promise<Uint8Array> => {
  return printedHere(template, data).pdf
}

/** One paper of every kind, with names that are hard to print. */
const PAPERS = await Promise.all([
  ...TEXT_PAPERS.map(async (kind) => {
    const [paper] = Object.values(TEXT_CASES[kind])
    return [kind, await printed({ template: 'office', data: dataOf(paper!) })] as const
  }),
  ...keysOf(DRAWN_CASES).map(async (kind) => [kind, await printed(Object.values(DRAWN_CASES[kind])[0]!)] as const),
])

const qpdf = spawnSync('qpdf', ['--version'])
/** The continuous integration installs qpdf, so that a machine without it leaves these tests out and says so. */
const skip = qpdf.error !== undefined && 'qpdf is not installed'

test('a paper of every kind has what can be seen of a PDF/A-2 of level A', async (t) => {
  for (const [kind, pdf] of PAPERS) t.same(pdfAFaults(pdf), [], kind)
})

test('every word that a template prints is in the logical structure, except the number of the page', async (t) => {
  // Official papers share a template.
  const [, ...others]: readonly string[] = TEXT_PAPERS
  for (const [kind, pdf] of PAPERS.filter(([each]) => !others.includes(each))) {
    t.same(wordsOutsideStructure(pdf), kind === 'tally-sheet' ? ['Trang', '/'] : [], kind)
  }
})

test('the syntax of a paper of every kind is sound', { skip }, async (t) => {
  const folder = temporaryFolder(t)
  for (const [kind, pdf] of PAPERS) {
    const file = join(folder, `${kind}.pdf`)
    writeFileSync(file, pdf)
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    t.equal(status, 0, `${kind}: ${stdout}${stderr}`)
  }
})

test('a file that is not tagged, has no output intent, another level, a script or a font outside is found', async (t) => {
  const [, first] = PAPERS[0]!
  const pdf = Buffer.from(first).toString('latin1')
  const faultsWith = (found: string, other: string): readonly string[] => {
    t.equal(found.length, other.length, 'offsets stay')
    t.ok(pdf.includes(found), found)
    return pdfAFaults(Buffer.from(pdf.replaceAll(found, other), 'latin1'))
  }
  t.same(faultsWith('/GTS_PDFA1', '/GTS_PDFX1'), ['no GTS_PDFA1'])
  t.same(faultsWith('/Marked true', '/Marked null'), ['not tagged'])
  t.same(faultsWith('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'), ['the metadata do not say level A'])
  t.same(faultsWith('<pdfaid:part>2<', '<pdfaid:part>3<'), ['the metadata do not say part 2'])
  t.match(faultsWith('/OutputIntents', '/JavaScript   '), ['no OutputIntents', 'has JavaScript'])
  t.match(
    faultsWith('/FontFile2', '/FontFileX').filter((fault) => fault.endsWith('is not embedded')),
    [/Tinos/],
  )
})
