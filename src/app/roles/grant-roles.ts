import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import { within } from '../shared/within.ts'
import { grantRole, type NewGrant } from './grant-role.ts'
import type { NamedGrant } from './model.ts'

/** Grants several roles in a congress, all of them or none, each as if it were granted alone. */
export const grantRoles = async (
  tx: Parameters<typeof grantRole>[0],
  context: Context,
  congressId: CongressId,
  grants: readonly NewGrant[],
): Promise<Result<readonly NamedGrant[], Refusal>> => {
  const granted: NamedGrant[] = []
  for (const [index, grant] of grants.entries()) {
    const one = await grantRole(tx, context, congressId, grant)
    if (!one.ok) return within(`/grants/${index}`, one)
    granted.push(one.value)
  }
  return ok(granted)
}
