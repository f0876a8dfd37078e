import type { TestCongress } from '../../../support/congress.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

const account = (organisationId: string, username: string) => ({
  username,
  displayName: 'Máy quét phiếu',
  organisationId,
})

/** Within a year of every instant of the test clock. */
const key = (congressId: string) => ({
  name: 'Máy quét phiếu số 1',
  roles: ['board-member', 'observer'],
  congressIds: [congressId],
  expiresAt: '2018-08-01T00:00:00.000Z',
})

/** Their prerequisites, created through the API. */
export const prepareKeys = async ({
  must,
  id,
  organisationId,
}: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const body = account(organisationId, 'may-quet.san')
  const { id: serviceAccount } = await must<{ id: string }>('POST', '/v1/service-accounts', { body })
  const make = async (): Promise<string> => {
    const keys = `/v1/service-accounts/${serviceAccount}/keys`
    return (await must<{ id: string }>('POST', keys, { body: key(id) })).id
  }
  return { serviceAccount, keyToRotate: await make(), keyToRevoke: await make() }
}

/** Requests that succeed on the stage. */
export const keysExamples = ({ id, organisationId, prepared }: Stage): Examples => ({
  'POST /v1/service-accounts': { body: account(organisationId, 'may-quet.moi'), events: ['account.created'] },
  'POST /v1/service-accounts/{id}/keys': {
    params: { id: prepared['serviceAccount']! },
    body: key(id),
    events: ['key.created'],
  },
  'GET /v1/service-accounts/{id}/keys': { params: { id: prepared['serviceAccount']! } },
  'POST /v1/keys/{id}/rotation': {
    params: { id: prepared['keyToRotate']! },
    body: { overlapMinutes: 60 },
    events: ['key.created', 'key.rotated'],
  },
  'POST /v1/keys/{id}/revocation': {
    params: { id: prepared['keyToRevoke']! },
    body: { reason: 'Máy quét bị mất.' },
    events: ['key.revoked'],
  },
})
