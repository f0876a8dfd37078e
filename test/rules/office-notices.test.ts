import { test } from 'tap'
import { ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import { electionNotices } from '../../src/rules/notices.ts'
import {
  isOfficeAgain,
  type OfficeInPlace,
  type OfficeNoticeCode,
  officeNotices,
} from '../../src/rules/office-notices.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { MEETING_KINDS, type MeetingKind, OFFICES, type Office } from '../../src/rules/types.ts'

const PLACE: OfficeInPlace = {
  level: 'grassroots',
  meeting: 'committee-conference',
  office: 'standing-committee',
  seats: 1,
  summoned: 15,
  eligibleFromOffice: null,
  isAgain: false,
}

const codes = (changed: Partial<OfficeInPlace>) => officeNotices({ ...PLACE, ...changed }).map(({ code }) => code)

/** A notice with its clause; without one if no clause names the office. */
type Unusual = readonly [OfficeNoticeCode, citation?: string]
/** The offices with a notice at a kind of meeting, when anybody may stand; no other office has one. */
type Table = Readonly<Record<MeetingKind, Readonly<Partial<Record<Office, Unusual>>>>>

const UPPER = 'dl-2011:d20.k1'
const BRANCH = 'dl-2011:d24.k4'

/** The clause gives these offices to the committee's conference; of deputy chairs of inspection it says nothing. */
const NOT_BEFORE_THE_CONFERENCE = {
  'standing-committee': ['office-of-the-first-conference', UPPER],
  secretary: ['office-of-the-first-conference', UPPER],
  'deputy-secretary': ['office-of-the-first-conference', UPPER],
  'inspection-committee': ['office-of-the-first-conference', UPPER],
  'inspection-chair': ['office-of-the-first-conference', UPPER],
  'inspection-deputy-chair': ['office-of-the-first-conference'],
} as const

const ABOVE_THE_BRANCH: Table = {
  'members-congress': NOT_BEFORE_THE_CONFERENCE,
  'delegates-congress': NOT_BEFORE_THE_CONFERENCE,
  'members-conference': NOT_BEFORE_THE_CONFERENCE,
  'committee-conference': {
    committee: ['office-not-of-this-conference'],
    delegates: ['office-not-of-this-conference'],
    'alternate-delegates': ['office-not-of-this-conference'],
    secretary: ['secretary-not-from-standing-committee', UPPER],
    'deputy-secretary': ['secretary-not-from-standing-committee', UPPER],
    'inspection-chair': ['chair-not-from-inspection-committee', UPPER],
    'inspection-deputy-chair': ['chair-not-from-inspection-committee'],
  },
  'inspection-conference': {
    committee: ['office-not-of-this-conference'],
    delegates: ['office-not-of-this-conference'],
    'alternate-delegates': ['office-not-of-this-conference'],
    secretary: ['office-not-of-this-conference', UPPER],
    'deputy-secretary': ['office-not-of-this-conference', UPPER],
    'standing-committee': ['office-not-of-this-conference', UPPER],
    'inspection-committee': ['office-not-of-this-conference', UPPER],
    'inspection-chair': ['office-not-of-this-conference', UPPER],
  },
}

const NOT_OF_A_BRANCH = {
  'standing-committee': ['office-not-of-a-branch'],
  'inspection-committee': ['office-not-of-a-branch'],
  'inspection-chair': ['office-not-of-a-branch'],
  'inspection-deputy-chair': ['office-not-of-a-branch'],
} as const

/** The members of a branch elect its committee, secretary and deputy themselves. */
const NOT_BY_THE_MEMBERS = {
  ...NOT_OF_A_BRANCH,
  committee: ['office-of-the-members', BRANCH],
  secretary: ['office-of-the-members', BRANCH],
  'deputy-secretary': ['office-of-the-members', BRANCH],
  delegates: ['office-not-of-this-conference'],
  'alternate-delegates': ['office-not-of-this-conference'],
} as const

const OF_A_BRANCH: Table = {
  'members-congress': NOT_OF_A_BRANCH,
  'delegates-congress': NOT_OF_A_BRANCH,
  'members-conference': NOT_OF_A_BRANCH,
  'committee-conference': NOT_BY_THE_MEMBERS,
  'inspection-conference': NOT_BY_THE_MEMBERS,
}

test('dl-2011:d20.k1, d24.k4: each office has a notice at the meetings that do not elect it, with its clause if there is one', async (t) => {
  for (const level of ORGANISATION_LEVELS) {
    for (const meeting of MEETING_KINDS) {
      for (const office of OFFICES) {
        const [code, citation] = (level === 'chi-bo' ? OF_A_BRANCH : ABOVE_THE_BRANCH)[meeting][office] ?? []
        const expected = code ? [{ code, ...(citation ? { citation } : {}) }] : []
        t.strictSame(officeNotices({ ...PLACE, level, meeting, office }), expected, `${level} ${meeting} ${office}`)
      }
    }
  }
})

test('dl-2011:d20.k1: heads who come from the committee that elects them have no notice', async (t) => {
  for (const office of ['secretary', 'deputy-secretary'] as const) {
    t.same(codes({ office, eligibleFromOffice: 'standing-committee' }), [])
    t.same(codes({ office, eligibleFromOffice: 'committee' }), ['secretary-not-from-standing-committee'])
  }
  for (const office of ['inspection-chair', 'inspection-deputy-chair'] as const) {
    t.same(codes({ office, eligibleFromOffice: 'inspection-committee' }), [])
    t.same(codes({ office, eligibleFromOffice: 'committee' }), ['chair-not-from-inspection-committee'])
  }
})

test('more seats than people summoned, and an office that was voted on before, have a notice', async (t) => {
  const congress = { meeting: 'members-congress', office: 'committee' } as const
  t.same(codes({ ...congress, seats: 15 }), [])
  t.same(codes({ ...congress, seats: 16 }), ['seats-exceed-summoned'])
  t.same(codes({ ...congress, seats: 900, summoned: null }), [], 'before the roll is recorded')
  t.same(codes({ ...congress, isAgain: true }), ['office-again'])
})

test('an office is voted on again after an earlier election of it that is not cancelled', async (t) => {
  const first = { office: 'secretary', number: 1, cancelled: null } as const
  const again = { ...first, number: 2 }
  t.ok(isOfficeAgain(again, [first, again]))
  t.notOk(isOfficeAgain(first, [first, again]), 'the earlier one')
  t.notOk(isOfficeAgain(again, [{ ...first, cancelled: {} }, again]), 'the earlier one is cancelled')
  t.notOk(isOfficeAgain(again, [{ ...first, office: 'committee' }, again]), 'another office')
})

test('the notices of an election hold those of its office', async (t) => {
  const roll = { summoned: 15, attending: 15, exclusions: {} }
  const facts = { ...PLACE, roll, readings: DEFAULT_READINGS, implementing: null, committeeSeats: null }
  t.same(electionNotices({ ...facts, office: 'secretary', seats: 16, isSeatLost: false }), [
    { code: 'secretary-not-from-standing-committee', severity: 'warning', citation: 'dl-2011:d20.k1' },
    { code: 'seats-exceed-summoned', severity: 'warning' },
  ])
})
