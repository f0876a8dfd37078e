import type { z } from 'zod'
import type { LogKind } from './log-ref.ts'
import type { ObjectType } from './objects.ts'

/** The figures of a kind, by name. */
type Figures = z.ZodObject

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
  /** The figures after the act as the replay accepts them, if that is less exact than `after`. */
  readonly read?: Figures
  /**
   * The figures that a screen in the hall and other systems may see; of a kind without them only that it happened.
   * Never blind figures, people's own words, names or years of birth (the printed names of a list may carry them), and
   * nothing about accounts, keys, devices and PINs.
   */
  readonly open?: readonly string[]
  /** The log is sealed with it: a signed checkpoint is taken whose last event this is. */
  readonly sealed?: true
  /** What it says about ballots is shown to nobody before the result of the round is declared. */
  readonly blind?: true
  /** A count is replayed from it. */
  readonly counted?: true
  /** It cites the clauses that the act rests on. */
  readonly cites?: true
  /** Webhooks can ask for it. */
  readonly webhook?: true
  /** It changes who a caller is or what a caller sees: identities that are remembered are looked up anew. */
  readonly changesAccess?: true
}

/** The names of the figures after the act. */
type NameIn<Kind extends EventKind> = Kind extends { after: z.ZodObject<infer Shape> } ? keyof Shape : never

/** One kind of event; a figure can be open only if the kind has it. */
export const event = <const Kind extends EventKind>(kind: Kind & { readonly open?: readonly NameIn<Kind>[] }): Kind =>
  kind

/** Writing these lists once. */
export const IN_CONGRESS = ['congress'] as const
export const IN_INSTALLATION = ['installation'] as const
export const IN_EITHER = ['congress', 'installation'] as const
