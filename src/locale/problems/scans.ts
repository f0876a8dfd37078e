import { entry, type Topic } from './entry.ts'

/** Scans of signed papers. */
export const SCANS = {
  'scan-unknown': entry(
    [
      'Không có bản quét này',
      'Lần bầu hoặc đại hội (hội nghị) này không có bản quét mang số đó. Đề nghị xem lại danh sách bản quét.',
    ],
    ['No such scan', 'This round or meeting has no scan of that number. Look it up in the list of scans.'],
  ),
  'scan-type-not-taken': entry(
    [
      'Tệp không phải bản quét',
      'Nội dung tệp không phải là PDF, JPEG hay PNG. Đề nghị quét lại và chọn một trong ba định dạng này.',
    ],
    ['Not a scan', 'The file is neither PDF nor JPEG nor PNG by its content. Scan the paper as one of these.'],
  ),
  'scan-damaged': entry(
    [
      'Bản quét bị hỏng hoặc thiếu',
      'Tệp bị cắt cụt, bị hỏng hoặc có quá nhiều trang nên không đọc được. Đề nghị gửi lại tệp, hoặc quét lại.',
    ],
    [
      'Scan damaged or incomplete',
      'The file is cut off or damaged, or has too many pages to be read. Send it again, or scan the paper again.',
    ],
  ),
  'scan-active': entry(
    [
      'Tệp có nội dung tự chạy',
      'Tệp PDF có mã lệnh, lệnh khởi chạy, biểu mẫu tự chạy hoặc tệp nhúng. Đề nghị quét lại từ văn bản giấy đã ký.',
    ],
    [
      'The file holds active content',
      'The PDF holds a script, a launch action, an active form or an embedded file. Scan the signed paper again.',
    ],
  ),
  'scan-encrypted': entry(
    [
      'Tệp PDF bị mã hóa',
      'Tệp PDF có mật khẩu hoặc bị mã hóa nên không lưu được. Đề nghị quét lại, không đặt mật khẩu.',
    ],
    ['PDF is encrypted', 'The PDF is encrypted or has a password. Scan the paper again without one.'],
  ),
  'scan-attached-before': entry(
    ['Bản quét đã đính kèm', 'Tệp này đã được đính kèm ở đây là bản quét số {number}. Đề nghị dùng bản đó.'],
    ['Scan attached already', 'This file is attached here already, as scan {number}. Use that one.'],
  ),
  'scan-withdrawn': entry(
    ['Bản quét đã rút', 'Bản quét này đã được rút trước đó. Đề nghị xem lại danh sách bản quét.'],
    ['Scan withdrawn already', 'This scan was withdrawn before. Look at the list of scans.'],
  ),
  'scan-of-paper-elsewhere': entry(
    [
      'Văn bản không thuộc nơi đính kèm',
      'Văn bản được chọn không phải của lần bầu này, hoặc không phải văn bản chung của đại hội (hội nghị) này. Đề nghị đính kèm vào đúng lần bầu hoặc đại hội (hội nghị) của văn bản, hoặc để trống nếu văn bản không lập từ chương trình.',
    ],
    [
      'Paper of another place',
      'The chosen paper is not about this round, or about this meeting as a whole. Attach the scan to the round or meeting of its paper, or leave the paper out if it was not made by this program.',
    ],
  ),
} as const satisfies Topic
