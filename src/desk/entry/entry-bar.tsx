import type { ComponentChildren, JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { BallotBatch, BatchEntry, Round, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice } from '../office.ts'
import { Page } from '../parts/page.tsx'
import { hrefOf } from '../router.ts'
import { meetingAmongOthers } from '../session.ts'
import { PauseButton } from '../sign-in/pause-button.tsx'
import type { EntryFacts } from './ballot-paper.ts'

const SLOTS = { first: ENTRY.first, second: ENTRY.second, third: ENTRY.third } as const

/** The round, the stack and the entry, as the bar names them; above them the meeting for somebody with roles in several. */
export const stackInBar = (
  session: Session,
  { office, number }: Pick<Round, 'office' | 'number'>,
  batch: Pick<BallotBatch, 'number'>,
  { slot }: Pick<BatchEntry, 'slot'>,
): { readonly where: string; readonly about: string; readonly meeting: string | null } => ({
  meeting: meetingAmongOthers(session),
  where: say(ENTRY.round, { office: sayOffice(office), number }),
  about: `${say(ENTRY.stack, { number: batch.number })} · ${say(SLOTS[slot])}`,
})

interface BarEndProps {
  readonly session: Session
  /** The place of what is typed: on the server, or only here. */
  readonly status: ComponentChildren
}

/** The end of the bar while something is typed: the typist, the way back, and the pause. */
export const BarEnd = ({ session, status }: BarEndProps): JSX.Element => (
  <>
    {status}
    <span class="who">
      <b>{session.account.displayName}</b>
    </span>
    <a class="btn in-row" href={hrefOf('stacks')}>
      {say(FRAME.stacks)}
    </a>
    <PauseButton />
  </>
)

interface EntryPageProps {
  readonly session: Session
  readonly facts: EntryFacts
  readonly title: string
  readonly status?: ComponentChildren
  /** True if the status says that the service is away. */
  readonly saysAway?: boolean
  readonly children: ComponentChildren
}

/** The page of an entry: the bar names the stack, and the window has room for nothing else. */
export const EntryPage = ({
  session,
  facts,
  title,
  status,
  saysAway = false,
  children,
}: EntryPageProps): JSX.Element => {
  const { batch, entry, paper } = facts
  return (
    <div class="entry">
      <Page
        title={title}
        {...stackInBar(session, { office: paper.office, number: paper.round }, batch, entry)}
        end={<BarEnd session={session} status={status} />}
        saysAway={saysAway}
      >
        {children}
      </Page>
    </div>
  )
}
