import { test } from 'tap'
import { MODULE_MM, printedSlip, qrCode, qrContent } from '../../src/documents/view/slip.ts'
import { groupsOfFour } from '../../src/kernel/bytes.ts'

const paperId = '01980a3c-1111-7222-8333-123456789abc'
const digest = '0123456789abcdef'.repeat(4)
const root = 'fedcba9876543210'.repeat(4)
const slip = { paperId, later: null, digest, checkpoint: { root, size: 77 } }

test('a QR code holds paper, digest and root in upper case, so that its modules stay few', async (t) => {
  const content = qrContent(slip)
  t.equal(content, `KP:01980A3C111172228333123456789ABC:${digest.toUpperCase()}:${root.toUpperCase()}`)
  t.match(content, /^[0-9A-Z:]+$/, 'only characters of the compact mode')
  t.equal(qrContent({ ...slip, checkpoint: null }), `KP:01980A3C111172228333123456789ABC:${digest.toUpperCase()}`)
})

test('the modules of a printed QR code are at least 0.4 mm wide, with four white ones around them', async (t) => {
  const { svg, size } = qrCode(qrContent(slip))
  const [, modules] = /viewBox="0 0 (\d+) \d+"/.exec(svg) ?? []
  // Version 7 holds 178 characters of the compact mode at level M: 45 modules, and 4 + 4 white ones.
  t.equal(Number(modules), 53)
  t.ok(MODULE_MM >= 0.4)
  t.ok(size >= Number(modules) * 0.4)
  t.ok(size <= 24, 'the code fits above the bottom margin beside the text of the slip')
})

test('the drawing of a QR code has the finder patterns in three corners', async (t) => {
  const { svg } = qrCode('KP')
  const row = (y: number) => [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].filter(([, , at]) => Number(at) === y)
  const top = row(4).map(([, x, , width]) => [Number(x), Number(width)])
  t.strictSame(top.at(0), [4, 7], 'the top left one begins after the white modules')
  t.strictSame(top.at(-1), [4 + 21 - 7, 7], 'the top right one ends before them')
  const bottom = row(4 + 20).map(([, x, , width]) => [Number(x), Number(width)])
  t.strictSame(bottom.at(0), [4, 7])
  t.ok(bottom.every(([x, width]) => x! + width! <= 4 + 21))
})

test('digests are printed in groups of four', async (t) => {
  t.equal(groupsOfFour('0123456789ab'), '0123 4567 89ab')
  t.equal(groupsOfFour(''), '')
  const printed = printedSlip(slip)
  t.equal(printed.digest.split(' ').length, 16)
  t.equal(printed.root?.replaceAll(' ', ''), root)
  t.equal(printed.logSize, 77)
  t.strictSame(
    [printedSlip({ ...slip, checkpoint: null }).root, printedSlip({ ...slip, checkpoint: null }).logSize],
    [null, null],
  )
})
