import type { HallView } from '../api/types.ts'
import { openChannel } from '../other-windows.ts'
import { chance } from './chance.ts'
import { leads } from './leading.ts'
import { followHall, type HallEnd, silentSince } from './stream.ts'

/** The state of a screen, which one window of a browser reads for all. */
export interface HallState {
  readonly view: HallView | null
  readonly lostSince: string | null
  /** How the address ended; null while it is open. */
  readonly end: HallEnd | null
}

/** A window says that it is here this often, in milliseconds. */
const HERE_MS = 2_000
/** The others answer within this time. */
const FIRST_MS = 300

type Message =
  | { readonly kind: 'ask' }
  | { readonly kind: 'here'; readonly id: string; readonly state: HallState | null }
  | { readonly kind: 'gone'; readonly id: string }

/** Ids in the order of opening. */
const ownId = (): string => `${String(Date.now()).padStart(15, '0')}-${chance()}`

/**
 * Follows a screen with one connection for all visible windows of this browser: over HTTP/1.1 a browser has six to a
 * service, and a stream keeps one for good. A hidden window has none.
 */
export const shareHall = (token: string, show: (state: HallState) => void): void => {
  const id = ownId()
  const heardAt = new Map<string, number>()
  let stop: (() => void) | null = null
  /** When this window last heard that the view is current. */
  let currentAt = Date.now()
  let state: HallState = { view: null, lostSince: null, end: null }
  const isVisible = (): boolean => document.visibilityState === 'visible'
  const channel = openChannel<Message>(`hall-${token}`, (message) => {
    if (message.kind === 'ask') return sayHere()
    if (message.kind === 'gone') heardAt.delete(message.id)
    else heardAt.set(message.id, Date.now())
    if (message.kind === 'here' && message.state && !stop) {
      if (message.state.lostSince === null) currentAt = Date.now()
      change(message.state)
    }
    decide()
  })
  const sayHere = (): void => {
    if (isVisible()) channel.send({ kind: 'here', id, state: stop ? state : null })
  }
  const change = (next: HallState): void => {
    state = next
    show(next)
  }
  const tell = (part: Partial<HallState>): void => {
    change({ ...state, ...part })
    sayHere()
  }
  const leave = (): void => {
    stop?.()
    stop = null
  }
  /** A window that was hidden, or whose browser slept, says at once since when its view may be old. */
  const sayIfOld = (): string | null => {
    const since = state.lostSince ?? (state.view && silentSince(currentAt, Date.now()))
    if (since !== state.lostSince) change({ ...state, lostSince: since })
    return since
  }
  const decide = (): void => {
    if (state.end || !isVisible() || !leads(id, heardAt, Date.now())) {
      leave()
      return
    }
    stop ??= followHall(token, sayIfOld(), {
      onView: (view) => tell({ view }),
      onSign: () => {
        currentAt = Date.now()
      },
      onLost: (lostSince) => tell({ lostSince }),
      onEnd: (end) => tell({ end }),
    })
  }
  const look = (): void => {
    sayHere()
    decide()
  }
  channel.send({ kind: 'ask' })
  setTimeout(look, FIRST_MS)
  setInterval(look, HERE_MS)
  document.addEventListener('visibilitychange', () => {
    if (!isVisible()) channel.send({ kind: 'gone', id })
    look()
  })
  addEventListener('pagehide', () => channel.send({ kind: 'gone', id }))
}
