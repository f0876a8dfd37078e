import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

const [AN, BINH] = ['Nguyễn Văn An', 'Trần Văn Bình'] as const
const reason = 'Mở nhầm lần bầu.'
const hands = { for: 22, against: 0, blank: 0 }

test('a further round in which nobody could stand is refused, and new names open it', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 3)
  const { round } = await congress.vote(election, {
    names: [AN, BINH],
    ballots: [{ agree: [AN, BINH], disagree: [], times: 22 }],
  })
  const path = `/v1/rounds/${round.id}/decisions`
  const further = { kind: 'further-round', newNamesAllowed: false, vote: hands }
  await expectRefusals(t, service, [
    {
      what: 'everybody is elected',
      method: 'POST',
      path,
      options: { body: further },
      status: 422,
      code: 'nobody-left-to-stand',
      pointer: '/newNamesAllowed',
    },
  ])
  await congress.must('POST', path, { body: { ...further, newNamesAllowed: true } })
  t.match(await congress.openRound(election), { number: 2, names: 'any', seats: 1 })
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a round that was opened by mistake is cancelled, and the decision before it corrected', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/rounds/${stage.rounds.unfilled}/decisions`
  const { electionId } = await stage.must<{ electionId: string }>('GET', `/v1/rounds/${stage.rounds.unfilled}`)
  await stage.decide(stage.rounds.unfilled, 'further-round')
  const mistaken = await stage.openRound(electionId)
  await stage.proposeList(mistaken.id, NAMES)
  await stage.approveList(mistaken.id)

  const cancel = { method: 'POST', path: `/v1/rounds/${mistaken.id}/cancellation`, options: { body: { reason } } }
  t.match(await service.request('POST', cancel.path, cancel.options), { status: 201, body: { state: 'cancelled' } })
  await expectRefusals(t, service, [{ what: 'again', ...cancel, status: 409, code: 'round-cancelled' }])
  const corrected = { kind: 'further-round', newNamesAllowed: true, vote: hands }
  t.match(await service.request('POST', path, { body: corrected }), { status: 201, body: { version: 2 } })
  const next = await stage.openRound(electionId)
  t.match(
    next,
    { number: 3, kind: 'further', names: 'any', seats: 1 },
    'the number of the cancelled round stays its own',
  )
  const { items } = await stage.must<{ items: { state: string }[] }>('GET', `/v1/elections/${electionId}/rounds`)
  t.same(
    items.map(({ state }) => state),
    ['declared', 'cancelled', 'listing'],
    'it is listed as cancelled',
  )
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])
})

test('a round is cancelled before its ballots are handed out, and never afterwards', async (t) => {
  const { service, stage } = await openStage(t)
  const cancel = (id: string) => ({
    method: 'POST',
    path: `/v1/rounds/${id}/cancellation`,
    options: { body: { reason } },
  })
  await expectRefusals(t, service, [
    { what: 'voting', ...cancel(stage.rounds.voting), status: 409, code: 'ballots-already-issued' },
    { what: 'counting', ...cancel(stage.rounds.counting), status: 409, code: 'ballots-already-issued' },
    { what: 'declared', ...cancel(stage.rounds.unfilled), status: 409, code: 'result-already-declared' },
  ])
  const { electionId } = await stage.must<{ electionId: string }>('GET', `/v1/rounds/${stage.rounds.listed}`)
  await stage.must('POST', cancel(stage.rounds.listed).path, cancel(stage.rounds.listed).options)
  const again = { number: 3, kind: 'first', names: 'any', state: 'listing', repeats: stage.rounds.annulled }
  t.match(await stage.openRound(electionId), again, 'the vote annulled before it is still to be held')
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])
})
