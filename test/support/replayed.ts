import assert from 'node:assert/strict'
import type { Test } from 'tap'
import type { Reads } from '../../src/app/ports.ts'
import { readRecord } from '../../src/app/results/export-record.ts'
import { roundFacts } from '../../src/app/results/round-facts.ts'
import { findRound } from '../../src/app/shared/find.ts'
import type { Opening } from '../../src/audit/commitment.ts'
import { openFigures } from '../../src/audit/committed-figures.ts'
import type { EventDocument } from '../../src/audit/event.ts'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { toFacts } from '../../src/count-record/to-facts.ts'
import { committedIn, hasCommitments } from '../../src/events/catalogue.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import type { RoundId } from '../../src/kernel/brand.ts'
import { fieldsOf } from '../../src/kernel/unknown.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import type { CountFacts } from '../../src/rules/types.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import type { DeclaredRound } from '../../src/verification/declared-round.ts'
import { firstDifference } from '../../src/verification/first-difference.ts'
import { withStandIns } from '../../src/verification/left-out.ts'
import { Replay } from '../../src/verification/replay.ts'
import type { Violation } from '../../src/verification/violation.ts'
import { withClient } from './database.ts'
import { openTestService, type ServiceOptions, type TestService } from './service.ts'

/** An event as it was hashed, with the contents behind its commitments, which have to fit. */
export const openedDocument = (event: EventDocument, openings: readonly Opening[] | null): EventDocument => {
  const { figures, state } = openFigures(nodeCrypto, committedIn(event.action), event, openings)
  assert.ok(state === 'plain' || state === 'opened', `event ${event.sequence} is ${state}`)
  const { before, after, reason } = figures
  return { ...event, before, after, reason }
}

/** Replays the log of every congress without the marks of ballots, and compares the facts with those that have them. */
const expectLeftOut = async (service: TestService): Promise<void> => {
  for (const [log, events] of await hashedLogsOf(service)) {
    // A log of which an earlier version wrote a part is exported in full only.
    if (events.some(({ event, openings }) => hasCommitments(event.action) && openings === null)) continue
    const running = new Replay(nodeCrypto)
    const violations = events.flatMap(({ event, openings }) =>
      openings === null ? running.take(event) : running.take(withStandIns(event), true),
    )
    assert.deepEqual(violations, [], `${log} without marks`)
    const whole = replay(events.map(({ event, openings }) => openedDocument(event, openings)))
    assert.deepEqual(
      running.declared().map(({ facts }) => facts),
      whole.declared.map(({ facts }) => facts),
    )
  }
}

interface HashedEvent {
  readonly event: EventDocument
  readonly openings: readonly Opening[] | null
}

/** Every event of every congress as it was hashed, each log in its order. */
const hashedLogsOf = ({ connection }: TestService): Promise<Map<string, HashedEvent[]>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ text: string; openings: readonly Opening[] | null }>(
      'select audit_event_text(e) as text, openings from audit_event e order by e.log_id, e.sequence',
    )
    const events = rows.map(({ text, openings }): HashedEvent => ({ event: JSON.parse(text), openings }))
    return Map.groupBy(
      events.filter(({ event: { log } }) => log !== INSTALLATION_LOG),
      ({ event: { log } }) => log,
    )
  })

/** Every event of the log of the installation, in its order. */
export const installationLogOf = ({ connection }: TestService): Promise<EventDocument[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      'select audit_event_text(e) as text from audit_event e where log_id = $1 order by e.sequence',
      [INSTALLATION_LOG],
    )
    return rows.map(({ text }): EventDocument => JSON.parse(text))
  })

/** Every event of every congress with the contents behind its commitments, each log in its order. */
export const congressLogsOf = async (service: TestService): Promise<Map<string, EventDocument[]>> =>
  new Map(
    [...(await hashedLogsOf(service))].map(([log, events]) => [
      log,
      events.map(({ event, openings }) => openedDocument(event, openings)),
    ]),
  )

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
  await expectLeftOut(service)
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
