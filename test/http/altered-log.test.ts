import { type Test, test } from 'tap'
import type { Receipt } from '../../src/audit/receipt.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyItems } from '../../src/verification/verifier.ts'
import { writeAccount } from '../support/accounts.ts'
import { alter, recommitted, rehashed } from '../support/alter-log.ts'
import { openBrowser } from '../support/browser.ts'
import { itemsOf, sourceOf } from '../support/bundle.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { exportOf } from '../support/counted-congress.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { eventAt, firstOf, itemsIn, rebuilt, verifyDraft, verifyText } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { openTestService, type TestService } from '../support/service.ts'

// The owner of the database does not have the key of the log. Nothing that he changes is announced in the hall.

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const

/** Twelve ballots strike the first name instead of the third. */
const BALLOTS = `update ballot set struck = '{0}' where struck = '{2}'`
const EVENTS = recommitted('{"struck":[2]}', '{"struck":[0]}')
const AGAIN = recommitted('{"struck":[0]}', '{"struck":[1]}')
/** The contents of the ballots alone, which are not hashed; their commitments stay. */
const CONTENTS = `
  update audit_event set openings = replace(openings::text, '{"struck":[2]}', '{"struck":[0]}')::json
  where action = 'ballots.entered'`

interface Counted {
  readonly service: TestService
  readonly congress: TestCongress
  readonly roundId: string
}

/** A congress whose first round is typed and final, and not declared. */
const countedRound = async (t: Test): Promise<Counted> => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const election = await congress.createElection('committee', 2)
  const [first, second, third] = NAMES
  const { id } = await congress.playRound(election, {
    names: NAMES,
    ballots: [
      { strike: [third], times: 12 },
      { strike: [second], times: 6 },
      { strike: [first], times: 4 },
    ],
  })
  return { service, congress, roundId: id }
}

/** The answer to the declaration, with every confirmation that it needs. */
const declared = async ({ congress, roundId }: Counted) => {
  await congress.confirm(roundId)
  const headers = { 'if-match': await congress.tagOf(`/v1/rounds/${roundId}/tally`) }
  return congress.call('POST', `/v1/rounds/${roundId}/result`, { headers, body: {} })
}

const seal = ({ congress }: Counted) => congress.call('POST', `/v1/congresses/${congress.id}/audit-checkpoints`)
const accept = ({ congress }: Counted) =>
  congress.call('POST', `/v1/congresses/${congress.id}/audit-acceptances`, {
    body: { reason: 'Khôi phục từ bản sao lưu sau khi máy hỏng.' },
  })

test('ballots that were changed in their table alone are not declared', async (t) => {
  const counted = await countedRound(t)
  await alter(counted.service, BALLOTS)
  t.match(await declared(counted), { status: 409, body: { code: 'result-not-in-log' } })
  t.match((await counted.congress.call('GET', `/v1/rounds/${counted.roundId}/result`)).status, 404)
})

test('ballots that were changed in the table and in the log, hashed again after a seal, are not declared', async (t) => {
  const counted = await countedRound(t)
  t.equal((await seal(counted)).status, 201)
  await alter(counted.service, BALLOTS, EVENTS, rehashed(counted.congress.id))
  t.match(await declared(counted), { status: 409, body: { code: 'log-altered' } })
})

test('an event that was changed without its hash is not declared upon', async (t) => {
  const counted = await countedRound(t)
  await alter(counted.service, BALLOTS, EVENTS)
  t.match(await declared(counted), { status: 409, body: { code: 'event-altered' } })
})

