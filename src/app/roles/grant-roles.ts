import type { CongressId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import { everyRow } from '../shared/every-row.ts'
import { grantRole, type NewGrant } from './grant-role.ts'
import type { NamedGrant } from './model.ts'

/** Grants several roles in a congress, all of them or none, each as if it were granted alone. */
export const grantRoles = (
  tx: Parameters<typeof grantRole>[0],
  context: Context,
  congressId: CongressId,
  grants: readonly NewGrant[],
): Promise<Result<readonly NamedGrant[], Refusal>> =>
  everyRow('/grants', grants, (grant) => grantRole(tx, context, congressId, grant))
