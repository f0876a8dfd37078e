import type { Page } from 'playwright-core'
import { sendFrom } from './chromium.ts'
import type { HallBrowser } from './hall-browser.ts'

export type Marks = Readonly<Record<'struck' | 'agree' | 'disagree', readonly string[] | undefined>> & {
  readonly setAside: string | null
  readonly removed: boolean
}

/** A round that is being counted, with stacks of these sizes. */
export interface CountedRound {
  readonly id: string
  readonly batches: readonly string[]
}

/** Counts a round: the list laid in this order, every ballot handed out and returned, and stacks made. */
export const countRound = async (
  { congress }: Pick<HallBrowser, 'congress'>,
  names: readonly string[],
  seats: number,
  sizes: readonly number[],
  office: 'delegates' | 'secretary' | 'committee' = 'delegates',
  mode: 'ballots' | null = 'ballots',
): Promise<CountedRound> => {
  await congress.addPeople(...names)
  const { id } = await congress.openRound(await congress.createElection(office, seats))
  const returned = sizes.reduce((sum, size) => sum + size, 0)
  await congress.startCount(id, { names, order: 'as-given', returned })
  const batches: string[] = []
  for (const [index, size] of sizes.entries()) {
    const body = { mode, size, label: `Bàn ${index + 1}` }
    const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body })
    batches.push(batch.id)
  }
  return { id, batches }
}

/** The ballots that the service has of a typist's entry, by places on the list: struck, or boxes, and why they are set aside. */
export const storedBallots = async (
  { congress }: Pick<HallBrowser, 'congress'>,
  page: Page,
  batch: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  const path = `/v1/ballot-batches/${batch}/entries/first/ballots?limit=200`
  const { items } = await sendFrom<{ items: readonly Marks[] }>(page, 'GET', path)
  const placesOf = (ids: readonly string[] = []): string =>
    ids.map((id) => names.findIndex((name) => congress.idOf(name) === id) + 1).join(' ')
  return items.map(({ struck, agree, disagree, setAside, removed }) => {
    const marks = struck ? placesOf(struck) : `${placesOf(agree)} | ${placesOf(disagree)}`
    const about = [...(setAside === null ? [] : [setAside]), ...(removed ? ['removed'] : [])].join(', ')
    return about === '' ? marks : `${marks} (${about})`
  })
}

/** Types the keys of a line: `E` is Enter. */
export const typeKeys = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys.replaceAll(' ', '')) await page.keyboard.press(key === 'E' ? 'Enter' : key)
}

/** Runs in the page: Enter, as if it were pressed a second after the key before. */
const LATER_ENTER = `(() => {
  const event = new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: event.timeStamp + 1000 })
  document.activeElement.dispatchEvent(event)
})()`

/** The second Enter that a question waits for; a press within a quarter of a second would not count. */
export const secondEnter = async (page: Page): Promise<void> => {
  await page.evaluate(LATER_ENTER)
}

/** Waits until the server has every ballot, so that pictures are the same each time. */
export const allSent = (page: Page) => page.getByText('Đã gửi hết về máy chủ').waitFor()
