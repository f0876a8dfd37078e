import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import type { BallotBatch } from '../api/types.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { ballotsIn, type Groups, groupStacks } from './grouping.ts'
import type { RoundFacts } from './round-facts.ts'
import { NeedingRows, type RowsContext, StackRows, TypedRows } from './stack-rows.tsx'

/** The round with what follows from it for its page. */
export interface Shown {
  readonly facts: RoundFacts
  readonly groups: Groups | null
  /** Returned ballots that are in no stack; below 0 if the stacks hold more than were returned. */
  readonly room: number
  readonly isSettled: boolean
}

export const shownOf = (facts: RoundFacts, isHead: boolean): Shown => {
  const groups = facts.stacks && groupStacks(facts.stacks, facts.waitingBallots, isHead)
  const room = (facts.returned?.returned ?? 0) - ballotsIn(facts.stacks ?? [])
  const open = groups ? groups.needing.length + groups.waiting.length + groups.typed.length : 1
  return { facts, groups, room, isSettled: open === 0 && room === 0 }
}

/** The ballots in stacks against those returned. */
export const sumWords = ({ stacks, returned }: RoundFacts, room: number): string => {
  const [inStacks, all] = [ballotsIn(stacks ?? []), returned?.returned ?? 0]
  if (room > 0) return say(ROUND.sumMissing, { inStacks, returned: all, missing: room })
  return room < 0
    ? say(ROUND.sumSurplus, { inStacks, returned: all, surplus: -room })
    : say(ROUND.sumRight, { returned: all })
}

interface GroupProps {
  readonly count: number
  readonly title: string
  readonly small?: ComponentChildren
  readonly kind?: 'urgent' | 'last'
  readonly children?: ComponentChildren
}

const Group = ({ count, title, small, kind, children }: GroupProps): JSX.Element | null =>
  count === 0 ? null : (
    <section class={`group ${kind ?? ''}`}>
      <h2>
        <span class="count">{count}</span>
        {title}
        {small}
      </h2>
      {children}
    </section>
  )

interface FoldedProps extends RowsContext {
  readonly title: string
  readonly line: string
  readonly stacks: readonly BallotBatch[]
}

/** A group that is closed to one line. */
const Folded = ({ title, line, stacks, ...context }: FoldedProps): JSX.Element => {
  const isOpen = useSignal(false)
  return (
    <Group
      count={stacks.length}
      title={title}
      kind="last"
      small={
        <>
          <small>{line}</small>
          <button
            class="btn plain in-row"
            type="button"
            aria-expanded={isOpen.value}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {say(isOpen.value ? ROUND.hideEach : ROUND.showEach)}
          </button>
        </>
      }
    >
      {isOpen.value && <StackRows stacks={stacks} {...context} />}
    </Group>
  )
}

const numbersOf = (stacks: readonly BallotBatch[]): string => stacks.map(({ number }) => number).join(', ')

interface StacksProps {
  readonly shown: Shown
  readonly context: RowsContext
}

/** The stacks of a round by what they need, and the sum of their ballots. */
export const AllGroups = ({ shown: { facts, groups, room }, context }: StacksProps): JSX.Element | null => {
  if (groups === null) return null
  const isBlind = facts.stacks?.some(({ standing }) => standing !== null) ?? false
  return (
    <>
      <Group count={groups.needing.length} title={say(ROUND.groupNeeding)} kind="urgent">
        <NeedingRows needing={groups.needing} {...context} />
      </Group>
      {room !== 0 && <Notice kind={room < 0 ? 'stop' : 'information'}>{sumWords(facts, room)}</Notice>}
      <Group count={groups.waiting.length} title={say(ROUND.groupWaiting)}>
        <StackRows stacks={groups.waiting} {...context} isWaiting />
      </Group>
      <Group
        count={groups.typed.length}
        title={say(ROUND.groupTyping)}
        small={isBlind && <small>{say(ROUND.blind)}</small>}
      >
        <TypedRows stacks={groups.typed} {...context} />
      </Group>
      <Folded
        title={say(ROUND.groupSettled)}
        line={say(ROUND.settledLine, {
          numbers: numbersOf(groups.settled),
          count: ballotsIn(groups.settled),
          returned: facts.returned?.returned ?? 0,
        })}
        stacks={groups.settled}
        {...context}
      />
      <Folded
        title={say(ROUND.groupCancelled)}
        line={say(ROUND.cancelledLine, { numbers: numbersOf(groups.cancelled) })}
        stacks={groups.cancelled}
        {...context}
      />
      {room === 0 && <p class="quiet small">{sumWords(facts, room)}</p>}
    </>
  )
}
