import { keptHead } from '../../app/papers/kept-head.ts'
import { BLANK_HEAD, type TypedHead } from '../../documents/view/letterhead.ts'
import type { Show } from './make-paper.ts'

/** The parts of a letterhead that a request gives; null leaves one to be written by hand. */
export type GivenHead = { readonly [Part in keyof TypedHead]?: TypedHead[Part] }

const headOf = ({ number, place, issuedOn }: GivenHead, kept: TypedHead): TypedHead => ({
  number: number === undefined ? kept.number : number,
  place: place === undefined ? kept.place : place,
  issuedOn: issuedOn === undefined ? kept.issuedOn : issuedOn,
})

const isSame = (one: TypedHead, other: TypedHead): boolean =>
  one.number === other.number && one.place === other.place && one.issuedOn === other.issuedOn

/**
 * A paper whose request may leave out parts of its letterhead: they are those of the newest version of the paper, in any
 * format. So a request without them does not replace a paper that was signed with them.
 * @param show the paper under a letterhead
 */
export const withKeptHead =
  (given: GivenHead, show: (head: TypedHead) => Show): Show =>
  async (reads) => {
    const blank = headOf(given, BLANK_HEAD)
    const shown = await show(blank)(reads)
    if (!shown.ok) return shown
    const kept = await keptHead(reads, shown.value.place)
    const head = headOf(given, kept ?? BLANK_HEAD)
    return isSame(head, blank) ? shown : show(head)(reads)
  }
