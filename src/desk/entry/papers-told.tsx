import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotBatch, BatchEntry } from '../api/types.ts'
import { say } from '../language.ts'
import { FIGURE, Field, Form } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'

/** The papers on the table, as the typist of an entry has told the head, and the act of telling. */
export interface PapersTold {
  /** The number told last if it is not the size of the stack; null if there is nothing to settle. */
  readonly waiting: number | null
  /** Tells the head a number; one that is the size settles the matter. */
  readonly tell: (papers: number) => Promise<Failure | null>
}

/**
 * The papers of a stack that the typist of one entry has counted.
 * @param again reads the stack again after the act
 */
export const usePapersTold = (
  { id, size, entries }: Pick<BallotBatch, 'id' | 'size' | 'entries'>,
  slot: BatchEntry['slot'],
  again: () => Promise<void>,
): PapersTold => {
  const { keyFor, answered } = useActKey()
  const papers = entries.find((entry) => entry.slot === slot)?.papers ?? null
  return {
    waiting: papers === size ? null : papers,
    tell: async (counted) => {
      const answer = await call('POST /v1/ballot-batches/{id}/entries/{slot}/paper-count', {
        path: { id, slot },
        body: { papers: counted },
        key: keyFor([id, slot, counted]),
      })
      answered(failureIn(answer))
      if (answer.ok) await again()
      return failureIn(answer)
    },
  }
}

interface TellPapersProps extends Pick<PapersTold, 'tell'> {
  /** Called once the head has been told. */
  readonly done: () => void
}

/** The number of papers on the table for the head of the board. It is counted, so the field begins empty. */
export const TellPapers = ({ tell, done }: TellPapersProps): JSX.Element => (
  <div class="tell-papers">
    <Form
      submit={async ({ papers = '' }) => {
        const failure = await tell(Number(papers))
        if (failure === null) done()
        return failure
      }}
      button={say(ENTRY.tellHead)}
      takesFocus
      isAside
    >
      <Field name="papers" label={say(ENTRY.papersOnTable)} {...FIGURE} />
    </Form>
  </div>
)

interface ToldPapersProps extends Pick<PapersTold, 'tell'> {
  readonly waiting: number
  readonly size: number
  /** Called once the number is taken back. */
  readonly done: () => void
}

/** The head has been told another number than the size: the entry waits, and the typist may have counted wrongly. */
export const ToldPapers = ({ waiting, size, tell, done }: ToldPapersProps): JSX.Element => {
  const { send, sending, failure } = useAct(async () => {
    const refused = await tell(size)
    if (refused === null) done()
    return refused
  })
  return (
    <div class="papers-told">
      <Notice kind="wait">
        {say(ENTRY.told, { papers: waiting, size })}{' '}
        <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(ENTRY.allThere, { size })}
        </button>
      </Notice>
      {failure.value && <Failed failure={failure.value} />}
    </div>
  )
}
