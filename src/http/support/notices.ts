import type { PlanNotice } from '../../app/plans/model.ts'
import type { NoticedMoments } from '../../app/shared/noticed-moments.ts'
import { NOTICE_TEXTS } from '../../locale/notices.ts'
import { fill, type Language } from '../../locale/text.ts'
import type { Notice } from '../../rules/notices.ts'

/** Notices with a sentence for each. */
export const noticesInWords = (notices: readonly Notice[], language: Language) =>
  notices.map(({ code, citation, names }) => ({
    code,
    ...(citation === undefined ? {} : { citation }),
    detail: fill(NOTICE_TEXTS[code][language], names ? { names: names.join(', ') } : {}),
  }))

/** Notices on parts of a plan, each with its place and a sentence. */
export const placedNotices = (notices: readonly PlanNotice[], language: Language) =>
  notices.flatMap(({ pointer, notice }) => noticesInWords([notice], language).map((words) => ({ pointer, ...words })))

/** A recorded vote by show of hands, with its notices in words. */
export const presentVote =
  (language: Language) =>
  <T extends object>({ voted, notices }: { readonly voted: T; readonly notices: readonly Notice[] }) => ({
    ...voted,
    notices: noticesInWords(notices, language),
  })

/** Something recorded about a meeting, with the notices on its days and times in words. */
export const presentMoments =
  (language: Language) =>
  <T extends object>({ recorded, notices }: NoticedMoments<T>) => ({
    ...recorded,
    notices: noticesInWords(notices, language),
  })
