import { z } from 'zod'
import type { EventKind } from './kind.ts'

/** The names of the figures in a part of a kind; none for a part that the kind does not have. */
export const namesOf = (part: EventKind['before'] | EventKind['read']): readonly string[] => {
  if (!part) return []
  return Object.keys((part instanceof z.ZodNullable ? part.unwrap() : part).shape)
}
