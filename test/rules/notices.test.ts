import { test } from 'tap'
import { ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import {
  boardNotices,
  type ElectionNoticeFacts,
  electionNotices,
  handsNotices,
  listNotices,
  type MeetingNoticeFacts,
  meetingNotices,
  organisationNotices,
  rollNotices,
} from '../../src/rules/notices.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { implementingInForce } from '../../src/rules/regulations/regulations.ts'
import { MEETING_KINDS, OFFICES, type Roll } from '../../src/rules/types.ts'

const warning = (code: string, citation?: string) => ({ code, severity: 'warning', ...(citation ? { citation } : {}) })

/** Everybody summoned attends. */
const rollOf = (summoned: number): Roll => ({ summoned, attending: summoned, exclusions: {} })

const branch: ElectionNoticeFacts = {
  level: 'chi-bo',
  meeting: 'members-congress',
  roll: rollOf(24),
  readings: DEFAULT_READINGS,
  implementing: 'qd294-2025',
  office: 'committee',
  seats: 3,
  committeeSeats: null,
  eligibleFromOffice: null,
  isAgain: false,
  isSeatLost: false,
}

const codesOf = (facts: ElectionNoticeFacts): readonly string[] => electionNotices(facts).map(({ code }) => code)

const conference: ElectionNoticeFacts = {
  ...branch,
  level: 'grassroots',
  meeting: 'committee-conference',
  office: 'standing-committee',
  roll: rollOf(15),
}
const OVER = warning('standing-committee-over-third', 'qd294-2025:i14.2')

test('qd294-2025:i14.2: a standing committee of more than one third of the sitting members is a warning', async (t) => {
  t.strictSame(electionNotices({ ...conference, seats: 5 }), [], 'exactly one third')
  t.strictSame(electionNotices({ ...conference, seats: 6 }), [OVER])
  t.strictSame(electionNotices({ ...conference, roll: rollOf(14), seats: 5 }), [OVER])
  t.strictSame(electionNotices({ ...conference, roll: rollOf(16), seats: 5 }), [])
  t.strictSame(electionNotices({ ...conference, roll: rollOf(17), seats: 6 }), [OVER])
  t.strictSame(electionNotices({ ...conference, roll: null, seats: 9 }), [], 'size unknown')
  t.strictSame(electionNotices({ ...conference, committeeSeats: 2, seats: 5 }), [], 'the sitting members count')
})

test('an election open to people who came over and lost their seats has a notice', async (t) => {
  t.strictSame(electionNotices({ ...conference, seats: 5, isSeatLost: true }), [warning('carried-without-seat')])
})

test('qd294-2025:i14.2: at a congress the seats of the committee are the measure', async (t) => {
  const congress = { ...conference, meeting: 'delegates-congress', roll: rollOf(150) } as const
  const first = warning('office-of-the-first-conference', 'dl-2011:d20.k1')
  t.strictSame(electionNotices({ ...congress, committeeSeats: 27, seats: 9 }), [first])
  t.strictSame(electionNotices({ ...congress, committeeSeats: 27, seats: 10 }), [first, OVER])
  t.strictSame(electionNotices({ ...congress, committeeSeats: null, seats: 60 }), [first], 'size unknown')
})

test('qd294-2025:i14.2: no other office is measured, and the clause follows the date', async (t) => {
  for (const office of OFFICES.filter((name) => name !== 'standing-committee')) {
    t.notOk(codesOf({ ...conference, office, seats: 15 }).includes('standing-committee-over-third'), office)
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
    const facts = { level: 'chi-bo', meeting, roll: rollOf(2), readings: DEFAULT_READINGS } as const
    t.strictSame(rollNotices(facts), ofMembers ? [fewer] : [], meeting)
    t.strictSame(rollNotices({ ...facts, roll: rollOf(3) }), [], meeting)
    t.strictSame(rollNotices({ ...facts, roll: null }), [], 'before the roll is recorded')
    for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'chi-bo')) {
      t.strictSame(rollNotices({ ...facts, level }), [], level)
    }
  }
  t.strictSame(electionNotices({ ...branch, roll: rollOf(2), office: 'secretary', seats: 1 }), [fewer])
})

