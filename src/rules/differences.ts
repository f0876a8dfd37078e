/** The two entries of a comparison. */
export type Side = 'first' | 'second'

interface Found {
  /** Numbers of the ballots in the first entry that the difference concerns; any of them may be the wrong one. */
  readonly first: readonly number[]
  /** The same in the second entry. */
  readonly second: readonly number[]
  /** How many ballots differ like this. Above 1 only if the order is lost, or for a block that moved. */
  readonly times: number
}

/** A difference between two entries of a stack, by the numbers of their ballots; it holds no marks. */
export type Difference =
  /** The same ballot with other marks, or set aside in another way. */
  | (Found & { readonly kind: 'differs' })
  /** The same ballots at another place, which changes no figure. */
  | (Found & { readonly kind: 'moved' })
  /** A ballot that one entry has and the other lacks. */
  | (Found & {
      readonly kind: 'missed'
      readonly lackedBy: Side
      /** In the entry that lacks it, the ballots before and after its place; fewer at an end or if the order is lost. */
      readonly between: readonly number[]
    })
  /** A ballot that one entry has once more than the other, beside an equal one. */
  | (Found & { readonly kind: 'typed-twice'; readonly in: Side })

/** A difference as the typist of one entry may see it: numbers of that entry alone, and no marks. */
export interface OwnDifference {
  readonly kind: Difference['kind']
  /** Ballots of the own entry to look at again. */
  readonly numbers: readonly number[]
  /** Ballots of the own entry before and after the place of a ballot that it may lack; else empty. */
  readonly between: readonly number[]
}

/** The part of a difference that the typist of one entry may see, without anything of the other entry. */
export const ownDifference = (difference: Difference, own: Side): OwnDifference => ({
  kind: difference.kind,
  numbers: difference[own],
  between: difference.kind === 'missed' && difference.lackedBy === own ? difference.between : [],
})
