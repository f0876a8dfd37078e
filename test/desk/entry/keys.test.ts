import { test } from 'tap'
import { type Key, keyOf } from '../../../src/desk/entry/line/keys.ts'
import { watchLetters } from '../../../src/desk/entry/line/letters.ts'
import type { KeyPress } from '../../../src/desk/keys.ts'

const pressed = (code: string, key: string, more: Partial<KeyPress> = {}): Key | null =>
  keyOf({
    code,
    key,
    repeat: false,
    isComposing: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...more,
  })

test('digits of the pad are read by their place, also without NumLock and under an input method', async (t) => {
  const without = [
    'Insert',
    'End',
    'ArrowDown',
    'PageDown',
    'ArrowLeft',
    'Clear',
    'ArrowRight',
    'Home',
    'ArrowUp',
    'PageUp',
  ]
  for (const [digit, key] of without.entries()) {
    t.equal(pressed(`Numpad${digit}`, String(digit)), String(digit))
    t.equal(pressed(`Numpad${digit}`, key), String(digit), key)
    t.equal(pressed(`Numpad${digit}`, 'Process'), String(digit))
  }
  t.equal(pressed('Home', 'Home'), null, 'the other Home is no digit')
})

test('digits of the row are read if they write a digit, or if an input method hides what they write', async (t) => {
  t.equal(pressed('Digit7', '7'), '7')
  t.equal(pressed('Digit7', 'Process'), '7')
  t.equal(pressed('Digit7', 'è'), null, 'a keyboard whose row writes letters')
  t.equal(pressed('Digit8', '*', { shiftKey: true }), 'times')
  t.equal(pressed('Digit8', 'Process', { shiftKey: true }), null)
})

test('signs are read from the pad by their place and elsewhere by their writing', async (t) => {
  const cases: readonly (readonly [code: string, key: string, expected: Key | null])[] = [
    ['NumpadAdd', '+', 'plus'],
    ['NumpadSubtract', '-', 'minus'],
    ['NumpadMultiply', '*', 'times'],
    ['NumpadDivide', '/', 'slash'],
    ['NumpadDecimal', 'Delete', 'dot'],
    ['NumpadDecimal', ',', 'dot'],
    ['NumpadEnter', 'Enter', 'enter'],
    ['Enter', 'Enter', 'enter'],
    ['Space', ' ', 'plus'],
    ['Backspace', 'Backspace', 'minus'],
    ['Escape', 'Escape', 'escape'],
    ['Equal', '+', 'plus'],
    ['BracketRight', '+', 'plus'],
    ['Minus', '-', 'minus'],
    ['Slash', '/', 'slash'],
    ['Slash', '?', 'help'],
    ['Period', '.', 'dot'],
    ['Comma', ',', 'dot'],
    ['Equal', '=', null],
    ['Delete', 'Delete', null],
    ['KeyA', 'a', null],
    ['KeyD', 'đ', null],
    ['F5', 'F5', null],
    ['Tab', 'Tab', null],
    ['', 'Process', null],
    ['KeyS', 'Process', null],
    ['constructor', 'toString', null],
  ]
  for (const [code, key, expected] of cases) t.equal(pressed(code, key), expected, `${code} ${key}`)
})

test('keys held down, commands of the browser and composed text do nothing', async (t) => {
  for (const more of [
    { repeat: true },
    { isComposing: true },
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
  ]) {
    t.equal(pressed('Enter', 'Enter', more), null, JSON.stringify(more))
    t.equal(pressed('Numpad1', '1', more), null)
  }
})

test('a Backspace by which an input method rewrites a letter takes back no number', async (t) => {
  const { owns } = watchLetters()
  const press = (code: string, key: string): boolean => owns({ code, key })
  // VNI: o and 6 are ô. The method swallows the 6, sends a Backspace, and writes the new letter.
  t.equal(press('Digit3', '3'), false)
  t.equal(press('KeyO', 'o'), true)
  t.equal(press('Backspace', 'Backspace'), true)
  t.equal(press('', 'ô'), true)
  // Telex: two letters are rewritten at once.
  t.equal(press('KeyU', 'u'), true)
  for (let letter = 0; letter < 2; letter += 1) t.equal(press('Backspace', 'Backspace'), true)
  t.equal(press('Backspace', 'Backspace'), false, 'a Backspace of the typist')
  t.equal(press('KeyA', 'a'), true)
  t.equal(press('Digit4', '4'), false)
  t.equal(press('Backspace', 'Backspace'), false, 'the typist takes back the 4')
})
