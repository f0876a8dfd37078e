import { signal, useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { failureIn } from '../api/act-key.ts'
import type { Failure } from '../api/failure.ts'
import type { Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { locked } from '../lock.ts'
import { useMeetingOf } from '../meeting/meeting.ts'
import { openEntry } from '../outbox/open-entry.ts'
import type { EntryPlace, OpenEntry } from '../outbox/outbox.ts'
import { WhereBallotsAre } from '../outbox/where-ballots-are.tsx'
import { Page } from '../parts/page.tsx'
import { goTo } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { meetingAmongOthers } from '../session.ts'
import { slotNamed } from '../slots.ts'
import { AllKeys } from './all-keys.tsx'
import { type EntryFacts, readEntryFacts } from './ballot-paper.ts'
import { ConfirmStack } from './confirm-stack.tsx'
import { EntryPage } from './entry-bar.tsx'
import { NotOpened } from './not-opened.tsx'
import { gridClass, Paper } from './paper.tsx'
import { usePapersTold } from './papers-told.tsx'
import { PracticeLink } from './practice-link.tsx'
import { Finished } from './stack-end.tsx'
import { lostBy, whyStopped } from './stopped.ts'
import { useEnd } from './use-end.ts'
import { useTyping } from './use-typing.ts'
import { Workplace } from './workplace.tsx'

/** Stacks that somebody here has said to have in hand, by the address of their entry. */
const confirmed = signal<ReadonlySet<string>>(new Set())

/** The entry that was finished on this page last, by its address. */
const finishedHere = signal<string | null>(null)

const addressOf = ({ batch, entry }: EntryFacts): string => `${batch.id}/${entry.slot}`

const placeOf = ({ account }: Session, { batch, entry: { slot } }: EntryFacts): EntryPlace => ({
  batchId: batch.id,
  slot,
  accountId: account.id,
})

interface OpenProps {
  /** Called before the entry is left. */
  readonly leaving: { current: () => void }
  readonly session: Session
  readonly facts: EntryFacts
  /** Why the typist may not read the entry any more, such as that it was handed over; null otherwise. */
  readonly lost: Failure | null
  readonly entry: OpenEntry
  /** Reads the stack again. */
  readonly readAgain: () => Promise<void>
}

const Open = ({ session, facts, lost, entry, leaving, readAgain }: OpenProps): JSX.Element => {
  const { batch, paper } = facts
  const papers = usePapersTold(batch, facts.entry.slot, readAgain)
  const end = useEnd(facts, readAgain, () => {
    finishedHere.value = null
  })
  const wasLost = useSignal(false)
  useLayoutEffect(() => {
    wasLost.value = lost !== null
  }, [lost])
  const isLocked = useComputed(() => {
    const { elsewhere, isBehind, needsSignIn } = entry.status.value
    return wasLost.value || elsewhere || isBehind || needsSignIn
  })
  const { typing, mode, place, showsKeys } = useTyping({ paper, entry, size: batch.size, isLocked })
  useEffect(() => {
    // An entry may be returned on the page on which it was finished.
    finishedHere.value = null
  }, [])
  useEffect(() => {
    leaving.current = typing.leave
    addEventListener('pagehide', typing.leave)
    return () => removeEventListener('pagehide', typing.leave)
  }, [typing])
  // After the page has been locked, the keys go back to the line.
  useEffect(() => {
    if (locked.value === null) place.current?.focus()
  }, [locked.value])
  const { value: entered } = useComputed(() => entry.ballots.value.length)
  const { next } = facts.entry
  useEffect(() => {
    // The same typist on another laptop, or somebody who had the entry meanwhile.
    if (next !== null && next > entry.status.value.next) entry.tryAgain()
  }, [next])
  const finish = async (): Promise<Failure | null> => {
    const answer = await entry.finish()
    if (!answer.ok) return answer.failure
    finishedHere.value = addressOf(facts)
    end.see()
    return null
  }

  if (end.isDone.value) {
    return (
      <EntryPage
        session={session}
        facts={facts}
        title={say(ENTRY.finished, { number: batch.number, count: batch.size })}
      >
        <Finished batch={batch} count={batch.size} entry={placeOf(session, facts)} stopped={null} takesFocus />
      </EntryPage>
    )
  }
  return (
    <EntryPage
      session={session}
      facts={facts}
      title={say(ENTRY.title, { number: Math.min(entered + 1, batch.size), size: batch.size })}
      status={<WhereBallotsAre status={entry.status.value} isFull={entered >= batch.size} />}
      saysAway={entry.status.value.awaySince !== null}
    >
      <main class={gridClass(paper)}>
        <Paper paper={paper} line={typing.line} />
        <Workplace
          facts={facts}
          entry={entry}
          typing={typing}
          mode={mode}
          place={place}
          isLocked={isLocked}
          lost={lost}
          finish={finish}
          papers={papers}
        />
      </main>
      <AllKeys isOpen={showsKeys} mode={mode} onClosed={() => place.current?.focus()}>
        <PracticeLink />
      </AllKeys>
    </EntryPage>
  )
}

/** Opens the ballots that this laptop keeps of the entry, and leaves them when the screen goes. */
const Opening = ({
  session,
  facts,
  lost,
  place,
  readAgain,
}: Omit<OpenProps, 'entry' | 'leaving'> & { readonly place: EntryPlace }): JSX.Element => {
  const [open, failure] = [useSignal<OpenEntry | null>(null), useSignal<Failure | null>(null)]
  const leaving = useRef((): void => {})
  const again = useRef(async (): Promise<void> => {})
  const { batchId, slot, accountId } = place
  useEffect(() => {
    let isHere = true
    let mine: OpenEntry | null = null
    const bring = async (): Promise<void> => {
      const { names, ids } = facts.paper
      const opened = await openEntry(place, { number: facts.batch.number, names, ids })
      failure.value = opened.ok ? null : opened.failure
      if (!opened.ok) return
      if (!isHere) {
        opened.entry.close()
        return
      }
      mine = opened.entry
      open.value = mine
    }
    void bring()
    again.current = bring
    return () => {
      isHere = false
      leaving.current()
      mine?.close()
    }
  }, [batchId, slot, accountId])

  const { value: entry } = open
  const { batch } = facts
  const name = addressOf(facts)
  if (entry && entry.ballots.value.length === 0 && facts.entry.manner === null && !confirmed.value.has(name)) {
    return (
      <EntryPage session={session} facts={facts} title={say(ENTRY.confirm, { number: batch.number, size: batch.size })}>
        <ConfirmStack
          batch={batch}
          entry={facts.entry}
          meeting={meetingAmongOthers(session)}
          onYes={() => {
            confirmed.value = new Set([...confirmed.value, name])
          }}
        />
      </EntryPage>
    )
  }
  if (entry) return <Open {...{ session, facts, lost, entry, leaving, readAgain }} />
  return (
    <EntryPage session={session} facts={facts} title={say(FRAME.loading)}>
      <NotOpened failure={failure.value} again={() => void again.current()} />
    </EntryPage>
  )
}

/** The screen on which a typist enters a stack: `#/entry/BATCH/SLOT`. */
export const Entry = ({ session, rest: [batchId = '', slot] }: ScreenProps): JSX.Element => {
  const known = slotNamed(slot)
  const { answer, last, again } = useFacts(() => readEntryFacts({ batchId, slot: known }), [batchId, known])
  const { value: read } = last
  const isElsewhere = useMeetingOf(session, batchId, read && { ...read.round, id: read.batch.id })
  const facts = isElsewhere ? null : read
  const isSheet = facts?.entry.manner === 'tally-sheet' || facts?.batch.mode === 'tally-sheet'
  useEffect(() => {
    if (isSheet) goTo('sheet', batchId, known)
  }, [isSheet])
  const failed = failureIn(answer.value)
  if (facts && facts.entry.state !== 'open') {
    return (
      <EntryPage session={session} facts={facts} title={say(ENTRY.paper)}>
        <Finished
          batch={facts.batch}
          count={facts.entry.entered ?? facts.batch.size}
          entry={placeOf(session, facts)}
          stopped={whyStopped(facts)}
          takesFocus={finishedHere.value === addressOf(facts)}
        />
      </EntryPage>
    )
  }
  if (facts) {
    const place = placeOf(session, facts)
    return <Opening session={session} facts={facts} lost={lostBy(failed)} place={place} readAgain={again} />
  }
  return (
    <div class="entry">
      <Page title={say(failed ? ENTRY.notOpened : FRAME.loading)}>
        <NotOpened failure={failed} again={() => void again()} />
      </Page>
    </div>
  )
}
