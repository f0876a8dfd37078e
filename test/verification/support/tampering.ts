import type { EventDocument } from '../../../src/audit/event.ts'

/** An event in the hands of a forger. */
// biome-ignore lint/suspicious/noExplicitAny: a forger is bound to no type
export type Forged = any

/** A log in the hands of a forger, who may change anything and renumbers it. */
export class Forgery {
  readonly events: Forged[]

  constructor(events: readonly EventDocument[]) {
    this.events = structuredClone([...events])
  }

  /** The nth event of a kind, from 0; from the end if negative. */
  at(action: string, nth = 0): Forged {
    const event = this.events.filter((each) => each.action === action).at(nth)
    if (!event) throw new Error(`there is no event ${nth} of kind ${action}`)
    return event
  }

  drop(event: Forged): void {
    this.events.splice(this.events.indexOf(event), 1)
  }

  swap(one: Forged, other: Forged): void {
    const [first, second] = [this.events.indexOf(one), this.events.indexOf(other)]
    this.events[first] = other
    this.events[second] = one
  }

  /** A copy of an event after another one. */
  repeat(event: Forged, behind: Forged): Forged {
    const copy = structuredClone(event)
    this.events.splice(this.events.indexOf(behind) + 1, 0, copy)
    return copy
  }

  /** The log as it would be handed in: gap-free, whatever was done to it. */
  renumbered(): EventDocument[] {
    for (const [index, event] of this.events.entries()) event.sequence = index + 1
    return this.events
  }
}
