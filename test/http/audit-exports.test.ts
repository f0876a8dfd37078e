import { createHash } from 'node:crypto'
import { type Test, test } from 'tap'
import { EVENTS_PER_PAGE } from '../../src/app/log/bundle-items.ts'
import type { UnitOfWork } from '../../src/app/ports.ts'
import type { BundleItem, BundleLast } from '../../src/audit/bundle.ts'
import { canonical } from '../../src/audit/canonical.ts'
import { receiptHeader } from '../../src/audit/receipt.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import type { CongressId } from '../../src/kernel/brand.ts'
import { only } from '../support/bundle.ts'
import type { Problem } from '../support/client.ts'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY, EVERYBODYS_SESSION } from '../support/everyone.ts'
import { enterForLong } from '../support/sealed-scope.ts'
import { openTestService, type ServiceOptions, TEST_TOKEN, type TestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const PLAN = {
  names: NAMES,
  ballots: [
    { strike: [NAMES[1]!], times: 15 },
    { strike: [NAMES[0]!], times: 7 },
  ],
}

const open = async (t: Test, options?: ServiceOptions) => {
  const service = await openTestService(t, options)
  const meeting = await openCongress(service, { level: 'grassroots' })
  const election = await meeting.createElection('delegates', 1)
  return { service, meeting, election, path: `/v1/congresses/${meeting.id}/audit-exports` }
}

const itemsIn = (text: string): (BundleItem | BundleLast)[] =>
  text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))

/** Makes a log long, with several hundred events per transaction. */
const lengthen = (service: TestService, log: string, events: number): Promise<void> =>
  withClient(service.connection, async (client) => {
    const congressIds = [log as CongressId]
    const scope = { accountId: EVERYBODY.id, congressIds, organisationIds: [], installation: false }
    await enterForLong(service.connection, client, scope, `session:${EVERYBODYS_SESSION}`)
    for (let left = events; left > 0; left -= 250) {
      await client.query('begin')
      await client.query(
        `select append_audit_event($1, '2017-08-05T01:02:03Z', $2::text, 'Người', 'auditor', null, 'r', 'roll.recorded',
          'congress', $1, null, '{}', null, '{}') from generate_series(1, $3::integer)`,
        [log, EVERYBODY.id, Math.min(left, 250)],
      )
      await client.query('commit')
    }
  })

/** Counts the pages of events that are read, and may fail at one of them. */
const watchedPages = (failAt = Number.POSITIVE_INFINITY) => {
  const seen = { pages: 0 }
  const around = (uow: UnitOfWork): UnitOfWork => ({
    ...uow,
    read: (scope, query) =>
      uow.read(scope, (reads) =>
        query({
          ...reads,
          auditEvents: async (...about) => {
            seen.pages += 1
            if (seen.pages === failAt) throw new Error('the disk is gone')
            return reads.auditEvents(...about)
          },
        }),
      ),
  })
  return { seen, around }
}

test('an export is a file of canonical lines that ends with their count and digest', async (t) => {
  const { service, meeting, election, path } = await open(t)
  await meeting.vote(election, PLAN)
  const { status, headers, body } = await service.request<string>('POST', path)
  t.equal(status, 200)
  t.match(headers, {
    'content-type': 'application/jsonl',
    'content-disposition': new RegExp(`^attachment; filename="nhat-ky-congress-${meeting.id}-\\d+\\.jsonl"$`),
    'content-encoding': undefined,
    'x-content-type-options': 'nosniff',
  })
  const items = itemsIn(body)
  t.equal(items.map((item) => `${canonical(item)}\n`).join(''), body, 'RFC 8785')
  const last = items.at(-1) as BundleLast
  const above = body.slice(0, body.lastIndexOf('\n', body.length - 2) + 1)
  t.equal(last.end.sha256, createHash('sha256').update(above).digest('hex'))
  t.match(last.end, { keys: 1, openings: 1, records: 1, results: 1, papers: 0 })
  t.equal(last.end.events, only(items as BundleItem[], 'event').length)
})

test('an export is an act: its event is the last one in the file, under a checkpoint', async (t) => {
  const { service, meeting, path } = await open(t)
  const [texts, receipts]: [string[], string[]] = [[], []]
  const events = await eventsOf(service, async () => {
    for (const _ of [1, 2]) {
      const { body, headers } = await service.request<string>('POST', path)
      texts.push(body)
      receipts.push(String(headers['audit-receipt']))
    }
  })
  t.same(
    receipts,
    events.map(({ log_id, sequence, leaf }) =>
      receiptHeader({ log: log_id, sequence, leafHash: leaf.toString('hex') }),
    ),
  )
  t.same(
    events.map(({ action, after }) => [action, after]),
    [
      ['log.exported', { format: 'audit-bundle/2', withMarks: true }],
      ['log.exported', { format: 'audit-bundle/2', withMarks: true }],
    ],
  )
  for (const [index, text] of texts.entries()) {
    const items = itemsIn(text)
    t.match(items.slice(-3), [
      { type: 'event', event: { action: 'log.exported', log: meeting.id, sequence: events[index]!.sequence } },
      { type: 'checkpoint', checkpoint: { size: events[index]!.sequence, cause: 'log.exported' } },
      { type: 'end' },
    ])
  }
})

