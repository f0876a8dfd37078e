import { diffArrays } from 'diff'
import { tidy } from '../view/wording.ts'

/** A place at which two texts differ: the lines of the one, and the lines of the other in their place. */
export interface LineDifference {
  readonly held: readonly string[]
  readonly made: readonly string[]
}

/** The most differences that are listed, and the most steps that are taken to find them. */
const MOST = 200
const STEPS_MOST = 20_000

const filled = (lines: readonly string[]): string[] => lines.map(tidy).filter((line) => line !== '')

/**
 * The places at which a paper that somebody holds differs from the one that was made, in their order.
 * @returns null if the texts have too little in common to be compared
 */
export const lineDifferences = (held: readonly string[], made: readonly string[]): readonly LineDifference[] | null => {
  const parts = diffArrays(filled(made), filled(held), { maxEditLength: STEPS_MOST })
  if (!parts) return null
  const places: { held: string[]; made: string[] }[] = []
  let isOpen = false
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      isOpen = false
      continue
    }
    if (!isOpen) places.push({ held: [], made: [] })
    isOpen = true
    places.at(-1)![added ? 'held' : 'made'].push(...value)
  }
  return places.slice(0, MOST)
}
