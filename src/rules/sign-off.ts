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

/** A confirmation of a result: the member for whom it was given, and the account that gave it. */
export interface GivenConfirmation<Id extends string = string> {
  readonly personId: Id
  readonly accountId: string
}

/** Of each person the last confirmation, in their order. */
export const lastOfEach = <Given extends GivenConfirmation>(given: readonly Given[]): readonly Given[] =>
  given.filter(({ personId }, index) => !given.slice(index + 1).some((later) => later.personId === personId))

/**
 * Compares the confirmations of one digest with the board in force; people who are not on it do not count. People are
 * counted and not confirmations: an account confirms for one member only, and the account of the head for none.
 * @param given in the order in which they were given
 * @param headAccount the account that declares the result; null if nobody does yet
 * @param waived true if the result needs no confirmation
 */
export const confirmedIn = <Id extends string>(
  members: readonly BoardSeat<Id>[],
  given: readonly GivenConfirmation<Id>[],
  { headAccount, waived }: { readonly headAccount: string | null; readonly waived: boolean },
): Confirmed<Id> => {
  const others = members.filter(({ head }) => !head).map(({ personId }) => personId)
  const used = new Set(headAccount === null ? [] : [headAccount])
  const confirmed = new Set<Id>()
  for (const { personId, accountId } of lastOfEach(given)) {
    if (!others.includes(personId) || used.has(accountId)) continue
    used.add(accountId)
    confirmed.add(personId)
  }
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

/**
 * Whether a result still needs the confirmation of somebody without a hand in its entries: its head had one, nobody without one
 * has confirmed it, and somebody without one is there. Where everybody typed, as in a small branch, nobody is.
 * @param tookPart whether each member who has confirmed the result had a hand in an entry of the round
 * @param outsiders accounts with a role of the board that had no hand in an entry of the round
 */
export const needsOutsider = (headTookPart: boolean, tookPart: readonly boolean[], outsiders: number): boolean =>
  headTookPart && outsiders > 0 && tookPart.every(Boolean)

export type ConfirmationProblem = 'confirmation-off-board' | 'confirmation-by-head' | 'confirmation-account-used'

/** The other member of the board for whom an account has confirmed a result; undefined if there is none. */
export const confirmedFor = <Given extends GivenConfirmation>(
  members: readonly BoardSeat[],
  given: readonly Given[],
  { personId, accountId }: GivenConfirmation,
): Given | undefined => {
  const others = new Set(members.filter(({ head }) => !head).map((member) => member.personId))
  return lastOfEach(given).find(
    (one) => one.accountId === accountId && one.personId !== personId && others.has(one.personId),
  )
}

/**
 * Why an account cannot confirm a result for a person; null if it can. The head confirms by declaring.
 * @param given the confirmations of the same digest so far, in their order
 */
export const confirmationProblem = (
  members: readonly BoardSeat[],
  given: readonly GivenConfirmation[],
  { personId, accountId }: { readonly personId: string | null; readonly accountId: string },
): ConfirmationProblem | null => {
  const seat = members.find((member) => member.personId === personId)
  if (!seat) return 'confirmation-off-board'
  if (seat.head) return 'confirmation-by-head'
  return confirmedFor(members, given, { personId: seat.personId, accountId }) ? 'confirmation-account-used' : null
}
