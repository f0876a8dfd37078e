import type { RefusedAct } from './refused-acts/forging.ts'
import { OF_APPOINTMENTS } from './refused-acts/of-appointments.ts'
import { OF_CORRECTIONS } from './refused-acts/of-corrections.ts'
import { OF_COUNTS } from './refused-acts/of-counts.ts'
import { OF_KEEPING } from './refused-acts/of-keeping.ts'
import { OF_LISTS } from './refused-acts/of-lists.ts'
import { OF_MEETINGS } from './refused-acts/of-meetings.ts'
import { OF_OBJECTS } from './refused-acts/of-objects.ts'
import { OF_OPINIONS } from './refused-acts/of-opinions.ts'
import { OF_SEATS } from './refused-acts/of-seats.ts'

/** Every code with which a use case of the count refuses an act that a log could hold all the same. */
export const REFUSED_ACTS: readonly RefusedAct[] = [
  ...OF_OBJECTS,
  ...OF_MEETINGS,
  ...OF_LISTS,
  ...OF_COUNTS,
  ...OF_CORRECTIONS,
  ...OF_OPINIONS,
  ...OF_SEATS,
  ...OF_APPOINTMENTS,
  ...OF_KEEPING,
]
