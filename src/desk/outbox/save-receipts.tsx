import type { JSX } from 'preact'
import { KEPT } from '../../locale/desk/kept.ts'
import { say, sayTime } from '../language.ts'
import { saveFile } from '../parts/save-file.ts'
import type { ActReceipt } from './act-receipt.ts'
import { wordsOfAct } from './act-words.ts'
import type { Receipt } from './plan.ts'
import { receiptsFile } from './receipts-file.ts'

interface SaveReceiptsProps {
  readonly ballots: readonly Receipt[]
  readonly acts: readonly ActReceipt[]
}

/** The receipts of a person's acts beside those of ballots, and all of them as a file for the auditor. */
export const SaveReceipts = ({ ballots, acts }: SaveReceiptsProps): JSX.Element => {
  const text = receiptsFile(ballots, acts)
  return (
    <section class="panel kept own-receipts">
      <h2>{say(KEPT.receiptsTitle)}</h2>
      <p class="quiet">{say(text === null ? KEPT.noReceipts : KEPT.receiptsHint)}</p>
      {acts.length > 0 && (
        <details>
          <summary>{say(KEPT.acts, { count: acts.length })}</summary>
          <ol>
            {acts.map(({ number, operation, at }) => (
              <li key={number}>{say(KEPT.act, { act: say(wordsOfAct(operation)), time: sayTime(at) })}</li>
            ))}
          </ol>
        </details>
      )}
      {text !== null && (
        <p class="acts">
          <button
            class="btn"
            type="button"
            onClick={() => saveFile(new Blob([text], { type: 'application/json' }), 'bien-nhan.json')}
          >
            {say(KEPT.saveReceipts)}
          </button>
        </p>
      )}
    </section>
  )
}
