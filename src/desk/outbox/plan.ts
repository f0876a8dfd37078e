import type { EntryPlace, KeptPaper, TypedBallot } from './outbox.ts'

/** A ballot that is only on this laptop. */
export interface KeptBallot extends EntryPlace {
  readonly entryId: string
  /** Number that it is to get in the entry. */
  readonly number: number
  readonly ballot: TypedBallot
  /** Idempotency-Key of its request, unless it goes in the request of another ballot. */
  readonly key: string
  /** Key of the request that it goes in; null before the first attempt. From then on the request stays the same. */
  readonly group: string | null
  /** When it was taken, as an instant. */
  readonly at: string
}

/** A correction or removal of a ballot that the server may have already. */
export interface KeptChange extends EntryPlace {
  readonly entryId: string
  /** Its place among the changes of the entry. */
  readonly order: number
  readonly number: number
  /** The marks after a correction; null for a removal. */
  readonly ballot: TypedBallot | null
  readonly key: string
  /** The version that it changes; null before the first attempt. */
  readonly seen: number | null
  readonly at: string
}

/** An acknowledgement by the server. Holds no marks. */
export interface Receipt extends EntryPlace {
  readonly entryId: string
  readonly number: number
  readonly version: number
  /** When the acknowledgement arrived here, as an instant. */
  readonly at: string
  /** Header of the answer that an auditor compares with the log; absent if there was none. */
  readonly receipt?: string
}

/** An entry on this laptop: the window that types it, and the line that is half typed. */
export interface KeptEntry extends EntryPlace {
  readonly entryId: string
  readonly window: string | null
  readonly draft: string | null
  /**
   * Number of the next ballot by what the server has acknowledged here, also to another window; absent before the first.
   * A window that takes over types on before it has read the entry.
   */
  readonly next?: number
  /** The paper of its unsent ballots; absent before the first, and in what earlier versions of the desk kept. */
  readonly paper?: KeptPaper
}

/** Everything that this laptop keeps of an entry and the server does not have. */
export interface Kept {
  readonly entry: KeptEntry | null
  /** In the order of numbers. */
  readonly ballots: readonly KeptBallot[]
  /** In their order. */
  readonly changes: readonly KeptChange[]
}

export const NOTHING_KEPT: Kept = { entry: null, ballots: [], changes: [] }

/** Ballots and changes that the server does not have. */
export const unsentIn = ({ ballots, changes }: Pick<Kept, 'ballots' | 'changes'>): number =>
  ballots.length + changes.length

/** The entry as it will be kept, and receipts to add. */
export interface Plan extends Kept {
  readonly receipts?: readonly Receipt[]
}

/** Ballots that go in one request. */
const MOST_IN_GROUP = 50

/** The key of an entry on this laptop. It has its owner in it: an entry may be handed over to somebody on this laptop. */
export const entryIdOf = ({ batchId, slot, accountId }: EntryPlace): string => `${batchId}/${slot}/${accountId}`

/**
 * Adds ballots after those that are there. The half-typed line goes in the same transaction, because it is one of them:
 * if the power failed before it was gone, it would come back as the next ballot.
 */
export const withTaken = (
  kept: Kept,
  place: EntryPlace,
  next: number,
  taken: readonly { readonly ballot: TypedBallot; readonly key: string }[],
  at: string,
): Kept => ({
  ...kept,
  entry: kept.entry && { ...kept.entry, draft: null },
  ballots: [
    ...kept.ballots,
    ...taken.map(({ ballot, key }, index) => ({
      ...place,
      entryId: entryIdOf(place),
      number: next + index,
      ballot,
      key,
      group: null,
      at,
    })),
  ],
})

/** Adds a change after those that are there. One that was never sent gives way to a newer one of the same ballot. */
const withChange = (kept: Kept, change: Omit<KeptChange, 'order' | 'entryId'>): Kept => {
  const others = kept.changes.filter(({ number, seen }) => number !== change.number || seen !== null)
  const order = (kept.changes.at(-1)?.order ?? 0) + 1
  return { ...kept, changes: [...others, { ...change, entryId: entryIdOf(change), order }] }
}

/**
 * Replaces a ballot. One that was never sent is replaced in place; otherwise the change follows it.
 * @param isKnown whether the server has a ballot of this number
 * @returns null if there is no such ballot
 */
export const withCorrected = (
  kept: Kept,
  isKnown: boolean,
  change: Omit<KeptChange, 'order' | 'entryId' | 'ballot'> & { readonly ballot: TypedBallot },
): Kept | null => {
  const own = kept.ballots.find(({ number }) => number === change.number)
  if (own === undefined && !isKnown) return null
  if (own === undefined || own.group !== null) return withChange(kept, change)
  const { ballot } = change
  return { ...kept, ballots: kept.ballots.map((one) => (one === own ? { ...one, ballot } : one)) }
}

