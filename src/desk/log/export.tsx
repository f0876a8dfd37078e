import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { LOG } from '../../locale/desk/log.ts'
import { may } from '../allowed.ts'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { countReceived, type Received, receive } from '../parts/received.ts'
import { Receiving } from '../parts/receiving.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'
import { rolesHere } from '../session.ts'

/** Whether a role of this person in the meeting may export its log. */
export const mayExport = (session: Session): boolean => may('exportLog', rolesHere(session))

interface ExportProps {
  readonly session: Session
  readonly congressId: string
}

/** Exports the log as one file, and says how far it is. */
export const Export = ({ session, congressId }: ExportProps): JSX.Element | null => {
  const saved = useSignal<string | null>(null)
  const received = useSignal<Received | null>(null)
  const withoutMarks = useSignal(false)
  const { send, sending, failure } = useAct(async () => {
    saved.value = null
    received.value = null
    const count = countReceived()
    const hear = (piece: Uint8Array): boolean => {
      received.value = count(piece)
      return true
    }
    const answer = await call('POST /v1/congresses/{id}/audit-exports', {
      path: { id: congressId },
      query: withoutMarks.value ? { marks: 'left-out' } : {},
      long: true,
      take: (response) => receive(response, hear),
    })
    if (!answer.ok) return answer.failure
    const file = `nhat-ky-${congressId}${withoutMarks.value ? '-khong-kem-phieu' : ''}.jsonl`
    saveFile(answer.value, file)
    saved.value = file
    return null
  })
  const begin = (isWithout: boolean): void => {
    if (sending.value) return
    withoutMarks.value = isWithout
    void send()
  }
  if (!mayExport(session)) return null
  return (
    <>
      <button class="btn" type="button" aria-disabled={sending.value} onClick={() => begin(false)}>
        {say(sending.value ? LOG.exporting : LOG.export)}
      </button>
      <details class="small">
        <summary>{say(LOG.withoutMarks)}</summary>
        <p>{say(LOG.withoutMarksHint)}</p>
        <button class="btn" type="button" aria-disabled={sending.value} onClick={() => begin(true)}>
          {say(LOG.exportWithout)}
        </button>
      </details>
      <div class="log-said" role="status">
        {sending.value && <p class="small">{say(LOG.exportingHint)}</p>}
      </div>
      {sending.value && received.value && <Receiving name={say(LOG.exporting)} received={received.value} />}
      {failure.value && <Failed failure={failure.value} />}
      {saved.value !== null && <Notice kind="done">{say(LOG.exported, { file: saved.value })}</Notice>}
    </>
  )
}
