import assert from 'node:assert/strict'
import type { Test } from 'tap'
import type { Reads } from '../../src/app/ports.ts'
import { readRecord } from '../../src/app/results/export-record.ts'
import { roundFacts } from '../../src/app/results/round-facts.ts'
import { findRound } from '../../src/app/shared/find.ts'
import type { EventDocument } from '../../src/audit/event.ts'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { toFacts } from '../../src/count-record/to-facts.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import type { RoundId } from '../../src/kernel/brand.ts'
import { fieldsOf } from '../../src/kernel/unknown.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import type { CountFacts } from '../../src/rules/types.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import type { DeclaredRound } from '../../src/verification/declared-round.ts'
import { firstDifference } from '../../src/verification/first-difference.ts'
import { Replay } from '../../src/verification/replay.ts'
import type { Violation } from '../../src/verification/violation.ts'
import { withClient } from './database.ts'
import { openTestService, type ServiceOptions, type TestService } from './service.ts'

/** Every event of every congress as it was hashed, each log in its order. */
export const congressLogsOf = ({ connection }: TestService): Promise<Map<string, EventDocument[]>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      'select audit_event_text(e) as text from audit_event e order by e.log_id, e.sequence',
    )
    const events = rows.map(({ text }) => JSON.parse(text) as EventDocument)
    return Map.groupBy(
      events.filter(({ log }) => log !== INSTALLATION_LOG),
      ({ log }) => log,
    )
  })

/** The events of the one congress that a test has played. */
export const eventsOfCongress = async (service: TestService, id: string): Promise<EventDocument[]> =>
  (await congressLogsOf(service)).get(id) ?? []

export interface Replayed {
  readonly violations: readonly Violation[]
  readonly declared: readonly DeclaredRound[]
}

export const replay = (events: Iterable<EventDocument>): Replayed => {
  const running = new Replay(nodeCrypto)
  const violations = [...events].flatMap((event) => running.take(event))
  return { violations, declared: running.declared() }
}

/** Throws unless the record that is exported of a declared round has these facts, and is counted to its result. */
const expectRecord = async (reads: Reads, roundId: RoundId, facts: CountFacts): Promise<void> => {
  const exported = await readRecord(reads, roundId)
  const parsed = exported.ok ? parseCountRecord(JSON.parse(JSON.stringify(exported.value.record))) : exported
  if (!parsed.ok) throw new assert.AssertionError({ message: `no record of ${roundId}` })
  assert.deepEqual(recount(parsed.value).differences, [])
  assert.equal(firstDifference(facts, { ...toFacts(parsed.value), version: facts.version }), null)
}

/**
 * Throws unless the log of every congress of the service replays without a violation, to the facts that the service
 * counted from and exports, and to its stored results. Returns the number of rounds compared.
 */
export const expectReplays = async (service: TestService): Promise<number> => {
  const logs = await congressLogsOf(service)
  return service.owner.db.connection().execute(async (db) => {
    const reads = readsOf(db)
    let compared = 0
    for (const [, events] of logs) {
      const { violations, declared } = replay(events)
      assert.deepEqual(violations, [])
      const declaring = events.filter(({ action }) => action === 'result.declared')
      const said = declaring.map(({ object }) => object.id)
      assert.deepEqual(
        declared.map(({ roundId }) => roundId),
        said,
      )
      for (const [
        index,
        { roundId, facts, result, settled, rollVersion, declaredAt, superseded },
      ] of declared.entries()) {
        const place = await findRound(reads, roundId)
        const collected = place.ok && (await roundFacts(reads, place.value))
        // The ballots of a round that was reopened may have changed since.
        if (!superseded) {
          assert.deepEqual(facts, collected ? collected.ok && collected.value.facts : false)
          if (facts) await expectRecord(reads, roundId, facts)
        }
        const version = declared.slice(0, index + 1).filter((one) => one.roundId === roundId).length
        const { declaredBy: _, ...kept } = (await reads.resultVersions(roundId))[version - 1]!
        const { signOff = null } = fieldsOf(declaring[index]?.after)
        assert.deepEqual({ roundId, version, result, settled, signOff, rollVersion, declaredAt }, kept)
        compared += 1
      }
    }
    return compared
  })
}

/** A test service whose logs are replayed at the end of the test. */
export const openReplayedService = async (t: Test, options: ServiceOptions = {}): Promise<TestService> => {
  const service = await openTestService(t, options)
  t.teardown(async () => {
    await expectReplays(service)
  })
  return service
}
