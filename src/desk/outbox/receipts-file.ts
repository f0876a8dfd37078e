import type { Receipt } from './plan.ts'

const HEADER = /^log="([^"]+)"(?:, sequence=(\d+))?, leaf="([0-9a-f]{64})"$/

/**
 * The file that `npm run verify -- --receipts` reads; null if the service has given no receipt. Number, version and time of the
 * ballots are for people.
 */
export const receiptsFile = (receipts: readonly Receipt[]): string | null => {
  const given = receipts.flatMap(({ receipt, batchId, slot, number, version, at }) => {
    const [, log, sequence, leafHash] = HEADER.exec(receipt ?? '') ?? []
    if (log === undefined) return []
    const numbered = sequence === undefined ? {} : { sequence: Number(sequence) }
    return [{ log, ...numbered, leafHash, batchId, slot, number, version, at }]
  })
  return given.length === 0 ? null : `${JSON.stringify({ format: 'audit-receipts/1', receipts: given }, null, 1)}\n`
}
