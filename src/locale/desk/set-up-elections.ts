import type { Bilingual } from '../text.ts'

/** Texts of the step that creates the elections of a meeting. */
export const SET_UP_ELECTIONS = {
  about: {
    vi: 'Các nội dung mà {kind} thường bầu, theo thứ tự bỏ phiếu. Việc nào quy định để ngỏ thì đồng chí chọn.',
    en: 'The usual elections of a {kind}, in the order of their votes. Where the rules leave something open, you choose.',
  },
  list: { vi: 'Nội dung bầu', en: 'Elections' },
  nothingUsual: {
    vi: '{kind} không có nội dung bầu thường lệ. Chọn chức danh cần bầu.',
    en: 'A {kind} has no usual elections. Choose the offices to be elected.',
  },
  needsRoll: {
    vi: 'Chi bộ bầu chi ủy hay bầu thẳng bí thư là tùy số đảng viên chính thức. Cần ghi số được triệu tập trước.',
    en: 'Whether a branch elects a committee or its secretary directly depends on the number of official members. Record the roll first.',
  },
  toRoll: { vi: 'Ghi số được triệu tập, có mặt', en: 'Record the roll' },
  isHeld: { vi: 'Có bầu {office} không?', en: 'Is there an election: {office}?' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  seats: { vi: 'Số lượng cần bầu', en: 'Seats' },
  atMost: { vi: 'nhiều nhất {most} người', en: 'at most {most}' },
  fixed: { vi: '{count} người', en: '{count} {count|seat|seats}' },
  alternates: { vi: 'Số dự khuyết', en: 'Alternates' },
  alternatesHint: { vi: 'để trống nếu không bầu cùng', en: 'empty if the vote fills none' },
  members: { vi: 'Đảng viên chính thức bầu', en: 'Elected by the official members' },
  delegates: { vi: 'Đại biểu chính thức bầu', en: 'Elected by the official delegates' },
  committee: { vi: 'Ủy viên ban chấp hành bầu', en: 'Elected by the members of the committee' },
  inspectors: { vi: 'Ủy viên ủy ban kiểm tra bầu', en: 'Elected by the members of the inspection committee' },
  among: { vi: '{electors}, trong số người trúng cử {office}', en: '{electors}, from those elected: {office}' },
  allotted: {
    vi: '{electors}; số lượng do cấp trên phân bổ',
    en: '{electors}; the superior allots their number',
  },
  others: { vi: 'Bầu thêm chức danh khác', en: 'Elect another office' },
  create: {
    vi: 'Lập {count} nội dung bầu[ và tiếp tục: danh sách bầu {office}]',
    en: 'Create {count} {count|election|elections}[ and go on: the list of candidates, {office}]',
  },
  createNone: { vi: 'Lập nội dung bầu', en: 'Create the elections' },
  creating: { vi: 'Đang lập nội dung bầu', en: 'Creating the elections' },
  chooseOne: {
    vi: 'Chưa chọn nội dung bầu nào. Chọn ít nhất một nội dung.',
    en: 'No election is chosen. Choose at least one.',
  },
  stopped: {
    vi: 'Mới lập được {count} nội dung bầu. Các nội dung còn lại chưa lập, vì lập sau sẽ sai thứ tự bỏ phiếu. Sửa dòng báo lỗi rồi bấm lại; nội dung đã lập không lập lần hai.',
    en: '{count} {count|election is|elections are} created so far. The others wait, because the order of creation is the order of the votes. Mend the row that failed and press again; nothing is created twice.',
  },
  title: { vi: '{office}: {count} người', en: '{office}: {count} {count|seat|seats}' },
  withAlternates: {
    vi: '{office}: {count} người, {alternates} dự khuyết',
    en: '{office}: {count} {count|seat|seats}, {alternates} {alternates|alternate|alternates}',
  },
  ended: { vi: 'Đã bầu xong', en: 'The election has ended' },
  byOthers: {
    vi: 'Đoàn chủ tịch hoặc đoàn thư ký lập nội dung bầu.',
    en: 'The presidium or the secretariat creates the elections.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
