import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { meetingNotices, type Notice } from '../../rules/notices.ts'
import type { Closing } from '../log/model.ts'
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
  /** Whether it was recorded by mistake. */
  readonly cancelled: boolean
}

/** A congress with its closing; undefined while it is open. */
export const noticedAs = async (
  reads: OrganisationReads & CongressReads,
  congress: Congress,
  closing: Pick<Closing, 'closedAt' | 'cancelled'> | undefined,
): Promise<NoticedCongress> => {
  const { kind: meeting, heldOn, term, createdAt: recordedAt, previousTermEnd } = congress
  const level = await levelOf(reads, congress)
  const implementing = implementingByDate(congress)
  const cancelled = closing?.cancelled ?? false
  const others = cancelled ? [] : await reads.alike(congress)
  const alike = others.filter(({ rehearsalEndedAt }) => rehearsalEndedAt === null).map((other) => other.heldOn)
  const facts = { level, meeting, heldOn, term, recordedAt, implementing, previousTermEnd, alike }
  return { congress, closedAt: closing?.closedAt ?? null, cancelled, notices: meetingNotices(facts) }
}

/** A congress with its notices, as its records are now. */
export const noticedCongress = async (
  reads: OrganisationReads & CongressReads,
  congress: Congress,
): Promise<NoticedCongress> => noticedAs(reads, congress, await reads.closing(congress.id))

/** A congress by its id, with its notices. */
export const readCongress = async (
  reads: OrganisationReads & CongressReads,
  id: CongressId,
): Promise<Result<NoticedCongress, Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await noticedCongress(reads, congress.value)) : congress
}
