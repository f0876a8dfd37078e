import { test } from 'tap'
import { bundleItems } from '../../src/app/log/bundle-items.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyItems } from '../../src/verification/verifier.ts'
import { collect, EXPORTED_AT, sourceOf } from '../support/bundle.ts'
import { clientOf } from '../support/client.ts'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { openCast } from './support/account-cast.ts'
import { eventsIn } from './support/audit-log.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'

const reason = 'Đổi tên theo quyết định của cấp trên.'

interface Organisation {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly level: string
  readonly superiorId: string | null
  readonly notices: readonly { readonly code: string }[]
}

test('an organisation is renamed as a version, and answers, lists and notices follow', async (t) => {
  const service = await openTestService(t)
  const client = clientOf(service)
  const make = (name: string) =>
    client.must<Organisation>('POST', '/v1/organisations', { body: { name, level: 'grassroots' } })
  const found = async (text: string) => {
    const path = `/v1/organisations?text=${encodeURIComponent(text)}`
    return (await client.must<{ items: readonly Organisation[] }>('GET', path)).items.map(({ id }) => id)
  }
  const made = await make('Đảng bộ Sở Kế hoạch và Đầu tư')
  const other = await make('Đảng bộ Sở Tài chính')
  t.match([made, other], [{ version: 1 }, { version: 1 }])
  const path = `/v1/organisations/${made.id}`
  const rename = async (name: string) =>
    client.must<Organisation>('PUT', path, {
      headers: await preconditionAt(service, path),
      body: { name, reason },
    })
  const again = await rename('Đảng bộ Sở Tài chính')
  t.match(again, { version: 2, name: 'Đảng bộ Sở Tài chính', level: 'grassroots', superiorId: null })
  t.match(again.notices, [{ code: 'organisation-again' }], 'at once')
  t.match(await client.must('GET', `/v1/organisations/${other.id}`), { notices: [{ code: 'organisation-again' }] })
  const renamed = await rename('Đảng bộ Sở Xây dựng')
  t.match(renamed, { version: 3, notices: [] })
  t.same(await client.must('GET', path), renamed)
  t.same(await found('so xay dung'), [made.id])
  t.same(await found('ke hoach va dau tu'), [], 'not by a name that it has no more')
  t.match(await client.must('GET', `/v1/organisations/${other.id}`), { version: 1, notices: [] }, 'nor a namesake')

  const events = (await eventsIn(service)).filter(({ action }) => action === 'organisation.renamed')
  t.match(
    events.map(({ object_id, before, after, reason: why }) => ({ object_id, before, after, why })),
    [
      {
        object_id: made.id,
        before: { version: 1, name: 'Đảng bộ Sở Kế hoạch và Đầu tư' },
        after: { version: 2, name: 'Đảng bộ Sở Tài chính' },
        why: reason,
      },
      { before: { version: 2 }, after: { version: 3, name: 'Đảng bộ Sở Xây dựng' } },
    ],
    'every name stays readable in the log of the installation',
  )
  t.equal(events.length, 2)
})

test('a new name needs a reason and the version that it follows, and changes nothing else', async (t) => {
  const service = await openTestService(t)
  const client = clientOf(service)
  const { id } = await client.must<Organisation>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
  })
  const path = `/v1/organisations/${id}`
  const headers = await preconditionAt(service, path)
  const body = { name: 'Đảng bộ Sở Xây dựng', reason }
  const put = { method: 'PUT', path }
  await expectRefusals(t, service, [
    { what: 'unseen', ...put, options: { body }, status: 428, code: 'precondition-required' },
    {
      what: 'stale',
      ...put,
      options: { headers: { 'if-match': '"2"' }, body },
      status: 412,
      code: 'version-stale',
    },
    {
      what: 'without a reason',
      ...put,
      options: { headers, body: { name: body.name } },
      status: 422,
      code: 'reason-required',
      pointer: '/reason',
    },
    {
      what: 'another level',
      ...put,
      options: { headers, body: { ...body, level: 'province' } },
      status: 400,
      code: 'body-invalid',
      pointer: '/level',
    },
  ])
})

test('of two people who rename an organisation at once, one sees that it changed', async (t) => {
  const service = await openTestService(t)
  const client = clientOf(service)
  const { id } = await client.must<Organisation>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
  })
  const headers = await preconditionAt(service, `/v1/organisations/${id}`)
  const names = ['Đảng bộ Sở Xây dựng', 'Đảng bộ Sở Công Thương', 'Đảng bộ Sở Y tế']
  const answers = await Promise.all(
    names.map((name) => client.call('PUT', `/v1/organisations/${id}`, { headers, body: { name, reason } })),
  )
  t.same(answers.map(({ status }) => status).sort(), [200, 412, 412])
})

test('an administrator renames the organisations that it administers', async (t) => {
  const service = await openTestService(t)
  const { administrator, above, below, beside } = await openCast(service)
  const rename = (id: string) =>
    administrator.request<{ code?: string }>('PUT', `/v1/organisations/${id}`, {
      headers: { 'if-match': '"1"' },
      body: { name: 'Đảng bộ thành phố Hải Phòng', reason },
    })
  for (const id of [above, below]) t.match(await rename(id), { status: 200, body: { version: 2 } })
  t.match(await rename(beside), { status: 404, body: { code: 'organisation-unknown' } })
})

test('the log of a congress keeps the name under which the congress was recorded', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const { organisationId } = await congress.must<{ organisationId: string }>('GET', `/v1/congresses/${congress.id}`)
  const path = `/v1/organisations/${organisationId}`
  const { name } = await congress.must<Organisation>('GET', path)
  await congress.must('PUT', path, {
    headers: await preconditionAt(service, path),
    body: { name: 'Đảng bộ Sở Xây dựng', reason },
  })
  const { length } = await eventsOfCongress(service, congress.id)
  const plan = { log: logIdOf(logWithId(congress.id)), size: length, exportedAt: EXPORTED_AT, marks: 'opened' } as const
  const items = await collect(bundleItems(sourceOf(t, service.connection), plan))
  const { manifest, violations } = await verifyItems(nodeCrypto, items, NO_ANCHORS, { isLive: true })
  t.equal(manifest?.congress?.organisation, name)
  t.same(violations, [])

  const next = await congress.must<{ id: string }>('POST', '/v1/congresses', {
    body: {
      organisationId,
      kind: 'members-congress',
      name: 'Đại hội Đảng bộ Sở Xây dựng',
      term: { from: 2020, to: 2025 },
      heldOn: '2020-08-05',
    },
  })
  const [recorded] = await eventsOfCongress(service, next.id)
  t.match(recorded?.after, { organisation: 'Đảng bộ Sở Xây dựng' }, 'a later congress has the later name')
})
