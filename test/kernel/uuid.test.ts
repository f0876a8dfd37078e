import { test } from 'tap'
import { uuidSource, uuidv7 } from '../../src/kernel/uuid.ts'

test('RFC 9562 appendix A.6: the example of a version 7 id', async (t) => {
  // 0x017F22E279B0 ms; rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  t.equal(uuidv7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('later ids sort after earlier ones', async (t) => {
  const bytes = new Uint8Array(10).fill(255)
  t.ok(uuidv7(1_000_000_000_000, bytes) < uuidv7(1_000_000_000_001, new Uint8Array(10)))
})

test('RFC 9562 § 6.2: ids of one millisecond, and of a clock that was set back, sort in the order of their making', async (t) => {
  const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10))
  for (const clock of [() => 1_000_000_000_000, (now = 1_000_000_000_000) => now - Math.random() * 50]) {
    const next = uuidSource(() => Math.floor(clock()), random)
    // More than the 12 bits can count.
    const ids = Array.from({ length: 10_000 }, next)
    t.same(ids.toSorted(), ids)
    t.equal(new Set(ids).size, ids.length)
    t.same(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
      [],
    )
  }
})

test('an id carries the time of a clock that goes on', async (t) => {
  let now = 0x017f22e279b0
  const next = uuidSource(
    () => now,
    () => new Uint8Array(10),
  )
  t.match(next(), /^017f22e2-79b0-7000-/)
  t.match(next(), /^017f22e2-79b0-7001-/)
  now += 1
  t.match(next(), /^017f22e2-79b1-7000-/)
})
