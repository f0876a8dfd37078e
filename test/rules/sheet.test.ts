import fc from 'fast-check'
import { test } from 'tap'
import { namesOnSheet, type SheetName, sheetColumns } from '../../src/rules/sheet.ts'

const oneColumn = { candidates: 3, seats: 2 }
const twoColumns = { candidates: 3, seats: 3 }

const name = (position: number | undefined, disagree?: number): SheetName => ({ position, votes: 1, disagree })

const problems = (names: readonly SheetName[], contest = oneColumn) => {
  const read = sheetColumns(names, contest)
  return read.ok ? [] : read.error
}

test('a sheet is read in the order of the list', async (t) => {
  const names = [
    { position: 2, votes: 5 },
    { position: 0, votes: 7 },
    { position: 1, votes: 0 },
  ]
  t.same(sheetColumns(names, oneColumn), { ok: true, value: { votes: [7, 0, 5], disagree: null } })
  const both = names.map((one, index) => ({ ...one, disagree: index }))
  t.same(sheetColumns(both, twoColumns), { ok: true, value: { votes: [7, 0, 5], disagree: [1, 2, 0] } })
})

test('every name of the list is on the sheet once', async (t) => {
  t.same(problems([name(0), name(1)]), [{ code: 'sheet-name-missing', position: 2 }])
  t.same(problems([name(0), name(undefined), name(3)]), [
    { code: 'sheet-name-unknown', index: 1 },
    { code: 'sheet-name-unknown', index: 2 },
    { code: 'sheet-name-missing', position: 1 },
    { code: 'sheet-name-missing', position: 2 },
  ])
  t.same(problems([name(0), name(0), name(1), name(2)]), [{ code: 'name-repeated', index: 1 }])
})

test('qd244-2014:d17.k2, qd190-2024:d15 a list without surplus has both columns, and no other list', async (t) => {
  t.same(problems([name(0), name(1, 0), name(2)]), [{ code: 'sheet-disagree-unwanted', index: 1 }])
  t.same(problems([name(0, 1), name(1), name(2, 0)], twoColumns), [{ code: 'sheet-disagree-missing', index: 1 }])
})

test('a stored sheet reads as itself if and only if it has the columns of the list', async (t) => {
  const isItself = (votes: number[], disagree: number[] | null, contest: typeof oneColumn): boolean => {
    const read = sheetColumns(namesOnSheet({ votes, disagree }), contest)
    return read.ok && JSON.stringify(read.value) === JSON.stringify({ votes, disagree })
  }
  const column = fc.array(fc.nat(9), { maxLength: 5 })
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(column, fc.option(column), fc.constantFrom(oneColumn, twoColumns), (votes, disagree, contest) => {
        const wanted = contest === twoColumns ? disagree?.length === 3 : disagree === null
        return isItself(votes, disagree, contest) === (votes.length === 3 && wanted)
      }),
      { numRuns: 500 },
    ),
  )
  t.equal(isItself([1, 2, 3], [3, 2, 1], twoColumns), true)
  t.equal(isItself([1, 2, 3], null, oneColumn), true)
})
