import { test } from 'tap'
import {
  addsDateOnly,
  isSpellingOf,
  nameCorrection,
  type PersonFacts,
  personProblem,
  type RecordedPerson,
} from '../../src/rules/person.ts'
import { isIndistinguishable, type NamedPerson } from '../../src/rules/printed-names.ts'

const named = (id: string, fullName: string) => ({ id, fullName, birthYear: 1975, unit: 'Văn phòng' })
const binh = named('1', 'Trần Thị Bình')
const facts: PersonFacts = {
  person: { membership: 'official', workingGroup: false },
  indistinguishable: false,
  onBallot: false,
  addsDateOnly: false,
  nameCorrection: 'none',
  onBoard: false,
  withinMeeting: false,
}
const probationary = { membership: 'probationary', workingGroup: false } as const

test('qd244-2014:d17.k1, qd190-2024:d15: a printed name stays unchanged', async (t) => {
  t.equal(personProblem(facts), null)
  t.equal(personProblem({ ...facts, onBallot: true }), 'person-on-approved-list')
})

test('a printed name is corrected in its spelling, and never made into another one', async (t) => {
  const printed = { ...facts, onBallot: true }
  t.equal(personProblem({ ...printed, nameCorrection: 'spelling' }), null)
  t.equal(personProblem({ ...printed, nameCorrection: 'another-name' }), 'name-of-another-person')
  t.equal(
    personProblem({ ...facts, nameCorrection: 'another-name' }),
    null,
    'before the approval anything is corrected',
  )
  for (const [one, other] of [
    ['Trần Thị Bình', 'Trần Thị Bính'],
    ['Nguyễn Văn Đức', 'NGUYEN VAN DUC'],
    ['Trần Bình', 'Trần Thị Bình'],
    ['Lê Quang Cường', 'Lê Quan Cường'],
  ] as const) {
    t.equal(isSpellingOf(one, other), true, `${one} – ${other}`)
    t.equal(isSpellingOf(other, one), true, `${other} – ${one}`)
  }
  for (const [one, other] of [
    ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ['Trần Thị Bình', 'Lê Thị Bình An'],
    ['Trần Bình', 'Trần Cường'],
  ] as const) {
    t.equal(isSpellingOf(one, other), false, `${one} – ${other}`)
  }
})

test('a correction of the name and the year of birth alone', async (t) => {
  const { id: _, ...name } = binh
  const before: RecordedPerson = { ...name, membership: 'official', workingGroup: false, partySince: null }
  t.equal(nameCorrection(before, before), 'none')
  t.equal(nameCorrection(before, { ...before, fullName: 'Trần Thị Bính' }), 'spelling')
  t.equal(nameCorrection(before, { ...before, birthYear: 1957 }), 'spelling')
  t.equal(nameCorrection(before, { ...before, fullName: 'Nguyễn Văn Dũng' }), 'another-name')
  const others: readonly Partial<RecordedPerson>[] = [
    { partySince: '1998-05-19' },
    { unit: 'Kế toán' },
    { membership: 'probationary' },
    { workingGroup: true },
  ]
  for (const other of others) {
    t.equal(
      nameCorrection(before, { ...before, fullName: 'Trần Thị Bính', ...other }),
      'none',
      Object.keys(other).join(),
    )
  }
})

test('qd244-2014:d7, qd190-2024:d8: a member of the board stays an official member', async (t) => {
  t.equal(personProblem({ ...facts, onBoard: true }), null)
  t.equal(personProblem({ ...facts, person: probationary }), null)
  t.equal(personProblem({ ...facts, person: probationary, onBoard: true }), 'person-on-board-not-official')
})

test('qd294-2025:i12.4.1: a working group comes from outside the meeting', async (t) => {
  const sent = { membership: 'official', workingGroup: true } as const
  t.equal(personProblem({ ...facts, person: sent }), null)
  t.equal(personProblem({ ...facts, person: sent, onBoard: true }), null)
  t.equal(personProblem({ ...facts, withinMeeting: true }), null)
  t.equal(personProblem({ ...facts, person: sent, withinMeeting: true }), 'working-group-within-meeting')
})

test('two people who could not be told apart on paper', async (t) => {
  const among = (all: readonly NamedPerson[], person: NamedPerson = binh) =>
    personProblem({ ...facts, indistinguishable: isIndistinguishable(person, all) })
  const alike = named('2', 'trần thị  Bình')
  t.equal(among([named('2', 'Lê Quang Cường')]), null)
  t.equal(among([alike]), 'person-indistinguishable')
  t.equal(among([{ ...alike, birthYear: 1976 }]), null)
  t.equal(among([{ ...alike, unit: 'Kế toán' }]), null)
  t.equal(among([binh]), null, 'themselves, as recorded before')
  t.equal(among([alike, named('3', 'Trần Thị Bình')], { ...binh, birthYear: 1980 }), null, 'others alone')
})

test('qd294-2025:i11.4.2: an unknown date of admission is added after the ballots, and changes nothing else', async (t) => {
  t.equal(personProblem({ ...facts, onBallot: true, addsDateOnly: true }), null)
  const { id: _, ...name } = binh
  const before: RecordedPerson = { ...name, membership: 'official', workingGroup: false, partySince: null }
  const after: RecordedPerson = { ...before, partySince: '1998-05-19' }
  t.equal(addsDateOnly(before, after), true)
  t.equal(addsDateOnly(after, { ...after, partySince: '1990-05-19' }), false, 'a known date stays')
  t.equal(addsDateOnly(after, before), false)
  t.equal(addsDateOnly(before, before), false)
  const others: readonly Partial<RecordedPerson>[] = [
    { fullName: 'Trần Thị Bính' },
    { birthYear: 1976 },
    { unit: 'Kế toán' },
    { membership: 'probationary' },
    { workingGroup: true },
  ]
  for (const other of others) t.equal(addsDateOnly(before, { ...after, ...other }), false, Object.keys(other).join())
})
