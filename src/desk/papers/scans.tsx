import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { PAPERS } from '../../locale/desk/papers.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Paper, SignedScan } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { OF_MEETING, OF_ROUND } from './kinds.ts'
import type { ScanCalls } from './scan-calls.ts'

const nameOf = ({ kind, version }: Paper): string => {
  const known = [...OF_ROUND, ...OF_MEETING].find((each) => each.kind === kind)
  return `${known ? say(known.label) : kind}, ${version}`
}

interface ScansProps {
  /** The requests about the scans of a round or of a meeting. */
  readonly calls: ScanCalls
  /** The name of papers that were not made here. */
  readonly otherPaper: string
  readonly scans: readonly SignedScan[]
  readonly papers: readonly Paper[]
  readonly mayAttach: boolean
  /** True if another act of the page is the next one. */
  readonly isAside?: boolean
  readonly changed: () => Promise<void>
}

const OTHER = 'other'

const AttachForm = ({ calls, otherPaper, papers, isAside = false, changed }: ScansProps): JSX.Element => {
  const input = useRef<HTMLInputElement>(null)
  const { keyFor, answered } = useActKey()
  const id = useId()
  const send = async (values: Values): Promise<Failure | null> => {
    const file = input.current?.files?.[0]
    if (!file) return wrongField('file', say(PAPERS.noFile))
    const { paper = OTHER } = values
    const key = keyFor([paper, file.name, file.size, file.lastModified])
    const answer = await calls.attach(file, paper === OTHER ? {} : { paper }, key)
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    if (input.current) input.current.value = ''
    await changed()
    return null
  }
  return (
    <Form submit={send} button={say(PAPERS.attach)} busy={say(PAPERS.attaching)} isAside={isAside}>
      <div class="field">
        <label for={id}>{say(PAPERS.file)}</label>
        <input class="input" id={id} ref={input} type="file" accept="application/pdf,image/jpeg,image/png" />
      </div>
      <Choice
        name="paper"
        label={say(PAPERS.paper)}
        options={[
          ...papers.map((paper) => ({ value: paper.id, label: nameOf(paper) })),
          { value: OTHER, label: otherPaper },
        ]}
      />
    </Form>
  )
}

const Scan = ({ scan, ...props }: ScansProps & { readonly scan: SignedScan }): JSX.Element => {
  const isWithdrawing = useSignal(false)
  const { keyFor, answered } = useActKey()
  const { calls, papers, mayAttach, changed } = props
  const { number, format, recordedAt, paperId, withdrawn } = scan
  const words = say(PAPERS.scan, { number, format: format.toUpperCase(), at: sayTime(recordedAt) })
  const paper = papers.find(({ id }) => id === paperId)
  const withdraw = async ({ reason = '' }: Values): Promise<Failure | null> => {
    const answer = await calls.withdraw(number, reason, keyFor(reason))
    answered(failureIn(answer))
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
        <a class="btn in-row" href={calls.fileOf(number)} aria-label={say(PAPERS.openScan, { number })}>
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

/** The scans of signed papers of a round or a meeting, also withdrawn ones, and the form that attaches one. */
export const Scans = (props: ScansProps): JSX.Element => (
  <section class="after" aria-labelledby="scans">
    <h2 id="scans">{say(PAPERS.scans)}</h2>
    {props.scans.length === 0 && <p class="quiet">{say(props.mayAttach ? PAPERS.noScans : PAPERS.noScansYet)}</p>}
    <ul class="paper-rows">
      {props.scans.map((scan) => (
        <Scan key={scan.number} scan={scan} {...props} />
      ))}
    </ul>
    {props.mayAttach && <AttachForm {...props} />}
  </section>
)
