import type { z } from 'zod'
import type { PersonInput } from '../../app/people/add-person.ts'
import type { PersonIn } from '../schemas/people.ts'

/** A person as the use cases take it. */
export const personInput = (body: z.output<typeof PersonIn>): PersonInput => ({
  ...body,
  birthYear: body.birthYear ?? null,
  partySince: body.partySince ?? null,
  workingGroup: body.workingGroup ?? false,
})
