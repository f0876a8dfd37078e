import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { leftHere } from '../outbox/open-entry.ts'
import type { EntryPlace } from '../outbox/outbox.ts'
import { Done, Stop } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import type { EntryFacts } from './ballot-paper.ts'
import { type PapersTold, TellPapers } from './papers-told.tsx'

interface StackEndProps {
  readonly batch: Pick<EntryFacts['batch'], 'number' | 'size'>
  /** Ballots typed: more than the stack has if its head has corrected its size since. */
  readonly entered: number
  /** Why the last key was refused, such as a digit of one ballot more. */
  readonly told: string | null
  /** True while a typist says that a ballot is left. */
  readonly hasMore: Signal<boolean>
  readonly finish: () => Promise<Failure | null>
  /** Absent in practice. */
  readonly papers?: PapersTold | undefined
  /** Called after the head has been told. */
  readonly back: () => void
}

/** All ballots of the stack are typed. Finishing is a button of its own: no key of the line can press it. */
export const StackEnd = ({
  batch: { number, size },
  entered,
  told,
  hasMore,
  finish,
  papers,
  back,
}: StackEndProps): JSX.Element => {
  const { send, sending, failure } = useAct(finish)
  useEffect(
    () => () => {
      hasMore.value = false
    },
    [],
  )
  if (entered > size) {
    return (
      <section class="line asks stack-end">
        <h2>{say(ENTRY.tooMany, { entered, size })}</h2>
        <p>{say(ENTRY.tooManyHint, { number })}</p>
        <div role="alert">{told !== null && <p class="told">{told}</p>}</div>
      </section>
    )
  }
  if (papers && papers.waiting !== null) {
    return (
      <section class="line stack-end">
        <h2>{say(ENTRY.fullAndWaiting, { size })}</h2>
        <div role="alert">{told !== null && <p class="told">{told}</p>}</div>
      </section>
    )
  }
  return (
    <section class="line stack-end">
      <h2>{say(ENTRY.full, { size })}</h2>
      <div class="acts">
        {!hasMore.value && (
          <button class="btn main big" type="button" aria-disabled={sending.value} onClick={() => void send()}>
            {say(sending.value ? ENTRY.finishing : ENTRY.finish)}
          </button>
        )}
        <button
          class="btn big"
          type="button"
          aria-expanded={hasMore.value}
          onClick={() => {
            hasMore.value = !hasMore.value
          }}
        >
          {say(ENTRY.ballotsLeft)}
        </button>
      </div>
      {failure.value && <Failed failure={failure.value} />}
      {hasMore.value && <Notice kind="information">{say(ENTRY.moreForHead, { number })}</Notice>}
      {hasMore.value && papers && (
        <TellPapers
          tell={papers.tell}
          done={() => {
            hasMore.value = false
            back()
          }}
        />
      )}
      <div role="alert">{told !== null && <p class="told">{told}</p>}</div>
    </section>
  )
}

interface FinishedProps extends Pick<EntryFacts, 'batch'> {
  readonly count: number
  /** The entry on this laptop, which may have ballots that the server has refused. */
  readonly entry: EntryPlace
  /** Why it was ended by others, if it was. */
  readonly stopped: string | null
  /** False if it ended elsewhere: an Enter for a ballot that is being typed must not leave the page unread. */
  readonly takesFocus: boolean
}

/** The entry is finished and locked, or was ended by others. */
export const Finished = ({ batch: { number }, count, entry, stopped, takesFocus }: FinishedProps): JSX.Element => {
  const next = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) next.current?.focus()
  }, [])
  const left = leftHere(entry)
  return (
    <main class="cover">
      <section class="panel">
        <h1>
          <span class={stopped === null ? 'state done' : 'state stop'}>{stopped === null ? <Done /> : <Stop />}</span>{' '}
          {stopped ?? say(ENTRY.finished, { number, count })}
        </h1>
        <p>{say(stopped === null ? ENTRY.finishedHint : ENTRY.stoppedHint)}</p>
        {left > 0 && (
          <>
            <Notice kind="stop">{say(ENTRY.leftHere, { count: left })}</Notice>
            <p>
              <a href={hrefOf('kept')}>{say(ENTRY.toLeft)}</a>
            </p>
          </>
        )}
        <div class="acts">
          <a class="btn main big" ref={next} href={hrefOf('stacks')}>
            {say(ENTRY.nextStack)}
          </a>
        </div>
      </section>
    </main>
  )
}
