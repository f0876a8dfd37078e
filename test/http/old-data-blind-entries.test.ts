import { test } from 'tap'
import { clientOf } from '../support/client.ts'
import { congressOf } from '../support/congress.ts'
import { recordsIn } from '../support/old-data.ts'
import { openOldService } from '../support/old-service.ts'
import { expectReplays } from '../support/replayed.ts'

const NAME = 'data-with-blind-entries'
const PAPER = { number: '20-QĐ/ĐU', date: '2026-08-20', issuer: 'Đảng ủy cấp trên' }

interface Results {
  readonly items: readonly { readonly version: number; readonly holds: boolean }[]
}

/** A round with the state and the congress that it had then. */
const placeOf = (roundId: string) => {
  const round = recordsIn(NAME, 'round').find(({ id }) => id === roundId)
  const election = recordsIn(NAME, 'election').find(({ id }) => id === round?.['election_id'])
  return { roundId, state: round?.['state'], congressId: election?.['congress_id'] ?? '' }
}

const UNDONE = recordsIn(NAME, 'round_undoing').map((row) => placeOf(row['round_id']!))

test('a round that was reopened then is declared as its second version, and the first stays readable', async (t) => {
  const service = await openOldService(t, NAME)
  const { must } = clientOf(service)
  const blind = recordsIn(NAME, 'ballot_batch').filter(({ id }) =>
    recordsIn(NAME, 'batch_standing').some((standing) => standing['batch_id'] === id),
  )
  const place = UNDONE.find(
    ({ state, roundId }) => state === 'counting' && blind.some((batch) => batch['round_id'] === roundId),
  )!
  const versions = () => must<Results>('GET', `/v1/rounds/${place.roundId}/results`)
  t.match(await versions(), { items: [{ version: 1, holds: false }] })
  const congress = congressOf(service, { id: place.congressId, organisationId: '', attending: 0, people: [] })
  await congress.declare(place.roundId)
  t.match(await versions(), {
    items: [
      { version: 1, holds: false },
      { version: 2, holds: true },
    ],
  })
  await expectReplays(service)
})

test('the superior annuls a vote of a congress that was closed then, after the votes of its conference', async (t) => {
  const service = await openOldService(t, NAME)
  const { must, refused } = clientOf(service)
  const closed = recordsIn(NAME, 'congress_closing').map((row) => row['congress_id'])
  const { roundId } = recordsIn(NAME, 'round')
    .map(({ id }) => placeOf(id!))
    .find(({ congressId, state }) => closed.includes(congressId) && state === 'declared')!
  const body = { by: 'superior', paper: PAPER, reason: 'Có khiếu nại.', withDependents: true }
  t.match(await refused('POST', `/v1/rounds/${roundId}/annulment`, { body }), {
    code: 'round-has-dependents-elsewhere',
  })
  const among = recordsIn(NAME, 'election').filter((row) => row['carried_from'] !== null)
  for (const { id } of recordsIn(NAME, 'round').filter((row) => among.some((one) => one.id === row['election_id']))) {
    await must('POST', `/v1/rounds/${id}/annulment`, { body })
  }
  await must('POST', `/v1/rounds/${roundId}/annulment`, { body })
  t.match(await must('GET', `/v1/rounds/${roundId}`), { state: 'annulled' })
  t.match(await must<Results>('GET', `/v1/rounds/${roundId}/results`), { items: [{ version: 1, holds: false }] })
  await expectReplays(service)
})
