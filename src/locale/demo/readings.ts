import type { Readings } from '../../rules/types.ts'
import type { Labels } from '../labels.ts'

/** The meaning of each value of a reading. */
export const READING_VALUES: Labels<Readings[keyof Readings]> = {
  'sitting-minus-excused': { vi: 'có trừ', en: 'subtracted' },
  sitting: { vi: 'không trừ', en: 'not subtracted' },
  'removed-before-base': { vi: 'được trừ', en: 'taken out' },
  kept: { vi: 'không trừ', en: 'kept in' },
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
