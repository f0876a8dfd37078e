import { z } from 'zod'
import { pointerOf } from '../kernel/json-pointer.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { type Violation, violationAt } from './violation.ts'

/** The part of an event that the replay depends on. The verifier of the log checks the rest. */
export const readable = z.looseObject({
  log: z.string(),
  sequence: z.int(),
  at: z.string(),
  actor: z.looseObject({ id: z.string(), role: z.string() }),
  object: z.looseObject({ id: z.string() }),
  reason: z.string().nullable(),
  citations: z.array(z.string()),
})

/** The number of an event that may be anything; 0 if it has none. */
export const sequenceOf = (event: unknown): number => {
  const { sequence } = fieldsOf(event)
  return typeof sequence === 'number' && Number.isSafeInteger(sequence) ? sequence : 0
}

/** The violation of an event whose envelope or figures have another shape. */
export const malformed = (event: unknown, action: string, { issues }: z.ZodError): Violation => {
  const pointer = pointerOf(issues[0]?.path.map(String) ?? []).slice(0, 200)
  return violationAt(sequenceOf(event), 'figures-malformed', pointer === '' ? { action } : { action, pointer })
}
