import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { EVENT } from '../../locale/desk/log.ts'
import { type Answer, call } from '../api/call.ts'
import { NO_ANSWER } from '../api/failure.ts'
import type { AuditEvent, InclusionProof } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import type { ProofVerdict } from './check-proof.ts'
import { inGroups } from './full-text.ts'

interface Checked {
  readonly proof: InclusionProof
  readonly verdict: ProofVerdict
}

const Verdict = ({ verdict, steps }: { readonly verdict: ProofVerdict; readonly steps: number }): JSX.Element => {
  switch (verdict) {
    case 'whole':
      return <Notice kind="done">{say(EVENT.proofWhole, { steps })}</Notice>
    case 'path':
      return <Notice kind="done">{say(EVENT.proofPath, { steps })}</Notice>
    case 'differs':
      return <Notice kind="stop">{say(EVENT.proofDiffers)}</Notice>
    case 'broken':
      return <Notice kind="stop">{say(EVENT.proofBroken)}</Notice>
  }
}

const Steps = ({ proof: { leafHash, hashes, checkpoint }, verdict }: Checked): JSX.Element => (
  <>
    <Verdict verdict={verdict} steps={hashes.length} />
    <p>
      {say(EVENT.proofOf, { size: checkpoint.size })}
      <br />
      <code>{checkpoint.rootInGroups}</code>
    </p>
    <details>
      <summary>{say(EVENT.steps)}</summary>
      <ol class="steps-of-proof">
        <li>
          {say(EVENT.leaf)}
          <br />
          <code>{inGroups(leafHash)}</code>
        </li>
        {hashes.map((hash, place) => (
          <li key={hash}>
            {say(EVENT.step, { number: place + 1 })}
            <br />
            <code>{inGroups(hash)}</code>
          </li>
        ))}
        <li>
          {say(EVENT.root)}
          <br />
          <code>{checkpoint.rootInGroups}</code>
        </li>
      </ol>
    </details>
    <p>
      {say(EVENT.proofOnlyRoot)} <a href="/verify">{say(EVENT.toVerify)}</a>
    </p>
  </>
)

interface ProofProps {
  readonly congressId: string
  readonly event: AuditEvent
  readonly proofOf: Signal<number | null>
}

/** Reads a proof and recomputes it; fails like a request if the code that does so has not come. */
const readProof = async (congressId: string, event: AuditEvent): Promise<Answer<Checked>> => {
  const path = { id: congressId, sequence: String(event.sequence) }
  const proof = await call('GET /v1/congresses/{id}/audit-events/{sequence}/inclusion-proof', { path })
  if (!proof.ok) return proof
  try {
    const { checkHere } = await import('./check-here.ts')
    return { ...proof, value: { proof: proof.value, verdict: checkHere(event, proof.value) } }
  } catch {
    return { ok: false, failure: NO_ANSWER }
  }
}

/** The proof that an event is in the log, recomputed here once somebody asks for it. */
export const Proof = ({ congressId, event, proofOf }: ProofProps): JSX.Element => {
  const { sequence, leafHash, withheld } = event
  const found = useSignal<{ readonly of: number; readonly answer: Answer<Checked> } | null>(null)
  const isAsked = proofOf.value === sequence
  useEffect(() => {
    if (!isAsked) return
    void readProof(congressId, event).then((answer) => {
      found.value = { of: sequence, answer }
    })
    // An event whose figures are shown now has a text whose hash can be recomputed.
  }, [isAsked, sequence, withheld])
  const answer = isAsked && found.value?.of === sequence ? found.value.answer : null
  return (
    <div class="proof small">
      <h3>{say(EVENT.proof)}</h3>
      {!isAsked && (
        <>
          <p class="quiet">
            {say(EVENT.leaf)}
            <br />
            <code>{inGroups(leafHash)}</code>
          </p>
          <button
            class="btn in-row"
            type="button"
            onClick={() => {
              proofOf.value = sequence
            }}
          >
            {say(EVENT.readProof)}
          </button>
        </>
      )}
      <div role="status">{isAsked && answer === null && <p>{say(EVENT.readingProof)}</p>}</div>
      {answer && (answer.ok ? <Steps {...answer.value} /> : <Failed failure={answer.failure} />)}
    </div>
  )
}
