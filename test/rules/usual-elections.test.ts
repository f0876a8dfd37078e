import { test } from 'tap'
import { electionErrors, ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import { officeLimit } from '../../src/rules/office-limits.ts'
import { MEETING_KINDS } from '../../src/rules/types.ts'
import { type UsualElectionFacts, usualElections } from '../../src/rules/usual-elections.ts'

const branch: UsualElectionFacts = {
  level: 'chi-bo',
  meeting: 'members-congress',
  regulation: 'qd244-2014',
  summoned: 24,
}
const grassroots: UsualElectionFacts = { ...branch, level: 'grassroots', meeting: 'delegates-congress', summoned: 150 }

/** Each election in one line: a question mark if the meeting may leave it out, the seats, and the source. */
const linesOf = (facts: UsualElectionFacts): readonly string[] =>
  usualElections(facts)!.map(({ office, isCertain, seats, most, from }) =>
    [office + (isCertain ? '' : '?'), seats ?? (most === null ? 'any' : `at most ${most}`), from]
      .filter(Boolean)
      .join(' '),
  )

test('dl-2011:d24.k4, qd244-2014:d19.k9: a branch of 9 elects a committee, and its secretary and deputy from among it', async (t) => {
  const expected = ['committee at most 7', 'secretary 1 committee', 'deputy-secretary 1 committee', 'delegates? any']
  t.same(linesOf(branch), expected)
  t.same(linesOf({ ...branch, summoned: 9 }), expected)
  t.same(usualElections(branch)?.[0]?.citations, ['dl-2011:d24.k4'])
})

test('dl-2011:d24.k4, qd244-2014:d19.k9: a branch of 8 elects its secretary, and a deputy only if needed', async (t) => {
  t.same(linesOf({ ...branch, summoned: 8 }), ['secretary 1', 'deputy-secretary? 1', 'delegates? any'])
})

test('the offices of a branch are unknown before its roll is recorded, and no conference has to fill them', async (t) => {
  t.equal(usualElections({ ...branch, summoned: null }), null)
  t.same(linesOf({ ...branch, meeting: 'members-conference' }), [
    'committee? at most 7',
    'secretary? 1 committee',
    'deputy-secretary? 1 committee',
  ])
  t.same(linesOf({ ...branch, meeting: 'members-conference', summoned: 7 }), ['secretary? 1', 'deputy-secretary? 1'])
  t.same(linesOf({ ...branch, meeting: 'committee-conference', summoned: null }), [], 'the members of a branch elect')
  t.same(linesOf({ ...branch, meeting: 'inspection-conference', summoned: null }), [])
})

test('the size of a branch is not the number of delegates', async (t) => {
  t.same(linesOf({ ...branch, meeting: 'delegates-congress', summoned: 5 })[0], 'committee? at most 7')
})

test('qd244-2014:d20: delegates are elected if a congress above is held; the topmost level has none above', async (t) => {
  t.same(linesOf(grassroots), ['committee any', 'delegates? any'])
  t.same(linesOf({ ...grassroots, meeting: 'members-congress' }), ['committee any', 'delegates? any'])
  t.same(linesOf({ ...grassroots, level: 'central' }), ['committee any'])
  t.same(usualElections(grassroots)?.[1]?.citations, ['qd244-2014:d20'])
  t.same(usualElections({ ...grassroots, regulation: 'qd190-2024' })?.[1]?.citations, [], 'its clause is not known')
})

test('dl-2011:d20.k1: a conference of a committee elects its organs in their order, if it is the first one', async (t) => {
  t.same(linesOf({ ...grassroots, meeting: 'committee-conference' }), [
    'standing-committee? any',
    'secretary? 1 standing-committee',
    'deputy-secretary? any standing-committee',
    'inspection-committee? any',
    'inspection-chair? 1 inspection-committee',
  ])
  t.same(linesOf({ ...grassroots, meeting: 'inspection-conference' }), [
    'inspection-deputy-chair? any inspection-committee',
  ])
  t.same(linesOf({ ...grassroots, meeting: 'members-conference' }), ['committee? any'])
})

test('every election that is proposed may be held', async (t) => {
  for (const level of ORGANISATION_LEVELS) {
    for (const meeting of MEETING_KINDS) {
      for (const summoned of [3, 8, 9, 150]) {
        for (const { office, seats, most, from } of usualElections({ ...branch, level, meeting, summoned })!) {
          const election = { level, meeting, office, seats: seats ?? most ?? 5, regulation: branch.regulation }
          const errors = electionErrors({
            ...election,
            officialMembers: meeting.startsWith('members-') ? summoned : null,
            alternates: null,
            countVersion: 2,
            implementing: 'qd294-2025',
            eligibleFromOffice: from,
          })
          t.same(errors, [], JSON.stringify(election))
          t.equal(most, officeLimit({ level, office })?.most ?? null, `the limit of ${office} in ${level}`)
        }
      }
    }
  }
})
