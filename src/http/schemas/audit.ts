import { z } from 'zod'
import { EVENT_FORMAT } from '../../audit/event.ts'
import { AUDIT_ACTIONS, kindOf } from '../../events/catalogue.ts'
import { afterNumber, pageLimit } from './common.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, instant } from './fields.ts'

const objectTypes = [...new Set(AUDIT_ACTIONS.map((action) => kindOf(action).object))].sort()

const digest = (description: string, example: string) => field(z.hex().length(64), description, example)
const figures = (description: string, example: unknown) => z.unknown().meta({ description, examples: [example] })

export const AuditEventOut = z
  .strictObject({
    format: choice([EVENT_FORMAT], 'Format in which the event is hashed.', EVENT_FORMAT),
    log: field(z.string(), 'Id of the congress; the nil UUID for the log of the installation.', EXAMPLE_ID),
    sequence: count('Number in its log, without gaps from 1.', 1, 1),
    previous: digest('Leaf hash of the previous event; zeros for the first.', '0'.repeat(64)),
    at: instant('When it happened.'),
    actor: field(
      z.strictObject({
        id: field(z.string(), 'Id of the account.', EXAMPLE_ID),
        name: field(z.string(), 'Name of the actor.', 'Đỗ Quang Huy'),
        role: field(z.string(), 'Role in which the actor acted.', 'board-head'),
      }),
      'The actor.',
      { id: EXAMPLE_ID, name: 'Đỗ Quang Huy', role: 'board-head' },
    ),
    address: field(
      z.string().nullable(),
      'Client address of the request; null for acts of the service itself.',
      '127.0.0.1',
    ),
    requestId: field(z.string().nullable(), 'Id of the request; null if withheld.', EXAMPLE_ID),
    action: choice(AUDIT_ACTIONS, 'Kind of event.', 'ballots.entered'),
    object: field(
      z.strictObject({ type: field(z.string(), 'Kind of object.', 'ballot-batch'), id: id('Its id.') }),
      'Object of the act.',
      { type: 'ballot-batch', id: EXAMPLE_ID },
    ),
    before: figures('Figures before the act; null if there were none, or if withheld.', { entered: 3 }),
    after: figures('Figures after the act; null if there are none, or if withheld.', { entered: 4 }),
    reason: field(z.string().nullable(), 'Reason, for a correction; null if withheld.', null),
    citations: field(z.array(z.string()), 'Clauses that the act rests on.', []),
    hashed: field(
      z
        .strictObject({
          before: figures('Figures before the act, as they are hashed.', { entered: 3 }),
          after: figures('Figures after the act, as they are hashed.', { entered: 4 }),
          reason: field(z.string().nullable(), 'Reason, as it is hashed.', null),
          salts: field(
            z.array(z.hex().length(32)),
            'Salts of the commitments in the order in which they stand in `before`, `after` and `reasonCommitment`, in hexadecimal.',
            ['8f4e3c1d5a6b7c8d9e0f1a2b3c4d5e6f'],
          ),
        })
        .nullable(),
      'The fields of the event that are hashed in another form than they are shown: marks of ballots, figures of sheets and reasons are hashed as salted commitments, so that an export can leave them out. Null for an event that is hashed as it is shown, or withheld.',
      null,
    ),
    leafHash: digest(
      'Hash of the canonical text (RFC 8785) of all fields above `hashed` as a leaf of the tree (RFC 9162), in hexadecimal; those that `hashed` has are taken from there.',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    ),
    withheld: flag(
      'True while figures, reason and request id are withheld, because the event shows what was typed in a round without a result.',
      false,
    ),
  })
  .meta({ id: 'AuditEvent' })

/** An instant in a filter; years that the database's calendar does not have are refused. */
const filterInstant = (description: string) =>
  field(
    z.iso
      .datetime({ offset: true })
      .max(40)
      .transform((text) => new Date(text).toISOString())
      .refine((text) => /^[1-9]\d{3}-/.test(text))
      .optional(),
    description,
    '2017-08-05T02:15:00.000Z',
  )

const MOST_ACTIONS = 20

/** The filter of a list of events. */
export const AuditEventsQuery = z.strictObject({
  limit: pageLimit,
  after: afterNumber,
  objectType: choice(objectTypes, 'Only events on this kind of object.', 'ballot-batch').optional(),
  objectId: id('Only events on the object with this id.').optional(),
  roundId: id('Only events on the round with this id and on its batches.').optional(),
  actorId: id('Only acts of this account.').optional(),
  action: field(
    z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(AUDIT_ACTIONS)).max(MOST_ACTIONS))
      .optional(),
    `Only events of this kind, or of up to ${MOST_ACTIONS} kinds separated by commas.`,
    'result.declared,decision.recorded',
  ),
  from: filterInstant('Only events at this instant or later (RFC 3339).'),
  order: choice(
    ['oldest-first', 'newest-first'],
    'Order of the events; the oldest first if absent. Pages follow each other in this order.',
    'newest-first',
  ).optional(),
  to: filterInstant('Only events before this instant (RFC 3339).'),
})
