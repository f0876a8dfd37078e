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
    ['holidays=2025-09-01,2025-09-31', 400, 'query-invalid', '/holidays'],
    ['holidays=', 400, 'query-invalid', '/holidays'],
  ] as const) {
    const refused = await congress.refused('GET', `${path}?${query}`)
    t.match(refused, { status, code, errors: [{ pointer }] }, query)
  }
  const unknown = '/v1/congresses/0192f3a4-5b6c-7d8e-9f01-23456789abcd/deadlines'
  t.match(await congress.refused('GET', unknown), { status: 404, code: 'congress-unknown' })
})
