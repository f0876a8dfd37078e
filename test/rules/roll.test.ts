import { test } from 'tap'
import { exclusionsAt, isOfMembers, majorityBase, quorumMet, rollContradictions } from '../../src/rules/roll.ts'
import { EXCLUSION_REASONS, type ExclusionReason, MEETING_KINDS, type Roll } from '../../src/rules/types.ts'
import { readings } from './facts.ts'

const roll = (summoned: number, exclusions: Roll['exclusions'] = {}, attending = 0): Roll => ({
  summoned,
  attending,
  exclusions,
})

test('qd244-2014:d32.k2, qd190-2024:d30.k2: each reason of a members congress is subtracted from the base', async (t) => {
  const reasons = ['temporaryElsewhere', 'exempt', 'suspended', 'prosecuted', 'excusedThroughout'] as const
  for (const reason of reasons)
    t.equal(majorityBase('members-congress', roll(50, { [reason]: 3 }), readings()), 47, reason)
  const all = { temporaryElsewhere: 1, exempt: 2, suspended: 3, prosecuted: 4, excusedThroughout: 5 }
  t.equal(majorityBase('members-congress', roll(50, all), readings()), 35)
})

test('qd244-2014:d32.k2: worked answers of members congresses', async (t) => {
  t.equal(majorityBase('members-congress', roll(11, { excusedThroughout: 1 }), readings()), 10)
  t.equal(majorityBase('members-congress', roll(9), readings()), 9, 'two exempt members come')
  t.equal(majorityBase('members-congress', roll(9, { exempt: 2 }), readings()), 7, 'neither comes')
  t.equal(majorityBase('members-congress', roll(87, { temporaryElsewhere: 4, exempt: 5 }), readings()), 78)
})

test('hd01-2016:i13.2, hd06-2025:i14.2: a member sent elsewhere who comes and votes stays in the base', async (t) => {
  t.equal(majorityBase('members-congress', roll(87, { temporaryElsewhere: 3 }), readings()), 84, 'one of four comes')
})

test('qd244-2014:d32.k2: absence that is partial or not accepted keeps a member in the base', async (t) => {
  t.equal(majorityBase('members-congress', roll(30, {}, 21), readings()), 30)
})

test('qd244-2014:d32.k3, qd190-2024:d30.k3: the base of a delegates congress', async (t) => {
  const absent = { conveningAbsent: 5, absentWithoutAlternate: 2 }
  t.equal(majorityBase('delegates-congress', roll(300, absent), readings()), 293)
})

test('qd294-2025:i9.3.1, qd294-2025:i11.3.2, qd294-2025:i11.4.4: a seat that an alternate has taken stays in the base', async (t) => {
  const seats = { rejected: 1, conveningAbsent: 2, absentWithoutAlternate: 1 }
  t.equal(majorityBase('delegates-congress', roll(150, seats), readings()), 146, 'one more is absent with an alternate')
})

test('reading rejectedDelegates: removed before the base, or kept', async (t) => {
  const rejected = roll(300, { conveningAbsent: 1, rejected: 4 })
  t.equal(majorityBase('delegates-congress', rejected, readings()), 295)
  t.equal(majorityBase('delegates-congress', rejected, readings({ rejectedDelegates: 'kept' })), 299)
})

test('qd244-2014:d32.k4, qd190-2024:d30.k4, qd294-2025:i9.3.3: the base of a conference is the reading conferenceBase', async (t) => {
  const sitting = roll(15, { temporaryElsewhere: 1, suspended: 1, excusedThroughout: 2 })
  for (const meeting of ['committee-conference', 'inspection-conference'] as const) {
    t.equal(majorityBase(meeting, sitting, readings()), 13, 'someone excused stays in')
    t.equal(majorityBase(meeting, sitting, readings({ conferenceBase: 'sitting-minus-excused' })), 11)
    t.equal(majorityBase(meeting, sitting, readings({ conferenceBase: 'sitting' })), 15)
    t.equal(majorityBase(meeting, roll(15, { suspended: 1 }), readings()), 14, 'the one from elsewhere comes')
    t.equal(majorityBase(meeting, roll(15, { prosecuted: 2 }), readings()), 13)
  }
})

