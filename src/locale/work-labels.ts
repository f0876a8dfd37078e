import type { Batch } from '../app/model.ts'
import type { Doubt } from '../rules/entry.ts'
import type { Labels } from './labels.ts'

export const BATCH_MODE_LABELS: Labels<Batch['mode']> = {
  ballots: { vi: 'nhập từng phiếu', en: 'ballot by ballot' },
  'tally-sheet': { vi: 'nhập bảng kiểm phiếu', en: 'tally sheet' },
}

/** What the board concluded on a doubtful ballot. */
export const RULING_LABELS: Labels<Doubt['ruling']> = {
  valid: { vi: 'hợp lệ', en: 'valid' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
}
