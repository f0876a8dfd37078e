import { test } from 'tap'
import {
  type ElectionFacts,
  electionErrors,
  electionProblems,
  mayBeBelow,
  ORGANISATION_LEVELS,
  officialMembersOf,
} from '../../src/rules/election.ts'
import { OFFICES } from '../../src/rules/types.ts'

const branch: ElectionFacts = {
  regulation: 'qd244-2014',
  level: 'chi-bo',
  meeting: 'members-congress',
  officialMembers: 24,
  office: 'committee',
  seats: 3,
  alternates: null,
  countVersion: 2,
  implementing: 'qd294-2025',
  eligibleFromOffice: null,
}
const error = (code: string, citation?: string) => ({ code, severity: 'error', ...(citation ? { citation } : {}) })
const RULE = 'dl-2011:d24.k4'

test('dl-2011:d24.k4, qd244-2014:d19.k9: a branch with fewer than 9 official members elects no chi ủy', async (t) => {
  const refused = [error('branch-too-small-for-committee', RULE)]
  t.strictSame(electionProblems({ ...branch, officialMembers: 8 }), refused)
  t.strictSame(electionProblems({ ...branch, officialMembers: 8, seats: 8 }), refused)
  t.strictSame(electionProblems({ ...branch, officialMembers: 9 }), [])
  for (const office of ['secretary', 'deputy-secretary'] as const) {
    t.strictSame(electionProblems({ ...branch, officialMembers: 8, office, seats: 1 }), [], 'directly')
  }
})

test('dl-2011:d24.k4: a chi ủy has at most 7 members', async (t) => {
  t.strictSame(electionProblems({ ...branch, seats: 7 }), [])
  t.strictSame(electionProblems({ ...branch, seats: 8 }), [error('branch-committee-too-large', RULE)])
})

test('dl-2011:d24.k4, qd244-2014:d19.k9: secretary and deputy are elected from the chi ủy', async (t) => {
  const refused = [error('secretary-not-from-committee', RULE)]
  for (const office of ['secretary', 'deputy-secretary'] as const) {
    const head = { ...branch, office, seats: 1 }
    t.strictSame(electionProblems({ ...head, eligibleFromOffice: 'committee' }), [])
    t.strictSame(electionProblems(head), refused)
    t.strictSame(electionProblems({ ...head, eligibleFromOffice: 'standing-committee' }), refused)
    t.strictSame(electionProblems({ ...head, officialMembers: 9 }), refused)
  }
  t.strictSame(electionProblems({ ...branch, office: 'delegates', seats: 5 }), [])
})

test('without a roll the size of a branch is not checked', async (t) => {
  t.strictSame(electionProblems({ ...branch, officialMembers: null, seats: 9 }), [])
  t.strictSame(electionProblems({ ...branch, officialMembers: null, office: 'secretary', seats: 1 }), [])
})

test('dl-2011:d24.k4: a branch of any size has one deputy', async (t) => {
  const deputies = { ...branch, office: 'deputy-secretary', seats: 2, eligibleFromOffice: 'committee' } as const
  for (const officialMembers of [8, 24, null]) {
    t.strictSame(electionProblems({ ...deputies, officialMembers }), [error('branch-one-deputy', RULE)])
  }
  const above = electionProblems({ ...deputies, level: 'grassroots', meeting: 'committee-conference' })
  t.strictSame(above, [])
})

test('one secretary, one chair of the inspection committee', async (t) => {
  const conference = { ...branch, level: 'province', meeting: 'committee-conference', officialMembers: null } as const
  for (const office of OFFICES) {
    const single = office === 'secretary' || office === 'inspection-chair'
    t.strictSame(electionProblems({ ...conference, office, seats: 2 }), single ? [error('one-seat-office')] : [])
    t.strictSame(electionProblems({ ...conference, office, seats: 1 }), [])
  }
})

test('dl-2011:d24.k4, qd244-2014:d19.k9: in a branch the roll comes before the offices that depend on its size', async (t) => {
  const unknown = { ...branch, officialMembers: null }
  for (const office of OFFICES) {
    const bySize = office === 'committee' || office === 'secretary' || office === 'deputy-secretary'
    const codes = electionErrors({ ...unknown, office, seats: 1 }).map(({ code }) => code)
    t.same(codes, bySize ? ['roll-missing'] : [], office)
  }
  t.same(electionErrors({ ...unknown, level: 'grassroots' }), [])
  t.same(electionErrors({ ...unknown, meeting: 'delegates-congress' }), [])
})

test('a warning does not prevent a vote', async (t) => {
  t.same(electionErrors({ ...branch, level: 'grassroots', office: 'secretary', seats: 1 }), [])
  t.same(electionErrors({ ...branch, seats: 8 }), [error('branch-committee-too-large', RULE)])
})

test('the official members of a branch are those summoned to its congress', async (t) => {
  t.equal(officialMembersOf('members-congress', { summoned: 24 }), 24)
  t.equal(officialMembersOf('members-congress', null), null)
  t.equal(officialMembersOf('committee-conference', { summoned: 24 }), null)
})

test('qd294-2025:i11.4.1: only a vote on delegates fills alternate seats, and only at a meeting of version 2', async (t) => {
  const delegates = { ...branch, office: 'delegates', alternates: 2 } as const
  t.strictSame(electionErrors(delegates), [])
  for (const office of OFFICES.filter((name) => name !== 'delegates')) {
    const errors = electionErrors({ ...delegates, office, seats: 1, eligibleFromOffice: 'committee' })
    t.strictSame(errors, [error('alternates-of-other-office', 'qd294-2025:i11.4.1')], office)
  }
  t.strictSame(electionErrors({ ...delegates, countVersion: 1 }), [error('alternates-not-counted')])
  t.strictSame(
    electionErrors({
      ...delegates,
      office: 'secretary',
      seats: 1,
      eligibleFromOffice: 'committee',
      implementing: null,
    }),
    [error('alternates-of-other-office')],
  )
  t.strictSame(electionErrors({ ...delegates, countVersion: 1, alternates: null }), [])
})

test('an organisation is below one of its own level or of a higher one, and nothing is below a branch', async (t) => {
  t.equal(mayBeBelow('chi-bo', 'grassroots'), true)
  t.equal(mayBeBelow('chi-bo', 'central'), true)
  t.equal(mayBeBelow('grassroots', 'grassroots'), true)
  t.equal(mayBeBelow('province', 'district'), false)
  for (const level of ORGANISATION_LEVELS) t.equal(mayBeBelow(level, 'chi-bo'), false, level)
})
