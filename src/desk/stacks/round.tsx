import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { ROUND } from '../../locale/desk/round.ts'
import type { BallotBatch } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { PrintSheets } from './print-sheets.tsx'
import { readRound } from './round-facts.ts'
import { moveByArrows, ROW } from './row-keys.ts'
import { AddStack, NoStacks } from './set-up-stacks.tsx'
import { AllGroups, type Shown, shownOf, sumWords } from './stack-groups.tsx'
import type { RowsContext } from './stack-rows.tsx'
import { Steps } from './steps.tsx'

const stacksHeading = ({ facts, groups, room, isSettled }: Shown): string => {
  if (groups === null) return say(ROUND.counting)
  if ((facts.stacks?.length ?? 0) === groups.cancelled.length) return say(ROUND.divide, { count: room })
  if (groups.needing.length > 0) return say(ROUND.needing, { count: groups.needing.length })
  if (groups.waiting.length > 0) return say(ROUND.waiting, { count: groups.waiting.length })
  if (groups.typed.length > 0) return say(ROUND.typing, { count: groups.typed.length })
  return isSettled ? say(ROUND.allSettled) : sumWords(facts, room)
}

/** The state of the round and the next thing to do. */
const headingOf = (shown: Shown): string => {
  switch (shown.facts.round.state) {
    case 'listing':
      return say(ROUND.notListed)
    case 'listed':
      return say(ROUND.notIssued)
    case 'voting':
      return say(ROUND.notReturned)
    case 'counting':
      return stacksHeading(shown)
    case 'annulled':
      return say(ROUND.annulled)
    case 'cancelled':
      return say(ROUND.cancelled)
    case 'declared':
      return say(ROUND.ended)
  }
}

/** Whether no step of the round counts any more. */
const isUndone = ({ state }: Shown['facts']['round']): boolean => state === 'annulled' || state === 'cancelled'

/** The link to the page on which the round goes on. */
const Next = ({ to, words, isMain }: { to: readonly string[]; words: string; isMain: boolean }): JSX.Element => (
  <p class="next">
    <a class={isMain ? 'btn main big' : 'btn big'} href={hrefOf(...to)} {...ROW}>
      {words}
    </a>
  </p>
)

const NextPage = ({ facts: { round }, isSettled }: Shown): JSX.Element | null => {
  switch (round.state) {
    case 'listing':
      return <Next to={['list', round.id]} words={say(ROUND.toList)} isMain />
    case 'listed':
      return <Next to={['ballots', round.id]} words={say(ROUND.toIssue)} isMain />
    case 'voting':
      return <Next to={['ballots', round.id]} words={say(ROUND.toReturn)} isMain />
    case 'counting':
      return isSettled ? <Next to={['result', round.id]} words={say(ROUND.toResult)} isMain /> : null
    case 'annulled':
      return <Next to={['result', round.id]} words={say(ROUND.toAnnulled)} isMain />
    case 'cancelled':
      return null
    case 'declared':
      return <Next to={['result', round.id]} words={say(ROUND.toDeclared)} isMain />
  }
}

/** The head's page of a round: its steps, and its stacks by what they need. */
export const RoundPage = ({ session, rest: [roundId = ''] }: ScreenProps): JSX.Element => {
  const { answer, last, again } = useFacts(() => readRound(roundId), [roundId])
  const [open, adding, stale] = [useSignal<string | null>(null), useSignal(false), useSignal<number | null>(null)]
  const page = useRef<HTMLDivElement>(null)
  const isHead = boardRoleOf(session)?.role === 'board-head'
  const { value: facts } = last
  const shown = facts && shownOf(facts, isHead)
  const isCounting = facts?.round.state === 'counting'
  const hasStacks = shown?.groups !== null && (facts?.stacks?.length ?? 0) > (shown?.groups?.cancelled.length ?? 0)

  useEffect(() => {
    const hear = (event: KeyboardEvent): void => void (page.current && moveByArrows(event, page.current))
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])

  const changed = async (changedByOthers: BallotBatch | null): Promise<void> => {
    await again()
    stale.value = changedByOthers?.number ?? null
  }
  const context: RowsContext = {
    open: open.value,
    toggle: (id) => {
      open.value = open.value === id ? null : id
      adding.value = false
    },
    mayAct: isHead && isCounting,
    changed,
  }
  const setUp = { roundId, room: shown?.room ?? 0, changed: () => changed(null) }
  return (
    <MeetingPage
      session={session}
      title={shown ? headingOf(shown) : say(answer.value ? ROUND.notShown : FRAME.loading)}
      roundId={roundId}
      acts={
        isHead &&
        isCounting &&
        hasStacks && (
          <p class="flow">
            <PrintSheets roundId={roundId} />
            <button
              class="btn in-row"
              type="button"
              aria-expanded={adding.value}
              onClick={() => {
                adding.value = !adding.value
                open.value = null
              }}
            >
              {say(ROUND.add)}
            </button>
          </p>
        )
      }
    >
      {() => (
        <div ref={page}>
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {stale.value !== null && <Notice kind="stop">{say(ROUND.changed, { number: stale.value })}</Notice>}
          {shown && (
            <>
              {!isUndone(shown.facts.round) && <Steps {...shown} />}
              {adding.value && <AddStack {...setUp} leave={() => (adding.value = false)} />}
              {isCounting && !hasStacks && shown.groups && isHead ? (
                <NoStacks {...setUp} />
              ) : (
                isCounting && <AllGroups shown={shown} context={context} />
              )}
              {isCounting && !hasStacks && shown.groups && !isHead && <p class="quiet">{say(ROUND.headDivides)}</p>}
              <NextPage {...shown} />
            </>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