/**
 * Removes a ballot. If it was never sent, the later ones, which were not sent either, move up.
 * @param isKnown whether the server has a ballot of this number
 * @returns null if there is no such ballot
 */
export const withRemoved = (
  kept: Kept,
  isKnown: boolean,
  change: Omit<KeptChange, 'order' | 'entryId' | 'ballot'>,
): Kept | null => {
  const own = kept.ballots.find(({ number }) => number === change.number)
  if (own === undefined && !isKnown) return null
  if (own === undefined || own.group !== null) return withChange(kept, { ...change, ballot: null })
  const rest = kept.ballots.filter((one) => one !== own)
  const moved = <T extends { readonly number: number }>(one: T): T =>
    one.number > own.number ? { ...one, number: one.number - 1 } : one
  // A change that waits for one of these ballots goes with it.
  return { ...kept, ballots: rest.map(moved), changes: kept.changes.map(moved) }
}

/**
 * Fixes the request that is sent next: the one that was begun, or the first ballots before the held ones. The request is
 * kept before it is sent, so that every repetition has the same bytes and the same key.
 */
export const withGroup = (kept: Kept, heldFrom: number): Kept => {
  const [first] = kept.ballots
  if (first === undefined || first.group !== null || first.number >= heldFrom) return kept
  const members = new Set(
    kept.ballots
      .slice(0, MOST_IN_GROUP)
      .filter(({ number, group }, index) => group === null && number < heldFrom && number === first.number + index),
  )
  return { ...kept, ballots: kept.ballots.map((one) => (members.has(one) ? { ...one, group: first.key } : one)) }
}

/** The ballots of the request that was begun; empty if none was. */
export const begun = ({ ballots }: Kept): readonly KeptBallot[] => {
  const [first] = ballots
  return first === undefined || first.group === null ? [] : ballots.filter(({ group }) => group === first.group)
}

/**
 * Takes the ballots apart that a refused request had in it, and forgets the refused changes of one ballot. Corrections of
 * ballots that the request did not bring to the server go into these ballots: as changes they would come after newer
 * ones, or meet another ballot once a removal has moved the numbers.
 */
export const withoutRefused = (kept: Kept, number: number): Kept => {
  const removed = new Set(kept.changes.flatMap((one) => (one.ballot === null ? one.number : [])))
  const isFolded = (change: KeptChange): boolean =>
    !removed.has(change.number) && kept.ballots.some((one) => one.number === change.number)
  const marksOf = (own: KeptBallot): TypedBallot =>
    kept.changes.findLast((one) => one.number === own.number && isFolded(one))?.ballot ?? own.ballot
  return {
    ...kept,
    ballots: kept.ballots.map((one) => ({ ...one, ballot: marksOf(one), group: null })),
    changes: kept.changes.filter((one) => one.number !== number && !isFolded(one)),
  }
}

/** Fixes the version that a change changes, before it is sent. */
export const withSeen = (kept: Kept, order: number, seen: number): Kept => ({
  ...kept,
  changes: kept.changes.map((one) => (one.order === order && one.seen === null ? { ...one, seen } : one)),
})

const receiptOf = (
  { entryId, batchId, slot, accountId, number }: KeptBallot | KeptChange,
  version: number,
  at: string,
  receipt: string | null,
) => ({
  entryId,
  batchId,
  slot,
  accountId,
  number,
  version,
  at,
  ...(receipt && { receipt }),
})

/** Lets go of the ballots of an acknowledged request, and keeps its receipts. */
export const acknowledged = (kept: Kept, group: string, at: string, receipt: string | null = null): Plan => {
  const sent = kept.ballots.filter((one) => one.group === group)
  const next = Math.max(kept.entry?.next ?? 1, ...sent.map(({ number }) => number + 1))
  return {
    ...kept,
    entry: kept.entry && { ...kept.entry, next },
    ballots: kept.ballots.filter((one) => one.group !== group),
    receipts: sent.map((one) => receiptOf(one, 1, at, receipt)),
  }
}

/** The same for a change, with the version that it made. */
export const changeAcknowledged = (
  kept: Kept,
  order: number,
  version: number,
  at: string,
  receipt: string | null = null,
): Plan => ({
  ...kept,
  changes: kept.changes.filter((one) => one.order !== order),
  receipts: kept.changes.filter((one) => one.order === order).map((one) => receiptOf(one, version, at, receipt)),
})
