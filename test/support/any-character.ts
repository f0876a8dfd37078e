import fc from 'fast-check'

/** Halves of characters, which no text consists of. */
const [FIRST_SURROGATE, SURROGATES] = [0xd800, 0x800]
const LAST = 0x10ffff

const characterAt = (place: number): string =>
  String.fromCodePoint(place < FIRST_SURROGATE ? place : place + SURROGATES)

const placeOf = (value: unknown): number => {
  const point = typeof value === 'string' ? (value.codePointAt(0) ?? FIRST_SURROGATE) : FIRST_SURROGATE
  const place = point < FIRST_SURROGATE ? point : point - SURROGATES
  if (place < 0 || characterAt(place) !== value) throw new Error('this is not one character')
  return place
}

/**
 * Any character of Unicode, as the `unit` of `fc.string`. It generates the same as the unit `'binary'` of fast-check, which
 * makes a table of all 1.1 million characters before its first text, in each process.
 */
export const anyCharacter = fc.nat(LAST - SURROGATES).map(characterAt, placeOf)
