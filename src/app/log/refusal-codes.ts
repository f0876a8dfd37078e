import type { RefusalKind } from '../refusal-kind.ts'

/** The codes of the log: proofs, checkpoints, exports, witnesses and the feed, and their kinds. */
export const LOG_REFUSALS = {
  // proofs and checkpoints of a log
  'event-unknown': 'unknown',
  'checkpoint-unknown': 'unknown',
  'checkpoint-missing': 'conflict',
  'checkpoint-too-early': 'rule-broken',
  'checkpoints-out-of-order': 'rule-broken',
  // a log that is not what this machine has signed
  'log-altered': 'conflict',
  'event-altered': 'conflict',
  'result-not-in-log': 'conflict',
  // exports of a log
  'log-still-blind': 'conflict',
  // figures of a round that the end of its meeting has left without a result
  'figures-for-auditor': 'forbidden',
  'marks-hashed': 'conflict',
  // second parties' signatures over checkpoints
  'witness-key-malformed': 'rule-broken',
  'witness-key-own': 'rule-broken',
  'witness-line-malformed': 'rule-broken',
  'witness-name-differs': 'rule-broken',
  'witness-key-differs': 'rule-broken',
  'witness-signature-wrong': 'rule-broken',
  'witness-already-kept': 'conflict',
  'witness-name-own': 'rule-broken',
  'witness-name-taken': 'conflict',
  'witnesses-too-many': 'conflict',
  // the feed of a log
  'feed-beyond-end': 'conflict',
} as const satisfies Readonly<Record<string, RefusalKind>>
