import { test } from 'tap'
import { nextOfElection, nextOfMeeting, nextOfRound, type RoundProgress } from '../../src/rules/next-steps.ts'

const ROUND: RoundProgress = {
  state: 'listing',
  list: 'missing',
  stacks: { total: 0, open: 0, differing: 0, ruling: 0 },
  missingConfirmations: null,
  outcome: null,
  decision: null,
  isAppointed: false,
}
const next = (change: Partial<RoundProgress>) => nextOfRound({ ...ROUND, ...change })?.code ?? null
const declared = (change: Partial<RoundProgress>) => next({ state: 'declared', ...change })

test('each state of a round waits for its own act', async (t) => {
  t.equal(next({}), 'propose-list')
  t.equal(next({ list: 'ready' }), 'approve-list')
  t.equal(next({ list: 'unfit' }), 'change-list')
  t.equal(next({ list: 'above-limit' }), 'hold-opinion-vote')
  t.equal(next({ list: 'tied' }), 'settle-opinion-tie')
  t.equal(next({ state: 'listed' }), 'issue-ballots')
  t.equal(next({ state: 'voting' }), 'record-return')
  t.equal(next({ state: 'annulled' }), 'open-next-round')
  t.equal(next({ state: 'cancelled' }), null)
  t.equal(next({ state: 'counting' }), 'set-up-stacks')
})

test('while ballots are counted a round waits for its stacks, and then for the confirmations and the declaration', async (t) => {
  const ready = { total: 12, open: 0, differing: 0, ruling: 0 }
  const counting = (change: Partial<RoundProgress>) =>
    nextOfRound({ ...ROUND, state: 'counting', stacks: ready, ...change })
  t.same(counting({ stacks: { ...ready, total: 0 } }), { code: 'set-up-stacks' })
  t.same(counting({}), { code: 'set-up-stacks' }, 'every stack is ready, and ballots are in none')
  for (const [change, code] of [
    [{ open: 3, differing: 1, ruling: 1 }, 'finish-stacks'],
    [{ differing: 1, ruling: 1 }, 'settle-differences'],
    [{ ruling: 1 }, 'give-rulings'],
  ] as const) {
    const stacks = { ...ready, ...change }
    t.same(counting({ stacks }), { code, stacks })
  }
  t.same(counting({ missingConfirmations: 2 }), { code: 'confirm-result', missing: 2 })
  t.same(counting({ missingConfirmations: 0 }), { code: 'declare-result' })
  t.same(
    counting({ stacks: { ...ready, total: 0 }, missingConfirmations: 0 }),
    { code: 'declare-result' },
    'a round that ends before its ballots are typed',
  )
})

test('a declared round waits for the decision of the congress, and then for the round that it decided on', async (t) => {
  t.equal(declared({ outcome: 'complete' }), null)
  for (const outcome of ['tie', 'seats-left', 'no-result'] as const) t.equal(declared({ outcome }), 'record-decision')
  for (const decision of ['tie-revote', 'further-round', 'new-vote'] as const) {
    t.equal(declared({ outcome: 'tie', decision }), 'open-next-round')
  }
  t.equal(declared({ outcome: 'seats-left', decision: 'leave-vacant' }), null)
})

test('qd29-2016:i24, qd294-2025:i23.3 a seat referred to the superior waits for the appointment', async (t) => {
  const referred = { outcome: 'seats-left', decision: 'refer-to-superior' } as const
  t.equal(declared(referred), 'record-appointment')
  t.equal(declared({ ...referred, isAppointed: true }), null)
})

test('an election waits with its newest round', async (t) => {
  t.same(nextOfElection([]), { code: 'open-round' })
  const tied: RoundProgress = { ...ROUND, state: 'declared', outcome: 'tie', decision: 'tie-revote' }
  t.same(nextOfElection([tied, { ...ROUND, list: 'ready' }]), { code: 'approve-list' })
  t.same(
    nextOfElection([tied, { ...ROUND, state: 'cancelled' }]),
    { code: 'open-next-round' },
    'not with a cancelled one',
  )
  t.same(nextOfElection([{ ...ROUND, state: 'cancelled' }]), { code: 'open-round' })
})

test('a meeting waits for roll, board and elections, and for its end once every election has ended', async (t) => {
  const meeting = { closed: false, hasRoll: true, hasBoard: true, elections: [[ROUND]] }
  const codes = (change: object) => nextOfMeeting({ ...meeting, ...change }).map(({ code }) => code)
  const ended: RoundProgress = { ...ROUND, state: 'declared', outcome: 'complete' }
  t.same(codes({}), [])
  t.same(codes({ hasRoll: false, hasBoard: false }), ['record-roll', 'record-board'])
  t.same(codes({ elections: [] }), ['create-election'])
  t.same(codes({ elections: [[ended], [ROUND]] }), [])
  t.same(codes({ elections: [[ended]] }), ['close-meeting'])
  const referred = { ...ended, outcome: 'seats-left', decision: 'refer-to-superior' } as const
  t.same(codes({ elections: [[ended], [referred]] }), ['close-meeting'], 'the superior may answer after the meeting')
  t.same(codes({ elections: [[referred], [ROUND]] }), [])
  t.same(codes({ closed: true, hasRoll: false, elections: [] }), [])
})
