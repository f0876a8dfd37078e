import type { JSX } from 'preact'
import { PAPERS } from '../../locale/desk/papers.ts'
import { may } from '../allowed.ts'
import { type Answer, call } from '../api/call.ts'
import type { Overview, Paper, SignedScan } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { OF_MEETING, OF_ROUND, type Outdated, outdatedIn } from './kinds.ts'
import { makeOfMeeting, makeOfRound } from './make-paper.ts'
import { PaperRow } from './paper-row.tsx'
import { readBundle } from './read-bundle.ts'
import { scansOfRound } from './scan-calls.ts'
import { Scans } from './scans.tsx'

interface PaperFacts {
  /** Kinds of paper of the round, and of the meeting, whose facts have changed since they were made. */
  readonly outdated: Outdated
  readonly ofRound: readonly Paper[]
  readonly ofMeeting: readonly Paper[]
  readonly scans: readonly SignedScan[]
}

const readPapers = async (congressId: string, roundId: string): Promise<Answer<PaperFacts>> => {
  const [bundle, papers, scans] = await Promise.all([
    readBundle(congressId),
    call('GET /v1/congresses/{id}/papers', { path: { id: congressId } }),
    call('GET /v1/rounds/{id}/signed-scans', { path: { id: roundId } }),
  ])
  if (!bundle.ok) return bundle
  if (!papers.ok) return papers
  if (!scans.ok) return scans
  const { items } = papers.value
  const value: PaperFacts = {
    outdated: outdatedIn(bundle.value, roundId),
    ofRound: items.filter((paper) => paper.roundId === roundId),
    ofMeeting: items.filter((paper) => paper.roundId === null),
    scans: scans.value.items,
  }
  return { ok: true, value, etag: null }
}

const titleOf = (facts: PaperFacts | null): string => {
  if (facts === null) return say(PAPERS.notRead)
  const kinds = new Set([...facts.ofRound, ...facts.ofMeeting].map(({ kind }) => kind))
  return kinds.size === 0 ? say(PAPERS.none) : say(PAPERS.made, { count: kinds.size })
}

/** True if the vote of a round also fills alternate seats. */
const fillsAlternates = ({ elections }: Overview, roundId: string): boolean =>
  elections.some(({ rounds, alternates }) => alternates !== null && rounds.some(({ id }) => id === roundId))

/** The papers of a round and of its meeting: those that are made, the forms that make them, and signed scans. */
export const Papers = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = '', asked] = rest
  const congressId = congressOf(session)?.id ?? ''
  const facts = useFacts(() => readPapers(congressId, roundId), [congressId, roundId])
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  const roles = rolesHere(session)
  return (
    <MeetingPage session={session} title={titleOf(found)} roundId={roundId}>
      {({ overview }) => (
        <div class="papers" aria-busy={answer === null}>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {found && (
            <>
              {!may('printOfMeeting', roles) && <p class="quiet">{say(PAPERS.whoMakes)}</p>}
              <section class="after" aria-labelledby="of-round">
                <h2 id="of-round">{say(PAPERS.ofRound)}</h2>
                <ul class="paper-rows">
                  {OF_ROUND.map((paper) => (
                    <PaperRow
                      key={paper.kind}
                      paper={paper}
                      papers={found.ofRound}
                      isOutdated={found.outdated.ofRound.includes(paper.kind)}
                      mayPrint={may('printOfRound', roles)}
                      isAsked={paper.kind === asked}
                      fillsAlternates={fillsAlternates(overview, roundId)}
                      make={(values, key) => makeOfRound(roundId, paper.kind, values, key)}
                      made={facts.again}
                    />
                  ))}
                </ul>
              </section>
              <Scans
                calls={scansOfRound(roundId)}
                otherPaper={say(PAPERS.otherPaper)}
                scans={found.scans}
                papers={found.ofRound}
                mayAttach={may('attachScans', roles)}
                changed={facts.again}
              />
              <section class="after" aria-labelledby="of-meeting">
                <h2 id="of-meeting">{say(PAPERS.ofMeeting)}</h2>
                <ul class="paper-rows">
                  {OF_MEETING.map((paper) => (
                    <PaperRow
                      key={paper.kind}
                      paper={paper}
                      papers={found.ofMeeting}
                      isOutdated={found.outdated.ofMeeting.includes(paper.kind)}
                      mayPrint={may('printOfMeeting', roles)}
                      fillsAlternates={false}
                      make={(values, key) => makeOfMeeting(congressId, paper.kind, values, key)}
                      made={facts.again}
                    />
                  ))}
                </ul>
              </section>
            </>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
