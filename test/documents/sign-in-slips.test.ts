import { test } from 'tap'
import { type SignInSlipsFacts, signInSlips } from '../../src/documents/view/sign-in-slips.ts'
import { textOf, wordsOf } from '../support/poppler.ts'
import { printedHere } from './support/printed-here.ts'
import { passwordNumber, type SlipFacts, slipsOf } from './support/sign-in-facts.ts'

const printed = async (facts: SignInSlipsFacts): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  return printedHere('sign-in-slips', signInSlips(facts))
}

/** A text without spaces, so that letters set apart and lines are equal to the text. */
const tight = (text: string): string => text.normalize('NFC').replaceAll(/\s/gu, '')

const secretOf = (slip: SlipFacts): string => (slip.kind === 'account' ? slip.password : slip.pin)

const timesIn = (text: string, part: string): number => text.split(part).length - 1

test('a slip shows name, place, account or device, secret, end and use, in the time of Vietnam', async (t) => {
  const { document, date, slips } = signInSlips(slipsOf(2))
  t.same([document, date], ['Phiếu đăng nhập', '2017-08-06'])
  const [account, pin] = slips
  t.match(account, {
    title: 'PHIẾU ĐĂNG NHẬP',
    name: { label: 'Họ và tên', value: 'Nguyễn Văn An' },
    address: { label: 'Địa chỉ đăng nhập', value: 'https://kiem-phieu.vi-du.vn:8443' },
    account: { label: 'Tên đăng nhập', value: 'nguoi.so.0' },
    secret: { label: 'Mật khẩu tạm', value: passwordNumber(0) },
    until: 'Có hiệu lực đến 09:15 ngày 12/8/2017',
  })
  t.match(pin, {
    title: 'PHIẾU CẤP MÃ PIN',
    account: { label: 'Máy', value: 'Máy nhập phiếu số 1' },
    secret: { label: 'Mã PIN', value: '100001' },
  })
  for (const { how } of [account!, pin!]) t.match(how.join(' '), /hủy phiếu ngay sau khi đăng nhập/)
})

test('1, 8 and 60 slips: each secret is printed once, eight to a sheet', async (t) => {
  for (const [count, sheets] of [
    [1, 1],
    [8, 1],
    [60, 8],
  ] as const) {
    const facts = slipsOf(count)
    const { pdf, pages } = await printed(facts)
    t.equal(pages, sheets, `${count} slips`)
    const text = tight(textOf(pdf))
    for (const slip of facts.slips) {
      const others = facts.slips.filter((other) => secretOf(other) === secretOf(slip))
      t.equal(timesIn(text, secretOf(slip)), others.length, secretOf(slip))
      t.ok(text.includes(tight(slip.name)), slip.name)
    }
    t.equal(timesIn(text, tight('Phải hủy phiếu ngay sau khi đăng nhập.')), count)
  }
})

test('names and addresses of any length stay on their slips, whole and as values', async (t) => {
  const [account, pin] = slipsOf(2).slips as [SlipFacts & { kind: 'account' }, SlipFacts & { kind: 'pin' }]
  const longest = 'Hồ Nguyễn Thị Hoàng Phương Thảo Ngọc '.repeat(4).slice(0, 146)
  const slips: readonly SlipFacts[] = [
    { ...account, name: longest, username: 'm'.repeat(40), password: 'mmmm-mmmm-mmmm-mmmm' },
    { ...pin, name: 'W'.repeat(150), device: 'Ằ'.repeat(100) },
    { ...account, name: '#strong[*a*] $x$ <b> \\ "_' },
    { ...pin, name: 'WẶ '.repeat(50).trim() },
    ...slipsOf(4).slips,
  ]
  const { pdf, pages } = await printed(slipsOf(8, { address: `https://${'w'.repeat(100)}`, slips }))
  t.equal(pages, 1)
  const text = tight(textOf(pdf))
  t.equal(timesIn(text, 'm'.repeat(40)), 1)
  t.equal(timesIn(text, 'mmmm-mmmm-mmmm-mmmm'), 1)
  t.ok(text.includes(tight('#strong[*a*] $x$ <b> \\ "_')))
  const words = wordsOf(pdf)
  const letters = (letter: string) => [...words.map(({ text }) => text).join('')].filter((one) => one === letter).length
  t.equal(letters('W'), 150 + 50)
  t.equal(letters('Ằ'.normalize('NFC')), 100)
  t.equal(letters('w'), 8 * 100)
  const inPoints = 72 / 25.4
  // Slips are 97 by 70 mm, in the middle of the sheet.
  const columnOf = (x: number) => Math.floor((x / inPoints - 8) / 97)
  const rowOf = (y: number) => Math.floor((y / inPoints - 8.5) / 70)
  for (const { text: word, left, right, top, bottom } of words) {
    t.same([columnOf(left), rowOf(top)], [columnOf(right), rowOf(bottom)], `${word} is on one slip`)
  }
})

test('the file holds nothing of a slip beside the printed text', async (t) => {
  const { pdf } = await printed(slipsOf(2))
  const bytes = Buffer.from(pdf).toString('latin1')
  t.match(bytes, /\/Type ?\/Catalog|\/XMP|<x:xmpmeta/)
  for (const part of [passwordNumber(0), 'nguoi.so.0', '100001']) t.notOk(bytes.includes(part), part)
})

test('the same slips give the same bytes', async (t) => {
  t.same((await printed(slipsOf(3))).pdf, (await printed(slipsOf(3))).pdf)
})
