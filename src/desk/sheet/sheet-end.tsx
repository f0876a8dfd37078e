import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { SHEET } from '../../locale/desk/sheet.ts'
import type { SheetFaults } from '../../rules/sheet-faults.ts'
import { RunOut } from '../entry/hand.tsx'
import { type PapersTold, ToldPapers } from '../entry/papers-told.tsx'
import { whyStopped } from '../entry/stopped.ts'
import { say } from '../language.ts'
import { KeepNames } from '../parts/keep-names.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { SheetFacts } from './read-sheet.ts'
import { TakeAlong } from './take-along.tsx'
import type { SheetState } from './use-sheet.ts'

interface SheetEndProps {
  readonly facts: SheetFacts
  readonly faults: SheetFaults
  readonly state: SheetState
  readonly papers: PapersTold
  /** True if the figures are not those that the service has. */
  readonly isChanged: boolean
  /** True if the entry can be finished with these figures. */
  readonly isReady: boolean
  readonly readOnly: boolean
  readonly finish: () => Promise<void>
  /** Called after the head has been told of the papers. */
  readonly back: () => void
}

const ToStacks = (): JSX.Element => (
  <p>
    <a class="btn big" href={hrefOf('stacks')}>
      {say(ENTRY.backToStacks)}
    </a>
  </p>
)

/** The entry was finished, or ended by others. */
const Ended = ({ facts }: Pick<SheetEndProps, 'facts'>): JSX.Element => {
  const stopped = whyStopped(facts)
  return (
    <>
      <Notice kind={stopped === null ? 'done' : 'stop'}>
        {stopped === null ? say(SHEET.finished) : `${stopped}. ${say(SHEET.stoppedHint)}`}
      </Notice>
      <ToStacks />
    </>
  )
}

/** The acts under the sums: the reason of a change, the papers for the head, and the end of the entry. */
export const SheetEnd = (props: SheetEndProps): JSX.Element => {
  const { facts, faults, state, papers, isChanged, isReady, readOnly, finish, back } = props
  const { reason, refused, sending, lost } = state
  const { form, batch, entry } = facts
  if (entry.state !== 'open') return <Ended facts={facts} />
  if (lost.value) {
    return (
      <>
        <Failed failure={lost.value} />
        <TakeAlong batchId={batch.id} takeTo={state.takeTo} />
        <ToStacks />
      </>
    )
  }
  const hint = faults.unequal ? say(SHEET.finishWhen, { count: form.size }) : say(SHEET.finishMended)
  return (
    <>
      {isChanged && (
        <div class="field">
          <label for="sheet-reason">{say(SHEET.reason)}</label>
          <input
            class="input"
            id="sheet-reason"
            name="reason"
            data-kept
            value={reason.value}
            onInput={({ currentTarget }) => state.giveReason(currentTarget.value)}
          />
        </div>
      )}
      {refused.value && <Failed failure={refused.value} />}
      <KeepNames failure={refused.value} onChoose={state.keepNames} />
      {papers.waiting !== null && (
        <ToldPapers waiting={papers.waiting} size={form.size} tell={papers.tell} done={back} />
      )}
      <p>
        <button
          class="btn main big"
          type="button"
          aria-disabled={!isReady || readOnly || sending.value}
          onClick={() => void finish()}
        >
          {say(SHEET.finish)}
        </button>
      </p>
      {!isReady && papers.waiting === null && <p class="small quiet">{hint}</p>}
      {papers.waiting === null && faults.unequal && (
        <RunOut
          question={say(SHEET.otherPapers, { size: form.size })}
          hint={say(SHEET.otherPapersHint, { number: batch.number })}
          entered={faults.unequal.entered}
          papers={papers}
          back={back}
        />
      )}
    </>
  )
}
