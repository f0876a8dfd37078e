import { setTimeout as pause } from 'node:timers/promises'
import type { Laptop } from './laptop.ts'

/** The interval of the desk (decision 58). */
const EVERY_MS = 2_500

/** Looks for changes as an open page of the desk does, and reads the state of the meeting again after each; until the signal. */
export const watchChanges = async (laptop: Laptop, congressId: string, signal: AbortSignal): Promise<void> => {
  let known: unknown
  const headers = { unattended: '1' }
  while (!signal.aborted) {
    const { body } = await laptop.must('GET', `/v1/congresses/${congressId}/changes`, { headers, kind: 'changes' })
    if (known !== undefined && known !== body['newest']) {
      await laptop.must('GET', `/v1/congresses/${congressId}/overview`, { headers, kind: 'overview' })
    }
    known = body['newest']
    await pause(EVERY_MS, undefined, { signal }).catch(() => {})
  }
}
