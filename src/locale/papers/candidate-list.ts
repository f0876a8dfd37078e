import type { Membership } from '../../rules/candidacy.ts'

/** Words of the candidate list for the hall. */
export const CANDIDATE_LIST_WORDS = {
  title: 'DANH SÁCH BẦU CỬ',
  office: 'Bầu {office}',
  round: 'Lần bầu thứ {number}',
  seats: 'Số lượng cần bầu',
  alternates: 'Số lượng đại biểu dự khuyết lấy từ kết quả bầu',
  people: 'Số người trong danh sách',
  surplus: 'Số dư',
  noSurplus: 'không có',
  form: 'Loại phiếu',
  order: 'Thứ tự',
  byName: 'theo vần A, B, C của tên gọi',
  asGiven: 'theo thứ tự đã được thông qua',
  approval: 'Biểu quyết thông qua danh sách',
  hands: '{for} tán thành, {against} không tán thành, {blank} không có ý kiến',
  closing: 'Danh sách này gồm {people}.',
  columns: {
    position: 'TT',
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    partySince: 'Ngày vào Đảng',
    membership: 'Đảng viên',
    unit: 'Đơn vị',
    byHand: 'Quê quán, trình độ, chức vụ',
  },
} as const

export const MEMBERSHIP_WORDS: Readonly<Record<Membership, string>> = {
  official: 'chính thức',
  probationary: 'dự bị',
  temporary: 'sinh hoạt tạm thời',
}
