import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { LIVE, VERIFY } from '../../locale/desk/verify.ts'
import { codeAsked } from '../code-asked.ts'
import { say, sayFirst, sayTime, unbroken } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { LongAct } from '../parts/progress.tsx'
import { CodeForLog } from './code-for-log.tsx'
import { EvidenceFields, type GivenEvidence } from './evidence-fields.tsx'
import { Findings } from './findings.tsx'
import { FetchingLog, FromMeeting, Kept } from './from-meeting.tsx'
import { type Fetching, useLiveLog } from './live-log.ts'
import { meetingAsked } from './meeting-asked.ts'
import type { Report } from './messages.ts'
import { RootComparison } from './root-comparison.tsx'
import { firstDifference, type OnPaper, rootFor } from './root-groups.ts'
import { MOST_MB, type State, useVerification } from './verification.ts'

const differenceIn = (report: Report, paper: OnPaper): number | null => {
  const root = rootFor(report.roots, paper)
  return root ? firstDifference(root.root, paper.digits) : null
}

const headingOf = (state: State, paper: OnPaper, fetching: Fetching, untouched: string): string => {
  if (fetching.kind === 'receiving') return say(LIVE.receiving, { lines: fetching.received.lines })
  if (state.kind === 'running') {
    const { events, size } = state.progress
    return say(VERIFY.running, size === null ? { events } : { events, size })
  }
  if (state.kind !== 'done') return untouched
  const number = differenceIn(state.report, paper)
  return number === null ? sayFirst(state.report.words) : say(VERIFY.differsAt, { number })
}

interface RunningProps {
  readonly state: State & { kind: 'running' }
  readonly isReady: boolean | null
  readonly stop: () => void
}

const Running = ({ state, isReady, stop }: RunningProps): JSX.Element => {
  const { events, size } = state.progress
  return (
    <>
      <LongAct name={say(VERIFY.title)} done={events} most={size}>
        {isReady === null && <p>{say(VERIFY.getting)}</p>}
        <p>{state.left === null ? state.name : say(VERIFY.left, { seconds: state.left })}</p>
      </LongAct>
      <p>
        <button class="btn" type="button" onClick={stop}>
          {say(VERIFY.stop)}
        </button>
      </p>
    </>
  )
}

/** Why there is no verdict about the chosen file. */
const Without = ({ state }: { readonly state: State }): JSX.Element | null => {
  switch (state.kind) {
    case 'too-large':
      return <Notice kind="stop">{say(VERIFY.tooLarge, { name: state.name, most: MOST_MB })}</Notice>
    case 'failed':
      return <Notice kind="stop">{say(VERIFY.notRead, { name: state.name })}</Notice>
    case 'evidence-wrong':
      return <Notice kind="stop">{say(VERIFY.evidenceWrong, { name: state.name })}</Notice>
    case 'stopped':
      return <Notice kind="wait">{say(VERIFY.stopped, { name: state.name })}</Notice>
    default:
      return null
  }
}

interface ReadyProps {
  readonly isReady: boolean | null
  readonly meeting: string | null
}

const Ready = ({ isReady, meeting }: ReadyProps): JSX.Element | null => {
  if (isReady === false) return <Notice kind="stop">{say(VERIFY.missing)}</Notice>
  // The log of a meeting still comes from the service.
  if (isReady && meeting !== null) return null
  return <p role="status">{say(isReady ? VERIFY.ready : VERIFY.getting)}</p>
}

/** Verifies the log of a meeting, or the file of one without the service: everything is computed by this browser. */
export const VerifyPage = (): JSX.Element => {
  const { state, isReady, begin, stop } = useVerification()
  const isMissing = isReady.value === false
  const paper = useSignal<OnPaper>({ digits: '', size: null })
  const given = useSignal<GivenEvidence>({ receipts: null, witness: '' })
  const last = useSignal<File | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const meeting = meetingAsked(location.hash)
  const verify = (file: File): void => {
    paper.value = { digits: '', size: null }
    last.value = file
    begin(file, given.value)
  }
  const live = useLiveLog(meeting, verify)
  const { value: fetching } = live.fetching
  const { value: now } = state
  const title = headingOf(now, paper.value, fetching, say(meeting === null ? VERIFY.title : LIVE.title))
  const isBusy = now.kind === 'running' || fetching.kind === 'receiving'
  const isCovered = codeAsked.value !== null

  const again = (): void => {
    if (last.value) verify(last.value)
  }

  const open = (files: FileList | null | undefined): void => {
    const file = files?.[0]
    if (!file || isMissing) return
    live.leave('none')
    verify(file)
  }

  return (
    <>
      <div class={isCovered ? 'under-page covered' : 'under-page'} inert={isCovered}>
        <Page title={title}>
          <main
            class="column verify"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              open(event.dataTransfer?.files)
            }}
          >
            <header>
              <h1>{unbroken(title)}</h1>
              {now.kind === 'done' && !isBusy ? (
                <p class="isolated">
                  {say(VERIFY.computed, {
                    moment: sayTime(now.at),
                    name: now.name,
                    ...(now.report.meeting === null ? {} : { meeting: now.report.meeting }),
                  })}
                </p>
              ) : (
                <p>{say(meeting === null ? VERIFY.about : LIVE.about)}</p>
              )}
            </header>
            {fetching.kind === 'receiving' ? (
              <FetchingLog received={fetching.received} stop={() => live.leave('stopped')} />
            ) : (
              <>
                <Without state={now} />
                {now.kind === 'running' && <Running state={now} isReady={isReady.value} stop={stop} />}
                {now.kind === 'done' && <Findings report={now.report} />}
                {now.kind === 'done' && now.report.roots.length > 0 && (
                  <RootComparison report={now.report} paper={paper} />
                )}
              </>
            )}
            {!isBusy && (
              <>
                {meeting !== null && (
                  <FromMeeting
                    meeting={meeting}
                    fetching={fetching}
                    isNext={now.kind !== 'done'}
                    mayFetch={!isMissing}
                    fetchLog={live.fetchLog}
                  />
                )}
                <p class="flow">
                  <button
                    class={now.kind === 'done' || meeting !== null ? 'btn' : 'btn main big'}
                    type="button"
                    aria-disabled={isMissing}
                    onClick={() => !isMissing && input.current?.click()}
                  >
                    {say(now.kind === 'done' ? VERIFY.other : VERIFY.choose)}
                  </button>
                  {fetching.kind === 'here' && <Kept file={fetching.file} />}
                </p>
              </>
            )}
            <input
              ref={input}
              name="log"
              type="file"
              hidden
              onChange={({ currentTarget }) => {
                open(currentTarget.files)
                // The same file may be chosen again.
                currentTarget.value = ''
              }}
            />
            {now.kind !== 'done' && !isBusy && (
              <>
                <p class="quiet">{say(VERIFY.limit, { most: MOST_MB })}</p>
                <Ready isReady={isReady.value} meeting={meeting} />
              </>
            )}
            {!isBusy && (
              <EvidenceFields
                given={given}
                wrong={now.kind === 'evidence-wrong' ? now.wrong : null}
                again={last.value && !isMissing ? again : null}
              />
            )}
          </main>
        </Page>
      </div>
      {meeting !== null && <CodeForLog meeting={meeting} />}
    </>
  )
}
