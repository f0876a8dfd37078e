import type { ComponentChildren, JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import { STATES } from '../../locale/state-words.ts'
import type { BallotBatch } from '../api/types.ts'
import { say, sayHour } from '../language.ts'
import { Locked, NotBegun, Running } from '../parts/icons.tsx'
import { hrefOf } from '../router.ts'
import { SLOT_NUMBERS } from '../slots.ts'
import type { Need, NeedingStack } from './grouping.ts'
import { ROW } from './row-keys.ts'
import { StackActs } from './stack-acts.tsx'

type Entry = BallotBatch['entries'][number]

/** The state of an entry; for the head also who types it and since when, never how far it is. */
const EntryState = ({ state, typist, begunAt, finishedAt }: Entry): JSX.Element => {
  if (state !== 'open') {
    return (
      <span class="state done">
        <Locked />
        {typist && finishedAt ? (
          <>
            <span class="sr">{say(STATES[state])}</span>
            {typist.displayName}, {sayHour(finishedAt)}
          </>
        ) : (
          say(STATES[state])
        )}
      </span>
    )
  }
  if (typist && begunAt) {
    return (
      <span class="state">
        <Running />
        {say(ROUND.typistSince, { name: typist.displayName, time: sayHour(begunAt) })}
      </span>
    )
  }
  return (
    <span class="state idle">
      <NotBegun />
      {say(ROUND.notAssigned)}
    </span>
  )
}

export interface RowsContext {
  /** The stack whose acts are shown; null if none. */
  readonly open: string | null
  readonly toggle: (id: string) => void
  /** Whether the reader may act on stacks. */
  readonly mayAct: boolean
  readonly changed: (stack: BallotBatch | null) => Promise<void>
}

interface RowProps extends RowsContext {
  readonly stack: BallotBatch
  readonly what?: ComponentChildren
  readonly act?: ComponentChildren
  /** True if the act is what the arrows reach. */
  readonly hasAct?: boolean
}

/** The name of a stack; for the head it opens the acts on it. */
const Name = ({ stack, open, toggle, mayAct, hasAct = false }: RowProps): JSX.Element => {
  const words = say(ROUND.stackNumber, { number: stack.number })
  if (!mayAct) return <b>{words}</b>
  return (
    <button
      class="btn plain in-row name"
      type="button"
      aria-expanded={open === stack.id}
      onClick={() => toggle(stack.id)}
      {...(hasAct ? {} : ROW)}
    >
      {words}
    </button>
  )
}

const Row = (props: RowProps): JSX.Element => {
  const { stack, open, what, act, changed, toggle } = props
  return (
    <li>
      <Name {...props} />
      <span>{say(ROUND.ballots, { count: stack.size })}</span>
      {stack.entries.map((entry) => (
        <EntryState key={entry.slot} {...entry} />
      ))}
      <span class="what">
        {what}
        {stack.sameLabel.length > 0 && (
          <span class="state wait">{say(ROUND.sameLabel, { numbers: stack.sameLabel.join(', ') })}</span>
        )}
      </span>
      <span class="act">{act}</span>
      {open === stack.id && <StackActs stack={stack} changed={changed} leave={() => toggle(stack.id)} />}
    </li>
  )
}

const Head = ({ slots }: { readonly slots: number }): JSX.Element => (
  <li class="rows-head" aria-hidden="true">
    <span>{say(ROUND.stack)}</span>
    <span>{say(ROUND.size)}</span>
    {Array.from({ length: slots }, (_, place) => (
      <span key={place}>{say(ROUND.slot, { number: place + 1 })}</span>
    ))}
    <span>{say(ROUND.need)}</span>
    <span />
  </li>
)

const slotsIn = (stacks: readonly BallotBatch[]): number => Math.max(1, ...stacks.map(({ entries }) => entries.length))

const needWords = (need: Need): string => {
  switch (need.code) {
    case 'papers':
      return need.counts
        .map(({ slot, papers }) => say(ROUND.papersTold, { number: SLOT_NUMBERS[slot], papers }))
        .join('; ')
    case 'differing':
      return say(ROUND.differing)
    case 'ruling':
      return say(ROUND.ruling, { count: need.ballots })
  }
}

interface NeedActProps extends RowsContext, NeedingStack {
  /** True for the filled button of the page. */
  readonly isMain: boolean
}

/** The next act on a stack that waits for the head. */
const NeedAct = ({ stack, need, isMain, open, toggle }: NeedActProps): JSX.Element => {
  const look = isMain ? 'btn main in-row' : 'btn in-row'
  if (need.code === 'papers') {
    return (
      <button class={look} type="button" aria-expanded={open === stack.id} onClick={() => toggle(stack.id)} {...ROW}>
        {say(ROUND.recount)}
      </button>
    )
  }
  const isDiffering = need.code === 'differing'
  return (
    <a class={look} href={isDiffering ? hrefOf('difference', stack.id) : hrefOf('doubtful', stack.roundId)} {...ROW}>
      {say(isDiffering ? ROUND.seeDifferences : ROUND.rule)}
    </a>
  )
}

interface NeedingProps extends RowsContext {
  readonly needing: readonly NeedingStack[]
}

/** The stacks that wait for the head. The act of the first one is the filled button of the page. */
export const NeedingRows = ({ needing, ...context }: NeedingProps): JSX.Element => (
  <ol class={`rows urgent stacks entries-${slotsIn(needing.map(({ stack }) => stack))}`}>
    <Head slots={slotsIn(needing.map(({ stack }) => stack))} />
    {needing.map(({ stack, need }, place) => (
      <Row
        key={stack.id}
        {...context}
        stack={stack}
        what={needWords(need)}
        hasAct={context.mayAct}
        act={
          context.mayAct && (
            <NeedAct {...context} stack={stack} need={need} isMain={place === 0 && context.open === null} />
          )
        }
      />
    ))}
  </ol>
)

interface StackRowsProps extends RowsContext {
  readonly stacks: readonly BallotBatch[]
}

/** The people that an unfinished stack lacks while nobody types it. */
const missingWords = ({ entries }: BallotBatch): string => {
  const open = entries.filter(({ state }) => state === 'open')
  if (open.length === entries.length) return say(ROUND.needsTypists, { count: open.length })
  return say(ROUND.otherTypist, { slots: open.map(({ slot }) => SLOT_NUMBERS[slot]).join(', ') })
}

/** Stacks one under the other. */
export const StackRows = ({
  stacks,
  isWaiting = false,
  ...context
}: StackRowsProps & { readonly isWaiting?: boolean }): JSX.Element => (
  <ol class={`rows stacks entries-${slotsIn(stacks)}`}>
    {stacks.map((stack) => (
      <Row key={stack.id} {...context} stack={stack} what={isWaiting && missingWords(stack)} />
    ))}
  </ol>
)

/** Stacks that are being typed, two in a row: who and since when, never a figure or a position. */
export const TypedRows = ({ stacks, ...context }: StackRowsProps): JSX.Element => (
  <ol class={`rows pair typed entries-${slotsIn(stacks)}`}>
    {stacks.map((stack) => (
      <li key={stack.id} class={context.open === stack.id ? 'wide' : ''}>
        <Name stack={stack} {...context} />
        {stack.entries.map((entry) => (
          <EntryState key={entry.slot} {...entry} />
        ))}
        {context.open === stack.id && (
          <StackActs stack={stack} changed={context.changed} leave={() => context.toggle(stack.id)} />
        )}
      </li>
    ))}
  </ol>
)
