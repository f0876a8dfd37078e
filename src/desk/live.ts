import { computed, effect, signal, untracked } from '@preact/signals'
import { call, isAway, onWritten } from './api/call.ts'
import { type Following, follow } from './follow.ts'
import { locked } from './lock.ts'
import { askSession, congressOf, signed } from './session.ts'

/** Counts the times that something may have changed in the meeting. */
export const changes = signal(0)

/** Counts the answers of the service to the question for changes. */
export const answers = signal(0)

/** Since when the service has not answered, as an instant; null while it answers. */
export const awaySince = signal<string | null>(null)

const later = (ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

const followMeeting = (id: string): Following =>
  follow({
    ask: () => call('GET /v1/congresses/{id}/changes', { path: { id }, quick: true }),
    later,
    isVisible: () => document.visibilityState === 'visible',
    isAway,
    onAnswer: (changed) => {
      awaySince.value = null
      if (changed) changes.value += 1
      answers.value += 1
    },
    onAway: () => {
      awaySince.value ??= new Date().toISOString()
    },
    // The end of a session locks the page by itself. Otherwise a role was taken away: the session says which are left.
    onRefused: ({ status }) => {
      if (status !== 401) void askSession()
    },
  })

/** Pause before a page that has found no service asks again. */
const RETRY_MS = 5_000

let following: Following | null = null

/** Resolves after the look for changes that follows an act on this page, so that the act is read once with all its effects. */
export const looked = (): Promise<void> => following?.looked() ?? Promise.resolve()

/** Follows the meeting of the person signed in. */
export const followChanges = (): void => {
  let congressId: string | null = null
  const followed = computed(() =>
    signed.value.kind === 'in' && locked.value === null ? (congressOf(signed.value.session)?.id ?? null) : null,
  )
  effect(() => {
    const { value: id } = followed
    following?.stop()
    following = id === null ? null : untracked(() => followMeeting(id))
    awaySince.value = null
    // Nobody has asked while the page was locked.
    if (id !== null && id === congressId) changes.value = changes.peek() + 1
    congressId = id ?? congressId
  })
  effect(() => (signed.value.kind === 'away' ? later(RETRY_MS, () => void askSession()) : undefined))
  const look = (): void => following?.look()
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  onWritten(() => following?.lookAfterAct())
}
