import type { JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Printer } from '../parts/icons.tsx'
import { wordsOf } from '../parts/notice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'

/** Makes the sheet on which a stack is counted by hand, and hands it to the browser. */
export const PrintSheets = ({ roundId }: { readonly roundId: string }): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const body = { kind: 'tally-sheet', format: 'pdf' } as const
    const made = await call('POST /v1/rounds/{id}/papers', { path: { id: roundId }, body, key: keyFor(body) })
    answered(failureIn(made))
    const file = made.ok ? await call('GET /v1/papers/{id}/file', { path: { id: made.value.id } }) : made
    if (file.ok) saveFile(file.value, 'bang-kiem-phieu.pdf')
    return failureIn(file)
  })
  return (
    <>
      {failure.value && (
        <span class="state stop" role="alert">
          {wordsOf(failure.value)}
        </span>
      )}
      <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
        <Printer /> {say(sending.value ? ROUND.makingSheets : ROUND.printSheets)}
      </button>
    </>
  )
}
