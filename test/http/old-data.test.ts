import { test } from 'tap'
import { logsOf, verifyStored } from '../../src/cli/verify-database.ts'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'
import { clientOf } from '../support/client.ts'
import { congressOf } from '../support/congress.ts'
import { exportOf } from '../support/counted-congress.ts'
import { partsIn } from '../support/earlier-answer.ts'
import { testFollowers } from '../support/log-signer.ts'
import { linesOf, OLD_DATA, oldText, recordsIn } from '../support/old-data.ts'
import { openOldService } from '../support/old-service.ts'
import { expectReplays } from '../support/replayed.ts'
import { withoutStandIn } from '../support/without-stand-in.ts'
import { finishInterrupted, interruptedRound } from './support/interrupted.ts'

// Every program must answer, verify and continue the data that an earlier one stored.

interface OldResult {
  readonly roundId: string
  readonly result: CountResultDocument
  readonly citations: readonly string[]
}

interface OldReport {
  readonly file: string
  readonly report: {
    readonly manifest: { readonly log: string }
    readonly rounds: number
    readonly remarks: readonly { readonly code: string }[]
    readonly remarkCounts: unknown
  }
}

const codesIn = ({ remarks }: Pick<OldReport['report'], 'remarks'>): ReadonlySet<string> =>
  new Set(remarks.map(({ code }) => code))

const resultsOf = (name: string): OldResult[] => linesOf<OldResult>(name, 'results.jsonl')
const reportsOf = (name: string): OldReport[] => linesOf<OldReport>(name, 'reports.jsonl')

/** The name that every ballot strikes out that is not yet typed in each interrupted round, and the result. */
const CONTINUED: Readonly<Record<string, { readonly struck: number; readonly result: object }>> = {
  // 7 votes are past half of the base only because those excused leave it.
  'data-before-count-version': {
    struck: 0,
    result: { format: 'count-result/1', base: 12, votesNeeded: 7, valid: 11, votes: [7, 4] },
  },
  'data-before-blind-entries': {
    struck: 1,
    result: { format: 'count-result/2', base: 14, votesNeeded: 8, valid: 10, votes: [8, 2] },
  },
  'data-with-blind-entries': {
    struck: 1,
    result: { format: 'count-result/2', base: 14, votesNeeded: 8, valid: 13, votes: [12, 1] },
  },
  'data-before-papers': {
    struck: 1,
    result: { format: 'count-result/2', base: 14, votesNeeded: 8, valid: 13, votes: [12, 1] },
  },
  'data-before-desk': {
    struck: 1,
    result: { format: 'count-result/2', base: 14, votesNeeded: 8, valid: 13, votes: [12, 1] },
  },
}

/** The parts of a congress that confirming a result does not need. */
const NOBODY = { organisationId: '', attending: 0, people: [] }

/** Remarks of later versions: the verifier of then pointed none of them out. */
const LATER_REMARKS: readonly string[] = ['right-not-shown', 'time-backwards', 'time-after-export', 'account-renamed']

/** The verdict on a file, as JSON. */
const reportOn = async (text: string): Promise<unknown> => {
  const found = await verifyBundle(nodeCrypto, new Blob([text]).stream(), NO_ANCHORS)
  const counts = {
    violationCounts: [...found.violationCounts],
    remarkCounts: [...found.remarkCounts].filter(([code]) => !LATER_REMARKS.includes(code)),
    remarks: found.remarks.filter(({ code }) => !LATER_REMARKS.includes(code)),
  }
  return JSON.parse(JSON.stringify({ ...found, ...counts, root: found.root && toHex(found.root) }))
}

const eventsIn = (bundle: string): string[] => bundle.split('\n').filter((line) => line.startsWith('{"event":'))

