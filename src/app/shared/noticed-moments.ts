import { type MomentNoticeCode, paperNotices, type Recording } from '../../rules/moment-notices.ts'
import { momentNotices, type Notice } from '../../rules/notices.ts'

/** Something that was recorded about a meeting, with the notices on its days and times. */
export interface NoticedMoments<T> {
  readonly recorded: T
  readonly notices: readonly Notice[]
}

interface Recorded {
  readonly recordedAt: string
}

/** Records of a meeting that was held on a plain date, each with its notices. */
export const noticedMoments = <T extends Recorded>(
  { heldOn }: Pick<Recording, 'heldOn'>,
  records: readonly T[],
  codesOf: (record: T, recording: Recording) => readonly MomentNoticeCode[],
): readonly NoticedMoments<T>[] =>
  records.map((record) => ({
    recorded: record,
    notices: momentNotices(codesOf(record, { heldOn, recordedAt: record.recordedAt })),
  }))

/** The codes of records of which only a paper has a date. */
export const codesOfPaper = (
  { paper }: { readonly paper: { readonly date: string } | null },
  recording: Recording,
): readonly MomentNoticeCode[] => paperNotices(paper?.date ?? null, recording)
