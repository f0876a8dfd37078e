import { test } from 'tap'
import {
  isBranchCommitteeTooLarge,
  officeLimit,
  officeProblem,
  type SameOffice,
} from '../../src/rules/office-limits.ts'

const ended = (filled: number, number = 1): SameOffice => ({ number, ended: true, filled })
const OPEN: SameOffice = { number: 2, ended: false, filled: 0 }

test('dl-2011:d24.k4: offices of a limited number of people', async (t) => {
  for (const office of ['secretary', 'inspection-chair'] as const) {
    t.same(officeLimit({ level: 'chi-bo', office }), { most: 1 }, office)
    t.same(officeLimit({ level: 'province', office }), { most: 1 }, office)
  }
  t.same(officeLimit({ level: 'chi-bo', office: 'deputy-secretary' }), { most: 1, citation: 'dl-2011:d24.k4' })
  t.same(officeLimit({ level: 'chi-bo', office: 'committee' }), { most: 7, citation: 'dl-2011:d24.k4' })
  t.equal(officeLimit({ level: 'grassroots', office: 'deputy-secretary' }), null)
  t.equal(officeLimit({ level: 'grassroots', office: 'committee' }), null)
  t.equal(officeLimit({ level: 'chi-bo', office: 'delegates' }), null)
})

test('the first election of an office has nothing beside it', async (t) => {
  t.equal(officeProblem({ level: 'chi-bo', office: 'secretary', seats: 1 }, []), null)
})

test('a second election of an office is refused while the first has not ended', async (t) => {
  for (const office of ['committee', 'delegates', 'secretary'] as const) {
    t.same(officeProblem({ level: 'province', office, seats: 1 }, [ended(1), OPEN]), {
      code: 'office-still-open',
      number: 2,
    })
  }
})

test('dl-2011:d24.k4: the seats of an office count over all its elections', async (t) => {
  const branch = { level: 'chi-bo', office: 'committee' } as const
  t.equal(officeProblem({ ...branch, seats: 2 }, [ended(3), ended(2, 4)]), null)
  t.same(officeProblem({ ...branch, seats: 3 }, [ended(3), ended(2, 4)]), {
    code: 'office-filled',
    number: 4,
    filled: 5,
    most: 7,
    citation: 'dl-2011:d24.k4',
  })
  const secretary = { level: 'grassroots', office: 'secretary', seats: 1 } as const
  t.same(officeProblem(secretary, [ended(1)]), { code: 'office-filled', number: 1, filled: 1, most: 1 })
  t.equal(officeProblem(secretary, [ended(0)]), null, 'the seat was left vacant')
})

test('offices without a limit may be voted on again once the first election has ended', async (t) => {
  t.equal(officeProblem({ level: 'province', office: 'committee', seats: 50 }, [ended(45)]), null)
})

test('dl-2011:d24.k4: the committee of a branch has at most seven members', async (t) => {
  const branch = { level: 'chi-bo', office: 'committee' } as const
  t.equal(isBranchCommitteeTooLarge({ ...branch, seats: 7 }), false)
  t.equal(isBranchCommitteeTooLarge({ ...branch, seats: 8 }), true)
  t.equal(isBranchCommitteeTooLarge({ ...branch, office: 'delegates', seats: 15 }), false)
  t.equal(isBranchCommitteeTooLarge({ ...branch, level: 'grassroots', seats: 15 }), false)
})
