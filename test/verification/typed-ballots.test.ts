import { test } from 'tap'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { TypedBallots } from '../../src/verification/typed-ballots.ts'

const digestOf = (text: string): Uint8Array => nodeCrypto.sha256OfText(text)
const inBase64 = (text: string): string => toBase64(digestOf(text))

test('ballots are kept by their numbers, as many as there are', (t) => {
  const ballots = new TypedBallots()
  const count = 10_000
  for (let number = 1; number <= count; number += 1) ballots.set(number, number % 3, null)
  t.equal(ballots.kindOf(1), 1)
  t.equal(ballots.kindOf(count), count % 3)
  t.equal(ballots.kindOf(count + 1), undefined)
  t.equal([...ballots].length, count)
  ballots.set(2, 7, null)
  t.equal(ballots.kindOf(2), 7, 'a corrected ballot takes the place of the one before')
  ballots.delete(3)
  t.equal(ballots.kindOf(3), undefined)
  t.strictSame([...ballots].slice(0, 3), [
    [1, 1],
    [2, 7],
    [4, 1],
  ])
  ballots.clear()
  t.strictSame([...ballots], [])
  t.equal(ballots.kindOf(1), undefined)
  t.end()
})

test('each note is known by its digest, until its ballot is changed or removed', (t) => {
  const ballots = new TypedBallots()
  for (let number = 1; number <= 100; number += 1) {
    ballots.set(number, 0, number % 10 === 0 ? digestOf(`phiếu ${number}`) : null)
  }
  t.equal(ballots.noteOf(10), inBase64('phiếu 10'))
  t.equal(ballots.noteOf(100), inBase64('phiếu 100'))
  t.equal(ballots.noteOf(11), null)
  ballots.set(10, 0, digestOf('đã xem lại'))
  t.equal(ballots.noteOf(10), inBase64('đã xem lại'))
  t.equal(ballots.noteOf(20), inBase64('phiếu 20'))
  ballots.set(20, 1, null)
  t.equal(ballots.noteOf(20), null)
  ballots.delete(30)
  t.equal(ballots.noteOf(30), null)
  ballots.clear()
  t.equal(ballots.noteOf(40), null)
  t.end()
})

test('numbers that leave others out cost no room for those', (t) => {
  const ballots = new TypedBallots()
  ballots.set(10_000_000, 4, digestOf('xa'))
  ballots.set(2, 5, null)
  ballots.set(1, 6, null)
  t.equal(ballots.kindOf(10_000_000), 4)
  t.equal(ballots.noteOf(10_000_000), inBase64('xa'))
  t.strictSame([...ballots].map(([number]) => number).toSorted(), [1, 10_000_000, 2])
  ballots.set(2, 7, digestOf('gần'))
  t.equal(ballots.kindOf(2), 7, 'a number that is reached by the row is kept once')
  t.equal([...ballots].length, 3)
  ballots.delete(10_000_000)
  t.equal(ballots.kindOf(10_000_000), undefined)
  t.equal(ballots.noteOf(10_000_000), null)
  t.end()
})
