import type { Page } from 'playwright-core'

/** How often an element is looked for again after Tab has led elsewhere, as in a group of options. */
const TRIES = 60
/** How often the way to it is taken at once, before every stop is looked at. */
const DIRECT = 3

interface Found {
  /** Tabs to the element, backwards if negative; null if it is not there, 0 if it has the focus. */
  readonly tabs: number | null
  /** Whether the ring of the focus can be seen. */
  readonly isVisible: boolean
  /** Names of everything that Tab reaches. */
  readonly names: readonly string[]
  /** The name of an option of a group that has the focus, but not this one. */
  readonly isInGroup: boolean
}

/** Runs in the page: where an element with a name is from the one with the focus, waiting until it is drawn. */
const lookFor = (name: string, place: number): string => `new Promise((done) => {
  const wanted = ${JSON.stringify(name)}
  const textOf = (e) => {
    const copy = e.cloneNode(true)
    for (const cap of copy.querySelectorAll('kbd')) cap.remove()
    return copy.textContent
  }
  const nameOf = (e) => (e.getAttribute('aria-label') ?? textOf(e.labels?.[0] ?? e)).trim().replace(/\\s+/g, ' ')
  const isReached = (e) => (e.tabIndex >= 0 || e.type === 'radio') && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ checkVisibilityCSS: true })
  const groupOf = (e) => (e.type === 'radio' ? [...(e.form ?? document).querySelectorAll('input[type=radio]')].filter((o) => o.name === e.name) : [e])
  const stopOf = (e) => groupOf(e).find((one) => one.checked || one === document.activeElement) ?? groupOf(e)[0]
  const ring = (e) => e && getComputedStyle(e).outlineStyle !== 'none' && getComputedStyle(e).outlineWidth !== '0px'
  const begun = Date.now()
  const look = () => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(isReached)
    const one = all.filter((e) => nameOf(e) === wanted)[${place}] ?? all.filter((e) => nameOf(e).startsWith(wanted))[${place}]
    if (!one && Date.now() - begun < 20000) return requestAnimationFrame(look)
    const stops = all.filter((e) => stopOf(e) === e)
    const here = document.activeElement
    const tabs = !one ? null : here === one ? 0 : stops.indexOf(stopOf(one)) - stops.indexOf(here)
    const isInGroup = Boolean(one) && here !== one && groupOf(one).includes(here)
    done({ tabs, isInGroup, isVisible: ring(here) || ring(here.parentElement?.querySelector('.here')), names: stops.map(nameOf) })
  }
  look()
})`

/** Runs in the page: waits until the element with the focus can be pressed. */
const LIVE = `new Promise((done) => {
  const look = () => document.activeElement.ariaDisabled === 'true' ? requestAnimationFrame(look) : done()
  look()
})`

/** Runs in the page: counts the presses of a mouse or a finger, also in the pages that follow in its window. */
const POINTERS = `addEventListener('pointerdown', () => {
  sessionStorage.pointers = Number(sessionStorage.pointers ?? 0) + 1
}, true)`

/** Somebody who has no mouse: Tab, arrows, Space, Enter and the keys that write. */
export interface Keyboard {
  readonly page: Page
  /** Goes to the element whose name is or begins with the text. Throws if Tab does not reach it, or its focus cannot be seen. */
  readonly to: (name: string, place?: number) => Promise<void>
  /** Goes to a link or a button and presses Enter. */
  readonly press: (name: string) => Promise<void>
  /** Goes to a field and writes into it, over what is there. */
  readonly fill: (name: string, text: string) => Promise<void>
  /** The same from the clipboard. */
  readonly paste: (name: string, text: string) => Promise<void>
  /** Goes to an option or a box and marks it: the first with this name, or the one at a place among those with it, from 0. */
  readonly mark: (name: string, place?: number) => Promise<void>
  /** Goes to a list and takes the entry with these words. */
  readonly take: (name: string, option: string) => Promise<void>
  readonly key: (...keys: readonly string[]) => Promise<void>
  readonly heading: (name: string | RegExp) => Promise<void>
  readonly see: (text: string | RegExp) => Promise<void>
}

export const withKeyboard = async (page: Page): Promise<Keyboard> => {
  const { keyboard } = page
  await page.addInitScript(POINTERS)
  await page.evaluate(POINTERS)
  const to = async (name: string, place = 0): Promise<void> => {
    let names: readonly string[] = []
    for (let tried = 0; tried < TRIES; tried += 1) {
      const found = await page.evaluate<Found>(lookFor(name, place))
      names = found.names
      if (found.tabs === null) break
      if (found.tabs === 0 && !found.isInGroup) {
        if (!found.isVisible) throw new Error(`the focus on ${name} cannot be seen`)
        return
      }
      if (found.isInGroup) await keyboard.press('ArrowDown')
      // A group without a mark is entered at whichever of its options the browser likes.
      const tabs = tried < DIRECT ? found.tabs : 1
      const back = tabs < 0
      for (let tab = Math.abs(tabs); tab > 0 && !found.isInGroup; tab -= 1)
        await keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    const title = await page.locator('h1').first().innerText()
    throw new Error(`Tab does not reach "${name}" under "${title}": ${names.join(' | ')}`)
  }
  return {
    page,
    to,
    press: async (name) => {
      await to(name)
      await page.evaluate(LIVE)
      await keyboard.press('Enter')
    },
    fill: async (name, text) => {
      await to(name)
      await keyboard.press('Control+A')
      await keyboard.insertText(text)
    },
    paste: async (name, text) => {
      await to(name)
      await keyboard.press('Control+A')
      await keyboard.insertText(text)
      for (const key of ['A', 'X', 'V']) await keyboard.press(`Control+${key}`)
    },
    mark: async (name, place) => {
      await to(name, place)
      await keyboard.press('Space')
    },
    take: async (name, option) => {
      await to(name)
      for (let tried = 0; tried < TRIES; tried += 1) {
        const taken = await page.evaluate('document.activeElement.selectedOptions[0]?.textContent.trim() ?? ""')
        if (taken === option) return
        await keyboard.press('ArrowDown')
      }
      throw new Error(`${name} has no ${option}`)
    },
    key: async (...keys) => {
      for (const key of keys) await keyboard.press(key)
    },
    heading: (name) => page.getByRole('heading', { level: 1, name }).first().waitFor(),
    see: (text) => page.getByText(text).first().waitFor(),
  }
}

/** How often a mouse or a finger pressed in the window. */
export const pointersOn = ({ page }: Keyboard): Promise<number> => page.evaluate('Number(sessionStorage.pointers ?? 0)')
