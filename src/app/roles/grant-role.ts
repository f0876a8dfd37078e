import type { CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { grantersOf } from '../../rules/granting.ts'
import type { CongressRole } from '../../rules/roles.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenOver } from '../shared/find.ts'
import { accountToGrant } from './account-to-grant.ts'
import { grantedBy } from './granted-by.ts'
import { actingIn } from './granting.ts'
import type { NamedGrant } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { recordGrant } from './record-grant.ts'
import { seatOnBoard } from './seat-on-board.ts'

export interface NewGrant {
  readonly username: string
  readonly role: CongressRole
  /** Person on the counting board; null for every other role. */
  readonly personId: PersonId | null
}

/**
 * Grants a role in a congress, or proposes it to another member of the presidium. Refuses a role that existing roles
 * exclude. In a rehearsal that is over only an auditor may still come in: its log stays, to be read and verified.
 */
export const grantRole = async (
  tx: LocksCongress & PersonReads & BoardReads & AccountWrites & RoleWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  { username, role, personId }: NewGrant,
): Promise<Result<NamedGrant, Refusal>> => {
  const congress = await lockCongressEvenOver(tx, congressId)
  if (!congress.ok) return congress
  if (congress.value.rehearsalEndedAt !== null && role !== 'auditor') return refuse('rehearsal-over')
  const { organisationId } = congress.value
  const acting = actingIn(context, grantersOf(role), { organisationId, congressId })
  if (!acting.ok) return acting
  const grantsHere = () => tx.grantsInCongress(congressId)
  const account = await accountToGrant(tx, { username, role, organisationId, grantsHere })
  if (!account.ok) return account
  const seat = await seatOnBoard(tx, congressId, { role, personId, accountId: account.value.id })
  if (!seat.ok) return seat
  const by = await grantedBy(tx, acting.value, congressId, account.value, { role, personId })
  if (!by.ok) return by
  const grant = { role, organisationId: null, congressId, personId }
  return ok(await recordGrant(tx, acting.value, account.value, grant, by.value))
}