test('qd244-2014:d32.k2, qd190-2024:d30.k2, qd294-2025:i9.3.2: a members conference has the base of a members congress', async (t) => {
  const all = { temporaryElsewhere: 1, exempt: 2, suspended: 3, prosecuted: 4, excusedThroughout: 5 }
  for (const conferenceBase of ['sitting-294', 'sitting-minus-excused', 'sitting'] as const) {
    t.equal(majorityBase('members-conference', roll(50, all), readings({ conferenceBase })), 35, conferenceBase)
  }
  t.ok(isOfMembers('members-conference'))
  t.ok(isOfMembers('members-congress'))
  for (const kind of ['delegates-congress', 'committee-conference', 'inspection-conference'] as const) {
    t.notOk(isOfMembers(kind), kind)
  }
})

test('a conference has members who are temporarily elsewhere from version 2 on', async (t) => {
  for (const meeting of ['committee-conference', 'inspection-conference'] as const) {
    t.same(exclusionsAt(meeting, 1), ['suspended', 'prosecuted', 'excusedThroughout'])
    t.same(exclusionsAt(meeting, 2), ['temporaryElsewhere', 'suspended', 'prosecuted', 'excusedThroughout'])
    t.same(rollContradictions(meeting, roll(15, { temporaryElsewhere: 1 }), 1), [
      { code: 'exclusion-not-of-this-meeting', field: 'exclusions.temporaryElsewhere' },
    ])
    t.same(rollContradictions(meeting, roll(15, { temporaryElsewhere: 1 }), 2), [])
  }
})

test('a reason of another kind of meeting never changes the base', async (t) => {
  for (const meeting of MEETING_KINDS) {
    const foreign = EXCLUSION_REASONS.filter((reason) => !exclusionsAt(meeting, 2).includes(reason))
    const exclusions = Object.fromEntries(foreign.map((reason) => [reason, 5])) as Roll['exclusions']
    t.ok(foreign.length > 0)
    t.equal(majorityBase(meeting, roll(40, exclusions), readings()), 40, meeting)
  }
})

test('a wrong roll may give a base of zero or less', async (t) => {
  t.equal(majorityBase('members-congress', roll(3, { exempt: 3 }), readings()), 0)
  t.equal(majorityBase('members-congress', roll(3, { exempt: 4 }), readings()), -1)
})

test('reading quorum: two thirds of those summoned less those rejected, exactly two thirds is enough', async (t) => {
  t.ok(quorumMet(roll(30, {}, 20), readings()))
  t.notOk(quorumMet(roll(30, {}, 19), readings()))
  t.notOk(quorumMet(roll(31, {}, 20), readings()))
  t.ok(quorumMet(roll(33, { rejected: 3 }, 20), readings()))
  t.notOk(quorumMet(roll(33, { rejected: 3 }, 19), readings()))
  t.ok(quorumMet(roll(30, {}, 1), readings({ quorum: 'none' })))
})

test('a roll that adds up has no contradiction', async (t) => {
  t.same(rollContradictions('members-congress', roll(24, { temporaryElsewhere: 1, exempt: 1 }, 22), 2), [])
  t.same(rollContradictions('delegates-congress', roll(300, {}, 300), 2), [])
})

test('more attending than summoned', async (t) => {
  t.same(rollContradictions('members-congress', roll(24, { exempt: 1 }, 25), 2), [
    { code: 'attending-exceeds-summoned', field: 'attending' },
  ])
})

test('excluded and attending people are different people', async (t) => {
  const doesNotAddUp = [{ code: 'roll-does-not-add-up', field: 'exclusions' }]
  t.same(rollContradictions('members-congress', roll(24, { exempt: 2 }, 23), 2), doesNotAddUp)
  t.same(rollContradictions('committee-conference', roll(15, { suspended: 1 }, 15), 2), doesNotAddUp)
  t.same(rollContradictions('delegates-congress', roll(24, { conveningAbsent: 2, rejected: 9 }, 23), 2), doesNotAddUp)
})

test('a rejected delegate may still attend', async (t) => {
  t.same(rollContradictions('delegates-congress', roll(24, { rejected: 2 }, 24), 2), [])
})

test('a reason of another kind of meeting is reported, even with a count of 0', async (t) => {
  const named = (reason: ExclusionReason) => ({ code: 'exclusion-not-of-this-meeting', field: `exclusions.${reason}` })
  t.same(rollContradictions('delegates-congress', roll(24, { exempt: 0, suspended: 30 }, 24), 2), [
    named('exempt'),
    named('suspended'),
  ])
  t.same(rollContradictions('inspection-conference', roll(9, { rejected: 1 }, 8), 2), [named('rejected')])
})
