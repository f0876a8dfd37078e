import type { FindingCode } from '../rules/types.ts'
import type { Bilingual } from './text.ts'

/**
 * The sentences of findings. A finding has no figures and is shown next to the figures of the count, so these are whole
 * sentences without placeholders.
 */
export const FINDINGS: Readonly<Record<FindingCode, Bilingual>> = {
  'base-not-positive': {
    vi: 'Tổng số tính tỷ lệ bằng 0 hoặc nhỏ hơn 0; đề nghị kiểm tra lại số được triệu tập và số được trừ.',
    en: 'The base of the majority is zero or less; check the numbers summoned and excluded.',
  },
  'ballots-unbalanced': {
    vi: 'Tổng số phiếu hợp lệ và không hợp lệ không bằng số phiếu thu về (đối với bảng kiểm phiếu: số phiếu của tập).',
    en: 'Valid and invalid ballots together differ from the ballots returned (on a tally sheet: from the ballots of the batch).',
  },
  // reading returnedExceedsIssued
  'returned-exceeds-issued': {
    vi: 'Số phiếu thu về nhiều hơn số phiếu phát ra. Theo cách hiểu của chương trình, không phải quy định: lần bầu không có kết quả, ban kiểm phiếu báo cáo để đại hội (hội nghị) quyết định.',
    en: 'More ballots were returned than issued. By a reading of the program, not a rule of law: the round has no result; the board reports and the meeting decides.',
  },
  'issued-exceeds-attending': {
    vi: 'Số phiếu phát ra nhiều hơn số có mặt; đề nghị đối chiếu số phiếu phát ra với số có mặt khi bỏ phiếu.',
    en: 'More ballots were issued than people attended; compare the ballots issued with the number attending at the vote.',
  },
  'votes-exceed-valid': {
    vi: 'Có người được số phiếu nhiều hơn tổng số phiếu hợp lệ; đề nghị kiểm lại.',
    en: 'A candidate has more votes than there are valid ballots; check the count.',
  },
  'votes-sum-too-high': {
    vi: 'Tổng số phiếu của mọi người nhiều hơn số phiếu hợp lệ nhân với số lượng cần bầu; đề nghị kiểm lại.',
    en: 'All votes together are more than the valid ballots times the seats; check the count.',
  },
  'votes-sum-too-low': {
    vi: 'Tổng số phiếu của mọi người ít hơn số phiếu hợp lệ, trong khi mỗi phiếu hợp lệ đều có lựa chọn; đề nghị kiểm lại.',
    en: 'All votes together are fewer than the valid ballots, though each valid ballot makes a choice; check the count.',
  },
  // qd244-2014:d16, qd190-2024:d14.k1
  'no-surplus': {
    vi: 'Danh sách bầu cấp ủy, ban thường vụ không có số dư, trong khi quy chế yêu cầu có số dư.',
    en: 'The list for the committee or standing committee has no surplus, which the regulation requires.',
  },
  // qd244-2014:d16, qd190-2024:d14.k1
  'surplus-over-limit': {
    vi: 'Số dư của danh sách bầu cử vượt quá 30% số lượng cần bầu.',
    en: 'The surplus of the list is above 30% of the seats.',
  },
  // reading quorum
  'quorum-not-met': {
    vi: 'Số có mặt chưa đủ hai phần ba số được triệu tập; đây là cách hiểu của chương trình, không phải quy định, và không dừng việc kiểm phiếu.',
    en: 'Fewer than two thirds of those summoned attend; this is a reading of the program, not a rule of law, and does not stop the count.',
  },
  'ballots-missing': {
    vi: 'Số phiếu thu về ít hơn số phiếu phát ra; phiếu không thu về không tính cho ai, tổng số tính tỷ lệ không đổi.',
    en: 'Fewer ballots were returned than issued; the missing ballots give no votes, and the base of the majority is unchanged.',
  },
  // reading nameOrder
  'name-order': {
    vi: 'Danh sách bầu cử chưa xếp theo thứ tự đã chọn: tên, họ, tên đệm, tuổi Đảng. Việc xếp tiếp khi trùng tên là cách hiểu của chương trình, không phải quy định.',
    en: 'The list is not in the chosen order: given name, family name, middle name, seniority in the Party. The order within one given name is a reading of the program, not a rule of law.',
  },
  'reading-decides': {
    vi: 'Kết quả phụ thuộc vào một cách hiểu của chương trình, không phải quy định: theo cách hiểu khác thì người trúng cử hoặc kết quả của lần bầu sẽ khác. Đề nghị báo cáo đại hội (hội nghị) và cấp ủy cấp trên biết.',
    en: 'The outcome rests on a reading of the program, not a rule of law: under another reading other people would be elected, or the round would end differently. Tell the meeting and the superior committee.',
  },
}
