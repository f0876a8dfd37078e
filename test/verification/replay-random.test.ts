import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { randomFrom } from '../reference/random.ts'
import { openCastService } from '../support/cast-service.ts'
import { expectReplays } from '../support/replayed.ts'
import { playRandomCongress } from './support/random-congress.ts'

const CONGRESSES = 6

test('random congresses, in which each act is by an account with a role for it, replay to the facts and results of the service', async (t) => {
  const service = await openCastService(t)
  let rounds = 0
  for (let played = 0; played < CONGRESSES; played += 1) {
    const seed = randomInt(2 ** 31)
    t.comment(`seed ${seed}`)
    await playRandomCongress(service, randomFrom(seed))
    rounds = await expectReplays(service)
  }
  t.ok(rounds >= CONGRESSES, `${rounds} rounds`)
})
