import type { Bilingual } from '../text.ts'

/** Texts of the roll: who is summoned, left out of the base, and present. */
export const ROLL = {
  live: { vi: 'Tính ngay khi nhập', en: 'Computed while you type' },
  members: { vi: 'Đảng viên chính thức được triệu tập', en: 'Official members summoned' },
  delegates: { vi: 'Đại biểu chính thức được triệu tập', en: 'Delegates summoned' },
  sitting: { vi: 'Ủy viên đương nhiệm được triệu tập', en: 'Sitting members summoned' },
  proposed: {
    vi: 'đề xuất theo {count} đảng viên chính thức đã ghi; đề nghị đối chiếu với giấy triệu tập',
    en: 'proposed from the {count} official {count|member|members} recorded; compare it with the convocation',
  },
  leftOut: {
    vi: 'Những người dưới đây được trừ khỏi tổng số. Để trống là không có ai.',
    en: 'The people below are taken out of the base. Empty means nobody.',
  },
  staysIn: { vi: 'ghi để đối chiếu; không trừ khỏi tổng số', en: 'recorded for comparison; not taken out of the base' },
  attending: { vi: 'Có mặt khi bỏ phiếu', en: 'Present at the vote' },
  attendingHint: {
    vi: 'ghi lại ngay trước khi phát phiếu nếu có thay đổi',
    en: 'record it again just before ballots are issued if it has changed',
  },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  correct: {
    vi: 'Đã ghi lần {version}. Sửa thì phải nêu lý do; lần bầu đã kiểm phiếu vẫn giữ số liệu cũ.',
    en: 'Version {version} is recorded. A correction needs its reason; rounds that are counted keep the earlier figures.',
  },
  less: { vi: 'Trừ: {reason}', en: 'Less: {reason}' },
  noBase: {
    vi: 'Nhập số được triệu tập thì biết cần bao nhiêu phiếu.',
    en: 'Enter those summoned to see how many votes elect.',
  },
  whyEven: {
    vi: 'Quá một nửa của {base}; đúng một nửa ({half}) thì chưa trúng cử.',
    en: 'More than half of {base}; exactly half ({half}) does not elect.',
  },
  whyOdd: { vi: 'Quá một nửa của {base}.', en: 'More than half of {base}.' },
  otherAbsent: {
    vi: 'Có mặt {attending}; {count} người vắng mặt không thuộc trường hợp được trừ vẫn tính vào tổng số.',
    en: '{attending} attend; {count} {count|person is|people are} absent without a reason that counts and {count|stays|stay} in the base.',
  },
  stale: {
    vi: 'Có người khác vừa ghi số liệu này, nên chưa ghi gì từ trang này. Đây là số liệu mới.',
    en: 'Somebody else has just recorded these figures, so nothing was recorded from this page. These are the new figures.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
