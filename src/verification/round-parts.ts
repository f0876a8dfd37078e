import type { Figures } from '../events/event.ts'
import type { BatchMode } from '../rules/batch.ts'
import type { CallUp } from '../rules/call-up.ts'
import type { Slot } from '../rules/entry.ts'
import type { Standing } from '../rules/standing.ts'
import type { ReplayedEntry } from './entry-state.ts'

export type Printed = Figures<'list.approved'>['names'][number]

export interface ReplayedBatch {
  readonly id: string
  readonly roundId: string
  readonly number: number
  readonly mode: BatchMode | null
  version: number
  size: number
  label: string | null
  cancelled: boolean
  /** Null if the entries are not blind. */
  standing: Standing | null
  /** The opened entries in order of their slots. */
  readonly entries: ReadonlyMap<Slot, ReplayedEntry>
}

export type ReplayedList = Omit<Figures<'list.proposed'>, 'laidFrom'>

/** A refusal of a seat. */
export interface ReplayedRefusal {
  readonly stated: Figures<'seat.refused'>
  readonly cancelled: boolean
}

/** A confirmation of a result, with the account that gave it. */
export interface Confirmed {
  readonly personId: string
  readonly digest: string
  readonly tookPart: boolean
  readonly accountId: string
}

export interface ReplayedCallUp extends CallUp {
  readonly number: number
  /** False once the round on which it rests is undone. */
  holds: boolean
}
