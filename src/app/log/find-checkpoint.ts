import type { LogRef } from '../../events/log-ref.ts'
import type { LogId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findLog } from './log-ref.ts'
import type { CheckpointReads, KeptCheckpoint } from './ports.ts'

/** The checkpoint of the given size, or the newest one. Refused if there is none. */
export const findCheckpoint = async (
  reads: CheckpointReads,
  log: LogId,
  size: number | null,
): Promise<Result<KeptCheckpoint, Refusal>> => {
  const checkpoint = size === null ? await reads.newestCheckpoint(log) : await reads.checkpoint(log, size)
  if (checkpoint) return ok(checkpoint)
  return size === null ? refuse('checkpoint-missing') : refuse('checkpoint-unknown', { params: { size } })
}

/** One checkpoint of a log by its size. */
export const getCheckpoint = async (
  reads: CongressReads & CheckpointReads,
  ref: LogRef,
  size: number,
): Promise<Result<KeptCheckpoint, Refusal>> => {
  const log = await findLog(reads, ref)
  return log.ok ? findCheckpoint(reads, log.value, size) : log
}

/** Checkpoints of a log in the order of their sizes. */
export const listCheckpoints = async (
  reads: CongressReads & CheckpointReads,
  ref: LogRef,
  page: Page<number>,
): Promise<Result<KeptCheckpoint[], Refusal>> => {
  const log = await findLog(reads, ref)
  return log.ok ? ok(await reads.checkpoints(log.value, page)) : log
}

/** The checkpoint that was taken with an event of this number, in the same transaction. */
export const checkpointWith = async (reads: CheckpointReads, log: LogId, size: number): Promise<KeptCheckpoint> => {
  const checkpoint = await reads.checkpoint(log, size)
  if (!checkpoint) throw new Bug(`the log ${log} was not sealed at ${size}`)
  return checkpoint
}
