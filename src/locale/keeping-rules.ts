import type { PackageProblemCode } from '../rules/keeping.ts'
import type { Bilingual } from './text.ts'

/**
 * Why an act on a sealed package or a complaint cannot have been recorded like this; each text follows a colon, without a
 * full stop.
 */
export const KEEPING_RULES: Readonly<Record<PackageProblemCode, Bilingual>> = {
  'package-unsealed': { vi: 'phiếu bầu chưa niêm phong', en: 'the ballots are not sealed' },
  'package-open': { vi: 'gói phiếu bầu đang mở', en: 'the package is open' },
  'destruction-ordered': { vi: 'đã có quyết định tiêu hủy', en: 'an order to destroy the ballots is in force' },
  'destruction-not-ordered': { vi: 'chưa có quyết định tiêu hủy', en: 'no order to destroy the ballots is in force' },
  'ballots-destroyed': { vi: 'phiếu bầu đã tiêu hủy', en: 'the ballots are destroyed' },
  'ballots-not-destroyed': { vi: 'phiếu bầu chưa tiêu hủy', en: 'the ballots are not destroyed' },
  'ballots-not-issued': { vi: 'lần bầu chưa phát phiếu', en: 'no ballots were issued in the round' },
  'round-being-counted': { vi: 'phiếu bầu đang được kiểm', en: 'the ballots are being counted' },
  'sealer-not-on-board': {
    vi: 'người niêm phong không thuộc ban kiểm phiếu',
    en: 'a person who sealed them is not on the counting board',
  },
  'seal-repeated': { vi: 'có số niêm phong ghi hai lần', en: 'a seal number is given twice' },
  'opening-unfounded': {
    vi: 'lần bầu không được mở lại và không có khiếu nại chưa giải quyết',
    en: 'the round is not counted again, and no complaint is without an outcome',
  },
  'complaint-open': { vi: 'còn khiếu nại chưa có kết quả giải quyết', en: 'a complaint has no outcome' },
  'destruction-too-early': {
    vi: 'chưa hết thời hạn lưu giữ phiếu bầu',
    en: 'the months for which ballots are kept had not passed',
  },
  'keeping-day-out-of-order': {
    vi: 'ngày ghi không đúng thứ tự hoặc muộn hơn ngày nhập',
    en: 'a day comes before the act that it follows, or after the recording',
  },
  'keeping-day-not-reached': {
    vi: 'ngày nhập sớm hơn ngày sớm nhất có thể ghi',
    en: 'it was recorded before the earliest day on which it can happen',
  },
}
