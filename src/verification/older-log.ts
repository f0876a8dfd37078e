import { z } from 'zod'
import type { EventDocument } from '../audit/event.ts'
import { FIGURES, figures } from '../events/figures.ts'
import { regulation } from '../events/shapes.ts'

/**
 * The figures of `congress.created` before the log became a tree of hashes: without the name and level of the
 * organisation. The other events of such a log lack figures too, so no count can be replayed from it.
 */
const BEFORE_THE_TREE = figures({
  organisationId: FIGURES.organisationId,
  name: FIGURES.name,
  kind: FIGURES.kind,
  term: FIGURES.term,
  heldOn: FIGURES.heldOn,
  regulation,
}).extend({ readings: z.record(z.string(), z.string()) })

/** Whether a log that begins with this event was begun by a version of the program before the tree of hashes. */
export const isFromBeforeTheTree = ({ sequence, action, before, after }: EventDocument): boolean =>
  sequence === 1 && action === 'congress.created' && before === null && BEFORE_THE_TREE.safeParse(after).success
