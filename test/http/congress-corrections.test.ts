import { type Test, test } from 'tap'
import { bundleItems } from '../../src/app/log/bundle-items.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyItems } from '../../src/verification/verifier.ts'
import { collect, EXPORTED_AT, sourceOf } from '../support/bundle.ts'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'

const reason = 'Ghi nhầm.'

interface Congress {
  readonly version: number
  readonly kind: string
  readonly name: string
  readonly term: { readonly from: number; readonly to: number }
  readonly heldOn: string
  readonly regulation: string
  readonly implementing: string | null
}

const openPath = async (t: Test) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const path = `/v1/congresses/${congress.id}`
  const { kind, name, term, heldOn } = await congress.must<Congress>('GET', path)
  const stated = { kind, name, term, heldOn, reason }
  const put = async (body: object) => ({
    method: 'PUT' as const,
    path,
    options: { headers: await preconditionAt(service, path), body: { ...stated, ...body } },
  })
  const correct = async (body: object) => {
    const { options } = await put(body)
    return congress.must<Congress>('PUT', path, options)
  }
  return { service, congress, path, stated, put, correct }
}

test('name, day, term and kind of a congress are corrected as versions', async (t) => {
  const { service, congress, path, stated, put, correct } = await openPath(t)
  const name = 'Đại hội Đảng bộ Sở Tài chính'
  t.match(await correct({ name }), { version: 2, name, kind: stated.kind, heldOn: stated.heldOn })
  t.match(await correct({ name, kind: 'members-conference', term: { from: 2015, to: 2020 } }), {
    version: 3,
    kind: 'members-conference',
    term: { from: 2015, to: 2020 },
  })
  const moved = await correct({ name, heldOn: '2025-08-05', term: { from: 2025, to: 2030 } })
  t.match(moved, { version: 4, regulation: 'qd190-2024', implementing: 'qd294-2025' }, 'the instruments of the day')
  t.match(await congress.must('GET', path), { ...moved })
  t.match(await congress.must('GET', '/v1/congresses?text=so%20tai%20chinh'), { items: [{ name, version: 4 }] })

  const fresh = await put({ name })
  await expectRefusals(t, service, [
    { what: 'unseen', ...fresh, options: { body: stated }, status: 428, code: 'precondition-required' },
    {
      what: 'stale',
      ...fresh,
      options: { headers: { 'if-match': '"1"' }, body: stated },
      status: 412,
      code: 'version-stale',
    },
    {
      what: 'without a reason',
      ...(await put({ reason: undefined })),
      status: 422,
      code: 'reason-required',
      pointer: '/reason',
    },
    {
      what: 'a term backwards',
      ...(await put({ term: { from: 2020, to: 2017 } })),
      status: 422,
      code: 'term-backwards',
      pointer: '/term/to',
    },
    {
      what: 'a day before every regulation',
      ...(await put({ heldOn: '2013-01-01' })),
      status: 422,
      code: 'no-regulation-in-force',
      pointer: '/heldOn',
    },
  ])
  const events = await eventsOfCongress(service, congress.id)
  t.equal(events.filter(({ action }) => action === 'congress.corrected').length, 3)
  t.same(replay(events).violations, [])
})

test('a log says what the congress was at its end, before and after a correction', async (t) => {
  const { service, congress, stated, correct } = await openPath(t)
  const source = sourceOf(t, service.connection)
  const log = logIdOf(logWithId(congress.id))
  const until = async (size: number) =>
    collect(bundleItems(source, { log, size, exportedAt: EXPORTED_AT, marks: 'opened' }))
  const { length } = await eventsOfCongress(service, congress.id)
  await correct({ name: 'Đại hội lần thứ nhất' })
  await correct({ name: 'Đại hội lần thứ hai' })
  const names: unknown[] = []
  for (const size of [length, length + 1, length + 2]) {
    const items = await until(size)
    const verified = await verifyItems(nodeCrypto, items, NO_ANCHORS, { isLive: true })
    t.same(
      verified.violations.filter(({ code }) => code === 'manifest-differs'),
      [],
    )
    names.push(verified.manifest?.congress?.name)
  }
  t.same(names, [stated.name, 'Đại hội lần thứ nhất', 'Đại hội lần thứ hai'])
})

test('a correction is refused with the things that rest on the present state', async (t) => {
  const { service, congress, path, put, correct } = await openPath(t)
  const roll = { summoned: 24, attending: 22, exclusions: { exempt: 2 } }
  await congress.must('PUT', `${path}/roll`, {
    headers: await preconditionAt(service, `${path}/roll`),
    body: { ...roll, reason },
  })
  await expectRefusals(t, service, [
    {
      what: 'a roll of members',
      ...(await put({ kind: 'delegates-congress' })),
      status: 422,
      code: 'exclusion-not-of-this-meeting',
      pointer: '/kind',
    },
  ])
  const election = await congress.createElection('delegates', 1)
  const kind = await put({ kind: 'members-conference' })
  const day = await put({ heldOn: '2025-08-05' })
  await expectRefusals(t, service, [
    { what: 'the kind', ...kind, status: 409, code: 'congress-relied-on' },
    { what: 'the instruments', ...day, status: 409, code: 'congress-relied-on' },
  ])
  t.match(await correct({ heldOn: '2017-08-06' }), { version: 2, heldOn: '2017-08-06' }, 'the same instruments')
  await congress.must('POST', `/v1/elections/${election}/cancellation`, { body: { reason } })
  t.match(await correct({ kind: 'members-conference' }), { version: 3, kind: 'members-conference' }, 'the way out')

  await congress.must('POST', `${path}/cancellation`, { body: { reason } })
  await expectRefusals(t, service, [
    { what: 'a closed congress', ...(await put({})), status: 409, code: 'congress-closed' },
  ])
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})
