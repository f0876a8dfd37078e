import fc from 'fast-check'
import { test } from 'tap'
import { isIndistinguishable, type NamedPerson, namesOnPaper, PrintedNames } from '../../src/rules/printed-names.ts'

/** Groups of ids that print alike, in the order of the people. */
const indistinguishable = (people: readonly NamedPerson[]): string[][] => {
  const names = new PrintedNames(people)
  const groups = people.map(({ id }) => people.map((one) => one.id).filter((other) => names.alike(id).has(other)))
  return groups.filter((group, index) => group.length > 1 && group[0] === people[index]!.id)
}

const person = (id: string, fullName: string, birthYear: number | null, unit: string | null) => ({
  id,
  fullName,
  birthYear,
  unit,
})

test('qd244-2014:d17.k1: names are printed in full, with a distinction between namesakes', async (t) => {
  const people = [
    person('a', 'Lê Văn An', 1970, 'Phòng Tổ chức'),
    person('b', 'LÊ VĂN  AN', 1975, 'Phòng Kế toán'),
    person('c', 'Trần Thị Bình', 1980, 'Phòng Tổ chức'),
    person('d', 'Phạm Thu Hà', 1982, 'Tổ 1'),
    person('e', 'Phạm Thu Hà'.normalize('NFD'), 1982, 'Tổ 2'),
    person('f', 'Phạm Thu Hà', 1990, 'Tổ 2'),
  ]
  t.same(
    [...namesOnPaper(people)],
    [
      ['a', 'Lê Văn An (1970)'],
      ['b', 'LÊ VĂN AN (1975)'],
      ['c', 'Trần Thị Bình'],
      ['d', 'Phạm Thu Hà (1982, Tổ 1)'],
      ['e', 'Phạm Thu Hà (1982, Tổ 2)'],
      ['f', 'Phạm Thu Hà (1990)'],
    ],
  )
  t.same(indistinguishable(people), [])
})

test('people who are printed alike in spite of the distinction', async (t) => {
  const people = [
    person('a', 'Lê Văn An', 1970, 'Tổ 1'),
    person('b', 'Lê Văn An', 1970, 'tổ  1'),
    person('c', 'Lê Văn An', 1970, null),
    person('d', 'Vũ Ngọc Lan', null, null),
    person('e', 'Vũ Ngọc Lan', null, null),
    person('f', 'Hồ Thị Cúc', null, 'Tổ 3'),
    person('g', 'Hồ Thị Cúc', null, 'Tổ 4'),
  ]
  t.same(indistinguishable(people), [
    ['a', 'b'],
    ['d', 'e'],
  ])
  t.equal(namesOnPaper(people).get('c'), 'Lê Văn An (1970)')
  t.equal(namesOnPaper(people).get('d'), 'Vũ Ngọc Lan')
  t.equal(namesOnPaper(people).get('g'), 'Hồ Thị Cúc (Tổ 4)')
})

test('qd244-2014:d17.k1: two spellings of one name must be distinguished on paper', async (t) => {
  const person = (id: string, fullName: string, birthYear: number) => ({ id, fullName, birthYear, unit: 'Phòng A' })
  const spelled = [
    person('1', 'Lê Thị Hoà', 1970),
    person('2', 'Lê Thị Hòa', 1980),
    person('3', 'K’Brơi', 1975),
    person('4', "K'Brơi", 1976),
    person('5', 'Lê Thị Hoa', 1970),
  ]
  t.same(
    [...namesOnPaper(spelled).values()],
    ['Lê Thị Hoà (1970)', 'Lê Thị Hòa (1980)', 'K’Brơi (1975)', "K'Brơi (1976)", 'Lê Thị Hoa'],
  )
  t.same(indistinguishable([person('1', 'Lê Thị Hoà', 1970), person('2', 'Lê Thị Hòa', 1970)]), [['1', '2']])
})

test('a name is the same in every spelling', async (t) => {
  const hoa = person('1', 'Lê Thị Hoà', 1970, 'Phòng A')
  t.equal(isIndistinguishable(hoa, [person('2', ' LÊ THỊ  Hòa ', 1970, 'Phòng A')]), true)
  t.equal(isIndistinguishable(hoa, [person('2', 'Lê Thị Hoa', 1970, 'Phòng A')]), false)
})

