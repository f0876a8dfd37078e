import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { meetingNotices, type Notice } from '../../rules/notices.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'
import type { CongressReads } from './ports.ts'

/** A congress with its notices. */
export interface NoticedCongress {
  readonly congress: Congress
  readonly notices: readonly Notice[]
  /** When it was closed; null while it is open. */
  readonly closedAt: string | null
}

/** A congress of which it is known whether it is closed. */
export const noticedAs = async (
  reads: OrganisationReads,
  congress: Congress,
  closedAt: string | null,
): Promise<NoticedCongress> => {
  const { kind: meeting, heldOn, term, createdAt: recordedAt, previousTermEnd } = congress
  const level = await levelOf(reads, congress)
  const implementing = implementingByDate(congress)
  const facts = { level, meeting, heldOn, term, recordedAt, implementing, previousTermEnd }
  return { congress, closedAt, notices: meetingNotices(facts) }
}

export const noticedCongress = async (
  reads: OrganisationReads & CongressReads,
  congress: Congress,
): Promise<NoticedCongress> => noticedAs(reads, congress, (await reads.closing(congress.id))?.closedAt ?? null)

export const readCongress = async (
  reads: OrganisationReads & CongressReads,
  id: CongressId,
): Promise<Result<NoticedCongress, Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await noticedCongress(reads, congress.value)) : congress
}
