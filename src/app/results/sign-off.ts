import type { PersonId } from '../../kernel/brand.ts'
import { type Confirmed, confirmedIn, lastOfEach } from '../../rules/sign-off.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { Confirmation, DeclaredResult } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
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
  readonly missing: number
  /** Members besides the head who have not confirmed it. */
  readonly open: readonly NamedMember[]
  /** Every confirmation, the first one first; one of another digest is void. */
  readonly confirmations: readonly (Confirmation & NamedMember & { readonly counts: boolean })[]
}

type SignOffReads = PersonReads & BoardReads & ResultReads

/** A confirmation with the account that gave it. */
type Given = Confirmation & { readonly accountId: string }

/** The confirmations of one digest, in the order in which they were given. */
export const givenFor = (confirmations: readonly Confirmation[], digest: string | null): readonly Given[] =>
  confirmations.flatMap((one) => (one.digest === digest ? [{ ...one, accountId: one.confirmedBy }] : []))

/**
 * The confirmations of a pending result by members of the board in force.
 * @param headAccount the account that declares the result; null if nobody does yet
 */
export const confirmedSoFar = async (
  reads: BoardReads & ResultReads,
  { round }: RoundInPlace,
  { digest, waived }: Pick<PendingResult, 'digest' | 'waived'>,
  headAccount: string | null = null,
): Promise<Confirmed<PersonId>> => {
  const board = await reads.board(round.congressId)
  const given = givenFor(await reads.confirmations(round.id), digest)
  return confirmedIn(board?.members ?? [], given, { headAccount, waived })
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
  const { by, open, ...progress } = declared
    ? afterDeclaration(declared)
    : await confirmedSoFar(reads, place, pending, headAccount)
  const digest = declared ? (declared.signOff?.digest ?? null) : pending.digest
  const last = lastOfEach(givenFor(confirmations, digest))
  return {
    digest,
    ...progress,
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
const afterDeclaration = ({ signOff }: DeclaredResult): Confirmed<PersonId> => ({
  others: signOff?.others ?? 0,
  needed: signOff?.needed ?? 0,
  missing: 0,
  by: (signOff?.confirmedBy ?? []).filter(({ head }) => !head).map(({ personId }) => personId),
  open: [],
})
