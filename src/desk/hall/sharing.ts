import { openChannel } from '../other-windows.ts'
import { chance } from './chance.ts'
import { type Heard, leads } from './leading.ts'
import { followHall, type HallState, silentSince } from './stream.ts'

/** A window says that it is here this often, in milliseconds. */
const HERE_MS = 2_000
/** The others answer within this time. */
const FIRST_MS = 300

type Message =
  | { readonly kind: 'ask' }
  | { readonly kind: 'here'; readonly id: string; readonly state: HallState | null }
  | { readonly kind: 'gone'; readonly id: string }

/** Whether the window with this state reads the stream over a connection; null is the state of one that does not read it. */
const isConnected = (state: HallState | null): boolean =>
  state !== null && state.view !== null && state.lostSince === null

/** Ids in the order of opening. */
const ownId = (): string => `${String(Date.now()).padStart(15, '0')}-${chance()}`

/**
 * Follows a screen with one connection for all visible windows of this browser: over HTTP/1.1 a browser has six to a
 * service, and a stream keeps one for good. A hidden window has none.
 */
export const shareHall = (token: string, show: (state: HallState) => void): void => {
  const id = ownId()
  const others = new Map<string, Heard>()
  let stop: (() => void) | null = null
  /** When this window last heard that the view is current. */
  let currentAt = Date.now()
  let state: HallState = { view: null, lostSince: null, end: null }
  const isVisible = (): boolean => document.visibilityState === 'visible'
  const channel = openChannel<Message>(`hall-${token}`, (message) => {
    if (message.kind === 'ask') return sayHere()
    const told = message.kind === 'here' ? message.state : null
    if (message.kind === 'gone') others.delete(message.id)
    else others.set(message.id, { at: Date.now(), connected: isConnected(told) })
    follow(told)
    decide()
    // A window without a connection may just have left the stream to one that has it.
    follow(told)
  })
  const ownState = (): HallState | null => (stop ? state : null)
  const sayHere = (): void => {
    if (isVisible()) channel.send({ kind: 'here', id, state: ownState() })
  }
  const change = (next: HallState): void => {
    state = next
    show(next)
  }
  /** Shows what the window that reads the stream told. */
  const follow = (told: HallState | null): void => {
    if (told === null || stop) return
    if (told.lostSince === null) currentAt = Date.now()
    change(told)
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
    if (state.end || !isVisible() || !leads({ id, connected: isConnected(ownState()) }, others, Date.now())) {
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
