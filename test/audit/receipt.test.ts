import { test } from 'tap'
import { shownReceipt } from '../../src/app/log/act-receipt.ts'
import { readReceipts, receiptHeader } from '../../src/audit/receipt.ts'
import { ROLES } from '../../src/rules/roles.ts'

const LOG = '0192f3a4-0000-7000-8000-0000000000c1'
const RECEIPT = { log: LOG, sequence: 41, leafHash: 'ab'.repeat(32) }

test('typists, administrators and people who sign in learn no number of an event from a receipt', async (t) => {
  const shown = (role: Parameters<typeof shownReceipt>[0]['role']) => shownReceipt({ ...RECEIPT, role })
  const withNumbers = ROLES.filter((role) => shown(role).sequence !== null)
  t.same(withNumbers.toSorted(), ['auditor', 'board-head', 'observer', 'presidium', 'secretary'])
  for (const role of ['account-holder', 'visitor'] as const) t.equal(shown(role).sequence, null)
  t.equal(receiptHeader(shown('board-head')), `log="${LOG}", sequence=41, leaf="${RECEIPT.leafHash}"`)
  t.equal(receiptHeader(shown('board-member')), `log="${LOG}", leaf="${RECEIPT.leafHash}"`)
})

test('a file of receipts is read as a whole or not at all', async (t) => {
  const file = (receipts: unknown, format = 'audit-receipts/1') =>
    readReceipts(Buffer.from(JSON.stringify({ format, receipts })))
  const { sequence: _, ...unnumbered } = RECEIPT
  t.same(file([RECEIPT, { ...unnumbered, at: '2017-08-05T01:00:00.000Z' }]), {
    ok: true,
    value: [RECEIPT, { ...unnumbered, sequence: null }],
  })
  for (const wrong of [
    file([{ ...RECEIPT, leafHash: 'ab' }]),
    file([{ ...RECEIPT, sequence: 0 }]),
    file([{ ...RECEIPT, sequence: '41' }]),
    file([RECEIPT, null]),
    file({}),
    file([RECEIPT], 'audit-receipts/2'),
    readReceipts(Buffer.from('[]')),
    readReceipts(Buffer.from('{"receipts":')),
  ]) {
    t.same(wrong, { ok: false, error: 'not-receipts' })
  }
})
