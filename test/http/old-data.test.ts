import { type Test, test } from 'tap'
import { logsOf, verifyStored } from '../../src/cli/verify-database.ts'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import type { Office } from '../../src/rules/types.ts'
import { openDatabase, SERVICE_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'
import { clientOf } from '../support/client.ts'
import { congressOf, openCongress } from '../support/congress.ts'
import { exportOf } from '../support/counted-congress.ts'
import { embeddedServer, withClient } from '../support/database.ts'
import { takeDatabase } from '../support/kept-database.ts'
import { testFollowers } from '../support/log-signer.ts'
import { linesOf, migratedTemplate, oldText, readOldData } from '../support/old-data.ts'
import { eventsOfCongress, expectReplays } from '../support/replayed.ts'
import { countedIds, openTestService, type TestService, tickingClock } from '../support/service.ts'

// Every program must answer, verify and continue what an earlier one stored.

const NAME = 'data-before-count-version'

interface OldResult {
  readonly roundId: string
  readonly rollVersion: number
  readonly result: CountResultDocument
  readonly names: unknown
  readonly choices: unknown
  readonly citations: readonly string[]
}

type Answer = Omit<OldResult, 'citations'> & { readonly citations: readonly { readonly id: string }[] }

interface OldReport {
  readonly file: string
  readonly report: { readonly manifest: { readonly log: string }; readonly rounds: number }
}

const RESULTS = linesOf<OldResult>(NAME, 'results.jsonl')
const REPORTS = linesOf<OldReport>(NAME, 'reports.jsonl')

/** The service on the migrated data. Its clock and ids are after those of the earlier one. */
const openOld = async (t: Test): Promise<TestService> => {
  const database = await takeDatabase(await embeddedServer(), migratedTemplate(readOldData(NAME)))
  return openTestService(t, { database, now: tickingClock(10_000), newId: countedIds(10_000) })
}

/** The verdict on a file, as JSON. */
const reportOn = async (text: string): Promise<unknown> => {
  const found = await verifyBundle(nodeCrypto, new Blob([text]).stream(), NO_ANCHORS)
  const counts = { violationCounts: [...found.violationCounts], remarkCounts: [...found.remarkCounts] }
  return JSON.parse(JSON.stringify({ ...found, ...counts, root: found.root && toHex(found.root) }))
}

test('declared results are answered as they were', async (t) => {
  const { must } = clientOf(await openOld(t))
  for (const { roundId, citations: before, ...declared } of RESULTS) {
    const { citations, ...now } = await must<Answer>('GET', `/v1/rounds/${roundId}/result`)
    for (const [key, value] of Object.entries(declared)) {
      t.strictSame(now[key as keyof typeof declared], value, `${roundId}: ${key}`)
    }
    t.same(
      citations.map(({ id }) => id),
      before,
      `${roundId}: citations`,
    )
  }
})

test('exported logs verify as they did', async (t) => {
  for (const { file, report } of REPORTS) t.strictSame(await reportOn(oldText(NAME, file)), report, file)
})

test('stored logs verify, and their export now begins like the one of then', async (t) => {
  const service = await openOld(t)
  const handle = openDatabase(service.connection, () => {}, SERVICE_ROLE)
  t.teardown(handle.close)
  const uow = createUnitOfWork(handle, testFollowers)
  let logs = 0
  for await (const log of logsOf(uow)) {
    const found = await verifyStored(uow, log, NO_ANCHORS, '2017-08-06T01:00:00.000Z')
    logs += 1
    t.match(found, { stored: null, verification: { verdict: 'verified', violations: [] } }, log)
  }
  t.ok(logs > REPORTS.length)
  for (const { file, report } of REPORTS) {
    const text = await exportOf(service, report.manifest.log)
    t.match(await reportOn(text), { verdict: 'verified', violations: [], rounds: report.rounds }, file)
    const eventsIn = (bundle: string) => bundle.split('\n').filter((line) => line.startsWith('{"event":'))
    const then = eventsIn(oldText(NAME, file))
    t.same(eventsIn(text).slice(0, then.length), then, file)
  }
})

test('their records are counted to the declared results', async (t) => {
  const { must } = clientOf(await openOld(t))
  for (const { roundId, result } of RESULTS) {
    const record = parseCountRecord(await must('POST', `/v1/rounds/${roundId}/count-record-exports`))
    if (!record.ok) {
      t.fail(`${roundId}: ${JSON.stringify(record.error)}`)
      continue
    }
    t.match(record.value, { format: 'count-record/2', readings: Object }, roundId)
    const { result: counted, differences } = recount(record.value)
    t.same(differences, [], roundId)
    const { format: _, findings, ...figures } = result
    for (const [key, value] of Object.entries(figures)) {
      t.strictSame(counted[key as keyof typeof figures], value, `${roundId}: ${key}`)
    }
    const added =
      result.base === 12 ? [{ code: 'reading-decides', severity: 'warning', reading: 'conferenceBase' }] : []
    t.same(counted.findings, [...findings, ...added], 'version 2 of the format also tells that a reading decided')
  }
})

test('a count that was interrupted goes on by the rules of its meeting', async (t) => {
  const service = await openOld(t)
  const { must, tagOf } = clientOf(service)
  const { roundId, batchId, people } = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ roundId: string; batchId: string; people: string[] }>(
      `select round_id as "roundId", b.id as "batchId",
          array(select person_id::text from ballot_candidate c where c.round_id = b.round_id order by position) as people
        from current_batch b join round on round.id = round_id where state = 'counting' and size = 8`,
    )
    return rows[0]!
  })
  t.match(await must('GET', `/v1/rounds/${roundId}`), { state: 'counting' })
  const entry = `/v1/ballot-batches/${batchId}/entries/first`
  const [binh] = people
  await must('POST', `${entry}/ballots`, { body: { ballots: Array.from({ length: 5 }, () => ({ struck: [binh] })) } })
  await must('POST', `${entry}/finalisation`)
  const headers = { 'if-match': await tagOf(`/v1/rounds/${roundId}/tally`) }
  const declared = await must<Answer>('POST', `/v1/rounds/${roundId}/result`, { headers, body: {} })
  t.match(declared.result, { format: 'count-result/1', base: 12, votesNeeded: 7, outcome: 'complete', seatsLeft: 0 })
  t.same(declared.result.findings, [])
  t.same(declared.result.elected, [binh], 'by 7 votes, which are past half only without those excused')
  t.ok((await expectReplays(service)) > RESULTS.length)
})

