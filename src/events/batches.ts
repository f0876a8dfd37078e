import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { roundId, number, mode, version, size, label, entries } = FIGURES

const batch = figures({ version, size, label })

/** Batches of ballots. */
export const BATCH_EVENTS = {
  'batch.created': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Lập tập phiếu',
    en: 'A batch of ballots was created',
    after: figures({ roundId, number, mode, version: z.literal(1), size, label }),
    counted: true,
  }),
  'batch.corrected': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Đính chính tập phiếu',
    en: 'The size or label of a batch was corrected',
    after: batch,
    before: batch,
    counted: true,
  }),
  'batch.cancelled': event({
    object: 'ballot-batch',
    logs: IN_CONGRESS,
    vi: 'Hủy tập phiếu',
    en: 'A batch created by mistake was cancelled',
    after: figures({ version, cancelled: z.literal(true), state: z.literal('closed') }),
    before: figures({
      version,
      size,
      label,
      cancelled: z.literal(false),
      entries,
    }),
    counted: true,
  }),
} as const