test('repeating the request with the same Idempotency-Key makes a new export', async (t) => {
  const { service, path } = await open(t)
  const headers = { 'idempotency-key': 'mot-lan' }
  const first = await service.request<string>('POST', path, { headers })
  const second = await service.request<string>('POST', path, { headers })
  const sizes = [first, second].map(({ body }) => (itemsIn(body).at(-1) as BundleLast).end.events)
  t.equal(sizes[1]! - sizes[0]!, 1)
  t.equal(second.headers['idempotency-replayed'], undefined)
})

test('a log with ballots of a round without a result cannot be exported, and the refusal is not logged', async (t) => {
  const { service, meeting, election, path } = await open(t)
  const round = await meeting.playRound(election, PLAN)
  const events = await eventsOf(service, async () => {
    const refused = await service.request<Problem>('POST', path)
    t.equal(refused.status, 409)
    t.equal(refused.body.code, 'log-still-blind')
    t.notMatch(JSON.stringify(refused.body), /struck|ballots\.entered/)
  })
  t.same(events, [])
  await meeting.declare(round.id)
  t.equal((await service.request('POST', path)).status, 200, 'open with the result')
})

test('closing a congress in the middle of a count gives its log to no other role than the auditor', async (t) => {
  const { service, meeting, election, path } = await open(t)
  await meeting.playRound(election, PLAN)
  t.equal((await service.request('POST', path)).status, 409)
  const body = { reason: 'Hội nghị dừng lại.', confirmUnfinished: true }
  await meeting.must('POST', `/v1/congresses/${meeting.id}/closing`, { body })
  const events = await eventsOf(service, async () => {
    const refused = await service.request<Problem>('POST', path)
    t.match(refused, { status: 403, body: { code: 'figures-for-auditor' } })
    t.notMatch(JSON.stringify(refused.body), /struck|ballots\.entered/)
  })
  t.same(events, [])
})

test('a ballot entered while an export begins comes after the last event of the export', async (t) => {
  const { service, meeting, election, path } = await open(t)
  const { id } = await meeting.openRound(election)
  await meeting.proposeList(id, NAMES)
  await meeting.approveList(id)
  await meeting.handOut(id, 22)
  await meeting.openBox(id, 22)
  const outcomes = await Promise.all([
    ...Array.from({ length: 6 }, () => service.request<string>('POST', path)),
    meeting.enterBallots(id, [{ strike: [NAMES[1]!], times: 2 }]),
    ...Array.from({ length: 6 }, () => service.request<string>('POST', path)),
  ])
  for (const outcome of outcomes) {
    if (typeof outcome === 'string') continue
    t.ok(outcome.status === 409 || outcome.status === 200)
    if (outcome.status === 200) t.notMatch(outcome.body, /ballots\.entered/)
  }
})

test('the log of the installation can be exported too', async (t) => {
  const { service } = await open(t)
  const { headers, body } = await service.request<string>('POST', '/v1/installation/audit-exports')
  t.match(headers['content-disposition'], /^attachment; filename="nhat-ky-installation-\d+\.jsonl"$/)
  t.match(itemsIn(body)[0], { manifest: { log: INSTALLATION_LOG, congress: null } })
})

test('a log of thousands of events is read page by page, each page once', async (t) => {
  const { seen, around } = watchedPages()
  const { service, meeting, path } = await open(t, { aroundWork: around })
  await lengthen(service, meeting.id, 3000)
  const { body } = await service.request<string>('POST', path)
  const { events } = (itemsIn(body).at(-1) as BundleLast).end
  t.ok(events > 3000)
  t.equal(seen.pages, Math.ceil(events / EVENTS_PER_PAGE))
})

test('a failure during the export breaks the connection, so the partial file has no valid end', async (t) => {
  const { service, meeting, path } = await open(t, { aroundWork: watchedPages(3).around })
  await lengthen(service, meeting.id, 5 * EVENTS_PER_PAGE)
  const url = `${await service.app.listen({ host: '127.0.0.1', port: 0 })}${path}`
  const answer = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${TEST_TOKEN}` } })
  let text = ''
  const reading = async () => {
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) text += chunk
  }
  const failed = await reading().then(
    () => false,
    () => true,
  )
  t.ok(failed, 'the connection is broken')
  t.match(text, /^\{"manifest"/)
  t.notMatch(text, /"type":"end"/)
})

test('a failure before the first line is answered as a problem, not as a file', async (t) => {
  const failing = { on: false }
  const { service, path } = await open(t, {
    aroundWork: (uow) => ({
      ...uow,
      read: (scope, query) =>
        uow.read(scope, (reads) =>
          query({
            ...reads,
            signingKeys: async () => {
              if (failing.on) throw new Error('the disk is gone')
              return reads.signingKeys()
            },
          }),
        ),
    }),
  })
  failing.on = true
  const { status, headers } = await service.request<Problem>('POST', path)
  t.equal(status, 500)
  t.match(headers['content-type'], /^application\/problem\+json/)
  t.equal(headers['content-disposition'], undefined)
})
