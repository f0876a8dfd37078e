/** The state of a server, in its own words. */
export interface ServerState {
  /** Neither in recovery, as a standby is, nor set to be read only. */
  readonly writes: boolean
  /** The same for a primary and its standbys, and for no other server. */
  readonly system: string
  /** Grows with each promotion of a standby. Zero for a standby. */
  readonly timeline: number
}

/** The answer of one of several servers. */
export interface Answer {
  readonly address: string
  /** Null if there was no answer. */
  readonly state: ServerState | null
  /** Why there was none. */
  readonly reason: string
}

/** The server that is written to, as it was found last. */
export type Writer = Omit<ServerState, 'writes'>

/** Why a server is not used. */
export type Unused = 'no-answer' | 'read-only' | 'other-cluster' | 'overtaken'

export interface Choice {
  /** Null if no server can be used. */
  readonly chosen: (Writer & { readonly address: string }) | null
  readonly unused: readonly { readonly address: string; readonly why: Unused; readonly reason: string }[]
}

/** Why a server cannot be the successor of the one that was written to before; null if it can. */
export const objectionTo = (state: ServerState | null, known: Writer | null): Unused | null => {
  if (state === null) return 'no-answer'
  if (known !== null && state.system !== known.system) return 'other-cluster'
  if (!state.writes) return 'read-only'
  // An earlier primary that was started again without becoming a standby: what was stored since is not there.
  return known !== null && state.timeline < known.timeline ? 'overtaken' : null
}

/**
 * Chooses the server to write to: of several that take writes the one that was promoted last. Servers of two clusters are
 * never chosen between, because ballots would be divided over both.
 * @param known the server that was written to before; null at a start
 */
export const chooseWriter = (answers: readonly Answer[], known: Writer | null): Choice => {
  const systems = new Set(answers.flatMap(({ state }) => state?.system ?? []))
  const areStrangers = known === null && systems.size > 1
  const judged = answers.map(({ address, state, reason }) => {
    const why = objectionTo(state, known)
    return { address, state, reason, why: areStrangers && state !== null ? ('other-cluster' as const) : why }
  })
  const [best] = judged
    .flatMap(({ address, state, why }) => (why === null && state ? [{ address, ...state }] : []))
    .toSorted((one, other) => other.timeline - one.timeline)
  return {
    chosen: best ? { address: best.address, system: best.system, timeline: best.timeline } : null,
    unused: judged.flatMap(({ address, why, reason }) =>
      why !== null || address !== best?.address ? [{ address, why: why ?? 'overtaken', reason }] : [],
    ),
  }
}
