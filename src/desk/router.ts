import { computed, signal } from '@preact/signals'

const here = (): string => location.hash.replace(/^#\/?/, '')

const path = signal(here())
addEventListener('hashchange', () => {
  path.value = here()
})

/** The parts of the address after `#/`: of `#/stacks/1`, `stacks` and `1`. The service never gets to see them. */
export const route = computed<readonly string[]>(() =>
  path.value.split('/').map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }),
)

/** The address of a screen, for a link. */
export const hrefOf = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`

export const goTo = (...parts: readonly string[]): void => {
  location.hash = hrefOf(...parts)
}
