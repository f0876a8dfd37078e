import { type Answer, call } from '../api/call.ts'
import type { SignedScan } from '../api/types.ts'

/** The requests about the scans of signed papers, which a round and a meeting have at addresses of their own. */
export interface ScanCalls {
  readonly attach: (file: Blob, query: { readonly paper?: string }, key: string) => Promise<Answer<SignedScan>>
  readonly withdraw: (number: number, reason: string, key: string) => Promise<Answer<SignedScan>>
  /** The address of the file of a scan. */
  readonly fileOf: (number: number) => string
}

/** The requests about the scans of a round. */
export const scansOfRound = (id: string): ScanCalls => ({
  attach: (body, query, key) => call('POST /v1/rounds/{id}/signed-scans', { path: { id }, query, body, key }),
  withdraw: (number, reason, key) =>
    call('POST /v1/rounds/{id}/signed-scans/{number}/withdrawal', {
      path: { id, number: String(number) },
      body: { reason },
      key,
    }),
  fileOf: (number) => `/v1/rounds/${id}/signed-scans/${number}/file`,
})

/** The requests about the scans of a meeting. */
export const scansOfMeeting = (id: string): ScanCalls => ({
  attach: (body, query, key) => call('POST /v1/congresses/{id}/signed-scans', { path: { id }, query, body, key }),
  withdraw: (number, reason, key) =>
    call('POST /v1/congresses/{id}/signed-scans/{number}/withdrawal', {
      path: { id, number: String(number) },
      body: { reason },
      key,
    }),
  fileOf: (number) => `/v1/congresses/${id}/signed-scans/${number}/file`,
})
