/**
 * A UUID of version 7 (RFC 9562 § 5.7): ids sort by time of creation.
 * @param now milliseconds since 1970
 * @param random ten random bytes
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  const bytes = new Uint8Array(16)
  const time = new DataView(bytes.buffer)
  time.setUint16(0, Math.floor(now / 2 ** 32))
  time.setUint32(2, now % 2 ** 32)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The largest value of the 12 bits that follow the time in a UUID of version 7. */
const MOST = 0xfff

/**
 * UUIDs of version 7 that sort in the order in which they are made, also within one millisecond and after the clock was set
 * back (RFC 9562 § 6.2, method 1): the bits after the time count up, and an overflow takes the next millisecond.
 * @param clock milliseconds since 1970
 * @param random ten random bytes for each id
 */
export const uuidSource = (clock: () => number, random: () => Uint8Array): (() => string) => {
  let [time, count] = [0, 0]
  return () => {
    const bytes = random()
    const now = clock()
    if (now > time) {
      // Half of the range is left free to count.
      ;[time, count] = [now, ((bytes[0]! << 8) | bytes[1]!) & (MOST >> 1)]
    } else if (count < MOST) {
      count += 1
    } else {
      ;[time, count] = [time + 1, 0]
    }
    return uuidv7(time, Uint8Array.of(count >> 8, count & 0xff, ...bytes.subarray(2)))
  }
}
