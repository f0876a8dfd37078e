import { test } from 'tap'
import { scopeOf } from '../../src/app/access/identity.ts'
import { clientOf } from '../support/client.ts'
import { congressOf } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { EVERYBODYS_SESSION } from '../support/everyone.ts'
import { textOf } from '../support/poppler.ts'
import { openTestService, type TestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const
const ACCOUNT = '0192f3a4-5b6c-7d8e-9f01-00000000c0de' as never

interface Made {
  readonly id: string
  readonly version: number
}

/** A congress of a branch below a committee, with one declared vote; the token `secretary` has this role in it alone. */
const playedCongress = async (service: TestService, where: { congressId: string | null }) => {
  const client = clientOf(service)
  const above = await client.must<Made>('POST', '/v1/organisations', {
    body: { name: 'Đảng ủy Sở Tài chính', level: 'grassroots' },
  })
  const branch = await client.must<Made>('POST', '/v1/organisations', {
    body: { name: 'Chi bộ Văn phòng', level: 'chi-bo', superiorId: above.id },
  })
  const held = await client.must<Made>('POST', '/v1/congresses', {
    body: {
      ...{ organisationId: branch.id, kind: 'members-congress', name: 'Đại hội Chi bộ Văn phòng' },
      ...{ term: { from: 2017, to: 2020 }, heldOn: '2017-08-05', entries: 1 },
    },
  })
  await client.must('PUT', `/v1/congresses/${held.id}/roll`, {
    headers: { 'if-none-match': '*' },
    body: { summoned: 22, attending: 22, exclusions: {} },
  })
  const congress = congressOf(service, { id: held.id, organisationId: branch.id, attending: 22, people: [] })
  await congress.setBoard('Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh')
  const election = await congress.createElection('committee', 2)
  await congress.vote(election, { names: NAMES, ballots: [{ strike: [NAMES[2]], times: 22 }] })
  where.congressId = held.id
  return { client, above, branch, path: `/v1/congresses/${held.id}/papers` }
}

const openService = (t: Parameters<typeof openTestService>[0], where: { congressId: string | null }) =>
  openTestService(t, {
    standIn: async ({ bearer }) => {
      if (bearer !== 'secretary' || where.congressId === null) return null
      const roles = [{ role: 'secretary', congressId: where.congressId, organisationId: null, personId: null }] as never
      return {
        identity: {
          ...{ accountId: ACCOUNT, name: 'Thư ký', kind: 'person', via: 'password', credentialId: EVERYBODYS_SESSION },
          ...{ secondFactor: true, mustChangePassword: false, roles, scope: scopeOf(ACCOUNT, roles, []) },
        } as never,
      }
    },
  })

const REPORT = { kind: 'congress-report', format: 'pdf' }

test('a paper names the superior for everybody who may print it, and is the same paper for all', async (t) => {
  const where = { congressId: null as string | null }
  const service = await openService(t, where)
  const { client, path } = await playedCongress(service, where)
  const made = await clientOf(service).must<Made>('POST', path, { body: REPORT, token: 'secretary' })
  const { bytes } = await downloadFrom(service, `/v1/papers/${made.id}/file`)
  t.match(textOf(bytes), 'Kính gửi: Đảng ủy Sở Tài chính')
  t.match(textOf(bytes), 'ĐẢNG ỦY SỞ TÀI CHÍNH')
  t.match(await client.must<Made>('POST', path, { body: REPORT }), { id: made.id, version: 1 })
})

test('a renaming after the first declared result changes no paper of the meeting', async (t) => {
  const where = { congressId: null as string | null }
  const service = await openService(t, where)
  const { client, above, branch, path } = await playedCongress(service, where)
  const made = await client.must<Made>('POST', path, { body: REPORT })
  for (const { id } of [above, branch]) {
    await client.must('PUT', `/v1/organisations/${id}`, {
      headers: { 'if-match': '"1"' },
      body: { name: 'Tên mới sau khi sáp nhập', reason: 'Sáp nhập.' },
    })
  }
  t.match(await client.must<Made>('POST', path, { body: REPORT }), { id: made.id, version: 1 })
  const sheet = await client.must<Made>('POST', path, { body: { kind: 'result-sheet', format: 'pdf' } })
  const { bytes } = await downloadFrom(service, `/v1/papers/${sheet.id}/file`)
  t.match(textOf(bytes), 'CHI BỘ VĂN PHÒNG')
})
