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

const ABOVE = ORGANISATION_LEVELS.filter((level) => level !== 'chi-bo')
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

/** The offices with a notice at a kind of meeting above the branch, when anybody may stand. */
const UNUSUAL: Readonly<Record<MeetingKind, Readonly<Partial<Record<Office, OfficeNoticeCode>>>>> = {
  'members-congress': {
    'standing-committee': 'office-of-the-first-conference',
    secretary: 'office-of-the-first-conference',
    'deputy-secretary': 'office-of-the-first-conference',
    'inspection-committee': 'office-of-the-first-conference',
    'inspection-chair': 'office-of-the-first-conference',
    'inspection-deputy-chair': 'office-of-the-first-conference',
  },
  'delegates-congress': {
    'standing-committee': 'office-of-the-first-conference',
    secretary: 'office-of-the-first-conference',
    'deputy-secretary': 'office-of-the-first-conference',
    'inspection-committee': 'office-of-the-first-conference',
    'inspection-chair': 'office-of-the-first-conference',
    'inspection-deputy-chair': 'office-of-the-first-conference',
  },
  'members-conference': {},
  'committee-conference': {
    committee: 'office-not-of-this-conference',
    delegates: 'office-not-of-this-conference',
    'alternate-delegates': 'office-not-of-this-conference',
    secretary: 'secretary-not-from-standing-committee',
    'deputy-secretary': 'secretary-not-from-standing-committee',
    'inspection-chair': 'chair-not-from-inspection-committee',
    'inspection-deputy-chair': 'chair-not-from-inspection-committee',
  },
  'inspection-conference': {
    committee: 'office-not-of-this-conference',
    delegates: 'office-not-of-this-conference',
    'alternate-delegates': 'office-not-of-this-conference',
    secretary: 'office-not-of-this-conference',
    'deputy-secretary': 'office-not-of-this-conference',
    'standing-committee': 'office-not-of-this-conference',
    'inspection-committee': 'office-not-of-this-conference',
    'inspection-chair': 'office-not-of-this-conference',
  },
}

test('dl-2011:d20.k1: above the branch each office has a notice at the meetings that do not elect it', async (t) => {
  for (const level of ABOVE) {
    for (const meeting of MEETING_KINDS) {
      for (const office of OFFICES) {
        const code = UNUSUAL[meeting][office]
        const expected = code ? [{ code, citation: 'dl-2011:d20.k1' }] : []
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

test('a branch has neither a standing committee nor an inspection committee', async (t) => {
  const unusual = OFFICES.filter((office) =>
    codes({ level: 'chi-bo', meeting: 'members-congress', office }).includes('office-not-of-a-branch'),
  )
  t.same(unusual.toSorted(), [
    'inspection-chair',
    'inspection-committee',
    'inspection-deputy-chair',
    'standing-committee',
  ])
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
  t.same(electionNotices({ ...facts, office: 'secretary', seats: 16 }), [
    { code: 'secretary-not-from-standing-committee', severity: 'warning', citation: 'dl-2011:d20.k1' },
    { code: 'seats-exceed-summoned', severity: 'warning' },
  ])
})
