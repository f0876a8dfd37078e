import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { EVENT } from '../../locale/desk/log.ts'
import { type Answer, call } from '../api/call.ts'
import type { AuditEvent, InclusionProof } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { inGroups } from './full-text.ts'

const Steps = ({ proof: { leafHash, hashes, checkpoint } }: { readonly proof: InclusionProof }): JSX.Element => (
  <>
    <p>{say(EVENT.proofIs, { steps: hashes.length, size: checkpoint.size })}</p>
    <p>
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
      {say(EVENT.proofUnchecked)} <a href={hrefOf('verify')}>{say(EVENT.toVerify)}</a>
    </p>
  </>
)

interface ProofProps {
  readonly congressId: string
  readonly event: AuditEvent
  readonly proofOf: Signal<number | null>
}

/** The proof that an event is in the log, once somebody asks for it. */
export const Proof = ({ congressId, event: { sequence, leafHash }, proofOf }: ProofProps): JSX.Element => {
  const found = useSignal<{ readonly of: number; readonly answer: Answer<InclusionProof> } | null>(null)
  const isAsked = proofOf.value === sequence
  useEffect(() => {
    if (!isAsked) return
    const path = { id: congressId, sequence: String(sequence) }
    void call('GET /v1/congresses/{id}/audit-events/{sequence}/inclusion-proof', { path }).then((answer) => {
      found.value = { of: sequence, answer }
    })
  }, [isAsked, sequence])
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
      {answer && (answer.ok ? <Steps proof={answer.value} /> : <Failed failure={answer.failure} />)}
    </div>
  )
}
