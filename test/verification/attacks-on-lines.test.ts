import { test } from 'tap'
import { signatureLine } from '../../src/audit/note.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { DEPTH_MAX, EVENT_MAX, isTooDeep, unfitOf } from '../../src/verification/line-limits.ts'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import { at, type Draft, eventAt, firstOf, itemsIn, rebuilt, verifyDraft } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY, testKey } from '../support/log-signer.ts'

test('attacks on the lines that are no events', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const installation = await service.request<string>('POST', '/v1/installation/audit-exports')
  const fresh = (): Draft => itemsIn(text)
  const ofInstallation = (): Draft => itemsIn(installation.body)
  const declared = firstOf(fresh(), 'result.declared')

  const codesOf = async (items: Draft): Promise<string[]> => [...(await verifyDraft(items)).violationCounts.keys()]
  const expectOnly = async (items: Draft, ...codes: readonly string[]): Promise<void> => {
    t.strictSame(await codesOf(items), codes)
  }

  await t.test('both logs of the service are true', async () => {
    await expectOnly(fresh())
    await expectOnly(ofInstallation())
  })

  await t.test('an invented line about a paper', async () => {
    const items = fresh()
    items.push({ type: 'paper', paper: { name: 'bien-ban.pdf', sha256: 'ab'.repeat(32) } })
    await expectOnly(items, 'paper-surplus')
  })

  await t.test('a further signature under a checkpoint, by a stranger', async () => {
    const stranger = testKey(9)
    const items = fresh()
    const { checkpoint } = items[at(items, declared) + 1]
    checkpoint.note += `${signatureLine('nguoi-la', new Uint8Array(4), stranger.sign('x'))}\n`
    await expectOnly(items, 'checkpoint-note')
  })

  await t.test('the ballots of a record replaced by their sums, or by others with the same sums', async () => {
    const recordOf = (items: Draft) =>
      items.find(({ type, record }) => type === 'record' && record.record.ballots.counted).record.record
    const summed = fresh()
    const { ballots, candidates, expected } = recordOf(summed)
    ballots.tally = {
      valid: expected.ballots.valid,
      invalid: expected.ballots.invalidByReason,
      votes: Object.fromEntries(
        candidates.map(({ id }: { id: string }, index: number) => [id, expected.candidates[index].votes]),
      ),
    }
    delete ballots.counted
    await expectOnly(summed, 'record-ballots')
    const other = fresh()
    const groups = recordOf(other).ballots.counted
    const [first, second] = groups.filter(({ struck, fault }: Draft[number]) => struck.length === 1 && !fault)
    // Two ballots that each strike out one name become one that strikes out both, and one that strikes out nothing.
    first.times -= 1
    second.times -= 1
    groups.push({ struck: [...first.struck, ...second.struck], times: 1 }, { struck: [], times: 1 })
    t.ok((await codesOf(other)).includes('record-ballots'))
  })

  await t.test('a record that states less than the whole result', async () => {
    const items = fresh()
    for (const { type, record } of items) {
      if (type === 'record') record.record.expected = { base: record.record.expected.base }
    }
    await expectOnly(items, 'record-expectation')
  })

  await t.test('the groups of a record in another order are the same ballots', async () => {
    const items = fresh()
    for (const { type, record } of items) if (type === 'record') record.record.ballots.counted?.reverse()
    await expectOnly(items)
  })

  await t.test('the log of the installation headed as a congress', async () => {
    const items = ofInstallation()
    items[0].manifest.congress = structuredClone(fresh()[0].manifest.congress)
    await expectOnly(items, 'manifest-differs')
  })

  await t.test('the time of a key that is no time', async () => {
    const items = fresh()
    items[1].key.madeAt = 'hôm qua'
    await expectOnly(items, 'key-time-malformed')
  })

  await t.test('another time of the first key: a remark says that nobody signed it', async (t) => {
    const items = fresh()
    items[1].key.madeAt = '2016-01-01T00:00:00.000Z'
    const { violations, remarks } = await verifyDraft(items)
    t.strictSame(violations, [])
    t.ok(remarks.some(({ code }) => code === 'key-time-unsigned'))
  })

  await t.test('an act of the installation in the log of a congress, and the other way round', async () => {
    const guest = (items: Draft, from: Draft, action: string): Draft => {
      const { event } = structuredClone(from[at(from, firstOf(from, action))])
      const end = at(items, items[0].manifest.size)
      items.splice(end, 0, { type: 'event', event: { ...event, log: items[0].manifest.log } })
      return rebuilt(items, { key: TEST_SIGNING_KEY })
    }
    await expectOnly(guest(fresh(), ofInstallation(), 'organisation.created'), 'action-of-other-log')
    await expectOnly(guest(ofInstallation(), fresh(), 'roll.recorded'), 'action-of-other-log')
  })

  await t.test('a congress under the id of the log of the installation, so that nothing is counted', async (t) => {
    const items: Draft = itemsIn(text.replaceAll(congress.id, INSTALLATION_LOG))
    const codes = await codesOf(rebuilt(items, { key: TEST_SIGNING_KEY }))
    t.ok(codes.includes('action-of-other-log'))
  })

  await t.test('a log that begins with another event than the record of its congress', async (t) => {
    const items = fresh()
    const end = at(items, items[0].manifest.size)
    const only = rebuilt([items[0], items[1], items[end], items[end + 1]], { key: TEST_SIGNING_KEY })
    await expectOnly(only, 'congress-missing')
    const exchanged = fresh()
    const [first, second] = [at(exchanged, 1), at(exchanged, 2)]
    const created = exchanged[first]
    exchanged[first] = exchanged[second]
    exchanged[second] = created
    t.ok((await codesOf(rebuilt(exchanged, { key: TEST_SIGNING_KEY }))).includes('congress-missing'))
  })

  await t.test('figures that no event of its kind has, also of kinds that are not counted', async () => {
    for (const [name, figures] of [
      ['after', null],
      ['after', { format: 'audit-bundle/2', more: 1 }],
      ['after', { format: 1 }],
      ['before', { format: 'audit-bundle/2' }],
    ] as const) {
      const items = fresh()
      eventAt(items, items[0].manifest.size)[name] = figures
      await expectOnly(rebuilt(items, { key: TEST_SIGNING_KEY }), 'figures-malformed')
    }
  })
})

test('lines that would take any amount of memory are not parsed', (t) => {
  const bytes = (text: string) => Buffer.from(text)
  const nested = (levels: number) => bytes(`${'['.repeat(levels)}1${']'.repeat(levels)}`)
  t.notOk(isTooDeep(nested(DEPTH_MAX)))
  t.ok(isTooDeep(nested(DEPTH_MAX + 1)))
  t.notOk(isTooDeep(bytes(`{"a":"${'['.repeat(1000)}\\"${'{'.repeat(1000)}"}`)), 'brackets in texts are no levels')
  t.match(unfitOf(nested(1_000_000)), { code: 'line-too-deep' })
  const long = 'x'.repeat(EVENT_MAX)
  t.match(unfitOf(bytes(`{"event":"${long}"}`)), { code: 'line-too-long' })
  t.equal(unfitOf(bytes(`{"record":"${long}"}`)), null)
  t.equal(unfitOf(bytes(`{"result":"${long}"}`)), null)
  t.end()
})
