import { computed, signal } from '@preact/signals'
import type { JSX } from 'preact'

const here = (): string => location.hash.replace(/^#\/?/, '')

const path = signal(here())

/** A screen that may lose something when it is left, and asks before. */
export interface Hold {
  /** True keeps the screen, although the address has changed. */
  keeps: () => boolean
  /** Resolves at once if nothing would be lost, otherwise with the answer of the person: false to stay. */
  mayLeave: () => Promise<boolean>
  /** The question while it is asked, for a page that covers the screen. */
  question: () => JSX.Element | null
}

/** The screen on the page, as far as it loses something; it sets this itself. */
export const shown: Hold = { keeps: () => false, mayLeave: async () => true, question: () => null }

addEventListener('hashchange', () => {
  if (!shown.keeps()) path.value = here()
})

/** Before the id of a meeting in an address, and before the screen: `#/in/ID/round/ID`. */
const IN_MEETING = 'in'

const parts = computed<readonly string[]>(() =>
  path.value.split('/').map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }),
)

/** The meeting that the address names; null if it names none, as for people with roles in a single one. */
export const meetingInAddress = computed<string | null>(() =>
  parts.value[0] === IN_MEETING ? (parts.value[1] ?? null) : null,
)

/** The parts of the address after `#/` and the meeting: of `#/stacks/1`, `stacks` and `1`. The service never gets to see them. */
export const route = computed<readonly string[]>(() =>
  meetingInAddress.value === null ? parts.value : parts.value.slice(2),
)

/** The address of a screen in a meeting. */
export const hrefIn = (meeting: string, ...screen: readonly string[]): string =>
  `#/${[IN_MEETING, meeting, ...screen].map(encodeURIComponent).join('/')}`

/** The address of a screen, for a link; in the meeting that the current address names. */
export const hrefOf = (...screen: readonly string[]): string =>
  meetingInAddress.value === null
    ? `#/${screen.map(encodeURIComponent).join('/')}`
    : hrefIn(meetingInAddress.value, ...screen)

export const goTo = (...screen: readonly string[]): void => {
  location.hash = hrefOf(...screen)
}

/** The same later, for the end of an act: only for somebody who is still at the address from which the act was sent. */
export const wayFromHere = (): typeof goTo => {
  const from = here()
  return (...screen) => {
    if (here() === from) goTo(...screen)
  }
}
