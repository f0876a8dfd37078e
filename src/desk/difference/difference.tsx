import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { useFacts } from '../facts.ts'
import { isFocusFree } from '../focus.ts'
import { say, unbroken } from '../language.ts'
import { useMeetingOf } from '../meeting/meeting.ts'
import { sayOffice } from '../office.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { ToOverview } from '../parts/to-overview.tsx'
import { Who } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { type Choices, NO_CHOICES } from './choices.ts'
import { Compare } from './compare.tsx'
import { placesIn } from './deciding.ts'
import { type Compared, readStack, type StackFacts } from './read-stack.ts'
import { numbersOf } from './words.ts'

const isDiffering = ({ differences }: Compared): boolean => differences.standing === 'differing'

/** The state of the stack and the next thing to do. */
const headingOf = ({ batch, compared }: StackFacts): string => {
  const { number: stack } = batch
  if (!compared) {
    const open = batch.entries.filter(({ state }) => state === 'open').map(({ slot }) => slot)
    return say(DIFFERENCE.awaited, { stack, slots: numbersOf(open) })
  }
  if (!isDiffering(compared)) return say(DIFFERENCE.agreed, { stack })
  const { length: count } = placesIn(compared).items
  return batch.entries.length === 3
    ? say(DIFFERENCE.threeDiffer, { stack, count })
    : say(DIFFERENCE.twoDiffer, { stack, count })
}

/** The way on from a stack with which nothing is to be done here. It takes the focus that a recorded act has left. */
const Next = ({ to, children }: { readonly to: string; readonly children: string }): JSX.Element => {
  const place = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (isFocusFree()) place.current?.focus()
  }, [])
  return (
    <p>
      <a class="btn main big" ref={place} href={to}>
        {children}
      </a>
    </p>
  )
}

const Settled = ({ batch, compared }: StackFacts): JSX.Element => {
  const toStacks = <Next to={hrefOf('round', batch.roundId)}>{say(DIFFERENCE.toStacks)}</Next>
  if (!compared) {
    return (
      <>
        <Notice kind="information">{say(DIFFERENCE.awaitedHint)}</Notice>
        {toStacks}
      </>
    )
  }
  if (compared.differences.standing !== 'ruling') {
    return (
      <>
        <Notice kind="done">{say(DIFFERENCE.agreedHint)}</Notice>
        {toStacks}
      </>
    )
  }
  return (
    <>
      <Notice kind="information">{say(DIFFERENCE.rulingHint)}</Notice>
      <Next to={hrefOf('doubtful', batch.roundId)}>{say(DIFFERENCE.toRulings)}</Next>
    </>
  )
}

/** The page on which the head compares the entries of a stack with its papers. */
export const Difference = ({ session, rest }: ScreenProps): JSX.Element => {
  const [id = ''] = rest
  const facts = useFacts(async () => readStack(id), [id])
  const choices = useSignal<Choices>(NO_CHOICES)
  useEffect(() => {
    choices.value = NO_CHOICES
  }, [id])
  const { value: answer } = facts.answer
  const { value: read } = facts.last
  const isElsewhere = useMeetingOf(session, id, read && { ...read.round, id: read.batch.id })
  const stack = isElsewhere ? null : read
  const title = stack ? headingOf(stack) : say(answer && !isElsewhere ? DIFFERENCE.notShown : FRAME.loading)
  const { compared = null } = stack ?? {}
  const heading = (
    <>
      <p class="small flow">
        <ToOverview session={session} />
        {stack && (
          <a href={hrefOf('round', stack.batch.roundId)}>
            {say(DIFFERENCE.stacksOf, { office: sayOffice(stack.round.office), number: stack.round.number })}
          </a>
        )}
      </p>
      <h1>{unbroken(title)}</h1>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
    </>
  )
  return (
    <Page title={title} {...placeOf(session)} end={<Who session={session} />}>
      <main class="difference" aria-busy={answer === null}>
        {stack && compared && isDiffering(compared) ? (
          <Compare heading={heading} batch={stack.batch} compared={compared} choices={choices} again={facts.again} />
        ) : (
          <>
            {heading}
            {stack && choices.value.size > 0 && <Notice kind="stop">{say(DIFFERENCE.notRecorded)}</Notice>}
            {stack && <Settled {...stack} />}
          </>
        )}
      </main>
    </Page>
  )
}
