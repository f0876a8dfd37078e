import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { READING } from '../../locale/desk/reading.ts'
import { may } from '../allowed.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { useNaming } from '../log/use-naming.ts'
import { Printer } from '../parts/icons.tsx'
import { Failed, Notice, wordsOf } from '../parts/notice.tsx'
import { Versions } from '../result/after.tsx'
import { readAfter } from '../result/read-after.ts'
import { ResultPage } from '../result/result-page.tsx'
import { sayUndoing } from '../result/undoing-words.ts'
import { useRoundResult } from '../result/use-round-result.ts'
import { Votes } from '../result/votes.tsx'
import { DecidingReadings, Remarks, Why } from '../result/why.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { Course } from './course-list.tsx'
import { readCourse } from './read-reading.ts'
import { ComputedSteps, People } from './steps.tsx'

/** Roles that read the log. */

/** Unfolds every clause before the page is printed. */
const unfold = (): void => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.reading-of-round details')) details.open = true
}

/** How a round came to its result: each step, each person, the grounds, and what happened when. It can be printed. */
export const ReadingPage = ({ session, rest: [roundId = ''] }: ScreenProps): JSX.Element => {
  const screen = useRoundResult(session, roundId)
  const { found, round, overview } = screen
  const congressId = congressOf(session)?.id ?? ''
  const readsLog = may('readLog', rolesHere(session))
  const after = useFacts(() => readAfter(roundId), [roundId])
  const course = useFacts(() => readCourse(congressId, roundId, readsLog), [congressId, roundId, readsLog])
  const { naming } = useNaming(session, overview, course.last.value?.events ?? null)
  useEffect(() => {
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])

  const shown = found?.kind === 'declared' ? found.result : null
  const newest = after.last.value?.versions[0]
  const annulment = after.last.value?.undoings.find(({ kind }) => kind === 'annulled')
  const failed = [after, course].map(({ answer }) => answer.value).find((answer) => answer?.ok === false)
  const article = shown?.citations.find(({ id }) => id === shown.majority.citation)?.article ?? null
  return (
    <ResultPage
      session={session}
      title={screen.title}
      round={round}
      back={['result', roundId]}
      isBusy={screen.facts.answer.value === null}
      failure={screen.failure}
    >
      {round && (
        <div class="reading-of-round">
          <p class="flow small">
            <a href={hrefOf('result', round.id)}>{say(READING.toResult)}</a>
            {readsLog && <a href={hrefOf('log', 'round', round.id)}>{say(READING.toLog)}</a>}
            <button class="btn in-row" type="button" onClick={() => print()}>
              <Printer />
              {say(READING.print)}
            </button>
          </p>
          {failed && !failed.ok && <Failed failure={failed.failure} />}
          {found?.kind === 'annulled' && (
            <Notice kind="wait">{annulment ? sayUndoing(annulment) : wordsOf(found.failure)}</Notice>
          )}
          {shown && (
            <>
              <DecidingReadings shown={shown} />
              <Remarks shown={shown} />
              <ComputedSteps shown={shown} result={shown.result} seats={round.seats} />
              <Votes shown={shown} />
              <People counted={shown} seats={round.seats} article={article} />
              <Why shown={shown} />
            </>
          )}
          {(found?.kind === 'pending' || found?.kind === 'waiting') && (
            <Notice kind="information">{say(READING.notYet)}</Notice>
          )}
          {!shown && newest && (
            <>
              <p>{say(READING.voided, { version: newest.version })}</p>
              <div class="voided">
                <ComputedSteps shown={null} result={newest.result} seats={round.seats} />
                <People counted={newest} seats={round.seats} article={null} isVoid />
              </div>
            </>
          )}
          {after.last.value && after.last.value.versions.length > 1 && <Versions facts={after.last.value} />}
          {course.last.value && after.last.value && (
            <Course facts={course.last.value} after={after.last.value} naming={naming} />
          )}
        </div>
      )}
    </ResultPage>
  )
}