const meetingOn = (heldOn: string, changed: Partial<MeetingNoticeFacts> = {}) =>
  meetingNotices({
    level: 'chi-bo',
    meeting: 'members-congress',
    heldOn,
    term: { from: Number(heldOn.slice(0, 4)), to: Number(heldOn.slice(0, 4)) + 5 },
    recordedAt: `${heldOn}T01:00:00.000Z`,
    implementing: implementingInForce(heldOn),
    previousTermEnd: null,
    alike: [],
    ...changed,
  })

test('qd294-2025:i10.4.2: a meeting of the district level is a warning from 2025-07-01 on', async (t) => {
  for (const meeting of MEETING_KINDS) {
    const on = (day: string) =>
      meetingOn(day, { level: 'district', meeting }).filter(({ code }) => code !== 'upper-level-with-members')
    t.strictSame(on('2017-08-05'), [])
    t.strictSame(on('2025-06-30'), [], 'the day before')
    t.strictSame(on('2025-07-01'), [warning('level-ended', 'qd294-2025:i10.4.2')], 'the day itself')
    t.strictSame(on('2026-05-01'), [warning('level-ended', 'qd20-2026:levels-ended')])
    t.strictSame(on('2026-11-26'), [warning('level-ended', 'qd208-2026:levels-ended')])
  }
  for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'district')) {
    t.strictSame(meetingOn('2025-07-01', { level, meeting: 'committee-conference' }), [], level)
  }
})

const EARLY = warning('branch-congress-early', 'dl-2011:d24.k3')
const LATE = warning('branch-congress-late', 'dl-2011:d24.k3')

test('dl-2011:d24.k3: a congress of a branch over six months from the end of its term is a warning', async (t) => {
  for (const [previousTermEnd, heldOn, expected] of [
    // Branches whose term ran to March 2018 met in the third quarter of 2017.
    ['2018-03-31', '2017-08-05', [EARLY]],
    ['2018-03-31', '2017-10-01', []],
    ['2018-03-31', '2017-09-29', [EARLY]],
    ['2018-03-31', '2017-09-30', []],
    ['2018-03-31', '2018-09-30', []],
    ['2018-03-31', '2018-10-01', [LATE]],
    ['2018-03-15', '2017-09-14', [EARLY]],
    ['2018-03-15', '2017-09-15', []],
    ['2018-03-15', '2018-09-15', []],
    ['2018-03-15', '2018-09-16', [LATE]],
    ['2017-08-31', '2018-02-28', []],
    ['2017-08-31', '2018-03-01', [LATE]],
    ['2019-08-31', '2020-02-29', []],
    ['2019-08-31', '2020-03-01', [LATE]],
    ['2020-08-31', '2020-02-29', []],
    ['2020-08-31', '2020-02-28', [EARLY]],
    ['2018-03-31', '2018-03-31', []],
  ] as const) {
    t.strictSame(meetingOn(heldOn, { previousTermEnd }), expected, `${previousTermEnd}, held on ${heldOn}`)
  }
})

test('dl-2011:d24.k3: only the congress of a branch is measured, and only if the end of its term is known', async (t) => {
  t.strictSame(meetingOn('2017-08-05'), [], 'unknown')
  const previousTermEnd = '2018-03-31'
  const isAboutTerm = ({ code }: { code: string }) => code.startsWith('branch-congress')
  for (const meeting of MEETING_KINDS.filter((kind) => kind !== 'members-congress')) {
    t.strictSame(meetingOn('2017-08-05', { meeting, previousTermEnd }).filter(isAboutTerm), [], meeting)
  }
  for (const level of ORGANISATION_LEVELS.filter((name) => name !== 'chi-bo')) {
    t.strictSame(meetingOn('2017-08-05', { level, previousTermEnd }).filter(isAboutTerm), [], level)
  }
})

test('a level that ended is a warning without a clause if no implementing rules are known', async (t) => {
  t.strictSame(
    meetingNotices({
      level: 'district',
      meeting: 'delegates-congress',
      heldOn: '2025-07-01',
      term: { from: 2025, to: 2030 },
      recordedAt: '2025-07-01T01:00:00.000Z',
      implementing: null,
      previousTermEnd: null,
      alike: [],
    }),
    [warning('level-ended')],
  )
})

