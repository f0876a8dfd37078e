import type { z } from 'zod'
import type { LogKind } from './log-ref.ts'
import type { ObjectType } from './objects.ts'

/** Schema of the figures of a kind: an object with one key for each figure. */
type Figures = z.ZodObject

/** A list of objects, or the figures themselves (null), and the names that a commitment of each object hides. */
interface Hiding {
  readonly list: string | null
  readonly hides: readonly string[]
}

interface Committed {
  readonly before: readonly Hiding[]
  readonly after: readonly Hiding[]
}

/** Everything about one kind of event, written once. */
export interface EventKind {
  /** The kind of object that it is about. */
  readonly object: ObjectType
  /** The logs that it belongs to. */
  readonly logs: readonly LogKind[]
  readonly vi: string
  readonly en: string
  /** The figures after the act; absent if there are none. */
  readonly after?: Figures
  /**
   * The figures before the act, for an act that changes or corrects something; nullable if the first act of the kind has
   * nothing before it, absent if no act has.
   */
  readonly before?: Figures | z.ZodNullable<Figures>
  /** A less exact schema of the figures after the act, for the replay of logs that other versions wrote. */
  readonly read?: Figures | z.ZodNullable<Figures>
  /**
   * The figures that screens in the hall and other systems may see; without `open` they see only that the act
   * happened.
   * Never blind figures, free text, names or years of birth (the printed names of a list may hold them), and
   * nothing about accounts, keys, devices and PINs.
   */
  readonly open?: readonly string[]
  /** Seals the log: a signed checkpoint is taken right after this event. */
  readonly sealed?: true
  /** The version of the seals (`SEAL_VERSION`) since which the kind takes a checkpoint; the first one if absent. */
  readonly sealedSince?: 2
  /**
   * Happens also in a log that does not continue what was signed before, because somebody has to be able to accept that log,
   * and because a role can be taken away at any time. Nothing is signed then before the log is accepted.
   */
  readonly sealedLater?: true
  /** Withholds its figures about ballots until the result of the round is declared. */
  readonly blind?: true
  /**
   * The figures that are hashed behind salted commitments, with the reason of the act: an export can leave them out. Every blind
   * kind has some. The schemas are those of the opened figures.
   */
  readonly committed?: Committed
  /** The replay of a count uses it. */
  readonly counted?: true
  /** Cites the clauses that the act rests on. */
  readonly cites?: true
  /** Webhooks can subscribe to it. */
  readonly webhook?: true
  /** Changes the identity or the rights of a caller, so that cached identities are looked up again. */
  readonly changesAccess?: true
}

/** The names of the figures after the act. */
type NameIn<Kind extends EventKind> = Kind extends { after: z.ZodObject<infer Shape> } ? keyof Shape : never

/** One kind of event; a figure can be open only if the kind has it. */
export const event = <const Kind extends EventKind>(kind: Kind & { readonly open?: readonly NameIn<Kind>[] }): Kind =>
  kind

/** Lists of logs that several kinds share. */
export const IN_CONGRESS = ['congress'] as const
export const IN_INSTALLATION = ['installation'] as const
export const IN_EITHER = ['congress', 'installation'] as const
