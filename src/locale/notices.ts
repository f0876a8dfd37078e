import type { NoticeCode } from '../rules/notices.ts'
import type { Bilingual } from './text.ts'

/** Unusual but permitted properties of a meeting, a roll or an election. Forbidden ones are problems. */
export const NOTICE_TEXTS: Readonly<Record<NoticeCode, Bilingual>> = {
  // qd294-2025:i10.4.2
  'level-ended': {
    vi: 'Từ ngày 01/7/2025 không còn tổ chức đảng cấp huyện; đề nghị kiểm tra lại cấp của tổ chức đảng.',
    en: 'Since 1 July 2025 there are no Party organisations at district level; check the level of the organisation.',
  },
  // dl-2011:d24.k3
  'branch-congress-early': {
    vi: 'Đại hội chi bộ họp trước ngày hết nhiệm kỳ hơn sáu tháng; chỉ được họp sớm không quá sáu tháng và phải được đảng ủy cơ sở đồng ý.',
    en: 'The congress of the branch is more than six months before the end of its term; it may be early by six months at most, with the consent of the grassroots committee.',
  },
  'branch-congress-late': {
    vi: 'Đại hội chi bộ họp sau ngày hết nhiệm kỳ hơn sáu tháng; chỉ được họp muộn không quá sáu tháng và phải được đảng ủy cơ sở đồng ý.',
    en: 'The congress of the branch is more than six months after the end of its term; it may be late by six months at most, with the consent of the grassroots committee.',
  },
  // dl-2011:d20.k1
  'office-of-the-first-conference': {
    vi: 'Ở cấp trên chi bộ, chức danh này do hội nghị lần thứ nhất của cấp ủy khóa mới bầu; đề nghị kiểm tra lại trước khi bầu tại đại hội.',
    en: 'Above the branch this office is filled at the first conference of the new committee; check before voting at the congress.',
  },
  // qd294-2025:i14.2
  'standing-committee-over-third': {
    vi: 'Số lượng ủy viên ban thường vụ cần bầu vượt quá một phần ba số lượng cấp ủy viên; chỉ được vượt nếu cấp trên có quy định ngoại lệ.',
    en: 'The seats of the standing committee are more than one third of the committee; this needs an exception set from above.',
  },
  // dl-2011:d24.k1
  'branch-of-fewer-than-three': {
    vi: 'Số đảng viên chính thức được triệu tập ít hơn ba; chi bộ phải có ít nhất ba đảng viên chính thức.',
    en: 'Fewer than three official members are summoned; at least three official members make a branch.',
  },
}
