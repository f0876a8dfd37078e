import { test } from 'tap'
import { keyState } from '../../../src/app/keys/model.ts'

const DAY = 86_400_000
const AT = '2017-08-05T01:00:00.000Z'
const after = (days: number): string => new Date(Date.parse(AT) + days * DAY).toISOString()
const made = (createdAt: string, days: number) => ({
  createdAt,
  expiresAt: new Date(Date.parse(createdAt) + days * DAY).toISOString(),
  revokedAt: null,
})

test('a key is active until it expires or is revoked', async (t) => {
  const key = made(AT, 30)
  t.same([keyState(key, AT), keyState(key, after(29.999)), keyState(key, after(30))], ['active', 'active', 'expired'])
  t.equal(keyState({ ...key, revokedAt: AT }, AT), 'revoked')
})

test('a key that was created while the clock was ahead does not outlive its year', async (t) => {
  t.equal(keyState(made(after(1), 365), AT), 'active', 'a day of tolerance')
  t.equal(keyState(made(after(900), 365), AT), 'expired')
  t.equal(keyState(made(after(900), 365), after(900)), 'active', 'it was this clock that was wrong')
})
