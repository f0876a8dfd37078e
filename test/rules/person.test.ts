import { test } from 'tap'
import { type PersonFacts, personProblem } from '../../src/rules/person.ts'

const named = (id: string, fullName: string) => ({ id, fullName, birthYear: 1975, unit: 'Văn phòng' })
const facts: PersonFacts = {
  person: { ...named('1', 'Trần Thị Bình'), membership: 'official' },
  all: [named('2', 'Lê Quang Cường')],
  onBallot: false,
  onBoard: false,
}
const probationary = { ...facts.person, membership: 'probationary' } as const

test('qd244-2014:d17.k1, qd190-2024:d15: a name stays as it was printed', async (t) => {
  t.equal(personProblem(facts), null)
  t.equal(personProblem({ ...facts, onBallot: true }), 'person-on-approved-list')
})

test('qd244-2014:d7, qd190-2024:d8: a member of the board stays an official member', async (t) => {
  t.equal(personProblem({ ...facts, onBoard: true }), null)
  t.equal(personProblem({ ...facts, person: probationary }), null)
  t.equal(personProblem({ ...facts, person: probationary, onBoard: true }), 'person-on-board-not-official')
})

test('two people whom paper could not tell apart', async (t) => {
  const alike = named('2', 'trần thị  Bình')
  t.equal(personProblem({ ...facts, all: [alike] }), 'person-indistinguishable')
  t.equal(personProblem({ ...facts, all: [{ ...alike, birthYear: 1976 }] }), null)
  t.equal(personProblem({ ...facts, all: [{ ...alike, unit: 'Kế toán' }] }), null)
  t.equal(personProblem({ ...facts, all: [named('1', 'Trần Thị Bình')] }), null, 'themselves, as recorded before')
  const others = [alike, named('3', 'Trần Thị Bình')]
  t.equal(personProblem({ ...facts, person: { ...facts.person, birthYear: 1980 }, all: others }), null, 'others alone')
})
