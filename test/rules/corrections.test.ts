import { readFileSync } from 'node:fs'
import { test } from 'tap'
import {
  cancellationProblem,
  congressCancellationProblem,
  isAdministrator,
  RECORDING_ACTIONS,
  seatsProblem,
} from '../../src/rules/corrections.ts'
import { ADMINISTRATIVE_ROLES, ROLES } from '../../src/rules/roles.ts'
import { ROUND_STATES, type RoundState } from '../../src/rules/round.ts'

const fresh = { isCancelled: false, rounds: [] }

test('the seats of an election are corrected until a list is approved', async (t) => {
  t.equal(seatsProblem(fresh), null)
  const free = ['listing', 'cancelled', 'annulled']
  // A vote that is void or was never held needs no seats.
  for (const state of ROUND_STATES) {
    const problem = seatsProblem({ ...fresh, rounds: [{ number: 1, state }] })
    t.same(problem, free.includes(state) ? null : { code: 'election-begun', rounds: [1] }, state)
  }
  t.same(
    seatsProblem({
      ...fresh,
      rounds: [
        { number: 1, state: 'declared' },
        { number: 2, state: 'listing' },
        { number: 3, state: 'listed' },
      ],
    }),
    { code: 'election-begun', rounds: [1, 3] },
    'the rounds that rest on it are named',
  )
  t.same(seatsProblem({ ...fresh, isCancelled: true }), { code: 'election-cancelled' })
})

test('an election is cancelled while nothing rests on it', async (t) => {
  t.equal(cancellationProblem({ ...fresh, dependants: [] }), null)
  t.same(cancellationProblem({ ...fresh, isCancelled: true, dependants: [] }), { code: 'election-cancelled' })
  t.same(cancellationProblem({ ...fresh, dependants: [{ number: 2 }, { number: 4 }] }), {
    code: 'election-relied-on',
    elections: [2, 4],
  })
  t.same(cancellationProblem({ ...fresh, rounds: [{ number: 1, state: 'voting' }], dependants: [{ number: 2 }] }), {
    code: 'election-begun',
    rounds: [1],
  })
})

test('a congress is cancelled while no list of it is approved', async (t) => {
  const asMember = { administrator: null }
  t.equal(congressCancellationProblem({ ...asMember, elections: [] }), null)
  const election = (number: number, ...states: readonly RoundState[]) => ({
    number,
    rounds: states.map((state, index) => ({ number: index + 1, state })),
  })
  const unused = [election(1), election(2, 'annulled', 'cancelled', 'listing')]
  t.equal(congressCancellationProblem({ ...asMember, elections: unused }), null)
  const begun = [election(1, 'listing'), election(2, 'listed'), election(3, 'declared')]
  t.same(congressCancellationProblem({ ...asMember, elections: begun }), { code: 'congress-begun', elections: [2, 3] })
  const byAdministrator = (isUntouched: boolean) => ({ administrator: { isUntouched }, elections: [] })
  t.equal(congressCancellationProblem(byAdministrator(true)), null)
  t.same(congressCancellationProblem(byAdministrator(false)), { code: 'congress-in-use' })
})

test('administrators are the holders of administrative roles', async (t) => {
  t.same(
    ROLES.filter((role) => isAdministrator(role)),
    ADMINISTRATIVE_ROLES,
  )
})

test('the database takes the same kinds of event for untouched', async (t) => {
  const text = readFileSync(new URL('../../src/storage/functions/congress_untouched.sql', import.meta.url), 'utf8')
  const [, listed = ''] = /array\[([^\]]*)\]/.exec(text) ?? []
  t.same(
    listed.split(',').map((quoted) => quoted.trim().slice(1, -1)),
    RECORDING_ACTIONS,
  )
})
