import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../../src/desk/api/types.ts'
import { readEntryFacts } from '../../../src/desk/entry/ballot-paper.ts'
import { KeptBallots } from '../../../src/desk/outbox/kept-ballots.tsx'
import { openEntry } from '../../../src/desk/outbox/open-entry.ts'
import type { OpenEntry, TakenBallot } from '../../../src/desk/outbox/outbox.ts'
import { WhereBallotsAre } from '../../../src/desk/outbox/where-ballots-are.tsx'
import { Page } from '../../../src/desk/parts/page.tsx'
import { Who } from '../../../src/desk/parts/who.tsx'
import { PauseButton } from '../../../src/desk/sign-in/pause-button.tsx'

declare global {
  var entry: OpenEntry | undefined
}

const line = ({ number, ballot: { struck = [] }, where }: TakenBallot): string =>
  `${number} (${struck.length}) ${where}`

const Ballots = ({ entry }: { readonly entry: OpenEntry }): JSX.Element => (
  <>
    <p role="log">{entry.ballots.value.map(line).join(', ') || 'none'}</p>
    <p data-draft>{entry.draft}</p>
    <p data-refused>{entry.status.value.refused?.code}</p>
  </>
)

/** The ballots of an entry as text, and the entry itself for the test. */
const Entry = ({ session, path }: { session: Session; path: readonly string[] }): JSX.Element => {
  const [, batchId = ''] = path
  const open = useSignal<OpenEntry | null>(null)
  const failed = useSignal('')
  const accountId = session.account.id
  useEffect(() => {
    if (batchId === '') return
    let close = (): void => {}
    const bring = async (): Promise<void> => {
      const place = { batchId, slot: 'first' } as const
      const read = await readEntryFacts(place)
      const { batch, paper } = read.ok ? read.value : {}
      const opened = await openEntry({ ...place, accountId }, batch && paper && { ...paper, number: batch.number })
      if (!opened.ok) {
        failed.value = opened.failure.code
        return
      }
      open.value = opened.entry
      globalThis.entry = opened.entry
      close = opened.entry.close
    }
    void bring()
    return () => {
      globalThis.entry = undefined
      open.value = null
      close()
    }
  }, [batchId, accountId])
  const { value: entry } = open
  return (
    <Page
      title="Nhập phiếu"
      where="Tập 1"
      end={
        <>
          {entry && <WhereBallotsAre status={entry.status.value} />}
          <Who session={session} />
          <PauseButton />
        </>
      }
    >
      <main class="column">
        <h1>{entry ? 'Nhập phiếu' : `Đang mở ${failed.value}`}</h1>
        {entry && <Ballots entry={entry} />}
      </main>
    </Page>
  )
}

/** Takes the place of every screen of the desk but the page of the ballots that are only on the laptop. */
export const ShownScreen = ({ session, path }: { session: Session; path: readonly string[] }): JSX.Element =>
  path[0] === 'kept' ? <KeptBallots session={session} rest={[]} /> : <Entry session={session} path={path} />
