import { entry, type Topic } from './entry.ts'

/** Laptops opened in a hall, and PINs on them. */
export const DEVICES = {
  'device-unknown': entry(
    [
      'Không tìm thấy máy nhập phiếu',
      'Máy này chưa được mở trong đại hội (hội nghị). Đề nghị chọn lại trong danh sách máy.',
    ],
    ['Device not found', 'No such device was opened for this congress or conference. Choose again from the list.'],
  ),
  'device-not-open': entry(
    [
      'Máy này chưa được mở để nhập phiếu',
      'Trưởng ban kiểm phiếu chưa mở máy này, hoặc máy đã được đóng hay đã hết thời hạn. Đề nghị đăng nhập bằng mật khẩu, hoặc đề nghị trưởng ban kiểm phiếu mở lại máy.',
    ],
    [
      'This device is not open',
      'The head of the counting board has not opened this device, or it was closed or has expired. Sign in with a password, or ask the head to open it again.',
    ],
  ),
  'device-closed': entry(
    [
      'Máy nhập phiếu đã đóng',
      'Máy này đã được đóng hoặc đã hết thời hạn, nên không thay đổi được nữa. Đề nghị mở lại trên chính máy đó.',
    ],
    [
      'Device closed',
      'This device was closed or has expired, and can no longer be changed. Open it again on the device itself.',
    ],
  ),
  'device-needs-session': entry(
    [
      'Phải mở máy ngay trên trình duyệt của máy đó',
      'Máy chỉ được mở trong phiên làm việc của trưởng ban kiểm phiếu trên chính trình duyệt của máy. Đề nghị đăng nhập trên máy đó rồi mở.',
    ],
    [
      'Open the device in its own browser',
      'The head of the counting board opens a device in its own browser, while signed in there. Sign in on that device, then open it.',
    ],
  ),
  'pin-only-types': entry(
    [
      'Mã PIN chỉ để nhập phiếu',
      'Khi đăng nhập bằng mã PIN, đồng chí chỉ nhập phiếu. Đề nghị đăng nhập bằng mật khẩu để xem số liệu kiểm phiếu và xác nhận kết quả.',
    ],
    [
      'A PIN is for typing only',
      'A session by PIN types ballots and nothing else. Sign in with your password to read the tally and to confirm a result.',
    ],
  ),
  'pin-only-for-typists': entry(
    [
      'Mã PIN chỉ cấp cho người nhập phiếu',
      'Mã PIN chỉ cấp cho ủy viên ban kiểm phiếu đang được giao nhập phiếu; trưởng ban kiểm phiếu đăng nhập bằng mật khẩu. Đề nghị giao vai trò trước, hoặc chọn người khác.',
    ],
    [
      'PINs are for typists only',
      'A PIN is issued only to a member of the counting board who types ballots; the head signs in with a password. Have the role granted first, or choose somebody else.',
    ],
  ),
  'pin-refused': entry(
    [
      'Chưa đăng nhập được bằng mã PIN',
      'Mã PIN không đúng hoặc không còn dùng được trên máy này. Đề nghị nhập lại, đăng nhập bằng mật khẩu, hoặc đề nghị trưởng ban kiểm phiếu cấp mã mới.',
    ],
    [
      'Not signed in by PIN',
      'The PIN is wrong or no longer valid on this device. Try again, sign in with a password, or ask the head of the counting board for a new PIN.',
    ],
  ),
} satisfies Topic