test('meetings keep their version and readings, and a new one takes the current ones', async (t) => {
  const service = await openOld(t)
  const { must } = clientOf(service)
  const stored = readOldData(NAME).tables.find(({ table }) => table === 'congress')!
  const column = (name: string) => stored.columns.indexOf(name)
  for (const row of stored.rows) {
    const { countVersion, readings } = await must<{ countVersion: number; readings: object }>(
      'GET',
      `/v1/congresses/${row[column('id')]}`,
    )
    t.equal(countVersion, 1)
    t.strictSame(readings, JSON.parse(row[column('readings')]!))
  }
  const conference = await openCongress(service, {
    kind: 'committee-conference',
    level: 'grassroots',
    heldOn: '2025-08-10',
    roll: { summoned: 15, attending: 12, exclusions: { suspended: 1, excusedThroughout: 2 } },
  })
  t.match(await must('GET', `/v1/congresses/${conference.id}`), {
    countVersion: 2,
    readings: { conferenceBase: 'sitting-294' },
  })
  const { result } = await conference.vote(await conference.createElection('secretary', 1), {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ballots: [
      { strike: ['Nguyễn Văn Dũng'], times: 7 },
      { strike: ['Trần Thị Bình'], times: 5 },
    ],
  })
  t.match(result, {
    format: 'count-result/2',
    base: 14,
    votesNeeded: 8,
    elected: [],
    findings: [{ code: 'reading-decides', reading: 'conferenceBase' }],
  })
  await expectReplays(service)
})

test('a board and a person of then are corrected, and the log replays', async (t) => {
  const service = await openOld(t)
  const { must, tagOf } = clientOf(service)
  const { congress, person } = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ congress: string; person: string }>(
      `select b.congress_id as congress, p.id as person
        from counting_board_version b join person p using (congress_id) left join congress_closing using (congress_id)
        where closed_at is null and not exists (select from ballot_candidate c where c.person_id = p.id)
        order by p.id limit 1`,
    )
    return rows[0]!
  })
  const board = `/v1/congresses/${congress}/counting-board`
  const old = await must<{ members: object[]; vote: object }>('GET', board)
  t.match(old, { source: 'congress', paper: null, vote: { for: Number } })
  const change = async (path: string, body: object): Promise<void> => {
    await must('PUT', path, { headers: { 'if-match': await tagOf(path) }, body })
  }
  const { members, vote } = old
  await change(board, { members, vote, reason: 'Ghi lại.' })
  await change(board, { members, vote, reason: 'Ghi lại lần nữa.' })
  const path = `/v1/people/${person}`
  const { id: _, version: __, nameOnPaper: ___, ...figures } = await must<Record<string, unknown>>('GET', path)
  t.match(figures, { workingGroup: false })
  await change(path, { ...figures, unit: 'Phòng Tổng hợp hai' })
  await change(path, { ...figures, unit: 'Phòng Tổng hợp ba' })
  await expectReplays(service)
})

test('qd294-2025:i11.4.2: a call-up at a meeting of then cites the rules of its date', async (t) => {
  const service = await openOld(t)
  const id = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select c.id from congress c left join congress_closing on congress_id = c.id
        where closed_at is null and held_on = '2025-08-10' and exists (select from counting_board_version b where b.congress_id = c.id)`,
    )
    return rows[0]!.id
  })
  const { must } = clientOf(service)
  const { organisationId } = await must<{ organisationId: string }>('GET', `/v1/congresses/${id}`)
  const { attending } = await must<{ attending: number }>('GET', `/v1/congresses/${id}/roll`)
  const congress = congressOf(service, { id, organisationId, attending, people: [] })
  const [delegate, alternate] = ['Mai Thị Út', 'Mai Văn Ước'] as const
  const electOne = async (office: Office, name: string): Promise<string> => {
    const election = await congress.createElection(office, 1)
    await congress.vote(election, { names: [name], ballots: [{ agree: [name], times: attending }] })
    return election
  }
  const election = await electOne('delegates', delegate)
  await electOne('alternate-delegates', alternate)
  await must('POST', `/v1/elections/${election}/call-ups`, {
    body: {
      droppedOut: congress.idOf(delegate),
      calledUp: congress.idOf(alternate),
      ground: 'deceased',
      reason: 'Từ trần.',
    },
  })
  const called = (await eventsOfCongress(service, id)).find(({ action }) => action === 'alternate.called-up')
  t.match(called, { citations: ['qd294-2025:i11.4.2'] })
  await expectReplays(service)
})
