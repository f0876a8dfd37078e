import type { JSX } from 'preact'
import { LIVE } from '../../locale/desk/verify.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import type { Received } from '../parts/received.ts'
import { Receiving } from '../parts/receiving.tsx'
import { saveFile } from '../parts/save-file.ts'
import { hrefIn } from '../router.ts'
import type { Fetching } from './live-log.ts'

interface FromMeetingProps {
  readonly meeting: string
  readonly fetching: Fetching
  /** Whether nothing has been verified yet. */
  readonly isNext: boolean
  /** False if nothing can be verified, because the verifier did not come. */
  readonly mayFetch: boolean
  readonly fetchLog: () => Promise<void>
}

/** The button that fetches the log of a meeting and has it verified, and why it did not come. */
export const FromMeeting = ({ meeting, fetching, isNext, mayFetch, fetchLog }: FromMeetingProps): JSX.Element => (
  <>
    {fetching.kind === 'refused' && <Failed failure={fetching.failure} />}
    {fetching.kind === 'stopped' && <Notice kind="wait">{say(LIVE.stopped)}</Notice>}
    <p class="flow">
      <button
        class={isNext ? 'btn main big' : 'btn'}
        type="button"
        aria-disabled={!mayFetch}
        onClick={() => mayFetch && void fetchLog()}
      >
        {say(isNext ? LIVE.fetch : LIVE.again)}
      </button>
      <a href={`/${hrefIn(meeting, 'log')}`}>{say(LIVE.back)}</a>
    </p>
  </>
)

interface ReceivingProps {
  readonly received: Received
  readonly stop: () => void
}

/** How much of the log has come, and a way to stop it. */
export const FetchingLog = ({ received, stop }: ReceivingProps): JSX.Element => (
  <>
    <Receiving name={say(LIVE.bar)} received={received} />
    <p>
      <button class="btn" type="button" onClick={stop}>
        {say(LIVE.stop)}
      </button>
    </p>
  </>
)

/** Saves the file that was fetched, also if it could not be verified: it can be verified again without the service. */
export const Kept = ({ file }: { readonly file: File }): JSX.Element => (
  <button class="btn" type="button" onClick={() => saveFile(file, file.name)}>
    {say(LIVE.keep)}
  </button>
)
