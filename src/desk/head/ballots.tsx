import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { BALLOTS } from '../../locale/desk/ballots.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { BallotIssue, BallotReturn, Overview } from '../api/types.ts'
import type { BoardMember } from '../board.ts'
import { SealedPackage } from '../custody/sealed-package.tsx'
import { useFacts } from '../facts.ts'
import { say, sayHour } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { type BallotsFacts, type Remark, readBallots } from './ballots-facts.ts'
import { writtenAt } from './counts.ts'
import { Figures } from './figures.tsx'
import { IssueSection, OddIssue } from './issue.tsx'
import { sayAgainst, VersionLine } from './recording.tsx'
import { ReturnForm } from './return-form.tsx'

/** The state of the ballots and the next thing to do. */
const headingOf = ({ round, issue, returned }: BallotsFacts): string => {
  if (round.state === 'listing') return say(BALLOTS.beforeList)
  if (!issue) return say(BALLOTS.toIssue)
  if (!returned) return say(BALLOTS.toReturn)
  const [out, back] = [issue.value.issued, returned.value.returned]
  if (back === out) return say(BALLOTS.equal, { issued: out })
  return back < out
    ? say(BALLOTS.missing, { issued: out, returned: back, missing: out - back })
    : say(BALLOTS.surplus, { issued: out, returned: back, surplus: back - out })
}

interface ReturnedProps {
  readonly returned: BallotReturn
  readonly issue: BallotIssue
  readonly board: readonly BoardMember[]
}

const namesIn = (ids: readonly string[], board: readonly BoardMember[]): string =>
  ids.map((id) => board.find((member) => member.id === id)?.nameOnPaper ?? '…').join(', ')

const ReturnFigures = ({ returned: recorded, issue, board }: ReturnedProps): JSX.Element => {
  const { returned, sealsIntact, hallCount, tableCount, note, notices } = recorded
  const timeOf = (at: string): string => writtenAt(sayHour(at), at, issue.recordedAt).text
  return (
    <>
      <Figures
        rows={[
          [say(BALLOTS.returned), returned],
          [say(BALLOTS.against), sayAgainst(returned, issue.issued)],
          [say(BALLOTS.seals), say(sealsIntact ? BALLOTS.whole : BALLOTS.broken)],
          [
            say(BALLOTS.hall),
            hallCount &&
              say(BALLOTS.countedBy, {
                names: namesIn(hallCount.countedBy, board),
                time: timeOf(hallCount.countedAt),
              }),
          ],
          [
            say(BALLOTS.table),
            tableCount &&
              say(BALLOTS.sheetsBy, {
                sheets: tableCount.sheets,
                names: namesIn(tableCount.countedBy, board),
                time: timeOf(tableCount.countedAt),
              }),
          ],
          [say(BALLOTS.note), note],
        ]}
      />
      {notices.map(({ code, detail }) => (
        <Notice key={code} kind="wait">
          {detail}
        </Notice>
      ))}
      <VersionLine recorded={recorded} />
    </>
  )
}

const Remarks = ({ remarks }: { readonly remarks: readonly Remark[] }): JSX.Element => (
  <>
    {remarks.map(({ code, detail, isReading }) => (
      <Notice key={code} kind={isReading ? 'reading' : 'wait'}>
        {detail}
      </Notice>
    ))}
  </>
)

type Section = 'issue' | 'return'

/** The form that is open if nobody has chosen one: that of the next act. */
const nextOf = ({ round, issue, returned }: BallotsFacts): Section | null => {
  if (round.state === 'listed' && !issue) return 'issue'
  return round.state === 'voting' && !returned ? 'return' : null
}

const attendingIn = ({ roll }: Overview): number | null => roll?.attending ?? null

/** The ballots of a round in the order of the evening: issued, returned, kept. */
export const BallotsPage = ({ session, rest: [roundId = ''] }: ScreenProps): JSX.Element => {
  const { answer, last, again } = useFacts(() => readBallots(roundId), [roundId])
  const chosen = useSignal<Section | null>(null)
  const { value: facts } = last
  const isHead = boardRoleOf(session)?.role === 'board-head'
  const mayCorrect = facts !== null && ['listed', 'voting', 'counting'].includes(facts.round.state)
  const open = facts && (chosen.value ?? nextOf(facts))
  const choose = (section: Section) => (isOpen: boolean) => {
    chosen.value = isOpen ? section : null
  }
  const mayAct = isHead && mayCorrect
  const isOver = facts !== null && ['declared', 'annulled'].includes(facts.round.state)
  const changed = (readMeeting: () => Promise<void>) => async (): Promise<void> => {
    await Promise.all([again(), readMeeting()])
  }
  const issue = facts?.issue?.value ?? null
  return (
    <MeetingPage
      session={session}
      title={facts ? headingOf(facts) : say(answer.value ? BALLOTS.notShown : FRAME.loading)}
      roundId={roundId}
    >
      {({ overview, again: readMeeting }) => (
        <div class="evenings">
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {facts && (
            <>
              <Remarks remarks={facts.remarks} />
              {issue && !facts.returned && <OddIssue issued={issue.issued} attending={attendingIn(overview)} />}
              <IssueSection
                roundId={roundId}
                mayAct={mayAct}
                recorded={facts.issue}
                made={facts.made}
                attending={attendingIn(overview)}
                isOpen={open === 'issue'}
                open={choose('issue')}
                changed={changed(readMeeting)}
              />
              <section class="panel evening" aria-labelledby="return">
                <h2 id="return">{say(BALLOTS.return)}</h2>
                {facts.returned && issue ? (
                  <ReturnFigures returned={facts.returned.value} issue={issue} board={facts.board} />
                ) : (
                  open !== 'return' && <p class="quiet">{say(facts.issue ? BALLOTS.notYet : BALLOTS.issueFirst)}</p>
                )}
                {mayAct && issue && open === 'return' && (
                  <ReturnForm
                    roundId={roundId}
                    recorded={facts.returned}
                    isUsual={(attendingIn(overview) ?? 0) >= issue.issued}
                    issued={issue}
                    board={facts.board}
                    open={choose('return')}
                    changed={changed(readMeeting)}
                  />
                )}
                {mayAct && facts.returned && open !== 'return' && (
                  <p>
                    <button class="btn in-row" type="button" onClick={() => choose('return')(true)}>
                      {say(BALLOTS.correct)}
                    </button>
                  </p>
                )}
              </section>
              {(isOver || (overview.closedAt !== null && facts.issue)) && (
                <SealedPackage session={session} roundId={roundId} board={facts.board} />
              )}
              {facts.returned && isHead && (
                <p>
                  <a
                    class={open === null && !isOver ? 'btn main big' : 'btn big'}
                    href={hrefOf(isOver ? 'result' : 'round', roundId)}
                  >
                    {say(isOver ? BALLOTS.toResult : BALLOTS.toStacks)}
                  </a>
                </p>
              )}
            </>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
