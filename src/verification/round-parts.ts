import type { Figures } from '../events/event.ts'
import type { CallUp } from '../rules/call-up.ts'

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
