import { computed, signal } from '@preact/signals'

/** Whether the meeting of the person signed in, or of this device, is a rehearsal. */
export const isSignedInRehearsal = signal(false)

/** Whether a screen about a meeting shows a rehearsal to somebody without a role in it. */
export const isShownRehearsal = signal(false)

/** Whether the page bears the mark. */
export const isMarked = computed(() => isSignedInRehearsal.value || isShownRehearsal.value)
