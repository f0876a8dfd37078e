/** A strike-out record as JSON: one seat, two names, all of a small hall. */
export const strikeOut = () => ({
  format: 'count-record/1',
  regulation: 'qd244-2014',
  meeting: 'members-congress',
  roll: { summoned: 10, attending: 9, exclusions: { exempt: 1 } },
  office: 'secretary',
  seats: 1,
  round: { number: 1, kind: 'first' },
  candidates: [
    { id: 'c1', fullName: 'Trần Thị Bình', partySince: '1998-05-19' },
    { id: 'c2', fullName: 'Nguyễn Văn Dũng' },
  ],
  ballots: {
    issued: 9,
    returned: 9,
    counted: [
      { struck: ['c2'], times: 6 },
      { struck: ['c1'], times: 3 },
    ] as object[],
  },
})

/** Every reading with its default. */
export const READINGS_2 = {
  conferenceBase: 'sitting-294',
  rejectedDelegates: 'removed-before-base',
  markedBallots: 'invalid',
  allDisagree: 'invalid',
  returnedExceedsIssued: 'stop',
  nameOrder: 'given-family-middle-seniority',
  tieAtCut: 'revote-plurality',
  seatsLeft: 'congress-decides',
  quorum: 'two-thirds',
  percentBase: 'majority-base',
}

/** {@link strikeOut} as a record of version 2. */
export const version2 = () => ({ ...strikeOut(), format: 'count-record/2', readings: { ...READINGS_2 } })

/** The same hall voting on two names for two seats. */
export const agreeDisagree = () => ({
  ...strikeOut(),
  office: 'delegates',
  seats: 2,
  ballots: { issued: 9, returned: 9, counted: [{ agree: ['c1'], disagree: ['c2'], times: 9 }] as object[] },
})

/** {@link strikeOut} with the sums instead of the ballots. */
export const strikeOutTally = () => ({
  ...strikeOut(),
  ballots: { issued: 9, returned: 9, tally: { valid: 9, invalid: {}, votes: { c1: 6, c2: 3 } } },
})

/** {@link agreeDisagree} with the sums instead of the ballots. */
export const agreeDisagreeTally = () => ({
  ...agreeDisagree(),
  ballots: {
    issued: 9,
    returned: 9,
    tally: { valid: 9, invalid: {}, votes: { c1: 9, c2: 0 }, disagree: { c1: 0, c2: 9 } },
  },
})

/** A deep copy of a JSON value with the value at a JSON Pointer set, or removed if `to` is undefined. */
export const changed = (value: object, pointer: string, to: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
  const keys = pointer.split('/').slice(1)
  const last = keys.pop()!
  let place = copy
  for (const key of keys) place = place[key] as Record<string, unknown>
  if (to === undefined) delete place[last]
  // No plain assignment: a key named __proto__ must become an own key, as with JSON.parse.
  else Object.defineProperty(place, last, { value: to, enumerable: true, configurable: true, writable: true })
  return copy
}
