import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** A part of the desk that is fetched when it is first needed. */
export interface Part<Found> {
  /** Fetches it, unless it is here. False if the service has not answered. */
  readonly bring: () => Promise<boolean>
  /** Null until it is here. */
  readonly found: () => Found | null
}

export const partOf = <Found>(get: () => Promise<Found>): Part<Found> => {
  let found: Found | null = null
  return {
    found: () => found,
    bring: async () => {
      try {
        found ??= await get()
        return true
      } catch {
        return false
      }
    },
  }
}

let laterStyle: Promise<void> | null = null

/** Resolves once the style of the parts that no first page needs is here. */
const bringLaterStyle = (): Promise<void> => {
  laterStyle ??= new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = document.querySelector('meta[name="later-style"]')?.getAttribute('content') ?? ''
    link.onload = () => resolve()
    link.onerror = () => {
      laterStyle = null
      link.remove()
      reject(new Error('later style'))
    }
    document.head.append(link)
  })
  return laterStyle
}

/** A part with a style that no first page needs. */
export const laterPartOf = <Found>(get: () => Promise<Found>): Part<Found> =>
  partOf(async () => {
    const [found] = await Promise.all([get(), bringLaterStyle()])
    return found
  })

/** Whether the service answers: a part that it does not have then belongs to an earlier version of the desk. */
const isAnswering = async (): Promise<boolean> => {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

interface ShownPart<Found> {
  readonly found: Found | null
  /** True if it was asked for and has not come. */
  readonly isMissing: boolean
  /** True if it has not come although the service answers, so that only a reload brings it. */
  readonly isOutdated: boolean
  /** Asks for it once more. */
  readonly again: () => Promise<void>
}

/** A part that a screen shows, fetched when the screen first asks for it. */
export const usePart = <Found>(part: Part<Found>): ShownPart<Found> => {
  const missing = useSignal<Part<Found> | null>(null)
  const [drawn, isOutdated] = [useSignal(0), useSignal(false)]
  const again = async (): Promise<void> => {
    const isHere = await part.bring()
    isOutdated.value = !isHere && (await isAnswering())
    missing.value = isHere ? null : part
    drawn.value += 1
  }
  useEffect(() => void again(), [part])
  return {
    found: drawn.value >= 0 ? part.found() : null,
    isMissing: missing.value === part,
    isOutdated: isOutdated.value,
    again,
  }
}
