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

test('a show of hands does not say the opposite of what is recorded', async (t) => {
  const lost = { for: 3, against: 19, blank: 0 }
  t.match(handsFit(lost, 22), {
    ok: false,
    error: { code: 'hands-say-otherwise', params: { inFavour: 3, against: 19 }, errors: [{ pointer: '/vote' }] },
  })
  t.same(handsFit(lost, 22, false), { ok: true, value: lost })
  t.match(handsFit({ for: 19, against: 3, blank: 0 }, 22, false), { ok: false })
})
