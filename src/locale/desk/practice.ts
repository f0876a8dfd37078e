import type { Bilingual } from '../text.ts'

/** Texts of the practice stack. Its list and its ballots are made up. */
export const PRACTICE = {
  title: { vi: 'Tập nhập phiếu', en: 'Practice ballot entry' },
  band: {
    vi: '*TẬP DƯỢT:* tập giả, không tính vào kết quả; đóng lại là xóa hết.',
    en: '*PRACTICE:* a made-up batch that counts for nothing; closing it deletes everything.',
  },
  begin: { vi: 'Tập nhập một tập giả', en: 'Practise with a made-up batch' },
  apart: {
    vi: 'Tập giả không tính vào kết quả và xóa khi đóng.',
    en: 'It counts for nothing, and is deleted when it is closed.',
  },
  about: { vi: 'Danh sách giả', en: 'Made-up list' },
  close: { vi: 'Thôi tập', en: 'Stop practising' },
  names: {
    vi: 'Lê Thị Ánh; Phạm Văn Bình; Trần Thị Cúc; Hoàng Đức Dũng; Nguyễn Thu Hà; Đỗ Quang Huy; Vũ Thị Lan; Bùi Ngọc Minh; Ngô Văn Nam; Đặng Thị Oanh; Lý Minh Quân; Mai Xuân Tùng',
    en: 'Le Thi Anh; Pham Van Binh; Tran Thi Cuc; Hoang Duc Dung; Nguyen Thu Ha; Do Quang Huy; Vu Thi Lan; Bui Ngoc Minh; Ngo Van Nam; Dang Thi Oanh; Ly Minh Quan; Mai Xuan Tung',
  },

  sample: { vi: 'Tờ phiếu mẫu {number}/{size}', en: 'Sample ballot {number} of {size}' },
  struckOn: { vi: '(bị gạch)', en: '(struck out)' },
  agree: { vi: 'Đồng ý', en: 'Agree' },
  disagree: { vi: 'Không', en: 'Disagree' },
  marked: { vi: '(có dấu X)', en: '(marked X)' },
  signed: { vi: 'Có chữ ký ở cuối tờ phiếu', en: 'There is a signature at the foot of the ballot' },
  typeThis: { vi: 'Gõ:', en: 'Type:' },
  plain: {
    vi: 'Gạch đúng bằng số dư: nhấn Enter một lần.',
    en: 'As many struck as there is surplus: press Enter once.',
  },
  withZero: {
    vi: 'Số 1 gõ là 01, vì 10, 11, 12 cũng bắt đầu bằng 1.',
    en: 'Type 01 for the first name: 10, 11 and 12 begin like it.',
  },
  likeLast: {
    vi: 'Giống hệt tờ trước: không phải gõ lại.',
    en: 'The same as the ballot before: nothing to type again.',
  },
  fewer: {
    vi: 'Gạch nhiều hơn là bầu thiếu: vẫn hợp lệ, máy hỏi lại một lần.',
    en: 'More struck means fewer chosen: still valid, and asked about once.',
  },
  tooMany: {
    vi: 'Gạch không đủ là bầu quá số lượng: không hợp lệ, máy hỏi lại một lần.',
    en: 'Too few struck means too many chosen: invalid, and asked about once.',
  },
  nobodyStruck: { vi: 'Không gạch ai: gõ số 0.', en: 'Nobody is struck: type 0.' },
  aside: {
    vi: 'Tờ phiếu có chữ ký: để riêng, ban kiểm phiếu kết luận sau.',
    en: 'A signed ballot is set aside; the counting board rules on it later.',
  },
  everybody: { vi: 'Đồng ý tất cả: gõ số 0.', en: 'Everybody agreed to: type 0.' },
  oneAgainst: { vi: 'Chỉ gõ người không được đồng ý.', en: 'Type only those who are not agreed to.' },
  blank: { vi: 'Bỏ trống cả hai ô: dấu chấm trước số.', en: 'Neither box: a dot before the number.' },
  both: { vi: 'Đánh dấu cả hai ô: hai dấu chấm trước số.', en: 'Both boxes: two dots before the number.' },
  nobody: {
    vi: 'Không đồng ý tất cả: gõ 00, máy hỏi lại một lần.',
    en: 'Nobody agreed to: type 00, which is asked about once.',
  },

  right: { vi: 'Phiếu {number}: đúng tờ mẫu.', en: 'Ballot {number}: as on the sample.' },
  wrong: {
    vi: 'Phiếu {number}: khác tờ mẫu ở số {places}. Gõ\u00a0+\u00a0{number}\u00a0Enter để sửa.',
    en: 'Ballot {number} is not as on the sample: see {places}. Type + {number} Enter to correct it.',
  },
  notAside: {
    vi: 'Phiếu {number}: tờ mẫu có chữ ký thì để riêng, tờ khác thì không. Gõ\u00a0+\u00a0{number}\u00a0Enter để sửa.',
    en: 'Ballot {number}: a signed sample is set aside, and no other. Type + {number} Enter to correct it.',
  },
  looked: { vi: 'Đối chiếu với tờ mẫu', en: 'Compared with the samples' },

  allRight: {
    vi: 'Đã nhập đủ {size} phiếu, đúng cả {size} tờ mẫu',
    en: 'All {size} {size|ballot|ballots} typed, each as on its sample',
  },
  someWrong: {
    vi: 'Đã nhập đủ {size} phiếu; {count} phiếu khác tờ mẫu: {places}',
    en: '{size} {size|ballot|ballots} typed; {count} not as on {count|its sample|their samples}: {places}',
  },
  thrownAway: {
    vi: 'Tập giả đã xóa, không có gì gửi về máy chủ.',
    en: 'The practice batch is deleted; nothing was sent to the server.',
  },
  toStacks: { vi: 'Về danh sách tập', en: 'Back to the batches' },
  again: { vi: 'Tập lại từ đầu', en: 'Practise again' },
  withSurplus: { vi: 'Tập với danh sách có số dư', en: 'Practise a list with surplus' },
  withoutSurplus: { vi: 'Tập với danh sách không có số dư', en: 'Practise a list without surplus' },
} as const satisfies Readonly<Record<string, Bilingual>>
