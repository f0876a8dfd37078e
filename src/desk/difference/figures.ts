import type { EntryDifferences, Resolution, TallySheet } from '../api/types.ts'
import type { Choices } from './choices.ts'
import { bySlot, type Listed, type Slot } from './marks.ts'

type Pair = EntryDifferences['pairs'][number]
type Column = Omit<Pair['columns'][number], 'figures'>

/** A figure that differs between entries of which at least one is a sheet. */
export interface Figure extends Column {
  readonly figures: Readonly<Partial<Record<Slot, number>>>
  /** True if the list has two boxes for each name. */
  readonly boxes: boolean
}

/** The name of a figure on the sheet. */
export const nameOfFigure = ({ column, reason, place }: Column): string => `${column} ${reason ?? place ?? ''}`

/** The same for a figure as long as its entries say the same about it: an answer belongs to what was read, as that to a paper. */
export const keyOfFigure = (figure: Figure): string => JSON.stringify([nameOfFigure(figure), bySlot(figure.figures)])

/** The figures that differ, each once with all entries that are compared by it. The total follows from the others. */
export const figuresOf = (pairs: readonly Pair[], boxes: boolean): readonly Figure[] => {
  const found = new Map<string, Omit<Figure, 'figures'> & { figures: Partial<Record<Slot, number>> }>()
  for (const { slots, columns } of pairs) {
    for (const { figures, ...column } of columns) {
      const one = found.get(nameOfFigure(column)) ?? { ...column, boxes, figures: {} }
      for (const [place, slot] of slots.entries()) one.figures[slot] = figures[place] ?? 0
      found.set(nameOfFigure(column), one)
    }
  }
  return [...found.values()]
}

/** Whether the head answers it; the number of ballots is the sum of others. */
export const isAsked = ({ column }: Figure): boolean => column !== 'ballots'

/** The figure that the head has chosen; null while there is none. */
export const chosenFigure = (figure: Figure, choices: Choices): number | null => {
  const choice = choices.get(keyOfFigure(figure))
  if (!choice) return null
  if (choice.kind === 'as') return figure.figures[choice.slots[0] ?? 'first'] ?? null
  return /^\d{1,6}$/.test(choice.typed.figure) ? Number(choice.typed.figure) : null
}

/** The entry typed ballot by ballot whose own figure an answer contradicts; null if there is none. */
export const contradicted = (figures: readonly Figure[], choices: Choices, sheets: readonly Slot[]): Slot | null => {
  for (const figure of figures.filter(isAsked)) {
    const chosen = chosenFigure(figure, choices)
    if (chosen === null) continue
    for (const [slot, own] of bySlot(figure.figures)) {
      if (!sheets.includes(slot) && own !== chosen) return slot
    }
  }
  return null
}

/** The sheet with the figures that the head has chosen. */
export const resolvedSheet = (
  sheet: TallySheet,
  figures: readonly Figure[],
  choices: Choices,
  list: readonly Listed[],
): NonNullable<Resolution['sheet']> => {
  const figureOf = (column: Column, before: number | undefined): number => {
    const figure = figures.find((one) => nameOfFigure(one) === nameOfFigure(column))
    return (figure && chosenFigure(figure, choices)) ?? before ?? 0
  }
  const reasons = figures.flatMap(({ column, reason }) => (column === 'invalid' && reason ? [reason] : []))
  const invalid = { ...sheet.invalid }
  for (const reason of reasons) invalid[reason] = figureOf({ column: 'invalid', reason }, sheet.invalid[reason])
  return {
    valid: figureOf({ column: 'valid' }, sheet.valid),
    invalid,
    names: sheet.names.map(({ personId, votes, disagree }) => {
      const place = list.find((name) => name.personId === personId)?.position ?? 0
      return {
        personId,
        votes: figureOf({ column: 'votes', place }, votes),
        ...(disagree === undefined ? {} : { disagree: figureOf({ column: 'disagree', place }, disagree) }),
      }
    }),
  }
}
