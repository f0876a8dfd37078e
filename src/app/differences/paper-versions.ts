import { SLOTS, type Slot } from '../../rules/entry.ts'
import { ballotKey, type Standing } from '../../rules/standing.ts'
import { nextNumber } from '../../rules/typing.ts'
import type { Context } from '../actor.ts'
import type { ReadBallot } from '../batches/read-marks.ts'
import type { Ballot, Entry, TallySheet } from '../model.ts'

/** The numbers of a paper in the entries of its batch; null for an entry that lacks it. */
export type PaperPlaces = { readonly [Entry in Slot]?: number | null | undefined }

/** The versions that a resolution creates, with those that they replace. */
export interface Changes {
  readonly ballots: { readonly slot: Slot; readonly before: Ballot | null; readonly after: Ballot }[]
  readonly sheets: { readonly slot: Slot; readonly before: TallySheet; readonly after: TallySheet }[]
}

/** The entries that a paper names, with its number in each. */
export const placesOf = (at: PaperPlaces): readonly (readonly [Slot, number | null])[] =>
  SLOTS.flatMap((slot) => {
    const number = at[slot]
    return number === undefined ? [] : [[slot, number] as const]
  })

/** The version of a ballot that the paper asks for, and its entry afterwards; null if nothing changes. */
export const newVersion = (
  { at, actor }: Context,
  entry: Entry,
  before: Ballot | null,
  paper: ReadBallot | null,
  reason: string,
): { readonly ballot: Ballot; readonly entry: Entry } | null => {
  const recorded = { reason, enteredAt: at, enteredBy: actor.id }
  if (paper === null) {
    if (before === null) return null
    const ballot = { ...before, ...recorded, version: before.version + 1, removed: true }
    return { ballot, entry: { ...entry, entered: entry.entered - 1, removed: entry.removed + 1 } }
  }
  const { times: _, ...typed } = paper
  if (before === null) {
    const ballot = { ...typed, ...recorded, number: nextNumber(entry), version: 1, removed: false }
    return { ballot, entry: { ...entry, entered: entry.entered + 1 } }
  }
  if (ballotKey(typed) === ballotKey(before)) return null
  return { ballot: { ...before, ...typed, ...recorded, version: before.version + 1 }, entry }
}

const ballotVersion = (slot: Slot, { number, version, marks, doubt, setAside, removed }: Ballot) => ({
  slot,
  number,
  version,
  ...(removed ? {} : { marks, ...(doubt ? { doubt } : {}), ...(setAside ? { setAside } : {}) }),
})

/** The figures of the event, before and after. */
export const figuresOf = ({ ballots, sheets }: Changes, standing: Standing) => ({
  before: {
    resolvedBallots: ballots.flatMap(({ slot, before }) => (before ? [ballotVersion(slot, before)] : [])),
    resolvedSheets: sheets.map(({ slot, before: { version, tally } }) => ({ slot, version, tally })),
  },
  after: {
    resolvedBallots: ballots.map(({ slot, after }) => ballotVersion(slot, after)),
    resolvedSheets: sheets.map(({ slot, after: { version, tally } }) => ({ slot, version, tally })),
    standing,
  },
})
