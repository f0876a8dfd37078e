/** A member of the counting board. */
export interface BoardSeat<Id extends string = string> {
  readonly personId: Id
  readonly head: boolean
}

/** A member of the board who confirmed a result. */
export interface Signature<Id extends string = string> extends BoardSeat<Id> {
  /** Whether the member had a hand in an entry of the round. */
  readonly tookPart: boolean
}

/** The confirmations with which a result was declared. */
export interface SignOff<Id extends string = string> {
  /** SHA-256 of the result, in lower-case hexadecimal digits. */
  readonly digest: string
  /** The versions of everything that was counted; a part of what the digest covers. */
  readonly stamp: string
  /** Members of the board besides the head. */
  readonly others: number
  /** Confirmations by them that the result needed. */
  readonly needed: number
  /** The head, who confirmed by declaring, and then the others in the order of the board. */
  readonly confirmedBy: readonly Signature<Id>[]
}

/** How far the members of the board besides the head have confirmed a result. */
export interface Confirmed<Id extends string = string> {
  readonly others: number
  readonly needed: number
  readonly missing: number
  /** The others who have confirmed, in the order of the board. */
  readonly by: readonly Id[]
  /** The others who have not. */
  readonly open: readonly Id[]
}

/**
 * Confirmations by members besides the head that a result needs: at least half of them, so none in a board of one.
 * @param others members of the board besides the head
 */
export const confirmationsNeeded = (others: number): number => Math.ceil(others / 2)

/**
 * Compares the confirmations of one digest with the board in force; people who are not on it do not count.
 * @param waived true if the result needs no confirmation
 */
export const confirmedIn = <Id extends string>(
  members: readonly BoardSeat<Id>[],
  confirmed: ReadonlySet<Id>,
  waived: boolean,
): Confirmed<Id> => {
  const others = members.filter(({ head }) => !head).map(({ personId }) => personId)
  const by = others.filter((id) => confirmed.has(id))
  const needed = waived ? 0 : confirmationsNeeded(others.length)
  return {
    others: others.length,
    needed,
    missing: Math.max(0, needed - by.length),
    by,
    open: others.filter((id) => !confirmed.has(id)),
  }
}

export type ConfirmationProblem = 'confirmation-off-board' | 'confirmation-by-head'

/** Why somebody cannot confirm a result for a person; null if they can. The head confirms by declaring. */
export const confirmationProblem = (
  members: readonly BoardSeat[],
  personId: string | null,
): ConfirmationProblem | null => {
  const seat = members.find((member) => member.personId === personId)
  if (!seat) return 'confirmation-off-board'
  return seat.head ? 'confirmation-by-head' : null
}
