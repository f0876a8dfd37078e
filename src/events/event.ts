import { z } from 'zod'
import { type ActionWith, AUDIT_CATALOGUE, type AuditAction, type KindOf, kindOf } from './catalogue.ts'
import type { LogOfKind } from './log-ref.ts'
import type { ObjectId } from './objects.ts'

/** A deeply readonly value: the form in which figures are written and read. */
type Fixed<Value> = unknown extends Value
  ? Value
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Fixed<Item>[]
      : { readonly [Key in keyof Value]: Fixed<Value[Key]> }

type Output<Schema> = Schema extends z.ZodType ? Fixed<z.output<Schema>> : never

/** The figures of a kind after the act. */
export type FiguresAfter<Action extends AuditAction> = Output<Extract<KindOf<Action>, { after: unknown }>['after']>

/** The figures of a kind before the act; null if the first act of the kind has nothing before it. */
export type FiguresBefore<Action extends AuditAction> = Output<Extract<KindOf<Action>, { before: unknown }>['before']>

/** The names of the figures of a kind after the act. */
export type NameOfFigure<Action extends AuditAction> = string & keyof FiguresAfter<Action>

/** Accepts undefined as well as null if nothing was there before. */
type Optional<Value> = null extends Value ? Value | undefined : Value

type After<Action extends AuditAction> =
  KindOf<Action> extends { after: unknown } ? { readonly after: FiguresAfter<Action> } : { readonly after?: never }

type Before<Action extends AuditAction> =
  KindOf<Action> extends { before: unknown }
    ? { readonly before: Optional<FiguresBefore<Action>> }
    : { readonly before?: never }

type Citations<Action extends AuditAction> =
  KindOf<Action> extends { cites: true } ? { readonly citations: readonly string[] } : { readonly citations?: never }

/**
 * An event of one kind before the log gives it a number. A figure that is missing, misspelt, of another type, or of
 * another log does not compile.
 */
export type EventOf<Action extends AuditAction> = Action extends AuditAction
  ? {
      /** The log that it is appended to. */
      readonly log: LogOfKind[KindOf<Action>['logs'][number]]
      readonly action: Action
      /** The object that it is about; the catalogue says of which kind. */
      readonly objectId: ObjectId<KindOf<Action>['object']>
      /** The reason, as people wrote it. */
      readonly reason?: string | null
    } & After<Action> &
      Before<Action> &
      Citations<Action>
  : never

/** The acts that a count is replayed from. */
export type CountAction = ActionWith<'counted'>

/** The figures after an act as they are read from an untrusted log, which an earlier version may have written. */
export type Figures<Action extends AuditAction> = Action extends AuditAction
  ? KindOf<Action> extends { read: infer Schema }
    ? Output<Schema>
    : FiguresAfter<Action>
  : never

/**
 * The figures before an act, with those filled in that an earlier version of the program did not write; unchanged if
 * they have another shape.
 */
export const readBefore = (action: CountAction, before: unknown): unknown => {
  const kind = AUDIT_CATALOGUE[action]
  if (!('read' in kind) || !('before' in kind)) return before
  const read = kind.read.safeParse(before)
  return read.success ? read.data : before
}

/** The figures of a kind that has none. */
export const WITHOUT_FIGURES = z.null()

/** Reads the figures after an act from an untrusted log; those of a kind without figures are null. */
export const readFigures = <Action extends AuditAction>(
  action: Action,
  after: unknown,
): z.ZodSafeParseResult<Figures<Action>> => {
  const kind = kindOf(action)
  return (kind.read ?? kind.after ?? WITHOUT_FIGURES).safeParse(after) as never
}
