import { entry, type Topic } from './entry.ts'

/** Keys of other systems. */
export const KEYS = {
  'service-account-unknown': entry(
    [
      'Không tìm thấy tài khoản dịch vụ',
      'Tài khoản dịch vụ này chưa được lập. Đề nghị kiểm tra lại địa chỉ hoặc lập tài khoản trước.',
    ],
    [
      'Service account not found',
      'No such account of another system exists. Check the address, or create the account first.',
    ],
  ),
  'key-unknown': entry(
    [
      'Không tìm thấy khóa truy cập',
      'Khóa truy cập này chưa được cấp. Đề nghị chọn lại trong danh sách khóa của tài khoản dịch vụ.',
    ],
    ['Key not found', 'No such key exists. Choose again from the keys of the service account.'],
  ),
  'key-ended': entry(
    [
      'Khóa truy cập không còn hiệu lực',
      'Khóa truy cập này đã hết hạn hoặc đã bị thu hồi, không thay hoặc thu hồi được nữa. Đề nghị cấp khóa mới.',
    ],
    [
      'Key has ended',
      'This key has already expired or been revoked, so it can be neither replaced nor revoked. Create a new key.',
    ],
  ),
  'key-replaced': entry(
    [
      'Khóa truy cập đã được thay',
      'Khóa này đã được thay bằng khóa mới, chỉ còn dùng đến hết thời gian chuyển tiếp. Đề nghị thay khóa mới đó.',
    ],
    [
      'Key already replaced',
      'A new key has replaced this one, which is valid only until the overlap ends. Replace the new key instead.',
    ],
  ),
  'key-expiry-out-of-range': entry(
    [
      'Thời hạn của khóa không phù hợp',
      'Khóa truy cập phải hết hạn sau thời điểm cấp và không quá một năm. Đề nghị chọn lại thời hạn.',
    ],
    [
      'Expiry of the key out of range',
      'A key must expire after its creation and within one year. Choose another instant.',
    ],
  ),
  'rate-limited': entry(
    [
      'Gửi yêu cầu quá nhanh',
      'Số yêu cầu gửi trong một phút, hoặc đang chờ cùng lúc, đã vượt giới hạn nên chưa ghi nhận gì. Đề nghị chờ {seconds} giây rồi gửi lại.',
    ],
    [
      'Too many requests',
      'More requests came within a minute, or are waiting, than are allowed, so nothing was recorded. Wait {seconds} {seconds|second|seconds}, then send again.',
    ],
  ),
} satisfies Topic
