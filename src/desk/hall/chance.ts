const NUMBERS = 2 ** 32

/** A number from 0 to 1 by chance. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / NUMBERS
