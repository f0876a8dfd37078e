import { entry, type Topic } from './entry.ts'

/** Concurrent changes, repeated requests, corrections. */
export const VERSIONS = {
  'precondition-required': entry(
    [
      'Chưa nêu phiên bản đang sửa',
      'Yêu cầu ghi phải kèm phiên bản đã xem trong tiêu đề If-Match, hoặc If-None-Match: * khi ghi lần đầu. Đề nghị mở lại thông tin rồi gửi lại.',
    ],
    [
      'Version missing',
      'A change must name the version that it is based on, in the If-Match header, or If-None-Match: * for the first one. Read again and send again.',
    ],
  ),
  'version-stale': entry(
    [
      'Thông tin đã thay đổi',
      'Thông tin đã được ghi lại sau khi mở xem, nên thay đổi này chưa được ghi. Đề nghị mở lại bản mới nhất, kiểm tra rồi thực hiện lại.',
    ],
    [
      'Changed in the meantime',
      'Somebody changed this after you opened it, so your change was not made. Open the newest version, check it and try again.',
    ],
  ),
  'idempotency-key-reused': entry(
    [
      'Khóa chống gửi trùng đã dùng cho yêu cầu khác',
      'Giá trị Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác. Đề nghị gửi lại với một giá trị mới.',
    ],
    [
      'Idempotency key used before',
      'This Idempotency-Key was used for a different request. Send the request again with a new key.',
    ],
  ),
  'reason-required': entry(
    [
      'Chưa nêu lý do đính chính',
      'Đính chính số liệu đã ghi phải nêu lý do; số liệu cũ vẫn được lưu. Đề nghị ghi lý do rồi thực hiện lại.',
    ],
    [
      'Reason for the correction missing',
      'A correction of recorded figures needs a reason; the old figures are kept. State the reason and try again.',
    ],
  ),
} satisfies Topic
