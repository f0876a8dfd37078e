import { test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import { CLAIMING, deliveryScope } from '../../src/app/webhooks/record-attempt.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { attempt, inScope, NOTHING } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

const NO_PRIVILEGE = '42501'
const CLAIM = "select * from claim_webhook_deliveries('2017-08-05T01:02:03Z', '2017-08-05T01:03:03Z', $1)"

test('deliveries of all congresses', async (t) => {
  await forEachDatabase(
    t,
    'are claimed by the service alone, not by any account',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const scopes: Readonly<Record<string, Scope | null>> = {
        'no scope': null,
        nothing: NOTHING,
        'a role in a congress': two.IN_A1,
        'an organisation administered': two.ADMINISTERS_A,
        'the installation administered': two.SYSTEM,
      }
      for (const [who, scope] of Object.entries(scopes)) {
        t.equal(await inScope(connection, scope, (client) => attempt(client, CLAIM, [100])), NO_PRIVILEGE, who)
      }
      await inScope(connection, CLAIMING, async (client) => {
        const { rows: first } = await client.query<{ congressId: string }>(CLAIM, [3])
        const { rows: rest } = await client.query<{ congressId: string }>(CLAIM, [100])
        t.equal(first.length, 3, 'as many as were asked for')
        const congresses = [...first, ...rest].map(({ congressId }) => congressId).sort()
        t.same(
          congresses,
          (['a1', 'a2', 'b1', 'b2'] as const).map((place) => two.idOf(place, 'congress')),
        )
        t.same((await client.query(CLAIM, [100])).rows, [], 'what was taken up is not due')
        await client.query("update webhook_delivery set due_at = '2017-08-06T06:02:03Z'")
        t.same((await client.query(CLAIM, [100])).rows, [], 'nor before the longest pause is over')
        await client.query("update webhook_delivery set due_at = '2020-01-01'")
        t.equal((await client.query(CLAIM, [1])).rows.length, 1, 'later only by a clock that was wrong')
        t.same((await client.query('select * from webhook_message')).rows, [], 'what they say is seen by no other way')
      })
      await inScope(connection, CLAIMING, async (client) => {
        await client.query("update webhook set revoked_at = '2017-08-05', revoked_by = 'x'")
        t.same((await client.query(CLAIM, [100])).rows, [], 'none of a webhook that was revoked')
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'are settled one congress at a time',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await inScope(connection, deliveryScope(two.idOf('a1', 'congress')), async (client) => {
        const { rows } = await client.query('select body from webhook_message')
        t.equal(rows.length, 1)
        const add = 'insert into webhook_message (congress_id, sequence, body) values ($1, 9, $2)'
        t.match(await attempt(client, add, [two.idOf('a1', 'congress'), '{}']), { count: 1 })
        t.equal(await attempt(client, add, [two.idOf('b1', 'congress'), '{}']), NO_PRIVILEGE)
      })
    },
    MIGRATED,
  )
})
