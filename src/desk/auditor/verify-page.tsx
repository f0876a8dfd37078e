import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { VERIFY } from '../../locale/desk/verify.ts'
import { say, sayTime, unbroken } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import type { Report } from './messages.ts'
import { RootComparison } from './root-comparison.tsx'
import { firstDifference, type OnPaper, rootFor } from './root-groups.ts'
import { MOST_MB, type State, useVerification } from './verification.ts'

const differenceIn = (report: Report, paper: OnPaper): number | null => {
  const root = rootFor(report.roots, paper)
  return root ? firstDifference(root.root, paper.digits) : null
}

const headingOf = (state: State, paper: OnPaper): string => {
  if (state.kind === 'running') {
    const { events, size } = state.progress
    return say(VERIFY.running, size === null ? { events } : { events, size })
  }
  if (state.kind !== 'done') return say(VERIFY.title)
  const number = differenceIn(state.report, paper)
  return number === null ? say(state.report.words) : say(VERIFY.differsAt, { number })
}

const Findings = ({ report }: { readonly report: Report }): JSX.Element => (
  <>
    {report.fault && <Notice kind="stop">{say(report.fault)}</Notice>}
    {report.violations.length > 0 && (
      <section>
        <h2>{say(VERIFY.violations)}</h2>
        <ul class="findings">
          {report.violations.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ul>
        {report.more > 0 && <p>{say(VERIFY.more, { more: report.more })}</p>}
      </section>
    )}
    {report.remarks.length > 0 && (
      <section>
        <h2>{say(VERIFY.remarks)}</h2>
        <ul class="findings">
          {report.remarks.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ul>
      </section>
    )}
  </>
)

const Running = ({ state, stop }: { readonly state: State & { kind: 'running' }; readonly stop: () => void }) => {
  const { events, size } = state.progress
  return (
    <>
      <progress class="verifying" max={size ?? 1} value={Math.min(events, size ?? 0)} aria-label={say(VERIFY.title)} />
      <p>{state.left === null ? state.name : say(VERIFY.left, { seconds: state.left })}</p>
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
    case 'stopped':
      return <Notice kind="wait">{say(VERIFY.stopped, { name: state.name })}</Notice>
    default:
      return null
  }
}

const Ready = ({ isReady }: { readonly isReady: boolean | null }): JSX.Element => {
  if (isReady === false) return <Notice kind="stop">{say(VERIFY.missing)}</Notice>
  return <p role="status">{say(isReady ? VERIFY.ready : VERIFY.getting)}</p>
}

/** Verifies the file of a log without the service: everything is computed by this browser. */
export const VerifyPage = (): JSX.Element => {
  const { state, isReady, begin, stop } = useVerification()
  const paper = useSignal<OnPaper>({ digits: '', size: null })
  const input = useRef<HTMLInputElement>(null)
  const { value: now } = state
  const title = headingOf(now, paper.value)

  const open = (files: FileList | null | undefined): void => {
    const file = files?.[0]
    if (!file || !isReady.value) return
    paper.value = { digits: '', size: null }
    begin(file)
  }

  return (
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
          {now.kind === 'done' ? (
            <p class="isolated">
              {say(VERIFY.computed, {
                moment: sayTime(now.at),
                name: now.name,
                ...(now.report.meeting === null ? {} : { meeting: now.report.meeting }),
              })}
            </p>
          ) : (
            <p>{say(VERIFY.about)}</p>
          )}
        </header>
        <Without state={now} />
        {now.kind === 'running' && <Running state={now} stop={stop} />}
        {now.kind === 'done' && <Findings report={now.report} />}
        {now.kind === 'done' && now.report.roots.length > 0 && <RootComparison report={now.report} paper={paper} />}
        {now.kind !== 'running' && (
          <p>
            <button
              class={now.kind === 'done' ? 'btn' : 'btn main big'}
              type="button"
              aria-disabled={isReady.value !== true}
              onClick={() => isReady.value && input.current?.click()}
            >
              {say(now.kind === 'done' ? VERIFY.other : VERIFY.choose)}
            </button>
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            open(currentTarget.files)
            // The same file may be chosen again.
            currentTarget.value = ''
          }}
        />
        {now.kind !== 'done' && now.kind !== 'running' && (
          <>
            <p class="quiet">{say(VERIFY.limit, { most: MOST_MB })}</p>
            <Ready isReady={isReady.value} />
          </>
        )}
      </main>
    </Page>
  )
}
