import { toBase64 } from '../kernel/base64.ts'

const FIRST_LENGTH = 8
const DIGEST = 32
const NO_DIGESTS = new Uint8Array(0)

/** A copy with room for at least so many items. */
const atLeast = <Row extends Uint32Array | Uint8Array>(row: Row, length: number): Row => {
  if (length <= row.length) return row
  const longer = new (row.constructor as new (length: number) => Row)(Math.max(length, row.length * 2))
  longer.set(row)
  return longer
}

/**
 * The ballots of one entry by their numbers: of each the number of its kind, and the digest of its note if it has one.
 * Numbers go on from 1 in every log that the service writes. They stand in rows of integers, so that a round of a
 * million ballots takes a few megabytes and gives the collector of garbage nothing to walk through; numbers of other
 * logs, which leave some out, are kept apart.
 */
export class TypedBallots implements Iterable<readonly [number: number, kind: number]> {
  /** At the place of a ballot's number its kind and one; 0 if it was removed. */
  #kinds = new Uint32Array(FIRST_LENGTH)
  #length = 0
  #apart: Map<number, number> | null = null
  /** At the place of a ballot's number the place of its digest and one; 0 if it has no note. */
  #notes: Uint32Array<ArrayBuffer> | null = null
  #digests = NO_DIGESTS
  #digestCount = 0
  #notesApart: Map<number, Uint8Array> | null = null

  kindOf(number: number): number | undefined {
    if (number > this.#length) return this.#apart?.get(number)
    const kind = this.#kinds[number - 1] ?? 0
    return kind === 0 ? undefined : kind - 1
  }

  /** The digest of the note of a ballot, in base64; null if it has none. */
  noteOf(number: number): string | null {
    const place = this.#notes?.[number - 1] ?? 0
    const digest =
      place === 0 ? this.#notesApart?.get(number) : this.#digests.subarray((place - 1) * DIGEST, place * DIGEST)
    return digest ? toBase64(digest) : null
  }

  /** @param note the SHA-256 of the note, 32 bytes; null for a ballot without one */
  set(number: number, kind: number, note: Uint8Array | null): void {
    if (number > this.#length + 1) {
      this.#apart ??= new Map()
      this.#apart.set(number, kind)
    } else {
      this.#length = Math.max(this.#length, number)
      this.#kinds = atLeast(this.#kinds, this.#length)
      this.#kinds[number - 1] = kind + 1
      this.#apart?.delete(number)
    }
    this.#setNote(number, note)
  }

  #setNote(number: number, note: Uint8Array | null): void {
    this.#notesApart?.delete(number)
    if (this.#notes && number <= this.#notes.length) this.#notes[number - 1] = 0
    if (note === null) return
    if (number > this.#length) {
      this.#notesApart ??= new Map()
      this.#notesApart.set(number, note)
      return
    }
    this.#digestCount += 1
    this.#digests = atLeast(this.#digests, this.#digestCount * DIGEST)
    this.#digests.set(note, (this.#digestCount - 1) * DIGEST)
    this.#notes = atLeast(this.#notes ?? new Uint32Array(FIRST_LENGTH), number)
    this.#notes[number - 1] = this.#digestCount
  }

  delete(number: number): void {
    if (number <= this.#length) this.#kinds[number - 1] = 0
    this.#apart?.delete(number)
    this.#setNote(number, null)
  }

  clear(): void {
    this.#kinds = new Uint32Array(FIRST_LENGTH)
    this.#length = 0
    this.#apart = null
    this.#notes = null
    this.#digests = NO_DIGESTS
    this.#digestCount = 0
    this.#notesApart = null
  }

  *[Symbol.iterator](): Iterator<readonly [number: number, kind: number]> {
    for (let number = 1; number <= this.#length; number += 1) {
      const kind = this.#kinds[number - 1]!
      if (kind !== 0) yield [number, kind - 1]
    }
    yield* this.#apart ?? []
  }
}
