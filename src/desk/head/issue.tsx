import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { BALLOTS } from '../../locale/desk/ballots.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotIssue } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import { Notice } from '../parts/notice.tsx'
import type { Recorded } from './ballots-facts.ts'
import { Figures } from './figures.tsx'
import { COUNT, endRecording, Leave, type Recording, VersionLine } from './recording.tsx'

interface SectionProps extends Recording {
  readonly roundId: string
  readonly recorded: Recorded<BallotIssue> | null
  readonly attending: number | null
  /** Ballots that were made here for the round; null if none were, or the issue is recorded. */
  readonly made: number | null
  readonly mayAct: boolean
  readonly isOpen: boolean
}

const IssueFigures = ({ issue, attending }: { issue: BallotIssue; attending: number | null }): JSX.Element => {
  const { printed, issued, replaced, made } = issue
  return (
    <>
      <Figures
        rows={[
          [say(BALLOTS.attending), attending],
          [say(BALLOTS.printed), made === null ? printed : `${printed} (${say(BALLOTS.made, { made })})`],
          [say(BALLOTS.issued), issued],
          [say(BALLOTS.replaced), replaced],
          [say(BALLOTS.left), printed - issued - replaced],
        ]}
      />
      <VersionLine recorded={issue} />
    </>
  )
}

interface OddIssueProps {
  readonly issued: number
  readonly attending: number | null
}

/** Says that nobody has got a ballot, or that more were issued than people attend, before the count shows it. */
export const OddIssue = ({ issued, attending }: OddIssueProps): JSX.Element | null => {
  if (issued === 0) return <Notice kind="wait">{say(BALLOTS.noneIssued)}</Notice>
  if (attending === null || issued <= attending) return null
  return <Notice kind="wait">{say(BALLOTS.moreThanAttend, { count: issued - attending, attending })}</Notice>
}

const IssueForm = ({ roundId, recorded, attending, made, open, changed }: SectionProps): JSX.Element => {
  const before = recorded?.value
  const typed = useSignal<Values>({})
  const submit = async ({ printed, issued, replaced, reason, ...values }: Values): Promise<Failure | null> => {
    const answer = await call('PUT /v1/rounds/{id}/ballot-issue', {
      path: { id: roundId },
      body: {
        printed: Number(printed),
        issued: Number(issued),
        replaced: Number(replaced),
        ...(before && reason !== undefined ? { reason } : {}),
        ...keptNames(values),
      },
      seen: recorded?.seen ?? null,
    })
    return endRecording(answer, { open, changed })
  }
  const proposed = { printed: made ?? '', issued: '', replaced: 0 }
  const numberOf = (name: 'printed' | 'issued' | 'replaced'): number | null => {
    const text = typed.value[name] ?? String(before?.[name] ?? proposed[name])
    return /^[0-9]+$/.test(text) ? Number(text) : null
  }
  const [printed, issued, replaced] = [numberOf('printed'), numberOf('issued'), numberOf('replaced')]
  const left = printed === null || issued === null || replaced === null ? null : printed - issued - replaced
  return (
    <Form submit={submit} button={say(BALLOTS.recordIssue)} beside={before && <Leave open={open} />}>
      <div
        class="form"
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) typed.value = { ...typed.value, [target.name]: target.value }
        }}
      >
        <Field
          name="printed"
          label={say(BALLOTS.printed)}
          hint={made === null ? say(BALLOTS.printedHint) : say(BALLOTS.madeHere, { made })}
          value={String(before?.printed ?? proposed.printed)}
          {...COUNT}
        />
        <Field
          name="issued"
          label={say(BALLOTS.issued)}
          hint={say(BALLOTS.issuedHint, attending === null ? {} : { attending })}
          value={String(before?.issued ?? '')}
          {...COUNT}
        />
        <Field
          name="replaced"
          label={say(BALLOTS.replaced)}
          hint={say(BALLOTS.replacedHint)}
          value={String(before?.replaced ?? proposed.replaced)}
          {...COUNT}
        />
      </div>
      {left !== null && (
        <p role="status" class={left < 0 ? 'sum wrong' : 'sum'}>
          {left < 0 ? say(BALLOTS.tooFewPrinted, { count: -left }) : say(BALLOTS.leftOver, { count: left })}
        </p>
      )}
      {issued !== null && (before === undefined || issued !== before.issued) && (
        <OddIssue issued={issued} attending={attending} />
      )}
      {before && <Field name="reason" label={say(BALLOTS.reason)} hint={say(BALLOTS.reasonHint)} />}
    </Form>
  )
}

/** The ballots issued: their figures, and the form that records or corrects them. */
export const IssueSection = (props: SectionProps): JSX.Element => {
  const { recorded, attending, mayAct, isOpen, open } = props
  return (
    <section class="panel evening" aria-labelledby="issue">
      <h2 id="issue">{say(BALLOTS.issue)}</h2>
      {recorded ? (
        <IssueFigures issue={recorded.value} attending={attending} />
      ) : (
        !isOpen && <p class="quiet">{say(BALLOTS.notYet)}</p>
      )}
      {mayAct && isOpen && <IssueForm {...props} />}
      {mayAct && recorded && !isOpen && (
        <p>
          <button class="btn in-row" type="button" onClick={() => open(true)}>
            {say(BALLOTS.correct)}
          </button>
        </p>
      )}
    </section>
  )
}
