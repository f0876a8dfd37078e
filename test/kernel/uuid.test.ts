import { test } from 'tap'
import { uuidv7 } from '../../src/kernel/uuid.ts'

test('RFC 9562 appendix A.6: the example of a version 7 id', async (t) => {
  // 0x017F22E279B0 ms; rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  t.equal(uuidv7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('later ids sort after earlier ones', async (t) => {
  const bytes = new Uint8Array(10).fill(255)
  t.ok(uuidv7(1_000_000_000_000, bytes) < uuidv7(1_000_000_000_001, new Uint8Array(10)))
})
