import type { Bilingual } from '../text.ts'

/** A secret that is shown only once. */
export const SECRET = {
  once: {
    vi: 'Chỉ hiện lần này và không lưu ở đâu. Sao chép vào hệ thống kia rồi mới ẩn hoặc rời trang.',
    en: 'Shown only this once and kept nowhere. Copy it into the other system before you hide it or leave the page.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép.', en: 'Copied.' },
  notCopied: { vi: 'Không sao chép được; đề nghị chọn và chép bằng bàn phím.', en: 'Not copied. Copy it by keyboard.' },
  hide: { vi: 'Đã cất, ẩn đi', en: 'It is stored; hide it' },
  lost: {
    vi: 'Khóa đang hiện chưa sao chép. Rời trang là mất, phải tạo khóa khác.',
    en: 'The secret on this page has not been copied. Leaving loses it, and another one would be needed.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Messages about declared results and decisions to other systems. */
export const WEBHOOKS = {
  title: { vi: 'Gửi kết quả cho {count} hệ thống khác', en: 'Results go to {count} other {count|system|systems}' },
  none: { vi: 'Chưa gửi kết quả cho hệ thống nào', en: 'Results go to no other system' },
  failing: {
    vi: '{count} thông báo không gửi được: xem lý do bên dưới',
    en: '{count} {count|message was|messages were} not delivered: see why below',
  },
  hidden: { vi: 'Không đọc được nơi nhận thông báo', en: 'The receivers cannot be read' },
  lastSuccess: { vi: 'Gửi được lần cuối lúc {time}.', en: 'Last delivered at {time}.' },
  never: { vi: 'Chưa gửi lần nào.', en: 'Nothing has been sent yet.' },
  lastFailure: { vi: 'Không gửi được lần cuối lúc {time}.', en: 'Last failure at {time}.' },
  revoked: { vi: 'Ngừng gửi từ {time}.', en: 'Stopped at {time}.' },
  dead: {
    vi: '{event} (sự kiện số {sequence}): không gửi nữa sau {attempts} lần, {why}.',
    en: '{event} (event {sequence}): given up after {attempts} {attempts|attempt|attempts}, {why}.',
  },
  pending: {
    vi: '{event} (sự kiện số {sequence}): đang chờ gửi[, lần trước {why}].',
    en: '{event} (event {sequence}): waiting[, last time {why}].',
  },
  resend: { vi: 'Gửi lại', en: 'Send again' },
  revoke: { vi: 'Ngừng gửi', en: 'Stop sending' },
  revokeTo: { vi: 'Ngừng gửi cho {name}', en: 'Stop sending to {name}' },
  revokeHint: {
    vi: 'Những thông báo đang chờ thì bỏ. Muốn gửi lại thì lập nơi nhận mới.',
    en: 'Messages that wait are given up. To send again, record a new receiver.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  keep: { vi: 'Để nguyên', en: 'Leave it' },
  add: { vi: 'Thêm nơi nhận', en: 'Add a receiver' },
  name: { vi: 'Tên nơi nhận', en: 'Name of the receiver' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  urlHint: { vi: 'phải là địa chỉ https', en: 'it has to be an https address' },
  kinds: { vi: 'Gửi khi nào', en: 'What is sent' },
  kindMissing: { vi: 'Đề nghị chọn ít nhất một việc.', en: 'Choose at least one.' },
  secretOf: { vi: 'Khóa ký của {name}', en: 'Signing secret of {name}' },
  byPresidium: {
    vi: 'Nơi nhận do đoàn chủ tịch thêm và gửi lại. Quản trị chỉ ngừng gửi được.',
    en: 'The presidium adds receivers and sends again. Administrators can only stop sending.',
  },
  back: { vi: 'Về tài khoản và vai trò', en: 'Back to accounts and roles' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Other systems with their keys. */
export const SYSTEMS = {
  way: { vi: 'Hệ thống khác và khóa', en: 'Other systems and their keys' },
  title: { vi: '{count} hệ thống khác', en: '{count} other {count|system|systems}' },
  none: { vi: 'Chưa có hệ thống khác nào', en: 'There is no other system' },
  hidden: { vi: 'Không đọc được các hệ thống khác', en: 'The other systems cannot be read' },
  disabled: { vi: 'ngừng dùng', en: 'disabled' },
  noKey: { vi: 'chưa có khóa', en: 'no key yet' },
  keysOf: { vi: 'Khóa của {name}', en: 'Keys of {name}' },
  close: { vi: 'Thôi', en: 'Close' },
  active: { vi: 'có hiệu lực đến {time}', en: 'valid until {time}' },
  replaced: { vi: 'đã thay, còn dùng được đến {time}', en: 'replaced, valid until {time}' },
  expired: { vi: 'hết hạn lúc {time}', en: 'expired at {time}' },
  revoked: { vi: 'đã thu hồi lúc {time}', en: 'revoked at {time}' },
  used: { vi: 'dùng lần cuối lúc {time}', en: 'last used at {time}' },
  unused: { vi: 'chưa dùng lần nào', en: 'never used' },
  rotate: { vi: 'Thay khóa', en: 'Replace' },
  rotateHint: {
    vi: 'Thay khóa: khóa mới có cùng quyền, khóa cũ còn dùng được 60 phút.',
    en: 'Replacing makes a key with the same rights. The old one stays valid for 60 minutes.',
  },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeKey: { vi: 'Thu hồi khóa {name}', en: 'Revoke the key {name}' },
  reason: { vi: 'Lý do thu hồi', en: 'Reason of the revocation' },
  keep: { vi: 'Để nguyên', en: 'Leave it' },
  addKey: { vi: 'Tạo khóa', en: 'Create a key' },
  keyName: { vi: 'Khóa dùng để làm gì', en: 'Purpose of the key' },
  roles: { vi: 'Vai trò của khóa', en: 'Roles of the key' },
  rolesMissing: { vi: 'Đề nghị chọn ít nhất một vai trò.', en: 'Choose at least one role.' },
  rolesHint: {
    vi: 'Khóa chỉ dùng được những vai trò mà hệ thống đó đã được giao trong đại hội (hội nghị).',
    en: 'A key acts only in roles that the system was granted in the meeting.',
  },
  until: { vi: 'Hết hạn cuối ngày', en: 'Expires at the end of' },
  untilHint: { vi: 'không quá một năm, ví dụ 31/12/2025', en: 'within a year, such as 31/12/2025' },
  dayWrong: { vi: 'Đề nghị ghi ngày, tháng, năm, ví dụ 31/12/2025.', en: 'Enter day, month and year: 31/12/2025.' },
  secretOf: { vi: 'Khóa {name}', en: 'Key {name}' },
  add: { vi: 'Thêm hệ thống', en: 'Add a system' },
  name: { vi: 'Tên hệ thống', en: 'Name of the system' },
  username: { vi: 'Tên tài khoản', en: 'Account name' },
  organisation: { vi: 'Tổ chức đảng', en: 'Organisation' },
} as const satisfies Readonly<Record<string, Bilingual>>
