import type { AuditEvent } from '../api/types.ts'
import { isCommand } from '../keys.ts'

const WRITTEN_IN = 'input, select, textarea'

/** Puts the focus on the row of an event, if the page shows it. */
export const showEvent = (list: HTMLElement | null, sequence: number | null): void =>
  list?.querySelector<HTMLElement>(`[data-event="${sequence}"]`)?.focus()

/** Goes from event to event by ↑ and ↓, and to the search by `/`; fields keep their own keys. */
export const hearKeys = (
  event: KeyboardEvent,
  list: HTMLElement | null,
  events: readonly AuditEvent[],
  chosen: AuditEvent | null,
  choose: (next: AuditEvent) => void,
): void => {
  const at = event.target instanceof Element ? event.target : null
  if (isCommand(event) || at?.matches(WRITTEN_IN)) return
  if (event.key === '/') {
    event.preventDefault()
    list?.querySelector<HTMLElement>('[data-find]')?.focus()
    return
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  // Beside the list the arrows scroll the event that is read there.
  if (step === undefined || events.length === 0 || at?.closest('.log-event')) return
  event.preventDefault()
  const here = events.findIndex(({ sequence }) => sequence === chosen?.sequence)
  const next = events[here < 0 ? 0 : Math.max(0, Math.min(here + step, events.length - 1))]
  if (next === undefined) return
  choose(next)
  showEvent(list, next.sequence)
}
