import { test } from 'tap'
import type { Problem } from '../support/client.ts'
import { eventsOf } from './support/audit-log.ts'
import { type Key, keysOf, makeKey, setKeyScene } from './support/keys.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'

const UNKNOWN_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

test('an ended key can be neither replaced nor revoked; a replaced one can only be revoked', async (t) => {
  const { service, clock, congress, account } = await setKeyScene(t)
  const act = (id: string, what: 'rotation' | 'revocation') => {
    const body = what === 'rotation' ? { overlapMinutes: 60 } : { reason: 'Không dùng nữa.' }
    return { method: 'POST', path: `/v1/keys/${id}/${what}`, options: { body } }
  }
  const done = async (id: string, what: 'rotation' | 'revocation') => {
    const { method, path, options } = act(id, what)
    return congress.must<Key>(method, path, options)
  }
  const refused = (id: string, what: 'rotation' | 'revocation', code: Refused['code']): Refused => {
    return { what: `${what}: ${code}`, ...act(id, what), status: 409, code }
  }
  const expired = await makeKey(congress, account, { expiresAt: '2017-08-05T01:30:00.000Z' })
  const revoked = await makeKey(congress, account)
  const replaced = await makeKey(congress, account)
  t.match(await done(revoked.id, 'revocation'), { state: 'revoked', revokedAt: '2017-08-05T01:00:00.000Z' })
  clock.minutesLater(30)
  await done(replaced.id, 'rotation')
  await expectRefusals(t, service, [
    refused(expired.id, 'rotation', 'key-ended'),
    refused(expired.id, 'revocation', 'key-ended'),
    refused(revoked.id, 'rotation', 'key-ended'),
    refused(revoked.id, 'revocation', 'key-ended'),
    refused(replaced.id, 'rotation', 'key-replaced'),
    {
      what: 'a day and a minute',
      ...act(replaced.id, 'rotation'),
      options: { body: { overlapMinutes: 1441 } },
      status: 400,
      code: 'body-invalid',
      pointer: '/overlapMinutes',
    },
    { what: 'unknown', ...act(UNKNOWN_ID, 'rotation'), status: 404, code: 'key-unknown' },
    { what: 'unknown', ...act(UNKNOWN_ID, 'revocation'), status: 404, code: 'key-unknown' },
  ])
  await done(replaced.id, 'revocation')
  const states = (await keysOf(congress, account)).map(({ id, state }) => [id, state])
  t.same(states.slice(0, 3), [
    [expired.id, 'expired'],
    [revoked.id, 'revoked'],
    [replaced.id, 'revoked'],
  ])
})

test('a rotated key has the scope of the old one and its original lifetime', async (t) => {
  const { service, clock, congress, account } = await setKeyScene(t)
  const old = await makeKey(congress, account, {
    roles: ['auditor', 'observer'],
    congressIds: [congress.id],
    expiresAt: '2017-08-06T01:00:00.000Z',
  })
  clock.minutesLater(60)
  const at = clock.now().toISOString()
  const rotate = (id: string, overlapMinutes: number) =>
    congress.must<Key>('POST', `/v1/keys/${id}/rotation`, { body: { overlapMinutes } })
  const next = await rotate(old.id, 1440)
  t.match(next, {
    accountId: account,
    name: old.name,
    roles: ['auditor', 'observer'],
    congressIds: [congress.id],
    createdAt: at,
    expiresAt: '2017-08-06T02:00:00.000Z',
  })
  const [kept] = await keysOf(congress, account)
  t.match(kept, { id: old.id, replacedBy: next.id, expiresAt: '2017-08-06T01:00:00.000Z' }, 'never longer than before')
  const events = await eventsOf(service, () => rotate(next.id, 15))
  t.same(
    events.map(({ action, object_id }) => [action, object_id === next.id]),
    [
      ['key.created', false],
      ['key.rotated', true],
    ],
  )
  t.match(events[1], {
    before: { expiresAt: '2017-08-06T02:00:00.000Z', replacedBy: null },
    after: { expiresAt: '2017-08-05T02:15:00.000Z', replacedBy: events[0]!.object_id },
  })
})

test('two simultaneous rotations create one new key', async (t) => {
  const { service, congress, account } = await setKeyScene(t)
  const { id } = await makeKey(congress, account)
  const body = { overlapMinutes: 5 }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => service.request<Problem>('POST', `/v1/keys/${id}/rotation`, { body })),
  )
  t.same(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409])
  t.equal((await keysOf(congress, account)).length, 2)
})