test('a name with a bracket can look like another name with its year of birth', async (t) => {
  const [an, other] = [person('1', 'Lê Văn An', 1970, 'Tổ 1'), person('2', 'Lê Văn An', 1980, 'Tổ 1')]
  t.same(indistinguishable([an, other, person('3', 'Lê Văn An (1970)', 1990, null)]), [['1', '3']])
})

test('qd244-2014:d17.k1: namesakes are told apart by their units if the year of one is not known', async (t) => {
  const people = [
    person('a', 'Lê Văn An', 1970, 'Tổ 1'),
    person('b', 'LÊ VĂN AN', null, 'Tổ 2'),
    person('c', 'Lê Văn An', 1975, 'Tổ 3'),
    person('d', 'Hồ Thị Cúc', null, 'Tổ 1'),
  ]
  t.same(
    [...namesOnPaper(people).values()],
    ['Lê Văn An (1970, Tổ 1)', 'LÊ VĂN AN (Tổ 2)', 'Lê Văn An (1975, Tổ 3)', 'Hồ Thị Cúc'],
  )
  t.same(indistinguishable(people), [])
  const names = new PrintedNames(people)
  names.set(person('b', 'Lê Văn An', null, 'tổ  1'))
  t.same([...names.alike('b')].sort(), ['a', 'b'], 'they may be of one year')
  t.equal(names.hasAlike('a'), true)
  t.equal(names.hasAlike('c'), false)
  names.set(person('b', 'Lê Văn An', 1980, 'Tổ 1'))
  t.equal(names.hasAlike('a'), false)
  t.equal(names.printed('a'), 'Lê Văn An (1970)')
})

test('a person outside the meeting has no printed name', async (t) => {
  const names = new PrintedNames([person('1', 'Lê Văn An', 1970, 'Tổ 1')])
  t.equal(names.printed('2'), '')
  t.equal(names.alike('2').size, 0)
  t.equal(names.hasAlike('2'), false)
})

/** Whether two people of one name and unit can be of one year, because that of one is not known. */
const isUnsure = (one: NamedPerson, other: NamedPerson): boolean =>
  one.fullName.toLowerCase() === other.fullName.toLowerCase() &&
  one.unit === other.unit &&
  (one.birthYear === null || other.birthYear === null)

/** The rule once more, slowly: everybody is compared with everybody. */
const printedSlowly = (people: readonly NamedPerson[]): string[] =>
  people.map((one) => {
    const same = people.filter(({ fullName }) => fullName.toLowerCase() === one.fullName.toLowerCase())
    const sameYear = same.filter(({ birthYear }) => birthYear === one.birthYear)
    const isUnsure = sameYear.length > 1 || same.some(({ birthYear }) => birthYear === null)
    const marks = same.length === 1 ? [] : [one.birthYear, isUnsure ? one.unit : null]
    const shown = marks.filter((mark) => mark !== null)
    return shown.length === 0 ? one.fullName : `${one.fullName} (${shown.join(', ')})`
  })

const anybody = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  fullName: fc.constantFrom('Lê An', 'lê an', 'Lê An (1970)', 'Vũ Lan', 'Lê An (1970, Tổ 1)'),
  birthYear: fc.constantFrom(1970, 1980, null),
  unit: fc.constantFrom('Tổ 1', 'Tổ 2', null),
})

test('people added and corrected one by one print like the same people at once', async (t) => {
  const checked = fc.check(
    fc.property(fc.array(anybody, { maxLength: 14 }), (acts) => {
      const names = new PrintedNames()
      const now = new Map<string, NamedPerson>()
      for (const one of acts) {
        names.set(one)
        now.set(one.id, one)
      }
      const people = [...now.values()]
      const slowly = printedSlowly(people)
      return people.every(({ id }, index) => {
        const read = slowly[index]!.toLowerCase()
        const alike = people
          .filter((one, other) => slowly[other]!.toLowerCase() === read || isUnsure(one, people[index]!))
          .map((one) => one.id)
        const found = names.alike(id)
        const isFound = new Set(alike).symmetricDifference(found).size === 0
        return names.printed(id) === slowly[index] && isFound && names.hasAlike(id) === found.size > 1
      })
    }),
    { numRuns: 500, seed: 20170805 },
  )
  t.notOk(checked.failed, fc.defaultReportMessage(checked) ?? '')
})
