import { test } from 'tap'
import { ENTRY } from '../../src/locale/desk/entry.ts'
import { randomFrom } from '../reference/random.ts'
import { NAMES_OF_27 } from './support/ballot-names.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { countRound, secondEnter, storedBallots } from './support/stacks.ts'

const KEYS = 20_000
const SIZE = 190

/** Keys of ballot entry by their codes, with others that mean nothing in it. */
type Pressed = readonly [code: string, key: string]
const DIGITS: readonly Pressed[] = Array.from({ length: 10 }, (_, digit) => [`Numpad${digit}`, String(digit)])
const TIMES: Pressed = ['NumpadMultiply', '*']
const OTHERS: readonly Pressed[] = [
  ['Enter', 'Enter'],
  ['NumpadEnter', 'Enter'],
  ['Enter', 'Enter'],
  ['NumpadEnter', 'Enter'],
  ['NumpadSubtract', '-'],
  ['Backspace', 'Backspace'],
  ['NumpadAdd', '+'],
  ['Space', ' '],
  ['NumpadDivide', '/'],
  ['NumpadDecimal', '.'],
  ['Escape', 'Escape'],
  ['KeyA', 'a'],
  ['KeyD', 'đ'],
  ['KeyS', 'Process'],
  ['F9', 'F9'],
  ['Home', 'Home'],
  ['ArrowUp', 'ArrowUp'],
]

const ASIDE_WORDS = {
  'not-issued': ENTRY.notIssued.vi,
  marked: ENTRY.marked.vi,
  'outside-name': ENTRY.outsideName.vi,
  unreadable: ENTRY.unreadable.vi,
} as const

/** Ballots that were read back: their first and last number in the stack, the struck numbers, and the sentence about them. */
type ReadBack = readonly [from: number, to: number, struck: string, words: string]

/** Runs in the page: writes down every ballot that is read back. */
const WATCH_READ_BACK = `(() => {
  globalThis.readBacks = []
  const back = document.querySelector('.back')
  const read = () => {
    const title = back.querySelector('.line-head b')?.textContent ?? ''
    const [, from, to = from] = /^Phiếu (\\d+)(?: đến (\\d+))?\\/\\d+ đã (?:nhận|sửa)/.exec(title) ?? []
    if (from === undefined) return
    const struck = [...back.querySelectorAll('.slots b, .back-names b')].map((one) => one.textContent).join(' ')
    readBacks.push([Number(from), Number(to), struck, back.querySelector('.line-head').textContent])
  }
  new MutationObserver(read).observe(back, { childList: true, subtree: true, characterData: true })
})()`

/**
 * Runs in the page: presses keys, each some milliseconds after the one before by its own time stamp. After Enter it goes on
 * when the screen has answered: by a question, a refusal, another ballot or one that is read back. An Enter that changes
 * nothing has no answer, such as one on a ballot that was only opened; keys that come too early wait for the ballot before.
 */
const pressing = (keys: readonly (readonly [code: string, key: string, at: number])[]): string => `(async () => {
  const place = document.querySelector('[role="group"].work')
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = done
    port2.postMessage(0)
  })
  const seen = () => place.querySelector('h1').textContent + readBacks.length
  const isAnswered = (before) => seen() !== before || place.querySelector('.ask, .told') !== null
  for (const [code, key, at] of ${JSON.stringify(keys)}) {
    const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: at })
    const before = seen()
    place.dispatchEvent(event)
    if (key !== 'Enter') continue
    let turns = 0
    do await turn()
    while (!isAnswered(before) && ++turns < 20_000)
  }
})()`

test(`${KEYS} random keys on the screen: the service has no ballot that was not read back`, async (t) => {
  const hall = await openHallBrowser(t)
  const names = NAMES_OF_27.slice(0, 9)
  const { batches } = await countRound(hall, names, 7, [SIZE])
  const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`)
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /^Phiếu 1/ }).waitFor()
  await page.evaluate(WATCH_READ_BACK)

  const random = randomFrom(20_000)
  let at = 0
  const keys = Array.from({ length: KEYS }, () => {
    at += random.int(1, 500)
    // Repeats are rare, because one of them can fill the stack.
    const [code, key] = random.oneIn(200) ? TIMES : random.pick(random.oneIn(2) ? DIGITS : OTHERS)
    return [code, key, at] as const
  })
  for (let from = 0; from < KEYS; from += 2_000) {
    await page.evaluate(pressing(keys.slice(from, from + 2_000)))
  }

  t.comment('the rest of the stack, and its end')
  const full = page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' })
  const numberNow = async () => /^Phiếu (\d+)/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1]
  const ballot = (number: number) => page.getByRole('heading', { level: 1, name: `Phiếu ${number} /` })
  // Keys are taken in order, so the help opens when every key before it has had its effect.
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  while (!(await full.isVisible())) {
    // Questions, commands, repetitions and corrections are left one by one; marks that are typed stay, and are taken.
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('Escape')
    const number = Number(await numberNow())
    const next = full.or(ballot(number + 1))
    await page.keyboard.press('Enter')
    await secondEnter(page)
    await next.or(page.locator('.told')).first().waitFor()
    if (!(await ballot(number).isVisible())) continue
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await secondEnter(page)
    await next.first().waitFor()
  }
  await full.click()
  await page.getByRole('heading', { name: `Đã khóa lượt nhập tập 1: ${SIZE} phiếu` }).waitFor()
  const readBacks = await page.evaluate<readonly ReadBack[]>('readBacks')
  t.ok(readBacks.length > 50, `${readBacks.length} read back`)
  t.ok(
    readBacks.some(([, , , words]) => words.includes('đã sửa')),
    'some were corrected',
  )
  const shown = new Map<number, string>()
  for (const [from, to, struck, words] of readBacks) {
    const [kind] = Object.entries(ASIDE_WORDS).find(([, reason]) => words.includes(`để riêng: ${reason}`)) ?? []
    for (let number = from; number <= to; number++) shown.set(number, kind ? `${struck} (${kind})` : struck)
  }
  const stored = await storedBallots(hall, page, batches[0]!, names)
  t.equal(stored.length, SIZE)
  const wrong = stored.filter((ballot, index) => ballot !== shown.get(index + 1))
  t.same(wrong, [])
})
