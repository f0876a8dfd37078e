import { fieldsOf, isRecord } from '../kernel/unknown.ts'
import { commitmentOf, isOpening, type Opening } from './commitment.ts'
import type { LogCrypto } from './crypto.ts'

/** A place in the figures of an event whose content is hashed behind commitments. */
export interface CommittedPlace {
  /** The figure that holds a list of objects; null if the figures themselves are the one object. */
  readonly list: string | null
  /** The names of an object that stand behind its commitment. */
  readonly hides: readonly string[]
}

/** The places of a kind of event. Its reason has a commitment of its own. */
export interface CommittedPlaces {
  readonly before: readonly CommittedPlace[]
  readonly after: readonly CommittedPlace[]
}

/** The parts of an event that can hold what a commitment hides. */
export interface EventFigures {
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** The name under which an object of the hashed figures holds its commitment. */
const COMMITMENT = 'commitment'
/** The name under which the hashed figures after the act hold the commitment to its reason. */
const REASON = 'reasonCommitment'

type Fields = Readonly<Record<string, unknown>>

/** Applies a function to each object of the places, in their order. */
const mapPlaces = (
  figures: unknown,
  places: readonly CommittedPlace[],
  change: (object: Fields, place: CommittedPlace) => Fields,
): unknown => {
  if (!isRecord(figures)) return figures
  let changed: Fields = figures
  for (const place of places) {
    const { list } = place
    if (list === null) changed = change(changed, place)
    else if (Array.isArray(changed[list])) {
      const objects: readonly unknown[] = changed[list]
      changed = { ...changed, [list]: objects.map((one) => (isRecord(one) ? change(one, place) : one)) }
    }
  }
  return changed
}

const without = (object: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))

/**
 * The figures of an event as they are hashed: a commitment in place of what the places hide, and the openings in order.
 * @param nextSalt gives fresh random salts in hexadecimal
 */
export const commitFigures = (
  crypto: LogCrypto,
  places: CommittedPlaces,
  figures: EventFigures,
  nextSalt: () => string,
): { readonly hashed: EventFigures; readonly openings: readonly Opening[] } => {
  const openings: Opening[] = []
  const commit = (content: Fields): string => {
    const opening = { content, salt: nextSalt() }
    openings.push(opening)
    return commitmentOf(crypto, opening)
  }
  const hide = (object: Fields, { hides }: CommittedPlace): Fields => {
    const hidden = hides.filter((name) => object[name] !== undefined)
    if (hidden.length === 0) return object
    const content = Object.fromEntries(hidden.map((name) => [name, object[name]]))
    return { ...without(object, hides), [COMMITMENT]: commit(content) }
  }
  const before = mapPlaces(figures.before, places.before, hide)
  const after = mapPlaces(figures.after, places.after, hide)
  const { reason } = figures
  if (reason === null) return { hashed: { before, after, reason }, openings }
  const committed = { ...fieldsOf(after), [REASON]: commit({ reason }) }
  return { hashed: { before, after: committed, reason: null }, openings }
}

/**
 * The figures with a stand-in for each content that was left out, so that the rest can be read as usual.
 * @param standIn gives the content for an object of a place
 */
export const fillFigures = (
  places: CommittedPlaces,
  { before, after, reason }: EventFigures,
  standIn: (place: CommittedPlace) => Fields,
): EventFigures => {
  const fill = (object: Fields, place: CommittedPlace): Fields =>
    Object.hasOwn(object, COMMITMENT) ? { ...without(object, [COMMITMENT]), ...standIn(place) } : object
  const filled = mapPlaces(after, places.after, fill)
  const hasReason = Object.hasOwn(fieldsOf(filled), REASON)
  return {
    before: mapPlaces(before, places.before, fill),
    after: hasReason ? without(fieldsOf(filled), [REASON]) : filled,
    reason: hasReason ? '…' : reason,
  }
}

/** Why figures cannot be opened. */
export type OpeningFault = 'opening-missing' | 'opening-surplus' | 'opening-false'

/** The state of figures after opening. `left-out`: there are commitments, and no openings were given. */
export type Opened =
  | { readonly state: 'plain' | 'opened' | 'left-out'; readonly figures: EventFigures; readonly fault: null }
  | { readonly state: 'faulty'; readonly figures: EventFigures; readonly fault: OpeningFault }

const isTrue = (crypto: LogCrypto, opening: Opening, commitment: unknown): boolean => {
  try {
    return commitmentOf(crypto, opening) === commitment
  } catch {
    // Text that nobody can hash is no opening.
    return false
  }
}

/**
 * Opens the figures of an event: each commitment is replaced by its content, after the content was checked against it. Figures
 * may hold anything, because they can come from an untrusted file. Figures without a commitment, as earlier versions wrote
 * them, stay as they are.
 * @param openings those beside the event; null if there are none
 */
export const openFigures = (
  crypto: LogCrypto,
  places: CommittedPlaces,
  figures: EventFigures,
  openings: readonly unknown[] | null,
): Opened => {
  const given = openings ?? []
  let [count, isFalse] = [0, false]
  const open = (commitment: unknown, allowed: readonly string[]): Fields => {
    const opening = given[count]
    count += 1
    if (
      isOpening(opening) &&
      Object.keys(opening.content).every((name) => allowed.includes(name)) &&
      isTrue(crypto, opening, commitment)
    )
      return opening.content
    isFalse = true
    return {}
  }
  const show = (object: Fields, { hides }: CommittedPlace): Fields => {
    if (!Object.hasOwn(object, COMMITMENT)) return object
    const { [COMMITMENT]: commitment, ...rest } = object
    // Figures beside a commitment may not hide behind the content either.
    if (hides.some((name) => Object.hasOwn(rest, name))) isFalse = true
    return { ...rest, ...open(commitment, hides) }
  }
  const before = mapPlaces(figures.before, places.before, show)
  let after = mapPlaces(figures.after, places.after, show)
  let { reason } = figures
  if (Object.hasOwn(fieldsOf(after), REASON)) {
    const { [REASON]: commitment, ...rest } = fieldsOf(after)
    const content = open(commitment, ['reason'])
    if (reason !== null || typeof content.reason !== 'string') isFalse = true
    else reason = content.reason
    after = rest
  }
  const faulty = (fault: OpeningFault): Opened => ({ state: 'faulty', figures, fault })
  if (given.length > count) return faulty('opening-surplus')
  if (count === 0) return { state: 'plain', figures, fault: null }
  if (openings === null) return { state: 'left-out', figures, fault: null }
  if (given.length < count) return faulty('opening-missing')
  return isFalse ? faulty('opening-false') : { state: 'opened', figures: { before, after, reason }, fault: null }
}
