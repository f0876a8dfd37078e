import { ROLE_LABELS } from '../roles.ts'
import { oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const ROLES_NAMED = oneOf('roles', ROLE_LABELS)

/** Administrators hold no role of a congress, and those of the board are granted by its presidium. */
const REMEDY = oneOf('remedy', {
  ask: {
    vi: 'đề nghị người được giao vai trò đó thực hiện, hoặc đề nghị người có quyền giao vai trò đó giao cho đồng chí',
    en: 'ask its holder to do it, or ask those who grant it to grant it to you',
  },
  grant: {
    vi: 'tài khoản quản trị không giữ vai trò trong đại hội (hội nghị), nên đề nghị người được giao vai trò đó thực hiện, hoặc giao vai trò cho người sẽ làm việc này (vai trò của ban kiểm phiếu do đoàn chủ tịch giao)',
    en: 'an administrator holds no role in a congress, so ask its holder to do it, or grant it to the person who is to do it (the presidium grants those of the counting board)',
  },
})

/** Rights: roles, sessions, and entries of other people. */
export const ACCESS = {
  'role-missing': entry(
    ['Không thuộc phần việc của đồng chí', `Việc này thuộc vai trò khác[: ${ROLES_NAMED.vi}][; ${REMEDY.vi}].`],
    ['Not within your role', `This act belongs to another role[: ${ROLES_NAMED.en}][; ${REMEDY.en}].`],
  ),
  'authority-ended': entry(
    [
      'Quyền vừa chấm dứt',
      'Trong lúc yêu cầu này được gửi, vai trò, phiên làm việc, tài khoản hoặc khóa truy cập đã bị thu hồi hoặc chấm dứt, nên chưa ghi gì. Đề nghị đăng nhập lại, hoặc hỏi người giao vai trò.',
    ],
    [
      'Authority just ended',
      'While this request was on its way, the role, session, account or key was revoked or ended, so nothing was recorded. Sign in again, or ask those who grant the role.',
    ],
  ),
  'sign-in-needed': entry(
    [
      'Cần một người đăng nhập',
      'Hệ thống khác dùng khóa truy cập chỉ ghi số liệu. Biểu quyết, quyết định, ban kiểm phiếu và việc kết thúc đại hội (hội nghị) do đồng chí trong đoàn chủ tịch hoặc đoàn thư ký đăng nhập và ghi.',
    ],
    [
      'A person has to sign in',
      'Another system with a key records figures only. A member of the presidium or the secretariat signs in and records votes, decisions, the board and the end of the meeting.',
    ],
  ),
  'board-while-counting': entry(
    [
      'Đang kiểm phiếu, chỉ đoàn chủ tịch thay ban kiểm phiếu',
      'Phiếu đã phát ra mà chưa công bố kết quả, nên chỉ đoàn chủ tịch ghi được ban kiểm phiếu mới. Đề nghị đồng chí trong đoàn chủ tịch đăng nhập và ghi.',
    ],
    [
      'Only the presidium replaces the board while it counts',
      'Ballots are out and no result is declared yet, so only the presidium can record another counting board. Ask a member of the presidium to sign in and record it.',
    ],
  ),
  'second-factor-required': entry(
    [
      'Cần xác nhận bước thứ hai',
      'Đại hội (hội nghị) yêu cầu trưởng ban kiểm phiếu đăng nhập kèm mã xác nhận. Đề nghị đăng nhập lại và nhập mã trên điện thoại.',
    ],
    [
      'Second factor needed',
      'This congress or conference requires the head of the counting board to sign in with a code as well. Sign in again and enter the code from your device.',
    ],
  ),
  'second-factor-again': entry(
    [
      'Cần nhập lại mã xác nhận',
      'Đại hội (hội nghị) yêu cầu nhập mã xác nhận trong vòng 5 phút trước khi công bố kết quả, kết thúc đại hội, giao vai trò hoặc xuất dữ liệu. Đề nghị nhập mã đang hiện trên điện thoại rồi thực hiện lại; nếu chưa có bước xác nhận thứ hai thì thiết lập ở trang tài khoản, nếu dùng cổng đăng nhập của tổ chức thì đăng nhập lại ở cổng đó.',
    ],
    [
      'A code is needed again',
      'This congress or conference asks for a code of the second factor within five minutes before a result is declared, the congress is closed, a role is granted or data are exported. Enter the code that your device shows now, then try again; set a second factor up on the page of your account if you have none, or sign in again at the provider of your organisation if you use it.',
    ],
  ),
  'password-change-required': entry(
    ['Phải đổi mật khẩu trước', 'Mật khẩu đang dùng do người khác đặt. Đề nghị đổi mật khẩu rồi thực hiện lại.'],
    ['Change the password first', 'The password in use was set by somebody else. Change it, then try again.'],
  ),
  'origin-foreign': entry(
    [
      'Yêu cầu đến từ trang khác',
      'Trình duyệt cho biết yêu cầu này do một trang khác gửi, nên chưa ghi gì. Đề nghị thực hiện trên trang của chương trình.',
    ],
    [
      'Sent by another page',
      'According to your browser another page sent this request, so nothing was recorded. Use the pages of this service.',
    ],
  ),
  'host-not-served': entry(
    [
      'Tên máy trong địa chỉ không phải của dịch vụ này',
      'Dịch vụ không phục vụ dưới tên máy trong địa chỉ này, nên chưa ghi gì. Đề nghị mở bằng địa chỉ IP hoặc tên của máy chủ; nếu tên trong địa chỉ là đúng, người quản trị ghi thêm tên đó vào biến HOST_NAMES rồi khởi động lại.',
    ],
    [
      'The name in the address is not of this service',
      'The service is not served under the name in this address, so nothing was recorded. Open it by the IP address or the name of the machine; if the name in the address is right, the operator adds it to HOST_NAMES and starts the service again.',
    ],
  ),
  'session-ended': entry(
    ['Phiên làm việc đã kết thúc', 'Phiên làm việc đã hết hạn hoặc đã được đăng xuất. Đề nghị đăng nhập lại.'],
    ['Session ended', 'The session has expired or was signed out. Sign in again.'],
  ),
  'session-elsewhere': entry(
    [
      'Phiên làm việc thuộc máy khác',
      'Phiên làm việc này được mở trên máy khác, nên đã bị kết thúc để bảo đảm an toàn. Đề nghị đăng nhập lại và báo người quản trị nếu không rõ nguyên nhân.',
    ],
    [
      'Session of another device',
      'This session was opened on another device and has been ended for safety. Sign in again, and tell the administrator if you cannot explain it.',
    ],
  ),
  'key-expired': entry(
    ['Khóa truy cập đã hết hạn', 'Khóa truy cập đã hết hạn hoặc đã bị thu hồi. Đề nghị người quản trị cấp khóa mới.'],
    ['Key expired', 'The key has expired or was revoked. Ask the administrator for a new one.'],
  ),
  'account-unknown': entry(
    ['Không tìm thấy tài khoản', 'Tài khoản này chưa được lập. Đề nghị kiểm tra lại tên đăng nhập hoặc chọn lại.'],
    ['Account not found', 'There is no such account. Check the user name or choose again.'],
  ),
  'entry-of-another': entry(
    [
      'Lượt nhập của người khác',
      'Lượt nhập[ của tập phiếu số {batch}][ ({label})] do người khác đang thực hiện, mỗi người chỉ xem và sửa lượt nhập của mình. Đề nghị chọn tập phiếu khác.',
    ],
    [
      'Entry of somebody else',
      'Somebody else is typing this entry[ of batch {batch}][ ({label})], and typists see and change only their own entries. Choose another batch.',
    ],
  ),
  'entered-before': entry(
    [
      'Đã nhập tập phiếu này',
      'Đồng chí đã nhập một lượt của tập phiếu[ số {batch}][ ({label})], nên không được nhập lượt khác. Đề nghị người khác trong ban nhập lượt này; nếu ban không còn ai, đoàn chủ tịch bổ sung thành viên ban kiểm phiếu.',
    ],
    [
      'Batch already typed',
      'You have already typed one entry of batch[ {batch}][ ({label})] and may not type another. Let somebody else of the board type this one; if there is nobody else, the presidium adds members to the board.',
    ],
  ),
} satisfies Topic
