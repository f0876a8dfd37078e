import type { TemplateName } from '../../../src/documents/samples.ts'
import { ballotLayout, type ListedFacts } from '../../../src/documents/view/ballots.ts'
import { hallSlides } from '../../../src/documents/view/hall-slides.ts'
import { handCountLayout } from '../../../src/documents/view/hand-count-form.ts'
import { signInSlips } from '../../../src/documents/view/sign-in-slips.ts'
import { tallySheetLayout } from '../../../src/documents/view/tally-sheet.ts'
import type { DrawnPaperKind } from '../../../src/rules/papers.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import { CONFERENCE, hardNames, LONG_MEETING } from './hard-names.ts'
import { COMMUNE, LONG_NAME, listedFacts, madeUpNames } from './listed.ts'
import { slipsOf } from './sign-in-facts.ts'
import { factsOf } from './slides-facts.ts'

/** A paper with a layout of its own, as its template gets it. */
export interface DrawnPaper {
  readonly template: TemplateName
  readonly data: unknown
}

const ballots = (facts: ListedFacts): DrawnPaper => {
  const layout = ballotLayout(facts, null)
  if (!layout.ok) throw new Error(layout.error.code)
  return { template: 'ballots', data: layout.value }
}

const tallySheet = (facts: ListedFacts): DrawnPaper => ({
  template: 'tally-sheet',
  data: tallySheetLayout({ ...facts, boardTitle: 'ban-kiem-phieu' }),
})

const handCountForm = (facts: ListedFacts, alternates: number | null): DrawnPaper => ({
  template: 'hand-count-form',
  data: handCountLayout({
    ...facts,
    regulation: 'qd190-2024',
    readings: DEFAULT_READINGS,
    countVersion: 2,
    boardTitle: 'ban-kiem-phieu',
    alternates,
  }),
})

const DELEGATES = listedFacts({
  ...COMMUNE,
  office: 'delegates',
  seats: 21,
  names: [LONG_NAME, ...madeUpNames(26)],
})
const BOXES = listedFacts({ names: madeUpNames(3) })
const HARD = listedFacts({
  organisation: LONG_MEETING.organisation,
  meeting: LONG_MEETING,
  office: 'delegates',
  seats: 6,
  names: hardNames(9),
})
const THIRD_ROUND = listedFacts({
  organisation: CONFERENCE.organisation,
  meeting: CONFERENCE,
  office: 'secretary',
  seats: 1,
  round: { number: 3, kind: 'tie-revote' },
  names: madeUpNames(2),
})
const MANY = listedFacts({ ...COMMUNE, office: 'delegates', seats: 180, names: hardNames(220) })

const VOTES = [71, 39, 66, 38, 30, 28, 12, 35, 33, 31, 22]

const hardSlides = (): DrawnPaper => {
  const facts = factsOf(VOTES)
  const names = hardNames(VOTES.length)
  const named = facts.result.names.map((name, place) => ({ ...name, nameOnPaper: names[place]! }))
  const data = hallSlides({
    ...facts,
    congressName: LONG_MEETING.name,
    office: 'đại biểu dự đại hội cấp trên',
    result: { ...facts.result, names: named },
    readings: ['Cách tính tổng số này dựa trên cách hiểu của chương trình, không phải quy định.'],
  })
  return { template: 'hall-slides', data }
}

/** Hard papers of every kind with a layout of its own, and the slips to sign in, by the names of their files. */
export const DRAWN_CASES: Readonly<Record<DrawnPaperKind | 'sign-in-slips', Readonly<Record<string, DrawnPaper>>>> = {
  ballots: { hard: ballots(HARD), 'third-round': ballots(THIRD_ROUND) },
  'tally-sheet': {
    hard: tallySheet(HARD),
    'hard-with-boxes': tallySheet({ ...HARD, seats: 9 }),
    'many-names': tallySheet(MANY),
  },
  'hand-count-form': {
    hard: handCountForm(HARD, 2),
    'third-round': handCountForm(THIRD_ROUND, null),
    'many-names': handCountForm(MANY, 20),
  },
  'hall-slides': {
    'two-pages': { template: 'hall-slides', data: hallSlides(factsOf(VOTES)) },
    'no-votes': { template: 'hall-slides', data: hallSlides(factsOf([0])) },
    hard: hardSlides(),
  },
  'sign-in-slips': { nine: { template: 'sign-in-slips', data: signInSlips(slipsOf(9)) } },
}

/** Further papers of these kinds, by the names of their pictures. */
export const MORE_DRAWN: Readonly<Record<string, DrawnPaper>> = {
  'ballots-strike-out': ballots(listedFacts()),
  'ballots-agree-disagree': ballots(BOXES),
  'ballots-one-name': ballots(listedFacts({ office: 'secretary', seats: 1, names: madeUpNames(1) })),
  'ballots-27-names': ballots(DELEGATES),
  'ballots-71-names': ballots(listedFacts({ ...COMMUNE, seats: 55, names: madeUpNames(71) })),
  'ballots-40-names-with-boxes': ballots(
    listedFacts({ ...COMMUNE, office: 'delegates', seats: 40, names: madeUpNames(40) }),
  ),
  'tally-sheet-27-names': tallySheet(DELEGATES),
  'tally-sheet-with-boxes': tallySheet(BOXES),
  'hand-count-form-27-names': handCountForm(DELEGATES, 2),
}
