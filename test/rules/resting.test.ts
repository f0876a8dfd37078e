import { test } from 'tap'
import { restingOn, type StandingElection, type StandingRound, withoutRound } from '../../src/rules/resting.ts'

const round = (id: string, number: number, more: Partial<StandingRound> = {}): StandingRound => ({
  id,
  number,
  printed: [],
  elected: [],
  appointment: null,
  ...more,
})
const election = (id: string, more: Partial<StandingElection> = {}): StandingElection => ({
  id,
  office: 'committee',
  alternates: null,
  eligibleFrom: null,
  rounds: [],
  callUps: [],
  ...more,
})
const nothing = { rounds: [], callUps: [], appointments: [] }

test('the later rounds of an election rest on an earlier one, the last one comes first', async (t) => {
  const committee = election('e1', { rounds: [round('r1', 1), round('r2', 2), round('r3', 3)] })
  t.same(restingOn('r1', [committee]), { ...nothing, rounds: ['r3', 'r2'] })
  t.same(restingOn('r3', [committee]), nothing)
})

test('an election among those elected rests on the round that elected one of its names', async (t) => {
  const elections = [
    election('e1', { rounds: [round('r1', 1, { elected: ['an'] }), round('r2', 2, { elected: ['binh'] })] }),
    election('e2', { eligibleFrom: 'e1', rounds: [round('s1', 1, { printed: ['binh'], elected: ['binh'] })] }),
    election('e3', { eligibleFrom: 'e2', rounds: [round('u1', 1, { printed: ['binh'] }), round('u2', 2)] }),
    election('e4', { eligibleFrom: 'e1', rounds: [round('v1', 1)] }),
    election('e5', { rounds: [round('w1', 1, { printed: ['binh'] })] }),
  ]
  t.same(restingOn('r2', elections), { ...nothing, rounds: ['u2', 'u1', 's1'] })
  t.same(restingOn('r1', elections), { ...nothing, rounds: ['u2', 'u1', 's1', 'r2'] }, 'by way of the later round')
  t.same(restingOn('v1', elections), nothing)
})

test('a call-up rests on the round that elected the delegate or the alternate', async (t) => {
  const delegates = (callUps: StandingElection['callUps']) => [
    election('e1', {
      office: 'delegates',
      alternates: 2,
      rounds: [round('r1', 1, { elected: ['an', 'du'] }), round('r2', 2, { elected: ['binh'] })],
      callUps,
    }),
    election('e2', { rounds: [round('s1', 1, { elected: ['an'] })] }),
  ]
  const both = delegates([
    { number: 1, droppedOut: 'an', calledUp: 'du' },
    { number: 2, droppedOut: 'binh', calledUp: 'du' },
    { number: 3, droppedOut: 'other', calledUp: 'person' },
  ])
  const [first, second] = [1, 2].map((number) => ({ electionId: 'e1', number }))
  t.same(restingOn('r2', both), { ...nothing, callUps: [second] })
  t.same(restingOn('r1', both), { ...nothing, rounds: ['r2'], callUps: [second, first] }, 'each of them once')
  t.same(restingOn('s1', both), nothing, 'the same person in another office')
})

test('alternates of a separate vote are called to the seats of delegates', async (t) => {
  const callUps = [{ number: 1, droppedOut: 'an', calledUp: 'du' }]
  const elections = [
    election('e1', { office: 'delegates', rounds: [round('r1', 1, { elected: ['an'] })], callUps }),
    election('e2', { office: 'alternate-delegates', rounds: [round('s1', 1, { elected: ['du'] })] }),
  ]
  t.same(restingOn('s1', elections), { ...nothing, callUps: [{ electionId: 'e1', number: 1 }] })
})

test('an appointment by the superior rests on its round, and on every round before it', async (t) => {
  const elections = [
    election('e1', { rounds: [round('r1', 1), round('r2', 2), round('r3', 3, { appointment: 2 })] }),
    election('e2', { rounds: [round('s1', 1, { appointment: 1 })] }),
  ]
  const third = { roundId: 'r3', version: 2 }
  t.same(restingOn('r3', elections), { ...nothing, appointments: [third] })
  t.same(restingOn('r1', elections), { ...nothing, rounds: ['r3', 'r2'], appointments: [third] })
  t.same(restingOn('r2', withoutRound(elections, 'r3')), nothing, 'it falls with its round')
})

test('without a round, what rested on it alone rests on nothing', async (t) => {
  const callUps = [
    { number: 1, droppedOut: 'an', calledUp: 'du' },
    { number: 2, droppedOut: 'other', calledUp: 'person' },
  ]
  const rounds = [round('r1', 1, { elected: ['an'] }), round('r2', 2)]
  const elections = [
    election('e1', { office: 'delegates', rounds, callUps }),
    election('e2', { rounds: [round('s1', 1)] }),
  ]
  const left = withoutRound(withoutRound(elections, 'r2'), 'r1')
  t.same(left, [{ ...elections[0], rounds: [], callUps: [callUps[1]] }, elections[1]])
})
