interface SignOff {
  readonly confirmedBy: readonly { readonly tookPart: boolean }[]
}

/** Whether nobody without a hand in the entries confirmed a result, the head who declared it included. */
export const isByOnePair = (signOff: SignOff | null): boolean =>
  signOff === null || signOff.confirmedBy.every(({ tookPart }) => tookPart)
