import type { PersonId } from '../../kernel/brand.ts'
import { isBoardRole } from '../../rules/roles.ts'
import { type Confirmed, confirmedIn, lastOfEach, needsOutsider } from '../../rules/sign-off.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { Confirmation, DeclaredResult } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { liveOf } from '../roles/model.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import type { PendingResult } from './pending-result.ts'
import type { ResultReads } from './ports.ts'

/** A member of the board by name. */
export interface NamedMember {
  readonly personId: PersonId
  readonly fullName: string
}

/** How far the result of a round is confirmed. */
export interface RoundSignOff {
  /** The digest to confirm, or the one that was declared; null if there is none. */
  readonly digest: string | null
  readonly others: number
  readonly needed: number
  /** Confirmations without which the head cannot declare, also one of the outsiders. */
  readonly missing: number
  /** Of whom one has to confirm it, because the head had a hand in the entries; empty if nobody has to. */
  readonly outsiders: readonly NamedMember[]
  /** Members besides the head who have not confirmed it. */
  readonly open: readonly NamedMember[]
  /** Every confirmation, the first one first; one of another digest is void. */
  readonly confirmations: readonly (Confirmation & NamedMember & { readonly counts: boolean })[]
}

export type ConfirmationReads = BoardReads & ResultReads & RoleReads
type SignOffReads = PersonReads & ConfirmationReads

/** A confirmation with the account that gave it. */
type Given = Confirmation & { readonly accountId: string }

/** The confirmations of one digest, in the order in which they were given. */
export const givenFor = (confirmations: readonly Confirmation[], digest: string | null): readonly Given[] =>
  confirmations.flatMap((one) => (one.digest === digest ? [{ ...one, accountId: one.confirmedBy }] : []))

/** How far a pending result is confirmed, and by whom it has to be confirmed because the head had a hand in the entries. */
export interface ConfirmedSoFar extends Confirmed<PersonId> {
  readonly outsiders: readonly PersonId[]
}

/**
 * The confirmations of a pending result by members of the board in force.
 * @param headAccount the account that declares the result; null if nobody does yet
 */
export const confirmedSoFar = async (
  reads: ConfirmationReads,
  { round }: RoundInPlace,
  { digest, waived }: Pick<PendingResult, 'digest' | 'waived'>,
  headAccount: string | null = null,
): Promise<ConfirmedSoFar> => {
  const board = await reads.board(round.congressId)
  const given = givenFor(await reads.confirmations(round.id), digest)
  const confirmed = confirmedIn(board?.members ?? [], given, { headAccount, waived })
  if (digest === null || confirmed.needed === 0) return { ...confirmed, outsiders: [] }
  const tookPart = lastOfEach(given).filter(({ personId }) => confirmed.by.includes(personId))
  const outsiders = await outsidersOf(reads, round, tookPart, headAccount)
  return { ...confirmed, missing: Math.max(confirmed.missing, outsiders.length > 0 ? 1 : 0), outsiders }
}

/** The people of whom one has to confirm a result that its confirmations leave to those with a hand in the entries. */
const outsidersOf = async (
  reads: ConfirmationReads,
  { id, congressId }: RoundInPlace['round'],
  given: readonly Given[],
  headAccount: string | null,
): Promise<readonly PersonId[]> => {
  const tookPart = given.map((one) => one.tookPart)
  // Somebody without a hand has confirmed it: nothing more has to be read.
  if (!needsOutsider(true, tookPart, 1)) return []
  const hands = await reads.handsInRound(id)
  const onBoard = liveOf(await reads.grantsInCongress(congressId)).filter(({ role }) => isBoardRole(role))
  const outside = onBoard.filter(({ accountId }) => !hands.includes(accountId))
  const head = headAccount ?? onBoard.find(({ role }) => role === 'board-head')?.accountId
  const headTookPart = head !== undefined && hands.includes(head)
  if (!needsOutsider(headTookPart, tookPart, outside.length)) return []
  return outside.flatMap(({ personId }) => personId ?? [])
}

/**
 * The confirmations of a round, and how many are missing before its result can be declared.
 * @param headAccount the account that declares the result; null if nobody does yet
 */
export const signOffOf = async (
  reads: SignOffReads,
  place: RoundInPlace,
  pending: Pick<PendingResult, 'digest' | 'waived'>,
  headAccount: string | null = null,
): Promise<RoundSignOff> => {
  const { round } = place
  const named = new Map((await reads.people(round.congressId)).map(({ id, fullName }) => [id, fullName]))
  const nameOf = (personId: PersonId): NamedMember => ({ personId, fullName: named.get(personId) ?? '' })
  const confirmations = await reads.confirmations(round.id)
  const declared = await reads.result(round.id)
  const { by, open, outsiders, ...progress } = declared
    ? afterDeclaration(declared)
    : await confirmedSoFar(reads, place, pending, headAccount)
  const digest = declared ? (declared.signOff?.digest ?? null) : pending.digest
  const last = lastOfEach(givenFor(confirmations, digest))
  return {
    digest,
    ...progress,
    outsiders: outsiders.map(nameOf),
    open: open.map(nameOf),
    confirmations: confirmations.map((confirmation) => ({
      ...confirmation,
      ...nameOf(confirmation.personId),
      counts: by.includes(confirmation.personId) && last.some((one) => isSame(one, confirmation)),
    })),
  }
}

const isSame = (one: Confirmation, other: Confirmation): boolean =>
  one.personId === other.personId && one.digest === other.digest && one.confirmedBy === other.confirmedBy

/** A declared result misses no confirmation, and its board is the one of then. */
const afterDeclaration = ({ signOff }: DeclaredResult): ConfirmedSoFar => ({
  others: signOff?.others ?? 0,
  needed: signOff?.needed ?? 0,
  missing: 0,
  by: (signOff?.confirmedBy ?? []).filter(({ head }) => !head).map(({ personId }) => personId),
  open: [],
  outsiders: [],
})
