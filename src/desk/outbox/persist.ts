import { signal } from '@preact/signals'

/**
 * Whether the browser has promised not to clear what it keeps when the disk gets full. False where the promise was
 * refused, or cannot be asked for because the page is no secure context.
 */
export const isPersistent = signal(false)

/** Asks for the promise; browsers decide by themselves and ask nobody. */
export const askToPersist = async (): Promise<void> => {
  try {
    // Only secure contexts have it.
    isPersistent.value = (await navigator.storage?.persist?.()) ?? false
  } catch {
    isPersistent.value = false
  }
}
