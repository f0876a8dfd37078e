import { type Answer, call } from '../api/call.ts'
import type { BallotBatch, BatchEntry, Overview } from '../api/types.ts'
import type { Slot } from '../slots.ts'

type Round = Overview['elections'][number]['rounds'][number]

/** One entry of a stack that the typist has begun, or may begin. */
export interface OwnStack {
  readonly batch: BallotBatch
  readonly round: Round
  readonly slot: Slot
  readonly state: 'own' | 'free' | 'finished'
  /** Ballot by ballot or as a tally sheet; null if the typist still chooses. */
  readonly mode: BallotBatch['mode']
  /** Ballots typed so far; null if it is not known, and for a finished entry. */
  readonly entered: number | null
}

export interface OwnStacks {
  readonly name: string
  readonly isClosed: boolean
  /** Rounds that are being counted. */
  readonly counting: number
  /** Rounds whose result is declared. */
  readonly declared: number
  /** Stacks in them that are not cancelled. */
  readonly total: number
  readonly stacks: readonly OwnStack[]
  /** Rounds whose result the board can confirm now. */
  readonly confirming: readonly Round[]
}

/** The entry of a stack that the typist has begun; otherwise one that the typist may begin: nobody types a stack twice. */
const entriesOf = async (batch: BallotBatch, round: Round): Promise<readonly OwnStack[]> => {
  const open = batch.entries.filter(({ state }) => state !== 'closed')
  const own = open.filter((entry) => entry.own)
  if (own.length > 0) return Promise.all(own.map(({ slot, state }) => ownEntry(batch, round, slot, state)))
  const free = open.find((entry) => entry.free)
  return free ? [{ batch, round, slot: free.slot, state: 'free', entered: 0, mode: batch.mode }] : []
}

/** Only the typist may know how far an entry is, so the stack does not say it. */
const ownEntry = async (
  batch: BallotBatch,
  round: Round,
  slot: Slot,
  state: BatchEntry['state'],
): Promise<OwnStack> => {
  if (state !== 'open') return { batch, round, slot, state: 'finished', entered: null, mode: batch.mode ?? 'ballots' }
  const answer = await call('GET /v1/ballot-batches/{id}/entries/{slot}', { path: { id: batch.id, slot } })
  const { entered = null, manner = null } = answer.ok ? answer.value : {}
  const mode = manner === 'patterns' ? 'ballots' : (manner ?? batch.mode)
  return { batch, round, slot, state: 'own', entered, mode }
}

const inRound = async (round: Round): Promise<Answer<{ total: number; stacks: readonly OwnStack[] }>> => {
  const answer = await call('GET /v1/rounds/{id}/ballot-batches', { path: { id: round.id } })
  if (!answer.ok) return answer
  const batches = answer.value.items.filter(({ cancelled }) => !cancelled)
  const stacks = await Promise.all(batches.map((batch) => entriesOf(batch, round)))
  return { ok: true, etag: null, value: { total: batches.length, stacks: stacks.flat() } }
}

/** The stacks of a meeting that the typist who is signed in has begun or may begin. */
export const readOwnStacks = async (congressId: string): Promise<Answer<OwnStacks>> => {
  const overview = await call('GET /v1/congresses/{id}/overview', { path: { id: congressId } })
  if (!overview.ok) return overview
  const { name, elections, closedAt } = overview.value
  const rounds = elections.flatMap(({ rounds: all }) => all)
  const counting = rounds.filter(({ state }) => state === 'counting')
  const { length: declared } = rounds.filter(({ state }) => state === 'declared')
  const confirming = counting.filter(({ next }) => next?.code === 'confirm-result' || next?.code === 'declare-result')
  let total = 0
  const stacks: OwnStack[] = []
  for (const round of counting) {
    const read = await inRound(round)
    if (!read.ok) return read
    total += read.value.total
    stacks.push(...read.value.stacks)
  }
  return {
    ok: true,
    etag: null,
    value: { name, isClosed: closedAt !== null, counting: counting.length, declared, total, stacks, confirming },
  }
}
