import { officeLabel } from '../../locale/labels.ts'
import type { PlayedRound } from './play-elections.ts'
import type { Stage } from './stage.ts'

/** Everyone elected, office by office, in the order of the rounds. */
export const showSummary = ({ report, level }: Stage, rounds: readonly PlayedRound[]): void => {
  const { words, language } = report
  report.step(words('summary'))
  report.table(
    [
      { title: words('office') },
      { title: words('name') },
      { title: words('round'), right: true },
      { title: words('votes'), right: true },
    ],
    rounds.flatMap(({ office, number, elected }) =>
      elected.map(({ name, votes }) => [officeLabel(office, level, language), name, `${number}`, `${votes}`]),
    ),
  )
}
