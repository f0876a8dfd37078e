import type { Context } from '../../src/app/actor.ts'
import type { UnitOfWork } from '../../src/app/ports.ts'
import { isAuditAction, kindOf } from '../../src/events/catalogue.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { OBJECTS } from '../../src/events/objects.ts'
import { EVERYBODY } from './everyone.ts'

/** The parts of an event that its kind describes. */
export interface Checked {
  readonly log: string
  readonly action: string
  readonly object: { readonly type: string; readonly id: string }
  readonly before: unknown
  readonly after: unknown
  readonly citations: readonly string[]
}

/** Deviations of an event from its kind in the catalogue; empty for a correct one. */
export const wrongWith = ({ log, action, object, before, after, citations }: Checked): string[] => {
  if (!isAuditAction(action)) return [`${action} is not in the catalogue`]
  const kind = kindOf(action)
  const wrong: string[] = []
  const ask = (about: string, isRight: boolean, said = ''): void => {
    if (!isRight) wrong.push(`${action}: ${about} ${said}`.trim())
  }
  ask('the log', kind.logs.includes(logWithId(log).kind))
  ask('the object', kind.object === object.type && OBJECTS[kind.object].id.safeParse(object.id).success, object.type)
  for (const [name, schema, value] of [
    ['after', kind.after, after],
    ['before', kind.before, before],
  ] as const) {
    const parsed = schema?.safeParse(value)
    if (parsed) ask(name, parsed.success, parsed.error?.message)
    else ask(name, value === null, 'is not null')
  }
  ask('the citations', kind.cites === true || citations.length === 0)
  return wrong
}

/** An appended event in the form in which the database returns it. */
const asStored = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

/**
 * The log of a congress that the stand-in of the tests records, and that of its installation, are judged without roles: it holds
 * every role, of which no log grants any.
 */
const unjudgedOf = <Event extends { readonly action: string; readonly after?: object }>(
  by: Context,
  event: Event,
): Event => {
  if (by.actor.id !== EVERYBODY.id) return event
  if (event.action === 'log.begun') return { ...event, after: { rightsVersion: 1 } }
  return event.action === 'congress.created' ? { ...event, after: { ...event.after, rightsVersion: undefined } } : event
}

/** A unit of work in which every appended event must match its kind: figures, object and log. */
export const checkingEvents = (uow: UnitOfWork): UnitOfWork => ({
  ...uow,
  write: (context, useCase, options) =>
    uow.write(
      context,
      (tx, acting) =>
        useCase(
          {
            ...tx,
            appendAudit: (by, event) => {
              const { action, objectId, before, after, citations = [] } = event
              const log = logIdOf(event.log)
              const object = { type: kindOf(action).object, id: objectId }
              const checked = { log, action, object, before: asStored(before), after: asStored(after), citations }
              const wrong = wrongWith(checked)
              if (wrong.length > 0) throw new Error(wrong.join('\n'))
              return tx.appendAudit(by, unjudgedOf(by, event))
            },
          },
          acting,
        ),
      options,
    ),
})
