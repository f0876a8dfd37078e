import type { ReadonlySignal } from '@preact/signals'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { NewRoleGrant, RoleGrant } from '../api/types.ts'
import { useAct } from '../parts/use-act.ts'

interface GrantAgain {
  readonly send: () => Promise<void>
  readonly sending: ReadonlySignal<boolean>
  readonly failure: ReadonlySignal<Failure | null>
}

/** The act that grants the same role to the same account once more. */
export const useGrantAgain = (grant: RoleGrant, changed: () => Promise<void>): GrantAgain => {
  const { username, personId, congressId } = grant
  const { keyFor, answered } = useActKey()
  return useAct(async () => {
    // A role that waits is one in a meeting.
    const role = grant.role as NewRoleGrant['role']
    const body = { username, role, ...(personId === null ? {} : { personId }) }
    const answer = await call('POST /v1/congresses/{id}/role-grants', {
      path: { id: congressId ?? '' },
      body,
      key: keyFor(body),
    })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
}
