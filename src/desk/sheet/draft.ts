import type { Typed } from './figures.ts'

/** The figures as they are kept on this laptop while they are typed. */
export interface SheetDraft {
  readonly sheet: Typed
  readonly reason: string
  /** The version of the sheet that the figures change; null or absent for the first one. */
  readonly seen?: string | null
}

const isDraft = (value: unknown): value is SheetDraft =>
  typeof value === 'object' && value !== null && 'sheet' in value && 'reason' in value

/** The figures in a draft; null without one, or if it is the half-typed line of a ballot. */
export const sheetIn = (draft: string | null): SheetDraft | null => {
  if (draft === null) return null
  try {
    const value: unknown = JSON.parse(draft)
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}
