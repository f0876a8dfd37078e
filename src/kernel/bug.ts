/**
 * Thrown if the program or the stored data contradicts itself: a lost row, or a function called with values that its
 * caller must exclude. Nobody handles it, and a request ends with 500. An expected failure is a `Result`.
 */
export class Bug extends Error {}
