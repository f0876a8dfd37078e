import type { ComponentChildren, JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice } from '../office.ts'
import { Page } from '../parts/page.tsx'
import { hrefOf } from '../router.ts'
import { PauseButton } from '../sign-in/pause-button.tsx'
import type { EntryFacts } from './ballot-paper.ts'

const SLOTS = { first: ENTRY.first, second: ENTRY.second, third: ENTRY.third } as const

interface EntryPageProps {
  readonly session: Session
  readonly facts: EntryFacts
  readonly title: string
  /** The place of its ballots: on the server, or only here. */
  readonly status?: ComponentChildren
  readonly children: ComponentChildren
}

/** The page of an entry: the bar names the stack, and the window has room for nothing else. */
export const EntryPage = ({ session, facts, title, status, children }: EntryPageProps): JSX.Element => {
  const { batch, entry, paper } = facts
  return (
    <div class="entry">
      <Page
        title={title}
        where={say(ENTRY.round, { office: sayOffice(paper.office), number: paper.round })}
        about={`${say(ENTRY.stack, { number: batch.number })} · ${say(SLOTS[entry.slot])}`}
        end={
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
        }
      >
        {children}
      </Page>
    </div>
  )
}
