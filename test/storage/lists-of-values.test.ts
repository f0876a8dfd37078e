import { test } from 'tap'
import { DELIVERY_STATES } from '../../src/app/webhooks/model.ts'
import { BOARD_SOURCES, BOARD_TITLES } from '../../src/rules/board.ts'
import { CALL_UP_GROUNDS } from '../../src/rules/call-up.ts'
import { MEMBERSHIPS } from '../../src/rules/candidacy.ts'
import { DECISION_KINDS } from '../../src/rules/decision.ts'
import { ORGANISATION_LEVELS } from '../../src/rules/election.ts'
import { SLOTS } from '../../src/rules/entry.ts'
import { OPINION_OUTCOMES, OPINION_SCOPES } from '../../src/rules/opinion.ts'
import { NAMES_RULES } from '../../src/rules/plan.ts'
import { ROUND_STATES } from '../../src/rules/round.ts'
import { SEAT_REFUSAL_GROUNDS } from '../../src/rules/seats.ts'
import {
  BALLOT_FAULTS,
  IMPLEMENTING_IDS,
  MEETING_KINDS,
  OFFICES,
  REGULATION_IDS,
  ROUND_KINDS,
} from '../../src/rules/types.ts'
import { UNDOING_BODIES, UNDOING_KINDS } from '../../src/rules/undoing.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'

/** Each column with the list of its type. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'organisation.level': ORGANISATION_LEVELS,
  'congress.kind': MEETING_KINDS,
  'congress.regulation': REGULATION_IDS,
  'congress.implementing': IMPLEMENTING_IDS,
  'congress.board_title': BOARD_TITLES,
  'counting_board_version.source': BOARD_SOURCES,
  'person.membership': MEMBERSHIPS,
  'election.office': OFFICES,
  'round.kind': ROUND_KINDS,
  'round.names': NAMES_RULES,
  'round.state': ROUND_STATES,
  'round_undoing.kind': UNDOING_KINDS,
  'round_undoing.decided_by': UNDOING_BODIES,
  'decision.kind': DECISION_KINDS,
  'opinion_vote.scope': OPINION_SCOPES,
  'opinion_vote.outcome': OPINION_OUTCOMES,
  'seat_refusal.ground': SEAT_REFUSAL_GROUNDS,
  'call_up.ground': CALL_UP_GROUNDS,
  'batch_entry.slot': SLOTS,
  'ballot.fault': BALLOT_FAULTS,
  'webhook_delivery.state': DELIVERY_STATES,
}

test('lists of values', async (t) => {
  await forEachDatabase(
    t,
    'the database accepts exactly the values of the lists in the source',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const { rows } = await client.query<{ of: string; text: string }>(`
          select concat(c.conrelid::regclass, '.', a.attname) as of, pg_get_constraintdef(c.oid) as text
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
          where c.contype = 'c'`)
        const found = new Map(
          rows.map(({ of, text }) => [of, [...text.matchAll(/'([^']*)'::text/g)].map(([, value]) => value)]),
        )
        for (const [column, values] of Object.entries(LISTS)) {
          t.same(found.get(column)?.toSorted(), [...values].sort(), column)
        }
      })
    },
    MIGRATED,
  )
})
