import type { Labels } from '../../locale/labels.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { MeetingKind, Readings } from '../../rules/types.ts'
import type { Stage } from './stage.ts'

interface ReadingAnswer {
  readonly name: keyof Readings
  readonly description: Bilingual
}

/** Readings that one kind of meeting alone knows. */
const ONLY_AT: Readonly<Record<string, readonly MeetingKind[]>> = {
  conferenceBase: ['committee-conference', 'inspection-conference'],
  rejectedDelegates: ['delegates-congress'],
}

const concerns = (name: string, kind: MeetingKind): boolean => ONLY_AT[name]?.includes(kind) ?? true

/** What the values of the readings mean; a value without words does not compile. */
const VALUES: Labels<Readings[keyof Readings]> = {
  'sitting-minus-excused': { vi: 'có trừ', en: 'less those' },
  sitting: { vi: 'không trừ', en: 'not less those' },
  'removed-before-base': { vi: 'được trừ', en: 'they leave it' },
  kept: { vi: 'không trừ', en: 'they stay' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
  valid: { vi: 'hợp lệ', en: 'valid' },
  'board-rules': { vi: 'ban kiểm phiếu kết luận từng phiếu', en: 'the board rules ballot by ballot' },
  stop: { vi: 'dừng, không có kết quả', en: 'stop, no result' },
  'given-family-middle-seniority': { vi: 'tên, họ, tên đệm, tuổi Đảng', en: 'given, family, middle name, seniority' },
  'as-approved': { vi: 'theo danh sách đã thông qua', en: 'as approved' },
  'revote-plurality': { vi: 'nhiều phiếu hơn thì trúng cử', en: 'the higher votes win' },
  'revote-majority': { vi: 'vẫn cần quá một nửa', en: 'still with more than half' },
  'congress-decides': { vi: 'đại hội quyết định', en: 'the congress decides' },
  'two-thirds': { vi: 'hai phần ba', en: 'two thirds' },
  none: { vi: 'không xét', en: 'not checked' },
  'majority-base': { vi: 'tổng số tính tỷ lệ', en: 'the base of the majority' },
  summoned: { vi: 'số được triệu tập', en: 'those summoned' },
}

/** The named readings that the congress was recorded with, each said to be no law. */
export const showReadings = async ({ cast, report, congress }: Stage): Promise<void> => {
  const { words, language } = report
  const { body } = await cast.secretary.client.get<{ readonly items: readonly ReadingAnswer[] }>('/readings')
  report.step(words('readings'))
  report.text(words('readingsIntro'))
  for (const { name, description } of body.items.filter((reading) => concerns(reading.name, congress.kind))) {
    const value = VALUES[congress.readings[name]][language]
    report.item(words('readingItem', { name, value, description: description[language] }))
  }
}
