import type { Role } from '../../../../src/rules/roles.ts'
import type { TestCongress } from '../../../support/congress.ts'
import type { Examples } from '../examples.ts'
import { numberOf, type Stage } from '../stage.ts'

const FIRST = { headers: { 'if-none-match': '*' } }

/** Their prerequisites, created through the API. */
export const prepareRoles = async (congress: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const { must, id, organisationId, idOf } = congress
  const account = async (username: string, of: string | null = organisationId): Promise<string> => {
    const body = { username, displayName: 'Nguyễn Thị Thu', organisationId: of }
    return (await must<{ id: string }>('POST', '/v1/accounts', { body })).id
  }
  const grant = async (username: string, role: string, personId: string | null = null): Promise<string> => {
    const body = { username, role, personId }
    return (await must<{ id: string }>('POST', `/v1/congresses/${id}/role-grants`, { body })).id
  }
  for (const username of ['vai-tro.moi', 'vai-tro.hai', 'uy-vien.moi', 'uy-vien.cu', 'theo-doi.cu', 'quan-tri.moi']) {
    await account(username)
  }
  await account('he-thong.moi', null)
  const headAccount = await account('truong-ban.cu')
  const below = { name: 'Chi bộ Phòng Ngân sách', level: 'chi-bo', superiorId: organisationId }
  const { id: organisationBelow } = await must<{ id: string }>('POST', '/v1/organisations', { body: below })
  await must('PUT', `/v1/congresses/${id}/safeguards`, { ...FIRST, body: { headSecondFactor: false } })
  await grant('truong-ban.cu', 'board-head', idOf('Đỗ Quang Huy'))
  return {
    headAccount,
    organisationBelow,
    observerGrant: await grant('theo-doi.cu', 'observer'),
    memberGrant: await grant('uy-vien.cu', 'board-member', idOf('Vũ Ngọc Anh')),
  }
}

/** Requests that succeed on the stage. */
export const rolesExamples = ({ id, organisationId, prepared, batches, rounds }: Stage): Examples => {
  const congress = { params: { id } }
  const organisation = { params: { id: organisationId } }
  return {
    'POST /v1/congresses/{id}/role-grants': {
      ...congress,
      body: { username: 'vai-tro.moi', role: 'observer', personId: null },
      events: ['role.granted'],
    },
    'POST /v1/congresses/{id}/role-grant-additions': {
      ...congress,
      body: { grants: [{ username: 'vai-tro.hai', role: 'observer' }] },
      events: ['role.granted'],
    },
    'GET /v1/congresses/{id}/role-grants': congress,
    'POST /v1/role-grants/{id}/revocation': {
      params: { id: prepared['observerGrant']! },
      body: { reason: 'Đồng chí đi công tác.' },
      events: ['role.revoked'],
    },
    'POST /v1/organisations/{id}/role-grants': {
      ...organisation,
      body: { username: 'quan-tri.moi' },
      events: ['role.granted'],
    },
    'GET /v1/organisations/{id}/role-grants': organisation,
    'POST /v1/system-administrators': { body: { username: 'he-thong.moi' }, events: ['role.granted'] },
    'GET /v1/system-administrators': {},
    'PUT /v1/congresses/{id}/safeguards': {
      ...congress,
      precondition: { tagOf: `/v1/congresses/${id}/safeguards` },
      body: { headSecondFactor: true, reason: 'Đoàn chủ tịch yêu cầu.' },
      events: ['safeguards.recorded'],
    },
    'GET /v1/congresses/{id}/safeguards': congress,
    'POST /v1/ballot-batches/{id}/entries/{slot}/hand-over': {
      params: { id: batches.handed, slot: 'first' },
      body: { accountId: prepared['headAccount']!, reason: 'Đồng chí nhập phiếu phải ra ngoài.' },
      events: ['entry.handed-over'],
    },
    'POST /v1/rounds/{id}/entry-hand-overs': {
      params: { id: rounds.counting },
      body: {
        accountId: prepared['headAccount']!,
        reason: 'Đồng chí nhập phiếu phải ra ngoài.',
        entries: [{ batch: numberOf('open'), slot: 'first' }],
      },
      events: ['entry.handed-over'],
    },
  }
}

/** Grants and revocations of board roles, which only the presidium may do. */
const presidiumExamples = ({ idOf, prepared, id }: Stage): Examples => ({
  'POST /v1/congresses/{id}/role-grants': {
    params: { id },
    body: { username: 'uy-vien.moi', role: 'board-member', personId: idOf('Lê Thị Mai') },
  },
  'POST /v1/congresses/{id}/role-grant-additions': {
    params: { id },
    body: { grants: [{ username: 'uy-vien.moi', role: 'board-member', personId: idOf('Lê Thị Mai') }] },
  },
  'POST /v1/role-grants/{id}/revocation': {
    params: { id: prepared['memberGrant']! },
    body: { reason: 'Đồng chí xin rút.' },
  },
})

/** An organisation administrator appoints below it, never beside themselves. */
const administratorExamples = ({ prepared }: Stage): Examples => ({
  'POST /v1/organisations/{id}/role-grants': {
    params: { id: prepared['organisationBelow']! },
    body: { username: 'quan-tri.moi' },
  },
})

/** Requests that succeed for one role if the common examples do not. */
export const examplesOfRole = (stage: Stage): Readonly<Partial<Record<Role, Examples>>> => ({
  presidium: presidiumExamples(stage),
  'organisation-administrator': administratorExamples(stage),
})
