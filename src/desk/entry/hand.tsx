import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import type { EntryStatus, OpenEntry } from '../outbox/outbox.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import { KeyCap } from './key-cap.tsx'
import { type PapersTold, TellPapers } from './papers-told.tsx'

interface RunOutProps {
  readonly question: string
  readonly hint: string
  /** Ballots typed: the next ones close the question. */
  readonly entered: number
  readonly papers: PapersTold
  /** Called after the head has been told. */
  readonly back: () => void
}

/** The papers do not reach the size of the stack: counting again is for the head of the board, and nothing typed is lost. */
export const RunOut = ({ question, hint, entered, papers, back }: RunOutProps): JSX.Element => {
  const isOpen = useSignal(false)
  // The next ballot answers the question.
  useEffect(() => {
    isOpen.value = false
  }, [entered])
  return (
    <>
      <button
        class="btn plain in-row run-out"
        type="button"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        {question}
      </button>
      {isOpen.value && (
        <div class="run-out-told">
          <Notice kind="information">{hint}</Notice>
          <TellPapers tell={papers.tell} done={back} />
        </div>
      )}
    </>
  )
}

interface CorrectionProps {
  /** Place of the ballot in the pile. */
  readonly place: number
  /** Closes the correction; the ballot stays as it was. */
  readonly leave: () => void
  /** Takes the ballot out, because it was typed twice. */
  readonly remove: () => Promise<Failure | null>
}

/** The ways out of a correction without typing: to leave the ballot as it was, or to take it out by a second press. */
export const Correction = ({ place, leave, remove }: CorrectionProps): JSX.Element => {
  const isAsked = useSignal(false)
  const { send, sending, failure } = useAct(remove)
  return (
    <div class="acts">
      <button class="btn in-row" type="button" onClick={leave}>
        {say(ENTRY.leaveAsIs, { number: place })} <KeyCap name="Esc" />
      </button>
      <button
        class="btn in-row"
        type="button"
        aria-disabled={sending.value}
        onClick={() => {
          if (isAsked.value) void send()
          isAsked.value = true
        }}
      >
        {say(isAsked.value ? ENTRY.removeAgain : ENTRY.remove, { number: place })}
      </button>
      {failure.value && <Failed failure={failure.value} />}
    </div>
  )
}

interface RefusedProps {
  readonly status: EntryStatus
  /** Why the typist may not read the entry any more; null otherwise. */
  readonly lost: Failure | null
  readonly tryAgain: OpenEntry['tryAgain']
}

/** A refusal of the server that sending again does not mend by itself: its words, and the way on. */
export const RefusedBallots = ({ status: { refused }, lost, tryAgain }: RefusedProps): JSX.Element | null => {
  const failure = refused ?? lost
  return (
    failure && (
      <div class="refused">
        <Failed failure={failure} />
        {refused ? (
          <button class="btn in-row" type="button" onClick={tryAgain}>
            {say(ENTRY.sendAgain)}
          </button>
        ) : (
          <a class="btn in-row" href={hrefOf('stacks')}>
            {say(ENTRY.backToStacks)}
          </a>
        )}
      </div>
    )
  )
}
