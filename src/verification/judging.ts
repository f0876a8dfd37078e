import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import { Replay } from './replay.ts'

/** Judges logs before their results are announced, by the same replay that the auditor's verification uses. */
export const judging = (crypto: LogCrypto) => () => {
  const replay = new Replay(crypto)
  return { contradicts: (event: EventDocument): boolean => replay.take(event).length > 0 }
}
