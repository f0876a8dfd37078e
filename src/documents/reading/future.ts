import type { RowFault } from './list.ts'
import type { PersonRow } from './people.ts'

/**
 * Refuses rows with a year of birth or a day of admission to the Party that is still to come.
 * @param latest the last day that can have come, as a plain date
 */
export const refuseFuture = (people: readonly PersonRow[], latest: string): readonly PersonRow[] =>
  people.map((read) => {
    const { row, person } = read
    if (!person) return read
    const { birthYear, partySince } = person
    const faults: RowFault[] = []
    if (birthYear !== null && birthYear > Number(latest.slice(0, 4))) {
      faults.push({ code: 'row-birth-future', params: { year: birthYear } })
    }
    if (partySince !== null && partySince > latest)
      faults.push({ code: 'row-date-future', params: { date: partySince } })
    return faults.length > 0 ? { row, person: null, faults, doubts: [] } : read
  })
