import { test } from 'tap'
import { handsFit } from '../../src/app/shared/hands.ts'

test('a show of hands may count as many people as attend, and not one more', async (t) => {
  const vote = { for: 20, against: 1, blank: 1 }
  t.same(handsFit(vote, 22), { ok: true, value: vote })
  t.match(handsFit(vote, 21), {
    ok: false,
    error: { code: 'hands-exceed-attending', params: { hands: 22, attending: 21 }, errors: [{ pointer: '/vote' }] },
  })
  t.same(handsFit(vote, null), { ok: true, value: vote }, 'before the roll is recorded nothing can be said')
})