for (const name of OLD_DATA) {
  test(`${name}: declared results are answered as they were`, async (t) => {
    const { must } = clientOf(await openOldService(t, name))
    for (const then of resultsOf(name)) {
      const { citations, ...answer } = await must<{ citations: readonly { readonly id: string }[] }>(
        'GET',
        `/v1/rounds/${then.roundId}/result`,
      )
      const now = { ...answer, citations: citations.map(({ id }) => id) }
      t.strictSame(partsIn(then, now), then, then.roundId)
    }
  })

  test(`${name}: exported logs verify as they did`, async (t) => {
    for (const { file, report } of reportsOf(name)) {
      const { remarks, remarkCounts: _, ...then } = report
      const now = (await reportOn(oldText(name, file))) as OldReport['report']
      t.strictSame(partsIn(then, now), then, file)
      // A later program may have more to remark on.
      t.same(codesIn(now).intersection(codesIn({ remarks })), codesIn({ remarks }), file)
    }
  })

  test(`${name}: stored logs verify, and their export now begins like the one of then`, async (t) => {
    const service = await openOldService(t, name)
    const reports = reportsOf(name)
    const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
    t.teardown(handle.close)
    const uow = withoutStandIn(createUnitOfWork(handle, testFollowers))
    let logs = 0
    for await (const log of logsOf(uow)) {
      const found = await verifyStored(uow, log, NO_ANCHORS, '2017-08-06T01:00:00.000Z')
      logs += 1
      t.match(found, { stored: null, verification: { verdict: 'verified', violations: [] } }, log)
      t.strictSame(found?.rows?.first ?? [], [], log)
    }
    t.ok(logs > reports.length)
    for (const { file, report } of reports) {
      const text = await exportOf(service, report.manifest.log)
      t.match(await reportOn(text), { verdict: 'verified', violations: [], rounds: report.rounds }, file)
      const then = eventsIn(oldText(name, file))
      t.same(eventsIn(text).slice(0, then.length), then, file)
    }
  })

  test(`${name}: its records are counted to the declared results`, async (t) => {
    const { must } = clientOf(await openOldService(t, name))
    for (const { roundId, result } of resultsOf(name)) {
      const record = parseCountRecord(await must('POST', `/v1/rounds/${roundId}/count-record-exports`))
      if (!record.ok) {
        t.fail(`${roundId}: ${JSON.stringify(record.error)}`)
        continue
      }
      t.match(record.value, { format: 'count-record/2', readings: Object }, roundId)
      const { result: counted, differences } = recount(record.value)
      t.same(differences, [], roundId)
      const { format, findings, ...figures } = result
      for (const [key, value] of Object.entries(figures)) {
        t.strictSame(counted[key as keyof typeof figures], value, `${roundId}: ${key}`)
      }
      // Version 2 of the format also tells that a reading decided.
      const added =
        format === 'count-result/1' && result.base === 12
          ? [{ code: 'reading-decides', severity: 'warning', reading: 'conferenceBase' }]
          : []
      t.same(counted.findings, [...findings, ...added])
    }
  })

  test(`${name}: a count that was interrupted goes on by the rules of its meeting`, async (t) => {
    const service = await openOldService(t, name)
    const client = clientOf(service)
    const place = interruptedRound(name)
    const { struck, result: expected } = CONTINUED[name]!
    t.match(await client.must('GET', `/v1/rounds/${place.roundId}`), { state: 'counting' })
    await finishInterrupted(client, { ...place, struck, typists: recordsIn(name, 'entry_typist') })
    await congressOf(service, { id: place.congressId, ...NOBODY }).confirm(place.roundId)
    const headers = { 'if-match': await client.tagOf(`/v1/rounds/${place.roundId}/tally`) }
    const { result } = await client.must<OldResult>('POST', `/v1/rounds/${place.roundId}/result`, { headers, body: {} })
    const { format, base, votesNeeded, ballots, candidates } = result
    const votes = candidates.map((candidate) => candidate.votes)
    t.strictSame({ format, base, votesNeeded, valid: ballots.valid, votes }, expected)
    t.match(result, { outcome: 'complete', seatsLeft: 0, elected: [candidates[0]?.id] })
    t.same(result.findings, [])
    t.ok((await expectReplays(service)) > resultsOf(name).length)
  })
}