test('a second congress of a kind in a term has a notice, a conference only on the same day', async (t) => {
  const again = (meeting: MeetingNoticeFacts['meeting'], ...alike: readonly string[]) =>
    meetingOn('2017-08-05', { level: 'grassroots', meeting, alike }).some(({ code }) => code === 'meeting-again')
  for (const meeting of MEETING_KINDS) {
    const isCongress = meeting === 'members-congress' || meeting === 'delegates-congress'
    t.equal(again(meeting), false, meeting)
    t.equal(again(meeting, '2017-09-01'), isCongress, `${meeting} on another day`)
    t.equal(again(meeting, '2017-08-05'), true, `${meeting} on the same day`)
  }
})

test('a branch that holds a congress of delegates has a notice', async (t) => {
  for (const level of ORGANISATION_LEVELS) {
    const codes = meetingOn('2017-08-05', { level, meeting: 'delegates-congress' }).map(({ code }) => code)
    t.equal(codes.includes('branch-with-delegates'), level === 'chi-bo', level)
  }
  t.same(meetingOn('2017-08-05', { meeting: 'members-conference' }), [])
})

test('a meeting of all members above the grassroots has a notice, for which no clause is known', async (t) => {
  for (const level of ORGANISATION_LEVELS) {
    for (const meeting of MEETING_KINDS) {
      const isOfMembers = meeting === 'members-congress' || meeting === 'members-conference'
      const isUpper = level === 'district' || level === 'province' || level === 'central'
      const notices = meetingOn('2017-08-05', { level, meeting }).filter(
        ({ code }) => code === 'upper-level-with-members',
      )
      t.strictSame(notices, isOfMembers && isUpper ? [warning('upper-level-with-members')] : [], `${level} ${meeting}`)
    }
  }
})

test('reading quorum: a roll without a quorum has a notice as soon as it is recorded', async (t) => {
  const facts = { level: 'grassroots', meeting: 'members-congress', readings: DEFAULT_READINGS } as const
  const attending = (n: number) => ({ summoned: 24, attending: n, exclusions: {} })
  t.strictSame(rollNotices({ ...facts, roll: attending(15) }), [warning('quorum-not-met')])
  t.strictSame(rollNotices({ ...facts, roll: attending(16) }), [], 'exactly two thirds')
  const none = { ...facts, readings: { quorum: 'none' } } as const
  t.strictSame(rollNotices({ ...none, roll: attending(1) }), [])
})

test('hands of no more than half of those attending have a notice', async (t) => {
  t.strictSame(handsNotices({ for: 10, against: 0, blank: 12 }, 22), [warning('hands-below-half')])
  t.strictSame(handsNotices({ for: 12, against: 10, blank: 0 }, 22), [])
})

test('qd190-2024:d14.k1: a list without the prepared surplus has a notice', async (t) => {
  const facts = { regulation: 'qd190-2024', office: 'committee', roundKind: 'first', seats: 1 } as const
  const names = ['a', 'b', 'c'].map(
    (personId) => ({ personId, origin: 'convening-committee', agreement: null }) as const,
  )
  t.strictSame(listNotices(facts, names, []), [warning('prepared-surplus', 'qd190-2024:d14.k1')])
  t.strictSame(listNotices(facts, names.slice(0, 2), []), [])
  const gone = ['Nguyễn Văn An']
  t.strictSame(listNotices(facts, names.slice(0, 2), gone), [{ ...warning('person-gone-on-list'), names: gone }])
})

test('an organisation of the same name has a notice unless both have superiors that differ', async (t) => {
  const told = (superiorId: string | null, ...superiors: readonly (string | null)[]) =>
    organisationNotices({ superiorId, namesakes: superiors.map((other) => ({ superiorId: other })) }).length
  t.equal(told('a'), 0)
  t.equal(told('a', 'b', 'c'), 0)
  t.equal(told('a', 'b', 'a'), 1)
  t.equal(told('a', null), 1)
  t.equal(told(null, 'a'), 1)
  t.equal(told(null, null), 1)
})

test('a board of fewer people than each stack has entries is named, one of as many is not', async (t) => {
  const codes = (members: number) => boardNotices(members, { entries: 2 }).map(({ code }) => code)
  t.same(codes(1), ['board-below-entries'])
  t.same(codes(2), [])
})
