import { err } from '../../kernel/result.ts'
import { inThread, type ThreadLimits } from '../in-thread.ts'
import type { Inspected } from './scan.ts'

const LIMITS: ThreadLimits = { megabytes: 512, milliseconds: 20_000 }

/** Inspects a file of unknown origin in a thread of its own; a file that cannot be read within the limits is damaged. */
export const inspectScan = async (bytes: Uint8Array, limits = LIMITS): Promise<Inspected> => {
  const found = await inThread<Inspected>(new URL('./inspect-worker.ts', import.meta.url), bytes, limits)
  return found.ok ? found.value : err('scan-damaged')
}
