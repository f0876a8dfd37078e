import type { ActReceipt } from './act-receipt.ts'
import type { Receipt } from './plan.ts'

const HEADER = /^log="([^"]+)"(?:, sequence=(\d+))?, leaf="([0-9a-f]{64})"$/

/** The members of a receipt that the verifier reads; null if the service has given none. */
const readHeader = (header = '') => {
  const [, log, sequence, leafHash] = HEADER.exec(header) ?? []
  if (log === undefined) return null
  return { log, ...(sequence === undefined ? {} : { sequence: Number(sequence) }), leafHash }
}

/**
 * The file that `npm run verify -- --receipts` reads; null if the service has given no receipt. Number, version and time of the
 * ballots, and operation and time of other acts, are for people.
 */
export const receiptsFile = (ballots: readonly Receipt[], acts: readonly ActReceipt[] = []): string | null => {
  const ofBallots = ballots.flatMap(({ receipt, batchId, slot, number, version, at }) => {
    const read = readHeader(receipt)
    return read ? [{ ...read, batchId, slot, number, version, at }] : []
  })
  const ofActs = acts.flatMap(({ receipt, operation, at }) => {
    const read = readHeader(receipt)
    return read ? [{ ...read, operation, at }] : []
  })
  const receipts = [...ofBallots, ...ofActs]
  return receipts.length === 0 ? null : `${JSON.stringify({ format: 'audit-receipts/1', receipts }, null, 1)}\n`
}
