import type { EntriesPerBatch } from './entry.ts'

/**
 * Versions of the procedure of counting. Version 1: one entry of each batch, which the head reads and corrects while it is
 * typed, and which counts from its first ballot. Version 2: entries are blind to each other, and a batch counts once its
 * entries agree. Version 3: entries are aligned ballot by ballot,
 * the board gives its rulings on doubtful ballots after the entries agree, and a result is
 * declared after the head and at least half of the other members of the board have confirmed its digest. A meeting
 * keeps the version under which it was recorded.
 */
export const PROCEDURE_VERSIONS = [1, 2, 3] as const

/** The numbers of entries that a meeting can choose. */
export const ENTRIES_PER_BATCH = [1, 2, 3] as const satisfies readonly EntriesPerBatch[]

export interface Procedure {
  readonly version: (typeof PROCEDURE_VERSIONS)[number]
  /** Entries of each batch, typed by different people. */
  readonly entries: EntriesPerBatch
}

/** The procedure of meetings that were recorded before meetings had one. */
export const FIRST_PROCEDURE: Procedure = { version: 1, entries: 1 }

/** The procedure of a new meeting: two entries unless the meeting chooses one or three. */
export const newProcedure = (entries: EntriesPerBatch | null): Procedure => ({ version: 3, entries: entries ?? 2 })

/** Whether nobody reads or changes an entry of another before all entries of the batch are final. */
export const isBlind = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 2

/** Whether the size of a batch may be corrected below what is typed, because a refusal would say how many ballots that is. */
export const hidesProgress = (procedure: Procedure): boolean => isBlind(procedure) && procedure.entries > 1

/**
 * Whether lists were judged by the hall, and by every pair of offices that one person cannot hold, from the first list of
 * the meeting on. Meetings of the first version may have lists from before that.
 */
export const judgesLists = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 2

/** Whether ballots come with the number of the first of them, so that none is entered twice. */
export const needsPosition = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 2

/** Whether entries are compared ballot by ballot, and not as sets. */
export const alignsEntries = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 3

/** Whether the board rules on doubtful ballots after the entries agree, and not while they are typed. */
export const rulesAfterEntry = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 3

/** Whether members of the board confirm a result before it is declared. */
export const needsSignOff = ({ version }: Pick<Procedure, 'version'>): boolean => version >= 3
