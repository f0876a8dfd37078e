import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { OUTBOX } from '../../locale/desk/outbox.ts'
import { say, sayHour } from '../language.ts'
import { Laptop, Locked, Server } from '../parts/icons.tsx'
import { hrefOf } from '../router.ts'
import { countOf } from './open-entry.ts'
import type { EntryStatus } from './outbox.ts'

/** Ballots that wait longer than this are worth a colour. */
const QUIET_MS = 10_000

/** True once something has waited for ten seconds. */
const useLate = (since: string | null): boolean => {
  const isLate = useSignal(false)
  useEffect(() => {
    isLate.value = false
    if (since === null) return
    const timer = setTimeout(
      () => {
        isLate.value = true
      },
      Math.max(0, Date.parse(since) + QUIET_MS - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [since])
  return isLate.value
}

interface SaidProps {
  readonly kind: 'done' | 'idle' | 'wait' | 'stop'
  readonly icon: () => JSX.Element
  readonly words: string
  /** Whether the words lead to the page with these ballots. */
  readonly leads?: boolean
}

const Said = ({ kind, icon: Icon, words, leads = false }: SaidProps): JSX.Element => (
  // A count that changes with every ballot is not read aloud; that something is wrong is.
  <span class={`state ${kind}`} role="status" aria-live={kind === 'stop' || kind === 'wait' ? 'polite' : 'off'}>
    <Icon />
    {leads ? <a href={hrefOf('kept')}>{words}</a> : words}
  </span>
)

interface WhereProps {
  readonly status: EntryStatus
  /** True if all ballots of the stack are typed. */
  readonly isFull?: boolean
}

/** Says in the bar where the ballots of an entry are. */
export const WhereBallotsAre = ({ status, isFull = false }: WhereProps): JSX.Element => {
  const { unsent: count, waitingSince, awaySince, needsSignIn, elsewhere, isBehind, refused, canKeep } = status
  const isLate = useLate(waitingSince)
  if (!canKeep) return <Said kind="stop" icon={Laptop} words={say(OUTBOX.cannotKeep)} />
  if (elsewhere) return <Said kind="stop" icon={Locked} words={say(OUTBOX.elsewhere)} />
  if (isBehind) return <Said kind="wait" icon={Server} words={say(OUTBOX.behind)} />
  if (refused) return <Said kind="stop" icon={Laptop} words={say(OUTBOX.refused, { count })} leads />
  if (awaySince !== null) {
    return (
      <Said
        kind="stop"
        icon={Server}
        words={say(isFull ? OUTBOX.awayFull : OUTBOX.away, { time: sayHour(awaySince) })}
      />
    )
  }
  if (count === 0) return <Said kind="done" icon={Server} words={say(OUTBOX.allSent)} />
  if (needsSignIn) return <Said kind="wait" icon={Laptop} words={say(OUTBOX.signInFirst, { count })} />
  return <Said kind={isLate ? 'wait' : 'idle'} icon={Laptop} words={say(OUTBOX.unsent, { count })} />
}

/** Says on the other pages of a typist how many ballots are only on this laptop; nothing if there are none. */
export const OnlyHere = ({ accountId }: { readonly accountId: string }): JSX.Element | null => {
  const count = countOf(accountId)
  return count === 0 ? null : <Said kind="wait" icon={Laptop} words={say(OUTBOX.onlyHere, { count })} leads />
}
