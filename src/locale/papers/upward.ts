import type { OrganisationLevel } from '../../rules/election.ts'

/** Words that the papers for the superior share. */
export const UPWARD_WORDS = {
  to: 'Kính gửi: {superior}',
  request: 'Kính trình: {superior}',
  meeting: '{name}, nhiệm kỳ {from} - {to}',
  statutes: 'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
  instrument: 'Căn cứ {title};',
  minutes: 'Căn cứ biên bản kiểm phiếu của {name},',
  columns: {
    position: 'TT',
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    partySince: 'Ngày vào Đảng',
    unit: 'Đơn vị',
    elected: 'Trúng cử',
    votes: 'Số phiếu',
    percent: 'Tỷ lệ %',
    round: 'Lần bầu',
    byHand: 'Quê quán, trình độ, chức vụ',
  },
  percentOf: {
    'majority-base':
      'Lần bầu thứ {round}: [được triệu tập {summoned}, có mặt {attending}; ]tỷ lệ phần trăm tính trên tổng số tính tỷ lệ là {base}[; trúng cử khi được ít nhất {needed} phiếu].',
    summoned:
      'Lần bầu thứ {round}: [được triệu tập {summoned}, có mặt {attending}; ]tỷ lệ phần trăm tính trên số được triệu tập theo cách hiểu của chương trình, không phải quy định, không dùng để xét trúng cử; tổng số tính tỷ lệ là {base}[; trúng cử khi được ít nhất {needed} phiếu].',
  },
  onBallot: '{name} (trên phiếu bầu: {printed})',
  appointed: '{office} (được chỉ định)',
  alternates: 'Đại biểu dự khuyết',
  open: 'Còn thiếu {count} so với số lượng cần bầu.',
  openAlternates: 'Đại biểu dự khuyết còn thiếu {count} so với số lượng cần bầu.',
  attachments: 'Hồ sơ kèm theo',
  minutesOf: 'Biên bản kiểm phiếu bầu {office}, lần bầu thứ {round}',
  particulars: 'Danh sách trích ngang những người trúng cử',
  biographies: 'Sơ yếu lý lịch của từng người trúng cử',
  reportUp: 'Báo cáo kết quả {name}',
  recipient: '- {superior};',
  kept: { 'chi-bo': '- Lưu Chi bộ.', other: '- Lưu.' },
  secretary: 'BÍ THƯ',
} as const

/** The collective on whose behalf the secretary signs after the meeting. */
export const SIGNING_BODIES: Readonly<Record<OrganisationLevel, string>> = {
  'chi-bo': 'T/M CHI BỘ',
  grassroots: 'T/M ĐẢNG ỦY',
  district: 'T/M ĐẢNG ỦY',
  province: 'T/M BAN CHẤP HÀNH',
  central: 'T/M BAN CHẤP HÀNH',
}

export const REPORT_WORDS = {
  title: 'BÁO CÁO',
  abstract: 'kết quả {meeting}',
  held: 'I. TÌNH HÌNH CHUNG',
  heldOn: '{name} được tổ chức ngày {day}. Tổng số được triệu tập: {summoned}; có mặt: {attending}.',
  heldOnWithoutRoll: '{name} được tổ chức ngày {day}.',
  results: 'II. KẾT QUẢ BẦU CỬ',
  office: '{number}. Bầu {office}',
  other: 'III. CÁC NỘI DUNG KHÁC',
  resolution: 'Nghị quyết được thông qua',
  problems: 'Vấn đề phát sinh, đơn thư, khiếu nại',
  dots: '………………………………………',
  closing: 'Trên đây là báo cáo kết quả {name}, kính trình {superior} xem xét.',
} as const

export const SUBMISSION_WORDS = {
  title: 'TỜ TRÌNH',
  abstract: 'đề nghị chuẩn y kết quả bầu cử',
  intro: '{organisation} kính trình {superior} xem xét, chuẩn y kết quả bầu cử tại {name} như sau:',
  office: '{number}. {office}: {count} đồng chí',
  closing: 'Kính đề nghị {superior} xem xét, chuẩn y.',
} as const

export const PARTICULARS_WORDS = {
  title: 'DANH SÁCH TRÍCH NGANG',
  abstract: 'những người trúng cử tại',
  abstractAppointed: 'những người trúng cử, được chỉ định tại',
  closing: 'Danh sách này gồm {people}.',
} as const

export const APPROVAL_WORDS = {
  title: 'QUYẾT ĐỊNH',
  abstract: 'chuẩn y kết quả bầu cử tại',
  draft: 'Dự thảo để cấp có thẩm quyền xem xét, sửa và ban hành; chưa có giá trị thi hành.',
  submission: 'Xét Tờ trình của {organisation},',
  decides: 'QUYẾT ĐỊNH:',
  committee: 'Điều 1. Chuẩn y {office} {organisation}, nhiệm kỳ {from} - {to}, gồm {count} đồng chí:',
  noCommittee: 'Điều 1. Chuẩn y kết quả bầu cử tại {name}.',
  offices: 'Điều 2. Chuẩn y các chức danh:',
  bodies: 'Điều 2. Chuẩn y:',
  body: '{office} gồm {count} đồng chí: {names}',
  officer: '{office}: đồng chí {name}',
  execution:
    'Điều {number}. {superior}, {organisation} và các đồng chí có tên trên chịu trách nhiệm thi hành Quyết định này.',
  recipients: ['- Như Điều {number},', '- Lưu.'],
  capacity: 'T/M ………………………',
  position: '………………………',
} as const