test('contents that were changed beside their commitments are not declared upon, and not shown', async (t) => {
  const counted = await countedRound(t)
  const { service, congress } = counted
  await alter(service, BALLOTS, CONTENTS)
  t.match(await declared(counted), { status: 409, body: { code: 'event-altered' } })
  const { violations } = await verifyItems(
    nodeCrypto,
    await itemsOf(sourceOf(t, service.connection), congress.id),
    NO_ANCHORS,
  )
  const changed = violations.filter(({ code }) => code.startsWith('opening'))
  t.ok(changed.length > 0)
  for (const { code } of changed) t.equal(code, 'opening-false')
  // The auditor reads them, once nobody counts any more.
  const { id, organisationId, must } = congress
  await writeAccount(service, { username: 'kiem.tra', organisationId })
  await must('POST', `/v1/congresses/${id}/role-grants`, { body: { username: 'kiem.tra', role: 'auditor' } })
  await must('POST', `/v1/congresses/${id}/closing`, { body: { reason: 'Thử.', confirmUnfinished: true } })
  const auditor = openBrowser(service)
  await auditor.signIn('kiem.tra', EVERYBODYS_PASSWORD)
  const path = `/v1/congresses/${id}/audit-events?action=ballots.entered`
  const { body } = await auditor.request<{ items: readonly { after: { ballots: object[] } }[] }>('GET', path)
  t.match(body.items[0], { withheld: false, hashed: null, after: { ballots: [{ commitment: /^[0-9a-f]{64}$/ }] } })
})

/** Removes the last event, which was sealed, as from a database that was restored from an older copy. */
const cutBack = async (counted: Counted): Promise<number> => {
  const { service, congress } = counted
  const { body } = await seal(counted)
  const { size } = body as { readonly size: number }
  await alter(
    service,
    `delete from audit_checkpoint where size = ${size}`,
    `delete from audit_event where log_id = '${congress.id}' and sequence = ${size}`,
    rehashed(congress.id),
  )
  return size
}

test('a log that was cut back is not sealed again until the presidium accepts it with a reason', async (t) => {
  const counted = await countedRound(t)
  const { congress } = counted
  const size = await cutBack(counted)
  t.match(await seal(counted), { status: 409, body: { code: 'log-altered' } })
  t.match(await declared(counted), { status: 409, body: { code: 'log-altered' } })

  t.equal((await accept(counted)).status, 201)
  const found = await congress.must<{ items: readonly { after: object; reason: string }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/audit-events?action=log.accepted`,
  )
  t.match(found.items, [{ after: { continues: false, signedSize: size }, reason: /^Khôi phục/ }])
  t.equal((await seal(counted)).status, 201)
  t.equal((await declared(counted)).status, 201)
})

test('roles are granted and taken away also in a log that is not sealed, and the verifier asks for its acceptance', async (t) => {
  const counted = await countedRound(t)
  const { service, congress } = counted
  const size = await cutBack(counted)
  await writeAccount(service, { username: 'dai.hoi', organisationId: congress.organisationId })
  const body = { username: 'dai.hoi', role: 'presidium' }
  const { id } = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/role-grants`, { body })
  await congress.must('POST', `/v1/role-grants/${id}/revocation`, { body: { reason: 'Giao nhầm.' } })
  t.match(await seal(counted), { status: 409, body: { code: 'log-altered' } })
  t.equal((await accept(counted)).status, 201)
  t.equal((await declared(counted)).status, 201)

  const text = await exportOf(service, congress.id)
  const found = await verifyText(text)
  t.match(found, { verdict: 'verified', violations: [] })
  const accepted = firstOf(itemsIn(text), 'log.accepted')
  t.match(
    found.remarks.find(({ code }) => code === 'log-not-continued'),
    { sequence: accepted, detail: { signed: size } },
  )
  const unsaid = itemsIn(text)
  eventAt(unsaid, accepted).after.continues = true
  const { violations } = await verifyDraft(rebuilt(unsaid, { key: TEST_SIGNING_KEY }))
  t.match(violations, [
    { code: 'checkpoint-missing', sequence: firstOf(unsaid, 'role.granted') },
    { code: 'checkpoint-missing', sequence: firstOf(unsaid, 'role.revoked') },
  ])
})

test('a log that is whole may be accepted, too, which changes nothing', async (t) => {
  const counted = await countedRound(t)
  t.equal((await seal(counted)).status, 201)
  t.equal((await accept(counted)).status, 201)
  await alter(counted.service, EVENTS)
  t.match(await declared(counted), { status: 409, body: { code: 'event-altered' } })
})

