import { test } from 'tap'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { expectRefusals } from './support/refusals.ts'
import { openStage } from './support/stage.ts'

interface Decision {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly newNamesAllowed: boolean
  readonly reason: string | null
}

const hands = { for: 22, against: 0, blank: 0 }
const FURTHER = { kind: 'further-round', newNamesAllowed: false, vote: hands }
const NEW_NAMES = { ...FURTHER, newNamesAllowed: true }

test('a decision recorded wrongly is corrected until the next round is open', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/rounds/${stage.rounds.unfilled}/decisions`
  const first = await service.request<Decision>('POST', path, { body: FURTHER })
  t.match(first, { status: 201, body: { version: 1, newNamesAllowed: false, reason: null } })

  const again = await service.request<Decision>('POST', path, { body: FURTHER })
  t.equal(again.status, 201, 'the same content again records nothing')
  t.same(again.body, first.body)

  const without = await service.request<Decision>('POST', path, { body: NEW_NAMES })
  t.match(without, { status: 201, body: { id: first.body.id, version: 2, newNamesAllowed: true, reason: null } })
  const reason = 'Ghi nhầm quyết định.'
  const third = await service.request<Decision>('POST', path, { body: { ...FURTHER, note: 'Không bổ sung.', reason } })
  t.match(third, { status: 201, body: { version: 3, newNamesAllowed: false, reason } })
  const { items } = await stage.must<{ items: Decision[] }>('GET', path)
  const fell = (decision: Decision) => ({ ...decision, holds: false })
  t.same(items, [fell(first.body), fell(without.body), third.body], 'every version stays readable')
  t.match(items.at(-1), { holds: true })

  const events = (await eventsOfCongress(service, stage.id)).filter(({ action }) => action === 'decision.recorded')
  t.equal(events.length, 3)
  t.match(events[2], { reason, before: { version: 2, newNamesAllowed: true }, after: { version: 3 } })
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])

  const { electionId } = await stage.must<{ electionId: string }>('GET', `/v1/rounds/${stage.rounds.unfilled}`)
  const next = await stage.openRound(electionId)
  t.match(next, { number: 2, names: 'not-elected' }, 'the round follows from the decision in force')
  const late = { method: 'POST', path, status: 409, code: 'decision-already-taken' } as const
  await expectRefusals(t, service, [{ what: 'after the next round', ...late, options: { body: NEW_NAMES } }])
  const refused = await service.request<{ detail: string }>('POST', path, { body: NEW_NAMES })
  t.match(refused.body.detail, /lần bầu thứ 2/, 'the refusal names the round')
  const same = await service.request('POST', path, { body: { ...FURTHER, note: 'Không bổ sung.' } })
  t.equal(same.status, 201, 'a repeated request is answered after the next round too')
})

test('a correction is judged like a first decision', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/rounds/${stage.rounds.unfilled}/decisions`
  await service.request('POST', path, { body: FURTHER })
  const wrong = { method: 'POST', path, status: 422 } as const
  await expectRefusals(t, service, [
    {
      ...wrong,
      what: 'not open',
      options: { body: { ...FURTHER, kind: 'tie-revote' } },
      code: 'decision-not-open',
      pointer: '/kind',
    },
    {
      ...wrong,
      what: 'too many hands',
      options: { body: { ...FURTHER, vote: { for: 23, against: 0, blank: 0 } } },
      code: 'hands-exceed-attending',
      pointer: '/vote',
    },
  ])
})
