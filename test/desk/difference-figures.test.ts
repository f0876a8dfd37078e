import { test } from 'tap'
import type { EntryDifferences, TallySheet } from '../../src/desk/api/types.ts'
import type { Choice, Choices } from '../../src/desk/difference/choices.ts'
import { hasFallen, NOTHING_TYPED } from '../../src/desk/difference/choices.ts'
import {
  chosenFigure,
  contradicted,
  figuresOf,
  isAsked,
  keyOfFigure,
  nameOfFigure,
  resolvedSheet,
} from '../../src/desk/difference/figures.ts'
import type { Listed, Slot } from '../../src/desk/difference/marks.ts'

const LIST: readonly Listed[] = ['p0', 'p1'].map((personId, place) => ({
  position: place + 1,
  personId,
  fullName: personId,
  nameOnPaper: personId,
}))

const SHEET: TallySheet = {
  version: 1,
  valid: 20,
  invalid: { 'over-voted': 2 },
  names: [
    { personId: 'p0', votes: 14 },
    { personId: 'p1', votes: 9 },
  ],
  findings: [],
  exceeding: [],
  reason: null,
  enteredAt: '',
  enteredBy: '',
}

const pair = (slots: readonly [Slot, Slot], columns: EntryDifferences['pairs'][number]['columns']) => ({
  slots,
  outcome: 'tallies-differ' as const,
  order: null,
  differences: [],
  columns,
})

const TWO = [
  pair(
    ['first', 'second'],
    [
      { column: 'ballots', figures: [22, 21] },
      { column: 'valid', figures: [20, 19] },
      { column: 'invalid', reason: 'marked', figures: [0, 1] },
      { column: 'votes', place: 2, figures: [9, 8] },
    ],
  ),
]

/** Answers about the figures that are shown, by their names. */
const answers = (...choices: readonly (readonly [string, Choice])[]): Choices =>
  new Map(
    choices.map(([name, choice]) => {
      const figure = figuresOf(TWO, false).find((one) => nameOfFigure(one) === name)
      return [figure ? keyOfFigure(figure) : name, choice]
    }),
  )
const as = (slot: Slot): Choice => ({ kind: 'as', slots: [slot] })
const typed = (figure: string): Choice => ({ kind: 'typed', typed: { ...NOTHING_TYPED, figure } })

test('the sheet gets the figures that the head has chosen or typed, and keeps the others', async (t) => {
  const figures = figuresOf(TWO, false)
  t.same(figures.filter(isAsked).map(nameOfFigure), ['valid ', 'invalid marked', 'votes 2'], 'the total is no question')
  const choices = answers(['valid ', as('second')], ['invalid marked', as('second')], ['votes 2', typed('7')])
  t.same(resolvedSheet(SHEET, figures, choices, LIST), {
    valid: 19,
    invalid: { 'over-voted': 2, marked: 1 },
    names: [
      { personId: 'p0', votes: 14 },
      { personId: 'p1', votes: 7 },
    ],
  })
})

test('a figure of an entry typed ballot by ballot cannot be changed by a sheet', async (t) => {
  const figures = figuresOf(TWO, false)
  const bySheet = answers(['valid ', as('second')])
  t.equal(contradicted(figures, bySheet, ['first', 'second']), null, 'both are sheets')
  t.equal(contradicted(figures, bySheet, ['second']), 'first')
  t.equal(contradicted(figures, answers(['valid ', as('first')]), ['second']), null)
  t.equal(contradicted(figures, answers(['valid ', typed('x')]), ['second']), null, 'there is no answer yet')
})

test('an answer about a figure falls when an entry is typed again with another one', async (t) => {
  const figures = figuresOf(TWO, false)
  const idsOf = (all: typeof figures) => all.filter(isAsked).map((figure) => ({ id: keyOfFigure(figure) }))
  const [valid] = figures.filter(isAsked)
  const chosen = answers(['valid ', as('second')])
  t.equal(chosenFigure(valid!, chosen), 19)
  t.notOk(hasFallen(idsOf(figures), chosen))
  const again = figuresOf([pair(['first', 'second'], [{ column: 'valid', figures: [20, 18] }])], false)
  t.equal(chosenFigure(again[0]!, chosen), null, 'nobody has chosen 18')
  t.ok(hasFallen(idsOf(again), chosen), 'and the page says that something has changed')
})

test('figures of three sheets are one question each', async (t) => {
  const votes = (one: number, other: number) => [{ column: 'votes' as const, place: 1, figures: [one, other] }]
  const figures = figuresOf([pair(['first', 'second'], votes(14, 13)), pair(['second', 'third'], votes(13, 14))], true)
  t.same(
    figures.map((figure) => figure.figures),
    [{ first: 14, second: 13, third: 14 }],
  )
  t.same(
    figures.map(({ boxes }) => boxes),
    [true],
  )
})
