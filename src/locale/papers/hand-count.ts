import type { MeetingKind } from '../../rules/types.ts'

/** The texts of a sheet on which a stack is counted by hand. */
export const TALLY_SHEET_WORDS = {
  title: 'BẢNG KIỂM PHIẾU',
  document: 'Bảng kiểm phiếu',
  stack: 'Tập phiếu số',
  size: 'Số phiếu trong tập',
  sheet: 'Tờ số',
  how: [
    'Mỗi phiếu ghi một vạch ở dòng tương ứng. Vạch thứ năm gạch chéo bốn vạch trước; đủ năm vạch thì sang ô bên cạnh.',
    'Mỗi dòng đủ chỗ cho 50 phiếu; tập nhiều phiếu hơn thì dùng thêm tờ. Phiếu không hợp lệ chỉ ghi ở phần A.',
  ],
  /** On lists of several names without surplus. */
  howAgree: 'Người được đánh dấu cả hai ô hoặc không được đánh dấu ô nào thì không ghi vạch.',
  sample: 'Đủ năm phiếu',
  ballots: 'A. PHIẾU CỦA TẬP',
  names: 'B. SỐ PHIẾU BẦU',
  namesAgree: 'B. SỐ PHIẾU ĐỒNG Ý VÀ KHÔNG ĐỒNG Ý',
  number: 'TT',
  name: 'Họ và tên',
  kind: 'Loại phiếu',
  sum: 'Cộng',
  valid: 'Hợp lệ',
  all: 'Cộng phiếu hợp lệ và không hợp lệ (bằng số phiếu trong tập)',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  signers: ['NGƯỜI ĐỌC PHIẾU', 'NGƯỜI GHI', 'NGƯỜI KIỂM TRA'],
  sign: '(Ký, ghi rõ họ và tên)',
  page: 'Trang',
} as const

/** `Không hợp lệ: bầu quá số lượng cần bầu`. */
export const invalidWords = (reason: string): string => `Không hợp lệ: ${reason}`

/** The texts of the form on which a whole count is done by hand. */
export const HAND_COUNT_WORDS = {
  title: 'BẢN GHI KẾT QUẢ KIỂM PHIẾU',
  document: 'Bản ghi kết quả kiểm phiếu',
  placeAndDate: '…………, ngày … tháng … năm ……',
  use: 'Dùng khi kiểm phiếu bằng tay, không dùng máy.',
  board: 'Thành viên kiểm phiếu',
  base: '1. Tổng số tính tỷ lệ',
  summoned: 'Số {people} được triệu tập',
  attending: 'Số {people} có mặt khi bầu',
  minus: 'Trừ: {reason}',
  baseSum: 'Tổng số tính tỷ lệ (số được triệu tập trừ các số trên)',
  ballots: '2. Phiếu bầu',
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ, trong đó:',
  ofThem: '– {reason}',
  check: 'Kiểm tra: số phiếu hợp lệ cộng số phiếu không hợp lệ bằng số phiếu thu về.',
  threshold: '3. Số phiếu cần để trúng cử',
  moreThanHalf:
    'Người trúng cử phải được quá một nửa tổng số tính tỷ lệ: hai lần số phiếu lớn hơn tổng số. Đúng một nửa là không trúng cử.',
  half: 'Tổng số tính tỷ lệ chia 2, bỏ phần lẻ',
  needed: 'Cộng thêm 1: số phiếu cần để trúng cử',
  mostVotes:
    'Bầu lại giữa những người bằng phiếu: người được nhiều phiếu hơn trúng cử, không cần quá một nửa (cách hiểu của chương trình, không phải quy định).',
  clause: 'Căn cứ: {place}, {title}.',
  notRead: 'Cách tính tổng số này: {evidence}.',
  rejectedReading: 'Việc trừ đại biểu bị đại hội bác tư cách là cách hiểu của chương trình, không phải quy định.',
  results: '4. Kết quả theo thứ tự trên phiếu',
  number: 'TT',
  name: 'Họ và tên',
  votes: 'Số phiếu',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  percent: 'Tỷ lệ %',
  elected: '5. Trúng cử, theo số phiếu từ cao xuống thấp',
  alternates: '6. Trúng cử đại biểu dự khuyết, theo số phiếu từ cao xuống thấp',
  notes: 'Ghi chú (bằng phiếu, chưa đủ số lượng, việc cần đại hội quyết định):',
  sign: '(Ký, ghi rõ họ và tên)',
} as const

/** The people of a meeting who vote. */
export const VOTERS: Readonly<Record<MeetingKind, string>> = {
  'members-congress': 'đảng viên chính thức',
  'delegates-congress': 'đại biểu chính thức',
  'members-conference': 'đảng viên chính thức',
  'committee-conference': 'ủy viên ban chấp hành',
  'inspection-conference': 'ủy viên ủy ban kiểm tra',
}
