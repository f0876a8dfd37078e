import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { PRACTICE } from '../../locale/desk/practice.ts'
import { SHEET } from '../../locale/desk/sheet.ts'
import { STACKS } from '../../locale/desk/stacks.ts'
import type { Bilingual } from '../../locale/text.ts'
import { useFacts } from '../facts.ts'
import { isFocusFree } from '../focus.ts'
import { say, unbroken } from '../language.ts'
import { sayOffice } from '../office.ts'
import { OnlyHere } from '../outbox/where-ballots-are.tsx'
import { Locked, NotBegun, Running, Stack } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { ToOverview } from '../parts/to-overview.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { ToConfirm } from '../result/to-confirm.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { SLOT_NUMBERS } from '../slots.ts'
import { type OwnStack, type OwnStacks, readOwnStacks } from './own-stacks.ts'

const State = ({ batch, state, entered }: OwnStack): JSX.Element => {
  if (state === 'finished') {
    return (
      <span class="state done">
        <Locked />
        {say(STACKS.locked)}
      </span>
    )
  }
  if (state === 'free') {
    return (
      <span class="state idle">
        <NotBegun />
        {say(STACKS.notBegun)}
      </span>
    )
  }
  return (
    <span class="state">
      <Running />
      {say(STACKS.entered, { entered: entered ?? 0, size: batch.size })}
    </span>
  )
}

/** The screen on which an entry is typed: ballot by ballot, or the figures of a tally sheet. */
const addressOf = ({ batch, slot, mode }: OwnStack): string =>
  hrefOf(mode === 'tally-sheet' ? 'sheet' : 'entry', batch.id, slot)

interface RowProps {
  readonly stack: OwnStack
  /** True for the next thing to do on the page. */
  readonly isNext: boolean
}

/** The act of the link that covers the whole row, drawn as a button. */
const Act = ({ stack: { state }, isNext }: RowProps): JSX.Element | null =>
  state === 'finished' ? null : (
    <span class={isNext ? 'btn in-row main' : 'btn in-row'} aria-hidden="true">
      {say(state === 'own' ? STACKS.goOn : STACKS.begin)}
    </span>
  )

const Row = ({ stack, isNext }: RowProps): JSX.Element => {
  const { batch, round, slot, mode } = stack
  return (
    <li>
      <b>
        <a href={addressOf(stack)}>{say(STACKS.stackNumber, { number: batch.number })}</a>
      </b>
      <span>{say(STACKS.sizeCount, { count: batch.size })}</span>
      <span class="what">{say(STACKS.roundName, { office: sayOffice(round.office), number: round.number })}</span>
      <State {...stack} />
      <span>{say(STACKS.slotNumber, { number: SLOT_NUMBERS[slot] })}</span>
      <Act stack={stack} isNext={isNext} />
      {mode === null && (
        <a class="btn in-row by-sheet" href={hrefOf('sheet', batch.id, slot)}>
          {say(SHEET.open)} <span class="sr">{say(STACKS.stackNumber, { number: batch.number })}</span>
        </a>
      )}
    </li>
  )
}

/** Up and down go from stack to stack, over the groups. */
const moveByArrows = (event: KeyboardEvent): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links: readonly Element[] = [...document.querySelectorAll('.openable a')]
  const next = document.activeElement && links[links.indexOf(document.activeElement) + step]
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

interface GroupProps {
  readonly title: Bilingual
  readonly stacks: readonly OwnStack[]
  readonly next: OwnStack | undefined
}

const Group = ({ title, stacks, next }: GroupProps): JSX.Element | null =>
  stacks.length === 0 ? null : (
    <section class="group">
      <h2>
        <span class="count">{stacks.length}</span>
        {say(title)}
      </h2>
      <ol class="rows openable" onKeyDown={moveByArrows}>
        <li class="rows-head" aria-hidden="true">
          <span>{say(STACKS.stack)}</span>
          <span>{say(STACKS.size)}</span>
          <span>{say(STACKS.round)}</span>
          <span>{say(STACKS.state)}</span>
          <span>{say(STACKS.slot)}</span>
        </li>
        {stacks.map((stack) => (
          <Row key={`${stack.batch.id} ${stack.slot}`} stack={stack} isNext={stack === next} />
        ))}
      </ol>
    </section>
  )

/** The state and the next thing to do, as the heading of the page. */
const headingOf = ({ isClosed, counting, declared, total, stacks }: OwnStacks): string => {
  if (isClosed) return say(STACKS.closed)
  const count = (state: OwnStack['state']): number => stacks.filter((stack) => stack.state === state).length
  if (count('own') > 0) return say(STACKS.openOnes, { count: count('own') })
  if (count('free') > 0) return say(STACKS.freeOnes, { count: count('free') })
  if (counting === 0) return declared > 0 ? say(STACKS.declared, { count: declared }) : say(STACKS.noRound)
  return say(total === 0 ? STACKS.none : STACKS.nothingLeft)
}

/** The act after which there is something to type. */
const hintOf = ({ isClosed, counting, declared }: OwnStacks): string => {
  if (isClosed) return say(STACKS.closedHint)
  if (counting > 0) return say(STACKS.noneHint)
  return say(declared > 0 ? STACKS.nextRoundHint : STACKS.noRoundHint)
}

const Groups = (found: OwnStacks): JSX.Element => {
  const { total, stacks } = found
  if (stacks.length === 0 && total === 0) {
    return (
      <section class="empty">
        <Stack />
        <p>{hintOf(found)}</p>
      </section>
    )
  }
  const inState = (state: OwnStack['state']): readonly OwnStack[] => stacks.filter((stack) => stack.state === state)
  const [next] = [...inState('own'), ...inState('free')]
  return (
    <>
      <Group title={STACKS.own} stacks={inState('own')} next={next} />
      <Group title={STACKS.free} stacks={inState('free')} next={next} />
      <Group title={STACKS.finished} stacks={inState('finished')} next={next} />
    </>
  )
}

/** The typist's start page: own stacks, and stacks that wait for a typist. */
export const Stacks = ({ session }: ScreenProps): JSX.Element => {
  const congress = boardRoleOf(session)?.congress
  const facts = useFacts(async () => readOwnStacks(congress?.id ?? ''), [congress?.id])
  const { value: found } = facts.answer

  // The first stack is one Enter away, unless somebody has gone elsewhere by then.
  const isShown = found?.ok === true
  useLayoutEffect(() => {
    if (isFocusFree()) document.querySelector<HTMLAnchorElement>('.openable a')?.focus()
  }, [isShown])

  const title = found?.ok ? headingOf(found.value) : say(found ? FRAME.stacks : FRAME.loading)
  const end = (
    <>
      <ToOverview session={session} />
      <OnlyHere accountId={session.account.id} />
      <WhoWithAccount session={session} />
    </>
  )
  return (
    <Page title={title} {...placeOf(session)} end={end}>
      <main class="own-stacks" aria-busy={found === null}>
        <div class="page-head">
          <h1>{unbroken(title)}</h1>
          <div class="acts">
            <a class="btn in-row" href={hrefOf('practice')}>
              {say(PRACTICE.title)}
            </a>
            <button class="btn in-row" type="button" onClick={() => void facts.again()}>
              {say(STACKS.reload)}
            </button>
          </div>
        </div>
        {found && !found.ok && <Failed failure={found.failure} />}
        {found?.ok && session.via !== 'pin' && <ToConfirm rounds={found.value.confirming} />}
        {found?.ok && <Groups {...found.value} />}
        <p class="quiet">
          <a href={hrefOf('kept')}>{say(STACKS.receipts)}</a>
        </p>
      </main>
    </Page>
  )
}