/** The receipt in the answer to an act. */
const receiptIn = (headers: Readonly<Record<string, unknown>>): Receipt => {
  const said = String(headers['audit-receipt'])
  const [, log = '', sequence, leafHash = ''] =
    /^log="([^"]+)", sequence=(\d+), leaf="([0-9a-f]{64})"$/.exec(said) ?? []
  return { log, sequence: Number(sequence), leafHash }
}

test('a rewritten ballot is found before the declaration: by the next act that seals, and by receipts', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const { id: round } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(round, NAMES)
  await congress.approveList(round)
  await congress.handOut(round, 2)
  await congress.openBox(round, 2)
  const batches = `/v1/rounds/${round}/ballot-batches`
  const { id } = await congress.must<{ id: string }>('POST', batches, { body: { mode: 'ballots', size: 2 } })
  const entry = `/v1/ballot-batches/${id}/entries/first`
  const third = { struck: [congress.idOf(NAMES[2])] }
  const receipts: Receipt[] = []
  for (const from of [1, 2]) {
    const options = { headers: { 'idempotency-key': `ballot-${from}` }, body: { from, ballots: [third] } }
    const [first, again] = [
      await congress.call('POST', `${entry}/ballots`, options),
      await congress.call('POST', `${entry}/ballots`, options),
    ]
    t.match([first.status, again.status, again.headers['idempotency-replayed']], [201, 201, 'true'])
    t.equal(again.headers['audit-receipt'], first.headers['audit-receipt'], 'a repetition has the same receipt')
    receipts.push(receiptIn(first.headers))
  }
  const source = sourceOf(t, service.connection)
  const found = async () =>
    verifyItems(nodeCrypto, await itemsOf(source, congress.id), { ...NO_ANCHORS, receipts }, { isLive: true })
  t.match(await found(), { verdict: 'verified', violations: [], compared: 2 })

  // Nothing was sealed since the box was opened, so the log agrees with itself, and with the tables.
  await alter(service, BALLOTS, EVENTS, rehashed(congress.id))
  t.match((await found()).violations, [
    { code: 'receipt-differs', sequence: receipts[0]?.sequence },
    { code: 'receipt-differs', sequence: receipts[1]?.sequence },
  ])
  const finish = () => congress.call('POST', `${entry}/finalisation`)
  const altered = { status: 409, body: { code: 'event-altered', detail: new RegExp(` ${receipts[1]?.sequence} `) } }
  t.match(await finish(), altered, 'the process knows the last event that it has committed')
  const acceptance = { body: { reason: 'Thử tiếp tục với dữ liệu đã bị sửa.' } }
  await congress.must('POST', `/v1/congresses/${congress.id}/audit-acceptances`, acceptance)
  const finished = await finish()
  t.equal(finished.status, 201)
  const { sequence, leafHash } = receiptIn(finished.headers)
  const events = await congress.must<{ items: object[] }>('GET', `/v1/congresses/${congress.id}/audit-events?limit=100`)
  t.match(events.items.slice(-2), [
    { action: 'log.accepted', after: { continues: false } },
    { action: 'entry.finalised', sequence, leafHash },
  ])

  // From here on the machine remembers: the next act is refused, long before the result.
  await alter(service, `update ballot set struck = '{1}' where struck = '{0}'`, AGAIN, rehashed(congress.id))
  const reopened = await congress.call('POST', `${entry}/reopening`, { body: { reason: 'Xem lại.' } })
  t.match(reopened, { status: 409, body: { code: 'log-altered' } })
  const without = await verifyItems(nodeCrypto, await itemsOf(source, congress.id), NO_ANCHORS, { isLive: true })
  t.match(
    without.violations,
    [{ code: 'checkpoint-root', sequence: Number(sequence) - 1 }],
    'and the auditor finds it without receipts',
  )
})
