import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import type { JSX, RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { OUTBOX } from '../../locale/desk/outbox.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import type { EntryStatus, OpenEntry } from '../outbox/outbox.ts'
import { type EntryFacts, isCrowded } from './ballot-paper.ts'
import { Earlier } from './earlier.tsx'
import { Correction, RefusedBallots, RunOut } from './hand.tsx'
import { hintsFor, hintsWhenFull } from './hints.ts'
import { Legend } from './key-cap.tsx'
import { type EntryContext, isEmpty } from './line/line.ts'
import { LineTyped } from './line.tsx'
import { LookAgain } from './look-again.tsx'
import { type PapersTold, ToldPapers } from './papers-told.tsx'
import { ReadBack } from './read-back.tsx'
import { StackEnd } from './stack-end.tsx'
import { Strip } from './strip.tsx'
import type { Typing } from './typing.ts'
import { refusedBecause } from './words.ts'

/** The parts of a stack and its entry that this place shows; a practice stack has no more of them. */
export interface WorkFacts extends Pick<EntryFacts, 'paper'> {
  readonly batch: Pick<EntryFacts['batch'], 'number' | 'size'>
  readonly entry: Pick<EntryFacts['entry'], 'lookAgain'>
}

interface WorkplaceProps {
  readonly facts: WorkFacts
  readonly entry: OpenEntry
  readonly typing: Typing
  readonly mode: EntryContext['mode']
  readonly place: RefObject<HTMLElement | null>
  /** True while the entry cannot be typed here. */
  readonly isLocked: ReadonlySignal<boolean>
  /** Why the typist may not read the entry any more; left out if nothing of the kind can happen. */
  readonly lost?: Failure | null
  readonly finish: Parameters<typeof StackEnd>[0]['finish']
  /** Absent in practice, where no paper can be missing. */
  readonly papers?: PapersTold
}

/** Pasting, dropping and copying are off: a ballot is typed from the paper. */
const useNoPaste = (say: () => void): void => {
  useEffect(() => {
    const refuse = (event: Event): void => {
      event.preventDefault()
      if (event.type !== 'dragover') say()
    }
    const kinds = ['paste', 'drop', 'dragover', 'copy', 'cut'] as const
    for (const kind of kinds) document.addEventListener(kind, refuse)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, refuse)
    }
  }, [])
}

/** Why keys do nothing here. */
const whyOff = ({ elsewhere, isBehind }: EntryStatus, lost: Failure | null): Bilingual => {
  if (lost) return ENTRY.noMoreHere
  if (elsewhere) return OUTBOX.elsewhereHint
  return isBehind ? OUTBOX.behind : ENTRY.focusLost
}

/** Escape brings the keys back to the line, wherever the focus is. An open dialog closes itself by it. */
const useEscape = (place: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const back = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) place.current?.focus()
    }
    document.addEventListener('keydown', back)
    return () => document.removeEventListener('keydown', back)
  }, [])
}

/** The place where a stack is typed: no field, but a region that takes the keys. */
export const Workplace = ({
  facts,
  entry,
  typing,
  mode,
  place,
  isLocked,
  lost = null,
  finish,
  papers,
}: WorkplaceProps): JSX.Element => {
  const { batch, paper } = facts
  const { size } = batch
  const waiting = papers?.waiting ?? null
  const isAway = useSignal(true)
  /** True while a typist says that a ballot is left at the end of the stack. */
  const hasMore = useSignal(false)
  const isOff = useComputed(() => isAway.value || isLocked.value)
  const { value: entered } = useComputed(() => entry.ballots.value.length)
  const canFinish = waiting === null && !hasMore.value && lost === null && entered <= size
  const { value: corrected } = useComputed(() => typing.line.value.correcting)
  const { value: isCommand } = useComputed(() => typing.line.value.command !== null)
  const number = corrected ?? Math.min(entered + 1, size)
  // The way to a ballot that is to be corrected shows its number while it is typed.
  const isFull = entered >= size && corrected === null && !isCommand
  const isAsking = useComputed(() => typing.line.value.question !== null)
  const isBlank = useComputed(() => isEmpty(typing.line.value) && typing.line.value.correcting === null)
  const shown = useComputed(
    () => typing.last.value ?? { place: entry.ballots.value.length, times: 1, wasCorrected: false },
  )
  /** Why the last key was refused at the end of the stack. */
  const told = useComputed(() => {
    const { refusal } = typing.line.value
    if (refusal?.kind === 'empty') return say(ENTRY.fullAlready)
    return typing.notice.value ?? (refusal && refusedBecause(refusal, paper))
  })
  const leaveCorrected = (): void => {
    typing.clear()
    place.current?.focus()
  }
  const removeCorrected = async (): Promise<Failure | null> => {
    const failure = await typing.remove()
    if (failure === null) place.current?.focus()
    return failure
  }
  useNoPaste(() => {
    typing.notice.value = say(ENTRY.noPaste)
  })
  const back = (): void => place.current?.focus()
  useEscape(place)
  useLayoutEffect(() => place.current?.focus(), [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this region has none
    <section
      class={`work ${isCrowded(paper) ? 'crowded' : ''} ${isFull ? 'full' : isAsking.value ? 'asking' : ''}`}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys itself, because input methods rewrite fields
      tabIndex={0}
      ref={place}
      aria-label={say(corrected === null ? ENTRY.work : ENTRY.correcting, { number, size })}
      onFocus={() => {
        isAway.value = document.activeElement !== place.current
      }}
      onBlur={() => {
        isAway.value = true
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && typing.onKey(event)) event.preventDefault()
      }}
    >
      <div class="work-head">
        <h1>
          {say(corrected === null ? ENTRY.ballot : ENTRY.ballotCorrected, { number })} <small>/ {size}</small>
        </h1>
        <Strip ballots={entry.ballots.value} size={size} number={number} />
      </div>
      <RefusedBallots status={entry.status.value} lost={lost} tryAgain={entry.tryAgain} />
      {facts.entry.lookAgain && <LookAgain lookAgain={facts.entry.lookAgain} ballots={entry.ballots.value} />}
      {papers && waiting !== null && <ToldPapers waiting={waiting} size={size} tell={papers.tell} done={back} />}
      {isFull ? (
        <StackEnd
          batch={batch}
          entered={entered}
          told={told.value}
          hasMore={hasMore}
          finish={finish}
          papers={papers}
          back={back}
        />
      ) : (
        <LineTyped
          paper={paper}
          mode={mode}
          line={typing.line}
          notice={typing.notice}
          isOff={isOff}
          why={whyOff(entry.status.value, lost)}
        >
          {corrected !== null && <Correction place={corrected} leave={leaveCorrected} remove={removeCorrected} />}
        </LineTyped>
      )}
      <ReadBack
        paper={paper}
        mode={mode}
        taken={entry.ballots.value[shown.value.place - 1]}
        last={shown.value}
        size={size}
      />
      <Earlier paper={paper} mode={mode} ballots={entry.ballots} shown={shown.value.place} />
      {papers && waiting === null && !isFull && corrected === null && (
        <RunOut
          question={say(ENTRY.runOut, { size })}
          hint={say(ENTRY.fewerForHead, { entered, size, number: batch.number })}
          entered={entered}
          papers={papers}
          back={back}
        />
      )}
      <Legend hints={isFull ? hintsWhenFull(canFinish) : hintsFor(paper, isBlank.value, corrected !== null)} />
    </section>
  )
}
