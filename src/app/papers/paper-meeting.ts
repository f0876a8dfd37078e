import { Bug } from '../../kernel/bug.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import type { MeetingKind } from '../../rules/types.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'

/** The meeting as its papers name it. */
export interface PaperMeeting {
  readonly organisation: { readonly name: string; readonly level: OrganisationLevel }
  /** Name of the superior organisation; null if none is recorded. */
  readonly superior: string | null
  readonly kind: MeetingKind
  readonly name: string
  readonly term: Congress['term']
  /** Plain date. */
  readonly heldOn: string
}

/** The meeting with the names of its organisation and of the superior, as they were when its first result was declared. */
export const paperMeeting = async (reads: OrganisationReads, congress: Congress): Promise<PaperMeeting> => {
  const organisation = await reads.organisation(congress.organisationId)
  if (!organisation) throw new Bug(`congress ${congress.id} has lost its organisation`)
  const names = await reads.namesOnPapers(congress.id)
  if (!names) throw new Bug(`congress ${congress.id} has no names on papers`)
  return {
    organisation: { name: names.organisation, level: organisation.level },
    superior: names.superior,
    kind: congress.kind,
    name: congress.name,
    term: congress.term,
    heldOn: congress.heldOn,
  }
}

/** The counting board as papers name it: its title and the name of its head. */
export interface PaperBoard {
  readonly title: BoardTitle
  /** Null if no board is recorded. */
  readonly head: string | null
}

/**
 * The board of the meeting with the name of its head.
 * @param at the instant at which it counted; null for now
 */
export const paperBoard = async (
  reads: BoardReads & PersonReads,
  congress: Congress,
  at: string | null,
): Promise<PaperBoard> => {
  const board = at === null ? await reads.board(congress.id) : await reads.boardAt(congress.id, at)
  const head = board?.members.find((member) => member.head)
  const person = head ? await reads.person(head.personId) : undefined
  return { title: congress.boardTitle, head: person?.fullName ?? null }
}
