import type { ImplementingId, RegulationId } from '../../rules/types.ts'
import { instrumentViews, regulationView } from '../../views/regulation-view.ts'

/** The rules of a meeting. */
interface Rules {
  readonly regulation: RegulationId
  /** Null if none is known for the meeting. */
  readonly implementing: ImplementingId | null
}

/** Official titles, with number and date: the regulation on elections, and the rules that implement the Statutes if known. */
export const instrumentTitles = ({ regulation, implementing }: Rules): readonly string[] =>
  [regulationView(regulation), instrumentViews().find(({ id }) => id === implementing)].flatMap((found) =>
    found ? [found.title.vi] : [],
  )
