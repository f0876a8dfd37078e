import type { BatchEntry } from './api/types.ts'

export type Slot = BatchEntry['slot']

/** The numbers of the entries of a stack, as people name them. */
export const SLOT_NUMBERS: Readonly<Record<Slot, number>> = { first: 1, second: 2, third: 3 }

/** Whether a part of an address names an entry. */
export const isSlot = (text: string): text is Slot => Object.hasOwn(SLOT_NUMBERS, text)

/** The entry that a part of an address names; the first one if it names none. */
export const slotNamed = (text: string | undefined): Slot => (text !== undefined && isSlot(text) ? text : 'first')
