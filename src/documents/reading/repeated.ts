import { type NamedPerson, PrintedNames } from '../../rules/printed-names.ts'
import type { RowFault } from './list.ts'
import type { PersonRow } from './people.ts'

/** Why a row names somebody whom a voter could not tell from another person; null if it does not. */
const repeatedFault = (
  id: string,
  name: string,
  names: PrintedNames,
  rows: ReadonlyMap<string, number>,
): RowFault | null => {
  const others = [...names.alike(id)].filter((other) => other !== id)
  if (others.length === 0) return null
  const row = others.map((other) => rows.get(other)).find((known) => known !== undefined)
  return row === undefined
    ? { code: 'row-person-recorded', params: { name } }
    : { code: 'row-person-repeated', params: { name, row } }
}

/**
 * Refuses rows with a person of the same name, year of birth and unit as an earlier row or somebody who is recorded already.
 * @param recorded the people recorded at the meeting
 */
export const refuseRepeated = (
  people: readonly PersonRow[],
  recorded: readonly NamedPerson[],
): readonly PersonRow[] => {
  const names = new PrintedNames(recorded)
  const rows = new Map<string, number>()
  return people.map((read) => {
    const { row, person } = read
    if (!person) return read
    const id = `row ${row}`
    names.set({ ...person, id })
    const fault = repeatedFault(id, person.fullName, names, rows)
    rows.set(id, row)
    return fault ? { row, person: null, faults: [fault], doubts: [] } : read
  })
}
