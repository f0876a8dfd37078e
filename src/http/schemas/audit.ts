import { z } from 'zod'
import { AUDIT_CATALOGUE } from '../../audit/catalogue.ts'
import { choice, count, EXAMPLE_ID, field, id, instant } from './fields.ts'

const actions = Object.keys(AUDIT_CATALOGUE) as [string, ...string[]]

export const AuditEventOut = z
  .strictObject({
    sequence: count('Number in the log of the congress, without gaps from 1.', 1, 1),
    at: instant('When it happened.'),
    actor: field(
      z.strictObject({
        id: field(z.string(), 'Id of the account.', EXAMPLE_ID),
        name: field(z.string(), 'Name of the actor.', 'Đỗ Quang Huy'),
        role: field(z.string(), 'Role in which the actor acted.', 'board-head'),
      }),
      'Who did it.',
      { id: EXAMPLE_ID, name: 'Đỗ Quang Huy', role: 'board-head' },
    ),
    address: field(z.string().nullable(), 'Address the request came from.', '127.0.0.1'),
    requestId: field(z.string(), 'Id of the request.', '0192f3a4-5b6c-7d8e-9f01-23456789abcd'),
    action: choice(actions, 'What was done.', 'ballots.entered'),
    object: field(
      z.strictObject({ type: field(z.string(), 'Kind of object.', 'ballot-batch'), id: id('Its id.') }),
      'On what.',
      { type: 'ballot-batch', id: '0192f3a4-5b6c-7d8e-9f01-23456789abcd' },
    ),
    before: z
      .unknown()
      .meta({ description: 'Figures before; null where there was nothing.', examples: [{ entered: 3 }] }),
    after: z.unknown().meta({ description: 'Figures after.', examples: [{ entered: 4 }] }),
    reason: field(z.string().nullable(), 'Why, for a correction.', null),
    citations: field(z.array(z.string()), 'Clauses that the act rests on.', []),
  })
  .meta({ id: 'AuditEvent' })
