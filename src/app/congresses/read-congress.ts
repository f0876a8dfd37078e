import type { CongressId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { meetingNotices, type Notice } from '../../rules/notices.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { CongressReads } from './ports.ts'

/** A congress with its notices. */
export interface NoticedCongress {
  readonly congress: Congress
  readonly notices: readonly Notice[]
  /** When it was closed; null while it is open. */
  readonly closedAt: string | null
  /** Whether it was recorded by mistake. */
  readonly cancelled: boolean
}

/** Congresses with their notices, in the same order; a page of them costs as many statements as one. */
export const noticedCongresses = async (
  reads: OrganisationReads & CongressReads,
  congresses: readonly Congress[],
): Promise<NoticedCongress[]> => {
  const organisationIds = [...new Set(congresses.map(({ organisationId }) => organisationId))]
  const organisations = await reads.organisationsOf(organisationIds)
  const levels = new Map(organisations.map(({ id, level }) => [id, level]))
  const closings = await reads.closings(congresses.map(({ id }) => id))
  const closingOf = new Map(closings.map((closing) => [closing.congressId, closing]))
  const all = await reads.congressesOf(organisationIds)
  return congresses.map((congress) => {
    const level = levels.get(congress.organisationId)
    if (!level) throw new Bug(`congress ${congress.id} has lost its organisation`)
    const closing = closingOf.get(congress.id)
    const others = closing?.cancelled ? [] : all.filter((other) => isAlike(other, congress))
    return {
      congress,
      closedAt: closing?.closedAt ?? null,
      cancelled: closing?.cancelled ?? false,
      notices: noticesOf(congress, level, others),
    }
  })
}

/** Whether another congress of the same organisation has the same kind and term, and is as real. */
const isAlike = (other: Congress, { id, organisationId, kind, term, rehearsal }: Congress): boolean =>
  other.id !== id &&
  other.organisationId === organisationId &&
  other.kind === kind &&
  other.term.from === term.from &&
  other.term.to === term.to &&
  other.rehearsal === rehearsal

const noticesOf = (congress: Congress, level: OrganisationLevel, others: readonly Congress[]): readonly Notice[] => {
  const { kind: meeting, heldOn, term, createdAt: recordedAt, previousTermEnd } = congress
  const implementing = implementingByDate(congress)
  const alike = others.filter(({ rehearsalEndedAt }) => rehearsalEndedAt === null).map((other) => other.heldOn)
  return meetingNotices({ level, meeting, heldOn, term, recordedAt, implementing, previousTermEnd, alike })
}

/** A congress with its notices, as its records are now. */
export const noticedCongress = async (
  reads: OrganisationReads & CongressReads,
  congress: Congress,
): Promise<NoticedCongress> => (await noticedCongresses(reads, [congress]))[0]!

/** A congress by its id, with its notices. */
export const readCongress = async (
  reads: OrganisationReads & CongressReads,
  id: CongressId,
): Promise<Result<NoticedCongress, Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await noticedCongress(reads, congress.value)) : congress
}
