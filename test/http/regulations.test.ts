import { type Test, test } from 'tap'
import { openTestService } from '../support/service.ts'

interface Clause {
  readonly id: string
  readonly articles: { readonly en: string }
  readonly evidence: string
}

test('the law map as data: instruments by their dates, and clauses with their evidence', async (t) => {
  const { request } = await openTestService(t)
  const items = async <T>(t: Test, path: string): Promise<readonly T[]> => {
    const { status, body } = await request<{ items: readonly T[] }>('GET', path)
    t.equal(status, 200, path)
    return body.items
  }

  await t.test('the implementing rules with their days in force, the guidance with no days of its own', async (t) => {
    const instruments = await items<{ id: string }>(t, '/v1/instruments')
    const byId = (id: string) => instruments.find((one) => one.id === id)
    t.same(byId('qd294-2025'), {
      id: 'qd294-2025',
      number: '294-QĐ/TW',
      title: {
        vi: 'Quy định số 294-QĐ/TW ngày 26/5/2025 thi hành Điều lệ Đảng',
        en: 'Rules 294-QĐ/TW of 26 May 2025 implementing the Statutes',
      },
      issued: '2025-05-26',
      inForce: { from: '2025-07-01', to: '2026-04-07' },
      guidance: ['hd06-2025'],
      knownBy: 'whole-text',
    })
    t.match(byId('qd208-2026'), { inForce: { from: '2026-07-26', to: null }, guidance: [], knownBy: 'secondary' })
    t.match(byId('qd232-2025'), { inForce: { from: '2025-01-20', to: '2025-06-30' }, knownBy: 'title' })
    t.match(byId('hd01-2016'), { issued: '2016', inForce: null, guidance: [], knownBy: 'text-in-parts' })
    t.match(byId('dl-2011'), { inForce: null })
    t.notOk(byId('qd190-2024'), 'the rule sets have a list of their own')
  })

  await t.test('the clauses of an instrument that was read, and of one that was not', async (t) => {
    const read = await items<Clause>(t, '/v1/regulations/qd294-2025/clauses')
    t.match(
      read.find(({ id }) => id === 'qd294-2025:i23.3'),
      { articles: { vi: 'Mục 23.3' }, evidence: 'text' },
    )
    const unread = await items<Clause>(t, '/v1/regulations/qd20-2026/clauses')
    t.ok(unread.length > 0)
    for (const { id, articles, evidence } of unread) t.match([articles.en, evidence], [/^No item/, 'inferred'], id)
    t.same(await items(t, '/v1/regulations/hd04-2024/clauses'), [])
  })

  await t.test('a clause that another text reports, and one that is inferred', async (t) => {
    t.match(await request('GET', '/v1/regulations/qd208-2026/clauses/levels-ended'), {
      status: 200,
      body: { id: 'qd208-2026:levels-ended', evidence: 'secondary' },
    })
    t.match(await request('GET', '/v1/regulations/qd24-2021/clauses/working-group'), {
      status: 200,
      body: { id: 'qd24-2021:working-group', evidence: 'inferred' },
    })
  })
})
