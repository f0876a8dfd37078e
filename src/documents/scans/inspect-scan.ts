import { err, type Result } from '../../kernel/result.ts'
import { inThread, type ThreadLimits } from '../in-thread.ts'
import { oneByOne } from '../one-by-one.ts'
import type { Inspected, InspectedScan, ScanFault } from './scan.ts'

/** Inspects files of unknown origin, each in a thread of its own, so that no file can disturb the count. */
export interface ScanInspector {
  /**
   * Inspects one file after the other; a file that cannot be read within the limits is damaged.
   * @returns `'busy'` if too many files wait
   */
  inspect(bytes: Uint8Array): Promise<Result<InspectedScan, ScanFault | 'busy'>>
}

export interface InspectorLimits extends ThreadLimits {
  /** Files of up to 20 MB that are inspected or wait at one time; one is inspected at a time. */
  readonly files: number
}

export const INSPECTOR_LIMITS: InspectorLimits = { megabytes: 512, milliseconds: 20_000, files: 8 }

const WORKER = new URL('./inspect-worker.ts', import.meta.url)

export const createScanInspector = (limits: InspectorLimits = INSPECTOR_LIMITS): ScanInspector => {
  const run = oneByOne(limits.files)
  return {
    inspect: async (bytes) => {
      const found = await run(() => inThread<Inspected>(WORKER, bytes, limits))
      if (!found.ok) return found
      return found.value.ok ? found.value.value : err('scan-damaged')
    },
  }
}
