import { test } from 'tap'
import { createPress } from '../../src/documents/press/press.ts'
import { ballotLayout, type ListedFacts } from '../../src/documents/view/ballots.ts'
import { hallSlides } from '../../src/documents/view/hall-slides.ts'
import { handCountLayout } from '../../src/documents/view/hand-count-form.ts'
import { signInSlips } from '../../src/documents/view/sign-in-slips.ts'
import { tallySheetLayout } from '../../src/documents/view/tally-sheet.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { differences, keptPictures } from './support/kept-picture.ts'
import { COMMUNE, LONG_NAME, listedFacts, madeUpNames } from './support/listed.ts'
import { fromPng, toPng } from './support/picture-file.ts'
import { slipsOf } from './support/sign-in-facts.ts'
import { factsOf } from './support/slides-facts.ts'

const press = createPress()

const printed = async (template: string, data: unknown): Promise<Uint8Array> => {
  const result = await press.print({ template, own: null, data })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.pdf
}

const ballots = (facts: ListedFacts): Promise<Uint8Array> => {
  const layout = ballotLayout(facts, null)
  if (!layout.ok) throw new Error(layout.error.code)
  return printed('ballots', layout.value)
}

const DELEGATES = listedFacts({
  ...COMMUNE,
  office: 'delegates',
  seats: 21,
  names: [LONG_NAME, ...madeUpNames(26)],
})

test('ballots look as they were kept', async (t) => {
  keptPictures(t, 'ballot-strike-out', await ballots(listedFacts()))
  keptPictures(t, 'ballot-agree-disagree', await ballots(listedFacts({ names: madeUpNames(3) })))
  keptPictures(
    t,
    'ballot-one-name',
    await ballots(listedFacts({ office: 'secretary', seats: 1, names: madeUpNames(1) })),
  )
  keptPictures(t, 'ballot-27-names', await ballots(DELEGATES))
  keptPictures(t, 'ballot-71-names', await ballots(listedFacts({ ...COMMUNE, seats: 55, names: madeUpNames(71) })))
  const boxes = { ...COMMUNE, office: 'delegates', seats: 40, names: madeUpNames(40) } as const
  keptPictures(t, 'ballot-40-names-with-boxes', await ballots(listedFacts(boxes)))
})

test('sheets for counting by hand look as they were kept', async (t) => {
  keptPictures(
    t,
    'tally-sheet',
    await printed('tally-sheet', tallySheetLayout({ ...DELEGATES, boardTitle: 'ban-kiem-phieu' })),
  )
  const boxes = listedFacts({ names: madeUpNames(3) })
  keptPictures(
    t,
    'tally-sheet-with-boxes',
    await printed('tally-sheet', tallySheetLayout({ ...boxes, boardTitle: 'ban-kiem-phieu' })),
  )
  const rules = {
    regulation: 'qd190-2024',
    readings: DEFAULT_READINGS,
    countVersion: 2,
    boardTitle: 'ban-kiem-phieu',
  } as const
  const form = handCountLayout({ ...DELEGATES, ...rules, alternates: 2 })
  keptPictures(t, 'hand-count-form', await printed('hand-count-form', form))
})

test('pages for the hall look as they were kept', async (t) => {
  const votes = [71, 39, 66, 38, 30, 28, 12, 35, 33, 31, 22]
  keptPictures(t, 'hall-slides', await printed('hall-slides', hallSlides(factsOf(votes))))
})

test('slips with which people sign in look as they were kept', async (t) => {
  keptPictures(t, 'sign-in-slips', await printed('sign-in-slips', signInSlips(slipsOf(9))))
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

test('the press is closed', () => press.close())
