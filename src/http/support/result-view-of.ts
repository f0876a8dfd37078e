import type { ResultInPlace } from '../../app/results/read-result.ts'
import { type ResultView, resultView } from '../../views/result-view.ts'

/** The view of a declared result. */
export const resultViewOf = ({
  congress,
  round,
  roll,
  declared,
  names,
  choices,
  deciding,
}: ResultInPlace): ResultView =>
  resultView({
    version: congress.countVersion,
    implementing: congress.implementing,
    regulation: congress.regulation,
    readings: congress.readings,
    meeting: congress.kind,
    roundKind: round.kind,
    seats: round.seats,
    roll,
    result: declared.result,
    names,
    deciding,
    choices,
  })
