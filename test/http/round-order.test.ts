import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { openCongress } from '../support/congress.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

const STATES = ['listing', 'proposed', 'listed', 'voting', 'counting', 'declared'] as const
type State = (typeof STATES)[number]
type Refusals = Partial<Record<State, ProblemCode>>

const until = (states: readonly State[], code: ProblemCode): Refusals =>
  Object.fromEntries(states.map((state) => [state, code]))

const NOT_FOUND: readonly ProblemCode[] = ['list-unknown', 'result-unknown', 'issue-unknown', 'return-unknown']
const BEFORE_RETURN = STATES.slice(0, 4)
const BEFORE_DECLARED = STATES.slice(0, 5)
const hands = { for: 22, against: 0, blank: 0 }

/** Every act of a round, and the states in which it is out of order. Written from the diagram of the round's states. */
const ACTS: readonly {
  readonly act: string
  readonly method: string
  /** Path of the resource with the ETag of the precondition, if one is required. */
  readonly tagged?: string
  readonly body?: unknown
  readonly refused: Refusals
}[] = [
  {
    act: 'candidate-list',
    method: 'PUT',
    tagged: 'candidate-list',
    refused: until(['listed', 'voting', 'counting', 'declared'], 'list-already-approved'),
  },
  {
    act: 'candidate-list/approval',
    method: 'POST',
    tagged: 'candidate-list',
    body: { approved: true, vote: hands },
    refused: {
      listing: 'list-unknown',
      ...until(['listed', 'voting', 'counting'], 'list-already-approved'),
      declared: 'result-already-declared',
    },
  },
  {
    act: 'ballot-issue',
    method: 'PUT',
    tagged: 'ballot-issue',
    body: { printed: 30, issued: 22, reason: 'Đếm lại.' },
    refused: { ...until(['listing', 'proposed'], 'list-not-approved'), declared: 'result-already-declared' },
  },
  {
    act: 'ballot-return',
    method: 'PUT',
    tagged: 'ballot-return',
    body: { returned: 22, sealsIntact: true, reason: 'Đếm lại.' },
    refused: { ...until(['listing', 'proposed', 'listed'], 'ballots-not-issued'), declared: 'result-already-declared' },
  },
  {
    act: 'ballot-batches',
    method: 'POST',
    body: { mode: 'ballots', size: 1 },
    refused: { ...until(BEFORE_RETURN, 'ballots-not-returned'), declared: 'result-already-declared' },
  },
  {
    act: 'tally',
    method: 'GET',
    refused: { ...until(['listing', 'proposed', 'listed'], 'ballots-not-issued'), voting: 'ballots-not-returned' },
  },
  {
    act: 'result',
    method: 'POST',
    tagged: 'tally',
    refused: {
      ...until(BEFORE_RETURN, 'ballots-not-returned'),
      counting: 'entries-open',
      declared: 'result-already-declared',
    },
  },
  { act: 'result', method: 'GET', refused: until(BEFORE_DECLARED, 'result-unknown') },
  { act: 'candidate-list', method: 'GET', refused: { listing: 'list-unknown' } },
  { act: 'ballot-issue', method: 'GET', refused: until(['listing', 'proposed', 'listed'], 'issue-unknown') },
  { act: 'ballot-return', method: 'GET', refused: until(BEFORE_RETURN, 'return-unknown') },
  {
    act: 'decisions',
    method: 'POST',
    body: { kind: 'further-round', vote: hands },
    refused: until(BEFORE_DECLARED, 'result-not-declared'),
  },
  { act: 'count-record-exports', method: 'POST', refused: until(BEFORE_DECLARED, 'result-not-declared') },
]

test('every act of a round in every state in which it is out of order', async (t) => {
  const { service, stage } = await openStage(t)
  const rounds: Record<State, string> = { ...stage.rounds, declared: stage.rounds.unfilled }
  const list = { candidates: NAMES.map((name) => ({ personId: stage.idOf(name), origin: 'convening-committee' })) }
  for (const { act, method, tagged, body, refused } of ACTS) {
    const requests: Refused[] = []
    for (const [state, code] of Object.entries(refused) as [State, ProblemCode][]) {
      const round = `/v1/rounds/${rounds[state]}`
      const headers = tagged ? await preconditionAt(service, `${round}/${tagged}`) : {}
      requests.push({
        what: `${method} ${act} while ${state}`,
        method,
        path: `${round}/${act}`,
        options: { headers, ...(method === 'PUT' || body ? { body: body ?? list } : {}) },
        status: NOT_FOUND.includes(code) ? 404 : 409,
        code,
      })
    }
    await expectRefusals(t, service, requests)
  }
})

test('the next round of an election', async (t) => {
  const { service, stage } = await openStage(t)
  const electionOf = async (roundId: string): Promise<string> =>
    (await stage.must<{ electionId: string }>('GET', `/v1/rounds/${roundId}`)).electionId
  const opening = async (roundId: string, code: ProblemCode): Promise<Refused> => ({
    what: code,
    method: 'POST',
    path: `/v1/elections/${await electionOf(roundId)}/rounds`,
    status: 409,
    code,
  })
  const { rounds } = stage
  await expectRefusals(t, service, [
    await opening(rounds.listing, 'round-open'),
    await opening(rounds.counting, 'round-open'),
    await opening(rounds.unfilled, 'decision-missing'),
  ])
  const filled = await stage.vote(await stage.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[0]!], times: 22 }],
  })
  await stage.decide(rounds.unfilled, 'further-round')
  await expectRefusals(t, service, [
    await opening(filled.round.id, 'election-complete'),
    {
      what: 'a decision where the seats are full',
      method: 'POST',
      path: `/v1/rounds/${filled.round.id}/decisions`,
      options: { body: { kind: 'further-round', vote: hands } },
      status: 422,
      code: 'decision-not-open',
      pointer: '/kind',
    },
  ])
  const next = await stage.openRound(await electionOf(rounds.unfilled))
  t.match(next, { number: 2, kind: 'further', seats: 1, names: 'not-elected', state: 'listing' })
})

test('an election without a further round, by decision of the congress, stays so', async (t) => {
  const { service } = await openStage(t)
  const stage = await openCongress(service, { level: 'grassroots' })
  const election = await stage.createElection('alternate-delegates', 1)
  const half = NAMES.map((name) => ({ strike: [name], times: 11 }))
  const { round } = await stage.vote(election, { names: NAMES, ballots: half })
  await stage.decide(round.id, 'leave-vacant')
  await expectRefusals(t, service, [
    {
      what: 'after leave-vacant',
      method: 'POST',
      path: `/v1/elections/${election}/rounds`,
      status: 409,
      code: 'election-ended-by-decision',
    },
  ])
})
