import type { JSX } from 'preact'
import { PAPERS } from '../../locale/desk/papers.ts'
import { SET_UP } from '../../locale/desk/set-up.ts'
import { say } from '../language.ts'
import { madeOf } from '../papers/kinds.ts'
import { makeOfMeeting } from '../papers/make-paper.ts'
import { PaperRow } from '../papers/paper-row.tsx'
import { hrefOf } from '../router.ts'
import { isReportOutdated, reportOfCommittee } from './committee-report.ts'
import { liveRoundsOf } from './live-rounds.ts'
import type { SetUpFacts } from './recorded.ts'

interface CommitteePapersProps {
  readonly facts: SetUpFacts
  readonly again: () => Promise<void>
}

/** The papers of the credentials committee, and the way to the others of the meeting. */
export const CommitteePapers = ({ facts, again }: CommitteePapersProps): JSX.Element | null => {
  const { congress, overview, roll, papers } = facts
  const report = reportOfCommittee(congress)
  const round = liveRoundsOf(overview).at(-1)
  if (!report && !round) return null
  const ofMeeting = papers.filter(({ roundId }) => roundId === null)
  return (
    <section class="after" aria-labelledby="committee-papers">
      <h2 id="committee-papers">{say(SET_UP.papers)}</h2>
      {report && (
        <ul class="paper-rows">
          <PaperRow
            paper={report}
            papers={ofMeeting}
            isOutdated={isReportOutdated(madeOf(ofMeeting, report.kind)[0], roll)}
            mayPrint={roll !== null}
            fillsAlternates={false}
            make={(values, key) => makeOfMeeting(congress.id, report.kind, values, key)}
            made={again}
          />
        </ul>
      )}
      {report && roll === null && <p class="quiet small">{say(SET_UP.papersAfterRoll)}</p>}
      {round && (
        <p>
          <a href={hrefOf('papers', round.id)}>{say(PAPERS.ofMeeting)}</a>
        </p>
      )}
    </section>
  )
}
