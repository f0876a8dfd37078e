import { computed, effect, signal } from '@preact/signals'
import { call, onSignedOut } from './api/call.ts'
import type { Session } from './api/types.ts'
import { openChannel } from './other-windows.ts'
import { goTo, shown } from './router.ts'
import { isSigningOut, seeSession, seeSignedOut, sendAll, signed } from './session.ts'

/** Why the person at this page is asked for the PIN or password again, over the page. */
export type LockReason = 'ended' | 'idle' | 'paused' | 'other'

/** Why the page is locked; null while it is not. What is on the page stays as it is below. */
export const locked = signal<LockReason | null>(null)

/** False once the session is known to have ended, or to belong to somebody else. */
const isLive = signal(true)

/** The account in whose name this page may send ballots; null while there is none. */
export const sendingAs = computed(() =>
  signed.value.kind === 'in' && isLive.value ? signed.value.session.account.id : null,
)

/** How often the end of a session is asked for while the service does not answer. */
const AGAIN_MS = 5_000

let ending: Promise<void> | null = null

/** Ends the session behind a locked page: otherwise a reload would open the page without a PIN. */
const endSession = async (): Promise<void> => {
  await sendAll()
  if (locked.value === null) return
  const answer = await call('DELETE /v1/session')
  if (answer.ok || answer.failure.status === 401) {
    isLive.value = false
    return
  }
  setTimeout(() => {
    if (locked.value !== null && isLive.value) endInOrder()
  }, AGAIN_MS)
}

const endInOrder = (): void => {
  ending = endSession().finally(() => {
    ending = null
  })
}

const lock = (reason: LockReason): void => {
  if (signed.value.kind === 'in') locked.value ??= reason
}

/** Locks the page until its person gives the PIN or password again. */
export const pause = (reason: 'paused' | 'idle' = 'paused'): void => {
  if (signed.value.kind !== 'in' || locked.value !== null) return
  lock(reason)
  endInOrder()
}

let isAsking = false

/** Finds out whether the session has ended: the refused request may have been sent before the last sign-in. */
const askAgain = async ({ account }: Session): Promise<void> => {
  isAsking = true
  const answer = await call('GET /v1/session')
  isAsking = false
  if (answer.ok && answer.value.account.id === account.id) return
  isLive.value = false
  lock(answer.ok ? 'other' : 'ended')
}

onSignedOut(() => {
  // Only a page that believed somebody was signed in has to change.
  if (signed.value.kind === 'in' && !isAsking && !isSigningOut.value) void askAgain(signed.value.session)
})

/** Waits until a session that is being ended has ended, so that the next one is not meant. */
export const whenEnded = async (): Promise<void> => {
  await ending
}

/** Goes on with the page after its person has signed in again. */
export const goOn = (session: Session): void => {
  seeSession(session)
  isLive.value = true
  locked.value = null
}

/** Leaves the page to somebody else, unless it would lose something and the person stays. */
export const leave = async (): Promise<void> => {
  if (!(await shown.mayLeave())) return
  await whenEnded()
  if (isLive.value) {
    await sendAll()
    await call('DELETE /v1/session')
  }
  await seeSignedOut()
  goTo()
}

/** The windows of this browser have one session: each hears who is signed in now. */
const { send } = openChannel<string>('kiem-phieu-session', (account) => {
  if (signed.value.kind !== 'in') return
  told = account
  const isOwn = signed.value.session.account.id === account
  isLive.value = isOwn
  if (isOwn) locked.value = null
  else lock('other')
})
let told: string | null = null

/** The person of the page. A lock ends with its person, and a new sign-in on this page is a live session. */
const person = computed(() => (signed.value.kind === 'in' ? signed.value.session.account.id : null))
effect(() => {
  locked.value = null
  isLive.value = person.value !== null
})
effect(() => {
  const { value: account } = sendingAs
  if (account !== null && account !== told) send(account)
  told = account
})
/** When a key or pointer was last used here. */
let lastUse = Date.now()
for (const kind of ['keydown', 'pointerdown']) {
  addEventListener(
    kind,
    () => {
      lastUse = Date.now()
    },
    true,
  )
}

const MINUTE_MS = 60_000

effect(() => {
  const { value: now } = signed
  const minutes = now.kind === 'in' ? now.session.session?.idleMinutes : undefined
  if (minutes === undefined || locked.value !== null) return
  lastUse = Date.now()
  const limit = minutes * MINUTE_MS
  let timer: ReturnType<typeof setTimeout>
  const look = (): void => {
    const left = lastUse + limit - Date.now()
    if (left <= 0) pause('idle')
    else timer = setTimeout(look, left)
  }
  look()
  return () => clearTimeout(timer)
})
