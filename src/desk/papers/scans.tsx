import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { PAPERS } from '../../locale/desk/papers.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Paper, SignedScan } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { OF_ROUND } from './kinds.ts'

const nameOf = ({ kind, version }: Paper): string => {
  const known = OF_ROUND.find((each) => each.kind === kind)
  return `${known ? say(known.label) : kind}, ${version}`
}

interface ScansProps {
  readonly roundId: string
  readonly scans: readonly SignedScan[]
  readonly papers: readonly Paper[]
  readonly mayAttach: boolean
  readonly changed: () => Promise<void>
}

const OTHER = 'other'

const AttachForm = ({ roundId, papers, changed }: ScansProps): JSX.Element => {
  const input = useRef<HTMLInputElement>(null)
  const { keyFor, answered } = useActKey()
  const id = useId()
  const send = async (values: Values): Promise<Failure | null> => {
    const file = input.current?.files?.[0]
    if (!file) return wrongField('file', say(PAPERS.noFile))
    const { paper = OTHER } = values
    const answer = await call('POST /v1/rounds/{id}/signed-scans', {
      path: { id: roundId },
      query: paper === OTHER ? {} : { paper },
      body: file,
      key: keyFor([paper, file.name, file.size, file.lastModified]),
    })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    if (input.current) input.current.value = ''
    await changed()
    return null
  }
  return (
    <Form submit={send} button={say(PAPERS.attach)}>
      <div class="field">
        <label for={id}>{say(PAPERS.file)}</label>
        <input class="input" id={id} ref={input} type="file" accept="application/pdf,image/jpeg,image/png" />
      </div>
      <Choice
        name="paper"
        label={say(PAPERS.paper)}
        options={[
          ...papers.map((paper) => ({ value: paper.id, label: nameOf(paper) })),
          { value: OTHER, label: say(PAPERS.otherPaper) },
        ]}
      />
    </Form>
  )
}

const Scan = ({ scan, ...props }: ScansProps & { readonly scan: SignedScan }): JSX.Element => {
  const isWithdrawing = useSignal(false)
  const { roundId, papers, mayAttach, changed } = props
  const { number, format, recordedAt, paperId, withdrawn } = scan
  const words = say(PAPERS.scan, { number, format: format.toUpperCase(), at: sayTime(recordedAt) })
  const paper = papers.find(({ id }) => id === paperId)
  const withdraw = async ({ reason = '' }: Values): Promise<Failure | null> => {
    const path = { id: roundId, number: String(number) }
    const answer = await call('POST /v1/rounds/{id}/signed-scans/{number}/withdrawal', { path, body: { reason } })
    if (!answer.ok) return answer.failure
    isWithdrawing.value = false
    await changed()
    return null
  }
  return (
    <li class="paper-row">
      <span class="num">{number}</span>
      <div>
        {withdrawn === null ? <b>{words}</b> : <del>{words}</del>}
        <small class="quiet">
          {withdrawn !== null
            ? say(PAPERS.withdrawn, { reason: withdrawn.reason })
            : paper
              ? say(PAPERS.scanOf, { paper: nameOf(paper) })
              : say(PAPERS.scanOfOther)}
        </small>
        {isWithdrawing.value && (
          <Form submit={withdraw} takesFocus button={say(PAPERS.withdraw)}>
            <Field name="reason" label={say(PAPERS.reason)} />
          </Form>
        )}
      </div>
      <span class="flow">
        <a
          class="btn in-row"
          href={`/v1/rounds/${roundId}/signed-scans/${number}/file`}
          aria-label={say(PAPERS.openScan, { number })}
        >
          {say(PAPERS.open)}
        </a>
        {mayAttach && withdrawn === null && !isWithdrawing.value && (
          <button
            class="btn in-row"
            type="button"
            aria-label={say(PAPERS.withdrawOf, { number })}
            onClick={() => {
              isWithdrawing.value = true
            }}
          >
            {say(PAPERS.withdraw)}
          </button>
        )}
      </span>
    </li>
  )
}

/** The scans of signed papers of a round, also withdrawn ones, and the form that attaches one. */
export const Scans = (props: ScansProps): JSX.Element => (
  <section class="after" aria-labelledby="scans">
    <h2 id="scans">{say(PAPERS.scans)}</h2>
    {props.scans.length === 0 && <p class="quiet">{say(PAPERS.noScans)}</p>}
    <ul class="paper-rows">
      {props.scans.map((scan) => (
        <Scan key={scan.number} scan={scan} {...props} />
      ))}
    </ul>
    {props.mayAttach && <AttachForm {...props} />}
  </section>
)
