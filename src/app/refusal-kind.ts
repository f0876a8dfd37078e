/**
 * The kind of a refusal; the HTTP edge gives each kind its status.
 * `unknown`: the thing does not exist, or is outside the caller's scope. `conflict`: the act does not fit the current
 * state, and another act has to come first. `stale`, `unconditional`: the precondition names an old version, or none.
 * `rule-broken`: the request is well-formed and breaks a rule.
 */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'stale'
  | 'unconditional'
  | 'too-many'
  | 'unavailable'
  | 'rule-broken'
