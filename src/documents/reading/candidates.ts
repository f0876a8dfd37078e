import { type NamedPerson, nameKey } from '../../rules/printed-names.ts'
import { nameFault } from '../../rules/written-names.ts'
import type { Field } from './headings.ts'
import type { ListRow, ReadList, RowDoubt, RowFault } from './list.ts'
import { brokenFaults } from './names.ts'
import { birthIn } from './people.ts'

const NAMES: readonly Field[] = ['fullName', 'familyName', 'givenName']

/** A candidate as a list names them. */
export interface ListedCandidate {
  readonly row: number
  readonly fullName: string
  /** Null if the list has no year of birth, or the row none. */
  readonly birthYear: number | null
  /** Null if the list has no unit, or the row none. */
  readonly unit: string | null
  readonly faults: readonly RowFault[]
  readonly doubts: readonly RowDoubt[]
}

/** A row of a candidate list and the recorded person whom it names; null if there is not exactly one. */
export interface CandidateRow {
  readonly row: number
  readonly fullName: string
  readonly personId: string | null
  readonly faults: readonly RowFault[]
  readonly doubts: readonly RowDoubt[]
}

const candidateOf = (row: ListRow): ListedCandidate => {
  const birth = birthIn(row)
  const { text: fullName, beside } = row.name
  const isNameBroken = row.broken.some(({ field }) => NAMES.includes(field))
  const missing: readonly RowFault[] = fullName === '' && !isNameBroken ? [{ code: 'row-name-missing' }] : []
  const more: readonly RowFault[] =
    beside === '' ? [] : [{ code: 'row-name-beside', params: { name: fullName, text: beside } }]
  return {
    row: row.row,
    fullName,
    birthYear: birth.ok ? birth.value : null,
    unit: row.text('unit') || null,
    faults: [...brokenFaults(row), ...missing, ...more, ...(birth.ok ? [] : [birth.error])],
    doubts: row.isHidden ? [{ code: 'row-hidden' }] : [],
  }
}

/** The names of a candidate list in its order. */
export const candidatesOf = ({ rows }: ReadList): readonly ListedCandidate[] => rows.map(candidateOf)

/**
 * Of people with the name, those of the same year and unit; a year that is not known and a unit that the list leaves
 * out decide nothing.
 */
const namedBy = ({ birthYear, unit }: ListedCandidate, namesakes: readonly NamedPerson[]): readonly NamedPerson[] => {
  const ofYear = namesakes.filter(
    (person) => birthYear === null || person.birthYear === null || person.birthYear === birthYear,
  )
  if (ofYear.length <= 1 || unit === null) return ofYear
  return ofYear.filter((person) => person.unit !== null && nameKey(person.unit) === nameKey(unit))
}

/** Finds the recorded person of each row. A row that names nobody, several people or somebody named before is refused. */
export const matchCandidates = (
  candidates: readonly ListedCandidate[],
  people: readonly NamedPerson[],
): readonly CandidateRow[] => {
  const byName = Map.groupBy(people, ({ fullName }) => nameKey(fullName))
  const rows = new Map<string, number>()
  return candidates.map((candidate) => {
    const { row, fullName } = candidate
    const refused = (...faults: readonly RowFault[]): CandidateRow => ({
      row,
      fullName,
      personId: null,
      faults,
      doubts: [],
    })
    if (candidate.faults.length > 0) return refused(...candidate.faults)
    const found = namedBy(candidate, byName.get(nameKey(fullName)) ?? [])
    if (found.length === 0 && nameFault(fullName) === 'wrong-font') {
      return refused({ code: 'row-name-wrong-font', params: { name: fullName } })
    }
    if (found.length === 0) return refused({ code: 'row-person-unknown', params: { name: fullName } })
    if (found.length > 1) {
      return refused({ code: 'row-person-unclear', params: { name: fullName, people: found.length } })
    }
    const personId = found[0]!.id
    const before = rows.get(personId)
    if (before !== undefined) return refused({ code: 'row-person-repeated', params: { name: fullName, row: before } })
    rows.set(personId, row)
    return { row, fullName, personId, faults: [], doubts: candidate.doubts }
  })
}
