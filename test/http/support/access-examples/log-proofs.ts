import type { TestCongress } from '../../../support/congress.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

const LOGS = { congress: 'congresses/{id}', installation: 'installation' } as const

/** Their prerequisites, created through the API: a checkpoint of each log. */
export const prepareLogProofs = async ({ must, id }: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const seal = async (log: string): Promise<string> =>
    String((await must<{ size: number }>('POST', `/v1/${log}/audit-checkpoints`)).size)
  return { congressSize: await seal(`congresses/${id}`), installationSize: await seal('installation') }
}

/** Requests that succeed on the stage. */
export const logProofsExamples = ({ id, prepared }: Stage): Examples => {
  const examplesOf = (log: keyof typeof LOGS): Examples => {
    const params = log === 'congress' ? { id } : {}
    const size = prepared[`${log}Size`]!
    const at = `/v1/${LOGS[log]}`
    return {
      [`POST ${at}/audit-checkpoints`]: { params, body: {}, events: ['checkpoint.requested'] },
      [`POST ${at}/audit-acceptances`]: {
        params,
        body: { reason: 'Khôi phục từ bản sao lưu sau khi máy hỏng.' },
        events: ['log.accepted'],
      },
      [`GET ${at}/audit-checkpoints`]: { params },
      [`GET ${at}/audit-checkpoints/{size}`]: { params: { ...params, size } },
      [`GET ${at}/audit-events/{sequence}/inclusion-proof`]: {
        params: { ...params, sequence: '1' },
        query: `size=${size}`,
      },
      [`GET ${at}/audit-consistency-proof`]: { params, query: `from=${size}` },
    }
  }
  return {
    ...examplesOf('congress'),
    ...examplesOf('installation'),
    'GET /v1/congresses/{id}/account-events': { params: { id } },
  }
}
