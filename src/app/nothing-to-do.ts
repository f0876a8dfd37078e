/** Answer of a use case that found nothing to do: its transaction is rolled back, and nothing is logged. */
export const NOTHING_TO_DO = { kind: 'nothing-to-do' } as const

export type NothingToDo = typeof NOTHING_TO_DO
