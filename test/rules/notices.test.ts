import { test } from 'tap'
import { ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import { type ElectionNoticeFacts, electionNotices, rollNotices } from '../../src/rules/notices.ts'
import { MEETING_KINDS, OFFICES } from '../../src/rules/types.ts'

const warning = (code: string, citation?: string) => ({ code, severity: 'warning', ...(citation ? { citation } : {}) })

const branch: ElectionNoticeFacts = {
  level: 'chi-bo',
  meeting: 'members-congress',
  summoned: 24,
  implementing: 'qd294-2025',
  office: 'committee',
  seats: 3,
  committeeSeats: null,
}

test('dl-2011:d20.k1: above the branch the first conference elects the offices', async (t) => {
  const atCongress = ['committee', 'delegates', 'alternate-delegates']
  for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'chi-bo')) {
    for (const meeting of MEETING_KINDS) {
      for (const office of OFFICES) {
        const unusual = meeting.endsWith('-congress') && !atCongress.includes(office)
        t.strictSame(
          electionNotices({ ...branch, level, meeting, office, seats: 1 }),
          unusual ? [warning('office-of-the-first-conference', 'dl-2011:d20.k1')] : [],
          `${level} ${meeting} ${office}`,
        )
      }
    }
  }
})

const conference: ElectionNoticeFacts = {
  ...branch,
  level: 'grassroots',
  meeting: 'committee-conference',
  office: 'standing-committee',
  summoned: 15,
}
const OVER = warning('standing-committee-over-third', 'qd294-2025:i14.2')

test('qd294-2025:i14.2: a standing committee of more than one third of the sitting members is a warning', async (t) => {
  t.strictSame(electionNotices({ ...conference, seats: 5 }), [], 'exactly one third')
  t.strictSame(electionNotices({ ...conference, seats: 6 }), [OVER])
  t.strictSame(electionNotices({ ...conference, summoned: 14, seats: 5 }), [OVER])
  t.strictSame(electionNotices({ ...conference, summoned: 16, seats: 5 }), [])
  t.strictSame(electionNotices({ ...conference, summoned: 17, seats: 6 }), [OVER])
  t.strictSame(electionNotices({ ...conference, summoned: null, seats: 9 }), [], 'size unknown')
  t.strictSame(electionNotices({ ...conference, committeeSeats: 2, seats: 5 }), [], 'the sitting members count')
})

test('qd294-2025:i14.2: at a congress the seats of the committee are the measure', async (t) => {
  const congress = { ...conference, meeting: 'delegates-congress', summoned: 150 } as const
  const first = warning('office-of-the-first-conference', 'dl-2011:d20.k1')
  t.strictSame(electionNotices({ ...congress, committeeSeats: 27, seats: 9 }), [first])
  t.strictSame(electionNotices({ ...congress, committeeSeats: 27, seats: 10 }), [first, OVER])
  t.strictSame(electionNotices({ ...congress, committeeSeats: null, seats: 60 }), [first], 'size unknown')
})

test('qd294-2025:i14.2: no other office is measured, and the clause follows the date', async (t) => {
  for (const office of OFFICES.filter((name) => name !== 'standing-committee')) {
    t.strictSame(electionNotices({ ...conference, office, seats: 15 }), [], office)
  }
  const over = { ...conference, seats: 6 }
  const code = 'standing-committee-over-third'
  t.strictSame(electionNotices({ ...over, implementing: 'qd24-2021' }), [
    warning(code, 'qd24-2021:standing-committee-third'),
  ])
  t.strictSame(electionNotices({ ...over, implementing: null }), [warning(code)], 'before the rules that are known')
})

test('dl-2011:d24.k1: a meeting of members of a branch with fewer than three official members is a warning', async (t) => {
  const fewer = warning('branch-of-fewer-than-three', 'dl-2011:d24.k1')
  for (const meeting of MEETING_KINDS) {
    const ofMembers = meeting === 'members-congress' || meeting === 'members-conference'
    const facts = { level: 'chi-bo', meeting, summoned: 2 } as const
    t.strictSame(rollNotices(facts), ofMembers ? [fewer] : [], meeting)
    t.strictSame(rollNotices({ ...facts, summoned: 3 }), [], meeting)
    t.strictSame(rollNotices({ ...facts, summoned: null }), [], 'before the roll is recorded')
    for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'chi-bo')) {
      t.strictSame(rollNotices({ ...facts, level }), [], level)
    }
  }
  t.strictSame(electionNotices({ ...branch, summoned: 2, office: 'secretary', seats: 1 }), [fewer])
})
