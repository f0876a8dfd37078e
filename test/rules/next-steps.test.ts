import { test } from 'tap'
import type { DecisionKind } from '../../src/rules/decision.ts'
import { leavesTyping } from '../../src/rules/declaration.ts'
import {
  type ElectionProgress,
  type MeetingProgress,
  nextOfElection,
  nextOfMeeting,
  nextOfRound,
  type RoundProgress,
} from '../../src/rules/next-steps.ts'
import type { ElectionSeats } from '../../src/rules/plan.ts'
import type { Office, Outcome } from '../../src/rules/types.ts'

const SEATS: ElectionSeats = { office: 'committee', seats: 2, alternates: null }
const ELECTION = { ...SEATS, id: 'e1', eligibleFrom: null }
const ROUND: RoundProgress = {
  id: 'r1',
  number: 1,
  recordNumber: 1,
  kind: 'first',
  ...SEATS,
  names: 'any',
  repeats: null,
  state: 'listing',
  result: null,
  settled: null,
  decision: null,
  list: 'missing',
  stacks: { total: 0, open: 0, differing: 0, ruling: 0 },
  missingConfirmations: null,
  isAppointed: false,
}
const decided = (kind: DecisionKind) => ({ kind, newNamesAllowed: false })
const ended = (
  outcome: Outcome,
  kind: DecisionKind | null = null,
  more: Partial<RoundProgress> = {},
): RoundProgress => ({
  ...ROUND,
  state: 'declared',
  result: { outcome, seatsLeft: outcome === 'complete' ? 0 : 1 },
  decision: kind && decided(kind),
  ...more,
})
const of = (...rounds: readonly RoundProgress[]): ElectionProgress => ({ election: ELECTION, rounds })
const MEETING: MeetingProgress = {
  closed: false,
  hasRoll: true,
  hasBoard: true,
  needsRoll: false,
  suspended: [],
  elections: [],
}
const waiting = (rounds: readonly RoundProgress[], closed = false) =>
  nextOfElection(of(...rounds), { ...MEETING, closed, elections: [of(...rounds)] })
const code = (...rounds: readonly RoundProgress[]) => waiting(rounds)?.next.code ?? null
const next = (change: Partial<RoundProgress>) => code({ ...ROUND, ...change })

test('each state of a round waits for its own act', async (t) => {
  t.equal(next({}), 'propose-list')
  t.equal(next({ list: 'ready' }), 'approve-list')
  t.equal(next({ list: 'unfit' }), 'change-list')
  t.equal(next({ list: 'above-limit' }), 'hold-opinion-vote')
  t.equal(next({ list: 'tied' }), 'settle-opinion-tie')
  t.equal(next({ state: 'listed' }), 'issue-ballots')
  t.equal(next({ state: 'voting' }), 'record-return')
  t.equal(next({ state: 'counting' }), 'set-up-stacks')
  t.equal(next({ state: 'annulled' }), 'open-next-round')
  t.equal(next({ state: 'cancelled' }), 'open-round')
  t.equal(code(), 'open-round')
})

