import type { z } from 'zod'
import { id, text } from './shapes.ts'

interface ObjectKind {
  readonly id: z.ZodType<string>
  /** Whether screens in the hall and other systems may see the id of such an object. */
  readonly open: boolean
}

/** The kinds of object that an event can be about. */
export const OBJECTS = {
  organisation: { id: id<'organisation'>(), open: true },
  congress: { id: id<'congress'>(), open: true },
  person: { id: id<'person'>(), open: true },
  election: { id: id<'election'>(), open: true },
  round: { id: id<'round'>(), open: true },
  'ballot-batch': { id: id<'batch'>(), open: true },
  paper: { id: id<'paper'>(), open: false },
  account: { id: id<'account'>(), open: false },
  session: { id: id<'session'>(), open: false },
  'setup-link': { id: text, open: false },
  'role-grant': { id: id<'role-grant'>(), open: false },
  key: { id: id<'api-key'>(), open: false },
  device: { id: id<'device'>(), open: false },
  'hall-screen': { id: id<'hall-screen'>(), open: false },
  'audit-log': { id: id<'log'>(), open: true },
  'signing-key': { id: text, open: false },
  webhook: { id: id<'webhook'>(), open: false },
  'webhook-delivery': { id: id<'webhook-delivery'>(), open: false },
} as const satisfies Record<string, ObjectKind>

export type ObjectType = keyof typeof OBJECTS

/** The id of one kind of object. */
export type ObjectId<Type extends ObjectType> = z.output<(typeof OBJECTS)[Type]['id']>

const isObjectType = (type: string): type is ObjectType => Object.hasOwn(OBJECTS, type)

/** Whether everybody may see the id of an object; false for an unknown type. */
export const isOpenObject = (type: string): boolean => isObjectType(type) && OBJECTS[type].open
