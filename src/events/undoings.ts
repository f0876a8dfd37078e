import type { UndoingKind } from '../rules/undoing.ts'

/** The events that undo a round, and the way in which each does. */
export const UNDOING_EVENTS = {
  'round.reopened': 'reopened',
  'round.annulled': 'annulled',
} as const satisfies Readonly<Record<string, UndoingKind>>
export type UndoingEvent = keyof typeof UNDOING_EVENTS

export const isUndoingEvent = (action: string): action is UndoingEvent => Object.hasOwn(UNDOING_EVENTS, action)
