import { readdirSync } from 'node:fs'
import { test } from 'tap'
import { DRAWN_PAPERS, PAPER_KINDS, TEXT_PAPERS } from '../../src/rules/papers.ts'
import { DRAWN_CASES, type DrawnPaper, MORE_DRAWN } from './support/every-drawn-paper.ts'
import { dataOf, TEXT_CASES } from './support/every-paper.ts'
import { differences, FOLDER, keptPictures } from './support/kept-picture.ts'
import { fromPng, toPng } from './support/picture-file.ts'
import { printedHere } from './support/printed-here.ts'

/** Names of papers that are too long for pictures; their texts are compared. */
const TOO_LONG = 'many-names'

const pictured = <T>(cases: Readonly<Record<string, T>>): readonly (readonly [name: string, paper: T])[] =>
  Object.entries(cases).filter(([name]) => name !== TOO_LONG)

const printed = async ({ template, data }: DrawnPaper): Promise<Uint8Array> => {
  return printedHere(template, data).pdf
}

/** The names of all pictures that are compared here. */
const compared = new Set<string>()

const compare = async (t: Parameters<typeof keptPictures>[0], name: string, paper: DrawnPaper): Promise<void> => {
  compared.add(name)
  keptPictures(t, name, await printed(paper))
}

for (const kind of TEXT_PAPERS) {
  test(`papers of the kind ${kind} look as they were kept`, async (t) => {
    for (const [name, paper] of pictured(TEXT_CASES[kind]))
      await compare(t, `${kind}-${name}`, { template: 'office', data: dataOf(paper) })
  })
}

for (const kind of [...DRAWN_PAPERS, 'sign-in-slips'] as const) {
  test(`papers of the kind ${kind} look as they were kept`, async (t) => {
    for (const [name, paper] of pictured(DRAWN_CASES[kind])) await compare(t, `${kind}-${name}`, paper)
  })
}

test('further ballots and sheets look as they were kept', async (t) => {
  for (const [name, paper] of Object.entries(MORE_DRAWN)) await compare(t, name, paper)
})

test('every kind of paper has a picture, and every picture is compared', async (t) => {
  const names = [...compared]
  for (const kind of PAPER_KINDS)
    t.ok(
      names.some((name) => name.startsWith(`${kind}-`)),
      kind,
    )
  const kept = new Set(readdirSync(FOLDER).map((file) => file.replace(/-\d+\.png$/, '')))
  t.same([...kept].sort(), names.sort())
})

test('a line of text that moves by two millimetres, or a mark that is missing, is a difference', async (t) => {
  const [width, height] = [300, 200]
  /** A line of letters at a height, and a mark. */
  const page = (line: number, hasMark: boolean) => ({
    width,
    height,
    at: (x: number, y: number): number => {
      const isLetter = y >= line && y < line + 9 && x > 40 && x < 240 && x % 4 === 0
      const isMark = hasMark && x >= 20 && x < 34 && y >= 20 && y < 34
      return isLetter || isMark ? 0 : 255
    },
  })
  const kept = fromPng(toPng(page(100, true)))
  t.same(differences(page(100, true), kept), [])
  t.ok(differences(page(106, true), kept).length > 0)
  t.same(differences(page(100, false), kept)[0], '6 mm from the left, 6 mm from the top')
  t.same(differences({ ...page(100, true), height: 201 }, kept), ['the size of the page'])
})
