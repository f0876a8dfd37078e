import type { ResultInPlace } from '../../app/results/read-result.ts'
import { type ResultView, resultView } from '../../views/result-view.ts'

type Explained = Pick<ResultInPlace, 'congress' | 'round' | 'roll' | 'names' | 'choices' | 'deciding'> & {
  readonly declared: Pick<ResultInPlace['declared'], 'result'>
}

/** The view of a declared result, or of one that can be declared. */
export const resultViewOf = ({ congress, round, roll, declared, names, choices, deciding }: Explained): ResultView =>
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
