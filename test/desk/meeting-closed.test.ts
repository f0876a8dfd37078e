import { test } from 'tap'
import type { Overview } from '../../src/desk/api/types.ts'
import { endedWith } from '../../src/desk/meeting/closed.ts'

type Elections = Overview['elections']

const electionsWith = (state: string): Elections => [{ rounds: [{ id: 'r', state }] }] as unknown as Elections

test('a page of a round that did not come to its end says that the meeting is closed, and the form of an election', async (t) => {
  const closedAt = '2017-08-05T01:00:00Z'
  const says = (state: string, route: readonly string[], roundId?: string): boolean =>
    endedWith({ closedAt, elections: electionsWith(state) }, route, roundId)
  for (const state of ['listing', 'listed', 'voting', 'counting']) t.ok(says(state, ['round', 'r'], 'r'), state)
  for (const state of ['declared', 'annulled', 'cancelled']) t.notOk(says(state, ['result', 'r'], 'r'), state)
  t.ok(says('declared', ['meeting', 'election']))
  t.notOk(says('listing', ['meeting', 'election', 'e']), 'the page of an election says it in its own words')
  t.notOk(says('listing', ['meeting']))
  t.notOk(says('listing', ['round', 'x'], 'x'), 'the round of another meeting')
  t.notOk(endedWith({ closedAt: null, elections: electionsWith('listing') }, ['round', 'r'], 'r'))
})
