import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

test('qd294-2025:i16.1: the days after a meeting, with the public holidays that the request names', async (t) => {
  const congress = await openCongress(await openTestService(t), {
    level: 'grassroots',
    kind: 'delegates-congress',
    heldOn: '2025-08-15',
    roll: { summoned: 15, attending: 15 },
  })
  const path = `/v1/congresses/${congress.id}/deadlines`
  t.same(await congress.must('GET', path), {
    closedOn: '2025-08-15',
    receivedOn: null,
    report: { due: '2025-08-26', citation: 'qd294-2025:i16.1' },
    approval: null,
    complaint: { due: '2025-09-05', citation: 'qd190-2024:d33' },
  })
  t.match(await congress.must('GET', `${path}?receivedOn=2025-08-26&holidays=2025-09-01,2025-09-02`), {
    receivedOn: '2025-08-26',
    approval: { due: '2025-09-18', citation: 'qd294-2025:i16.1' },
    complaint: { due: '2025-09-09' },
  })
  t.match(await congress.must('GET', `${path}?closedOn=2025-08-16`), { report: { due: '2025-08-26' } })

  for (const [query, status, code, pointer] of [
    ['closedOn=2025-08-14', 422, 'days-out-of-order', '/closedOn'],
    ['closedOn=2025-08-20&receivedOn=2025-08-19', 422, 'days-out-of-order', '/receivedOn'],
    ['closedOn=9999-12-31', 400, 'query-invalid', '/closedOn'],
    ['receivedOn=2201-01-01', 400, 'query-invalid', '/receivedOn'],
    ['holidays=2025-09-01,2025-09-31', 400, 'query-invalid', '/holidays'],
    ['holidays=', 400, 'query-invalid', '/holidays'],
  ] as const) {
    const refused = await congress.refused('GET', `${path}?${query}`)
    t.match(refused, { status, code, errors: [{ pointer }] }, query)
  }
  const unknown = '/v1/congresses/0192f3a4-5b6c-7d8e-9f01-23456789abcd/deadlines'
  t.match(await congress.refused('GET', unknown), { status: 404, code: 'congress-unknown' })
})

test('a day from which no other can be computed is refused', async (t) => {
  const { call, id, organisationId } = await openCongress(await openTestService(t))
  const person = { fullName: 'Trần Thị An', birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
  t.match(
    await call('POST', `/v1/congresses/${id}/people`, { body: { ...person, partySince: '0000-05-19' } }),
    { status: 400, body: { code: 'body-invalid', errors: [{ pointer: '/partySince' }] } },
    'there is no year 0',
  )
  const meeting = { organisationId, kind: 'members-congress', name: 'Đại hội', term: { from: 2017, to: 2020 } }
  for (const [days, pointer] of [
    [{ heldOn: '9999-12-31' }, '/heldOn'],
    [{ heldOn: '2017-08-05', previousTermEnd: '0000-01-01' }, '/previousTermEnd'],
    [{ heldOn: '2017-08-05', previousTermEnd: '9999-12-31' }, '/previousTermEnd'],
  ] as const) {
    const answer = await call('POST', '/v1/congresses', { body: { ...meeting, ...days } })
    t.match(answer, { status: 400, body: { code: 'body-invalid', errors: [{ pointer }] } }, JSON.stringify(days))
  }
  const last = { heldOn: '2200-12-31', previousTermEnd: '2200-12-31' }
  const { body } = await call<{ id: string }>('POST', '/v1/congresses', { body: { ...meeting, ...last } })
  t.match(await call('GET', `/v1/congresses/${body.id}/deadlines`), {
    status: 200,
    body: { report: { due: '2201-01-09' } },
  })
})
