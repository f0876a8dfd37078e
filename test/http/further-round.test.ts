import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'

const [AN, BINH, CUONG, DUNG] = ['Nguyễn Văn An', 'Trần Văn Bình', 'Lê Văn Cường', 'Hà Văn Dũng'] as const

test('the names of the first round may stand again after a further round', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 3)
  // An is elected; the others have half, or less.
  const first = await congress.vote(election, {
    names: [AN, BINH, CUONG, DUNG],
    ballots: [
      { strike: [BINH, DUNG], times: 11 },
      { strike: [CUONG, DUNG], times: 11 },
    ],
  })
  t.same(first.elected, [AN])
  await congress.decide(first.round.id, 'further-round')
  const second = await congress.vote(election, {
    names: [BINH],
    ballots: [{ agree: [BINH], disagree: [], times: 22 }],
  })
  t.same(second.elected, [BINH])
  await congress.decide(second.round.id, 'further-round')
  const third = await congress.openRound(election)
  t.match(third, { number: 3, names: 'not-elected', seats: 1 })
  await congress.proposeList(third.id, [CUONG, DUNG])
  const list = await congress.must<{ candidates: unknown[] }>('GET', `/v1/rounds/${third.id}/candidate-list`)
  t.equal(list.candidates.length, 2)
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})
