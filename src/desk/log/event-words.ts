import { fieldsOf } from '../../kernel/unknown.ts'
import { EVENT_DETAILS } from '../../locale/event-details.ts'
import { EVENT_WORDS } from '../../locale/event-words.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { type FillParams, fill } from '../../locale/text.ts'
import type { AuditEvent } from '../api/types.ts'
import { figureWords, sayFigure } from './figures.ts'
import { fullText } from './full-text.ts'
import type { Naming } from './naming.ts'

const figuresOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsOf(value) : {}

/** The act of an event in words; an act of a newer service by its name in the log. */
export const actWords = ({ action }: Pick<AuditEvent, 'action'>, { language }: Pick<Naming, 'language'>): string =>
  EVENT_WORDS[action]?.[language] ?? action

const isRole = (role: string): role is keyof typeof ROLE_LABELS => Object.hasOwn(ROLE_LABELS, role)

/** A role in words; that of the service itself by its name in the log. */
export const roleWords = (role: string, { language }: Pick<Naming, 'language'>): string =>
  isRole(role) ? ROLE_LABELS[role][language] : role

/** Kinds of event whose figures name their object. */
const NAME_THEIR_OBJECT: readonly string[] = ['election.created', 'round.created']

/** Types of object that a table of events names. */
const NAMED_TYPES: readonly string[] = ['round', 'ballot-batch', 'election']

/** The object of an event by name, where its figures do not name it; null if they do, or if its name is not known. */
export const objectWords = (
  { action, object }: Pick<AuditEvent, 'action' | 'object'>,
  naming: Naming,
): string | null =>
  NAMED_TYPES.includes(object.type) && !NAME_THEIR_OBJECT.includes(action) ? naming.nameOf(object.id) : null

const paramOf = (name: string, value: unknown, naming: Naming): string | number => {
  if (typeof value === 'number') return value
  return Array.isArray(value) ? value.length : sayFigure(name, value, naming)
}

/** The figures of an event in a few words; empty for kinds of which the act says everything. */
export const detailOf = ({ action, after }: Pick<AuditEvent, 'action' | 'after'>, naming: Naming): string => {
  const template = EVENT_DETAILS[action]
  if (template === undefined) return ''
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(figuresOf(after))) {
    if (value !== null && value !== '') params[name] = paramOf(name, value, naming)
  }
  // A part that is left out may leave its comma at the beginning.
  return fill(template[naming.language], params).replace(/^[,:]\s*/, '')
}

/** The params of the sentence that tells an event. */
export const sentenceOf = (event: AuditEvent, naming: Naming): FillParams => {
  const [object, detail] = [objectWords(event, naming), detailOf(event, naming)]
  return {
    role: roleWords(event.actor.role, naming),
    name: event.actor.name,
    act: actWords(event, naming),
    ...(object === null ? {} : { object }),
    ...(detail === '' ? {} : { detail }),
  }
}

/** One figure that an act changed. */
export interface ChangedFigure {
  readonly name: string
  readonly words: string
  readonly before: string
  readonly after: string
}

/** The figures that an act changed, in the order of the log; of an act without figures before it, all of them. */
export const changesIn = ({ before, after }: Pick<AuditEvent, 'before' | 'after'>, naming: Naming): ChangedFigure[] => {
  const [old, now] = [figuresOf(before), figuresOf(after)]
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])]
  const differ = (name: string): boolean => fullText(old[name] ?? null) !== fullText(now[name] ?? null)
  return names
    .filter((name) => before === null || after === null || differ(name))
    .map((name) => ({
      name,
      words: figureWords(name, naming),
      before: sayFigure(name, old[name], naming),
      after: sayFigure(name, now[name], naming),
    }))
}
