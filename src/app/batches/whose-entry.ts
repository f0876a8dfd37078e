import type { CongressId } from '../../kernel/brand.ts'
import { freeToType, OPENED_ENTRY } from '../../rules/entry.ts'
import { isBoardRole } from '../../rules/roles.ts'
import type { Actor } from '../actor.ts'
import type { Entry } from '../model.ts'
import type { NamedGrant } from '../roles/model.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { BatchReads } from './ports.ts'

/** Whose an entry is, as far as the reader may know, and nothing of what is typed in it. */
export interface EntryOfSomebody extends Pick<Entry, 'slot' | 'state'> {
  /** The reader types it. */
  readonly own: boolean
  /** Nobody has begun it, and the reader may. */
  readonly free: boolean
  /** For the head of the board, and for the typist. */
  readonly typist: { readonly accountId: string; readonly displayName: string } | null
  /** As `typist`. */
  readonly begunAt: string | null
  /** As `typist`; null while it is open. */
  readonly finishedAt: string | null
  /** Papers of the stack as its typist counted them; as `typist`, and null once it is not open. */
  readonly papers: number | null
}

const nameOf = (grants: readonly NamedGrant[], accountId: string): string => {
  const ofAccount = grants.filter((grant) => grant.accountId === accountId)
  const { personName = null, displayName = '' } =
    ofAccount.find((grant) => isBoardRole(grant.role)) ?? ofAccount[0] ?? {}
  return personName ?? displayName
}

/**
 * Tells of entries whose they are. A typist learns of the entries of others only that they are not free, as a refusal
 * would say too; the head also learns the name, the times, and the papers that the
 * typist has counted. Others learn nothing.
 */
export const whoseEntries = async (
  reads: BatchReads & RoleReads,
  actor: Actor,
  congressId: CongressId,
  entries: readonly Entry[],
): Promise<(entry: Entry) => EntryOfSomebody> => {
  const batchIds = [...new Set(entries.map(({ batchId }) => batchId))]
  const onBoard = actor.role === 'board-head' || actor.role === 'board-member'
  const [times, hands, grants] = onBoard
    ? await Promise.all([
        reads.entryTimes(congressId, batchIds),
        reads.handsIn(batchIds),
        reads.grantsInCongress(congressId),
      ])
    : [[], [], []]
  return (entry) => {
    const { batchId, slot, state, typist, papers } = entry
    const own = onBoard && typist === actor.id
    const typed = hands.filter((hand) => hand.batchId === batchId).map(({ accountId }) => accountId)
    const free = onBoard && typist === null && state === OPENED_ENTRY && freeToType([actor.id], typed).length > 0
    const known = { slot, state, own, free }
    if (typist === null || !(own || actor.role === 'board-head')) {
      return { ...known, typist: null, begunAt: null, finishedAt: null, papers: null }
    }
    const time = times.find((each) => each.batchId === batchId && each.slot === slot)
    return {
      ...known,
      typist: { accountId: typist, displayName: nameOf(grants, typist) },
      begunAt: time?.begunAt ?? null,
      finishedAt: state === OPENED_ENTRY ? null : (time?.finishedAt ?? null),
      papers: state === OPENED_ENTRY ? papers : null,
    }
  }
}