test('while ballots are counted a round waits for its stacks, and then for the confirmations and the declaration', async (t) => {
  const ready = { total: 12, open: 0, differing: 0, ruling: 0 }
  const counting = (change: Partial<RoundProgress>) =>
    waiting([{ ...ROUND, state: 'counting', stacks: ready, ...change }])?.next
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

test('reading returnedExceedsIssued: ballots that the board may set aside are typed before a round ends without a result', async (t) => {
  const more = { code: 'returned-exceeds-issued' } as const
  const untyped = { code: 'ballots-unbalanced' } as const
  t.equal(leavesTyping([more, untyped], { returnedExceedsIssued: 'set-aside-not-issued' }), true)
  t.equal(leavesTyping([more], { returnedExceedsIssued: 'set-aside-not-issued' }), false, 'everything is typed')
  t.equal(leavesTyping([untyped], { returnedExceedsIssued: 'set-aside-not-issued' }), false)
  t.equal(leavesTyping([more, untyped], { returnedExceedsIssued: 'stop' }), false)
})

test('a declared round waits for the decision of the congress, and then for the round that it decided on', async (t) => {
  t.equal(code(ended('complete')), null)
  for (const outcome of ['tie', 'seats-left', 'no-result'] as const) t.equal(code(ended(outcome)), 'record-decision')
  t.equal(code(ended('tie', 'tie-revote')), 'open-next-round')
  t.equal(code(ended('seats-left', 'further-round')), 'open-next-round')
  t.equal(code(ended('no-result', 'new-vote')), 'open-next-round')
  t.equal(code(ended('seats-left', 'leave-vacant')), null)
})

test('a decision that the seats no longer allow is taken again', async (t) => {
  t.equal(code(ended('seats-left', 'tie-revote')), 'record-decision', 'one of two tied people died after it')
})

test('qd29-2016:i24, qd294-2025:i23.3 a seat referred to the superior waits for the appointment, also after the closing', async (t) => {
  const referred = ended('seats-left', 'refer-to-superior')
  for (const closed of [false, true]) {
    t.same(waiting([referred], closed), { next: { code: 'record-appointment' }, roundId: 'r1' })
    t.equal(waiting([{ ...referred, isAppointed: true }], closed), null)
  }
})

test('an election waits with its last round that holds', async (t) => {
  const tied = ended('tie', 'tie-revote')
  const second = { ...ROUND, id: 'r2', number: 2, recordNumber: 2, kind: 'tie-revote' } as const
  t.same(waiting([tied, { ...second, list: 'ready' }]), { next: { code: 'approve-list' }, roundId: 'r2' })
  const cancelled = { ...second, state: 'cancelled' } as const
  t.same(waiting([tied, cancelled]), { next: { code: 'open-next-round' }, roundId: 'r1' }, 'not with a cancelled one')
  const annulled = { ...second, state: 'annulled' } as const
  t.same(waiting([tied, annulled]), { next: { code: 'open-next-round' }, roundId: 'r2' })
  t.equal(waiting([ended('complete'), annulled]), null, 'the first round was counted again after the revote fell')
  t.equal(waiting([ended('tie', 'leave-vacant'), annulled, { ...cancelled, id: 'r3', number: 3 }]), null)
  const recount = { ...ROUND, state: 'counting' } as const
  t.same(waiting([recount, annulled]), { next: { code: 'set-up-stacks' }, roundId: 'r1' }, 'the first one is reopened')
})

test('nothing but an appointment is missing in a closed meeting', async (t) => {
  for (const rounds of [[], [ROUND], [ended('tie')], [ended('tie', 'tie-revote')], [{ ...ROUND, state: 'annulled' }]]) {
    t.equal(waiting(rounds as readonly RoundProgress[], true), null)
  }
})

test('qd190-2024:d35: a round whose ballots nobody counts any more waits for their seal', async (t) => {
  const sealing = { code: 'seal-ballots' } as const
  const declared = ended('complete')
  const typed = { total: 1, open: 0, differing: 0, ruling: 0 }
  t.same(nextOfRound(null, declared, 'unsealed', false), sealing)
  t.same(nextOfRound(null, declared, 'unsealed', true), sealing, 'also after the closing')
  t.same(nextOfRound(null, declared, 'opened', false), sealing, 'opened for a recount or a complaint')
  for (const kept of ['sealed', 'ordered', 'destroyed'] as const)
    t.equal(nextOfRound(null, declared, kept, false), null)
  for (const state of ['listing', 'listed', 'cancelled'] as const) {
    t.equal(nextOfRound(null, { ...ROUND, state }, 'unsealed', true), null, state)
  }
  for (const state of ['voting', 'counting'] as const) {
    t.equal(nextOfRound(null, { ...ROUND, state }, 'unsealed', false), null, state)
    t.same(nextOfRound(null, { ...ROUND, state }, 'unsealed', true), sealing, 'a count that the closing broke off')
  }
  t.equal(
    nextOfRound(null, { ...ROUND, state: 'annulled' }, 'unsealed', false),
    null,
    'annulled before its ballots were out',
  )
  t.same(nextOfRound(null, { ...ROUND, state: 'annulled', stacks: typed }, 'unsealed', false), sealing)
  const decision = { code: 'record-decision' } as const
  t.same(nextOfRound(decision, ended('tie'), 'unsealed', false), decision, 'the meeting goes on first')
  const wait = { code: 'await-election', office: 'committee' } as const
  const annulled = { ...ROUND, state: 'annulled', stacks: typed } as const
  t.same(nextOfRound(wait, annulled, 'unsealed', false), sealing, 'another election goes on meanwhile')
  t.same(nextOfRound(wait, annulled, 'sealed', false), wait)
  const appointment = { code: 'record-appointment' } as const
  t.same(nextOfRound(appointment, ended('seats-left', 'refer-to-superior'), 'unsealed', true), sealing)
  t.same(nextOfRound(appointment, ended('seats-left', 'refer-to-superior'), 'sealed', true), appointment)
})

test('a meeting waits for roll, board and elections, and for its end once every election has ended', async (t) => {
  const meeting = { ...MEETING, elections: [of(ROUND)] }
  const codes = (change: Partial<MeetingProgress>) => nextOfMeeting({ ...meeting, ...change }).map(({ code }) => code)
  const complete = of(ended('complete'))
  t.same(codes({}), [])
  t.same(codes({ hasRoll: false, hasBoard: false }), ['record-roll', 'record-board'])
  t.same(codes({ elections: [] }), ['create-election'])
  t.same(codes({ elections: [complete, of(ROUND)] }), [])
  t.same(codes({ elections: [complete] }), ['close-meeting'])
  const referred = of(ended('seats-left', 'refer-to-superior'))
  t.same(codes({ elections: [complete, referred] }), ['close-meeting'], 'the superior may answer after the meeting')
  t.same(codes({ elections: [referred, of(ROUND)] }), [])
  t.same(codes({ closed: true, hasRoll: false, elections: [] }), [])
})

test('a meeting under way waits first for the roles that are suspended, by who grants them', async (t) => {
  const head = { name: 'Đỗ Quang Huy', role: 'board-head' } as const
  const chair = { name: 'Phạm Thị Hồng Nhung', role: 'presidium' } as const
  const steps = (change: Partial<MeetingProgress>) => nextOfMeeting({ ...MEETING, elections: [of(ROUND)], ...change })
  const again = [
    { code: 'grant-again', people: [head] },
    { code: 'await-grant', people: [chair] },
  ]
  t.same(steps({ suspended: [chair, head] }), again)
  t.same(steps({ suspended: [head], hasRoll: false }), [again[0], { code: 'record-roll' }])
  t.same(steps({ suspended: [head], closed: true }), [])
})

test('dl-2011:d24.k4, dl-2011:d20.k1 an election among those elected in another waits until the other has ended', async (t) => {
  const secretary = (...rounds: readonly RoundProgress[]): ElectionProgress => ({
    election: { id: 'e2', office: 'secretary', seats: 1, alternates: null, eligibleFrom: 'e1' },
    rounds,
  })
  const deputy = { election: { ...secretary().election, id: 'e3', office: 'deputy-secretary' }, rounds: [] } as const
  const beside = (source: ElectionProgress, one: ElectionProgress, closed = false) =>
    nextOfElection(one, { ...MEETING, closed, elections: [source, one] })
  const wait = { code: 'await-election', office: 'committee' } as const
  const open = [
    of(),
    of(ROUND),
    of({ ...ROUND, state: 'counting' }),
    of({ ...ROUND, state: 'annulled' }),
    of(ended('tie')),
    of(ended('seats-left', 'further-round')),
  ]
  for (const source of open) {
    for (const one of [secretary(), deputy]) t.same(beside(source, one), { next: wait, roundId: null })
    for (const list of ['missing', 'unfit', 'above-limit', 'tied', 'ready'] as const) {
      t.same(beside(source, secretary({ ...ROUND, list })), { next: wait, roundId: 'r1' }, list)
    }
    t.same(beside(source, secretary({ ...ROUND, state: 'annulled' })), { next: wait, roundId: 'r1' })
    t.match(beside(source, secretary({ ...ROUND, state: 'listed' })), { next: { code: 'issue-ballots' } })
    t.match(beside(source, secretary({ ...ROUND, state: 'counting' })), { next: { code: 'set-up-stacks' } })
    const tied = secretary(ended('tie', 'tie-revote'))
    t.match(beside(source, tied), { next: { code: 'open-next-round' } }, 'nobody else may stand between the tied')
    t.equal(beside(source, secretary(), true), null, 'nothing is waited for after the closing')
  }
  const over = [
    of(ended('complete')),
    of(ended('seats-left', 'leave-vacant')),
    of(ended('seats-left', 'refer-to-superior')),
  ]
  for (const source of over) {
    t.same(beside(source, secretary()), { next: { code: 'open-round' }, roundId: null })
    t.match(beside(source, secretary({ ...ROUND, list: 'ready' })), { next: { code: 'approve-list' } })
  }
  const carried = nextOfElection(secretary(), { ...MEETING, elections: [secretary()] })
  t.match(carried, { next: { code: 'open-round' } }, 'elected at an earlier meeting')
})

test('each election of a chain waits for the one from which its names come', async (t) => {
  const election = (id: string, office: Office, eligibleFrom: string | null): ElectionProgress => ({
    election: { id, office, seats: 1, alternates: null, eligibleFrom },
    rounds: [],
  })
  const elections = [
    election('e1', 'standing-committee', null),
    election('e2', 'secretary', 'e1'),
    election('e3', 'inspection-committee', null),
    election('e4', 'inspection-chair', 'e3'),
    election('e5', 'inspection-deputy-chair', 'e3'),
  ]
  t.same(
    elections.map((one) => nextOfElection(one, { ...MEETING, elections })?.next),
    [
      { code: 'open-round' },
      { code: 'await-election', office: 'standing-committee' },
      { code: 'open-round' },
      { code: 'await-election', office: 'inspection-committee' },
      { code: 'await-election', office: 'inspection-committee' },
    ],
  )
})

test('qd244-2014:d7.k2, qd190-2024:d8.k2 ballots wait for the roll and the board without which they are not handed out', async (t) => {
  const listed = of({ ...ROUND, state: 'listed' })
  const next = (change: Partial<MeetingProgress>) => nextOfElection(listed, { ...MEETING, ...change })?.next.code
  t.equal(next({}), 'issue-ballots')
  t.equal(next({ hasRoll: false, hasBoard: false }), 'record-roll')
  t.equal(next({ hasRoll: false }), 'record-roll')
  t.equal(next({ hasBoard: false }), 'record-board')
})

test('dl-2011:d24.k4, qd244-2014:d19.k9 elections judged by the size of a branch wait for its roll', async (t) => {
  const codes = (hasRoll: boolean, needsRoll: boolean) =>
    nextOfMeeting({ ...MEETING, hasRoll, needsRoll }).map(({ code }) => code)
  t.same(codes(false, true), ['record-roll'])
  t.same(codes(true, true), ['create-election'])
  t.same(codes(false, false), ['record-roll', 'create-election'])
})
