import { entry, type Topic } from './entry.ts'

/** Roles granted in congresses and organisations, and what they exclude. */
export const GRANTS = {
  'role-grant-unknown': entry(
    [
      'Không tìm thấy việc giao vai trò',
      'Việc giao vai trò này chưa được ghi. Đề nghị chọn lại trong danh sách vai trò.',
    ],
    ['Grant not found', 'This grant of a role is not recorded. Choose again from the list of roles.'],
  ),
  'safeguards-unknown': entry(
    [
      'Chưa ghi yêu cầu bảo đảm an toàn',
      'Đại hội (hội nghị) này chưa ghi yêu cầu bảo đảm an toàn nào. Đề nghị đoàn chủ tịch ghi nếu cần.',
    ],
    [
      'No safeguards recorded',
      'This congress or conference has no recorded safeguards. The presidium can record them if it wants any.',
    ],
  ),
  'grant-waits': entry(
    [
      'Chờ đồng chí thứ hai',
      'Đồng chí đã đề nghị giao vai trò này. Vai trò của ban kiểm phiếu do hai đồng chí trong đoàn chủ tịch giao: đề nghị đồng chí khác đăng nhập và bấm giao.',
    ],
    [
      'Waiting for a second person',
      'You have proposed this role already. Two members of the presidium grant a role of the counting board: another one signs in and grants it.',
    ],
  ),
  'grant-by-another': entry(
    [
      'Cần người quản trị khác giao',
      'Đồng chí đã thay đổi cách đăng nhập của tài khoản này trong đại hội (hội nghị), nên không tự giao vai trò quyết định hoặc kiểm tra kết quả cho tài khoản ấy. Đề nghị người quản trị khác giao.',
    ],
    [
      'Another administrator grants it',
      'You have changed how this account signs in, so you do not grant it a role that decides or checks a result. Ask another administrator to grant it.',
    ],
  ),
  'role-not-for-service-account': entry(
    [
      'Vai trò không giao cho hệ thống khác',
      'Hệ thống khác không giữ vai trò đoàn chủ tịch, trưởng ban kiểm phiếu hoặc quản trị. Đề nghị chọn tài khoản của một đồng chí.',
    ],
    [
      'Not a role for another system',
      'Another system cannot be presidium, head of the counting board or administrator. Choose the account of a person.',
    ],
  ),
  'administrator-apart': entry(
    [
      'Người quản trị không giữ vai trò trong đại hội',
      'Tài khoản quản trị không giữ vai trò trong đại hội (hội nghị), và ngược lại. Đề nghị dùng hai tài khoản khác nhau, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Administrators hold no role in a congress',
      'An administrative account holds no role in a congress or conference, and an account with such a role cannot administer. Use another account, or revoke the other role first.',
    ],
  ),
  'administrator-under-organisation': entry(
    [
      'Tài khoản thuộc một tổ chức đảng',
      'Tài khoản của người quản trị hệ thống không thuộc tổ chức đảng nào. Đề nghị lập tài khoản riêng cho việc quản trị hệ thống.',
    ],
    [
      'Account of an organisation',
      'The account of a system administrator belongs to no organisation. Create a separate account for this.',
    ],
  ),
  'auditor-apart': entry(
    [
      'Người kiểm tra không giữ vai trò khác',
      'Người kiểm tra việc kiểm phiếu không giữ vai trò khác trong cùng đại hội (hội nghị). Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Auditors hold no other role',
      'An auditor holds no other role in the same congress or conference. Choose somebody else, or revoke the other role first.',
    ],
  ),
  'observer-off-board': entry(
    [
      'Người theo dõi không thuộc ban kiểm phiếu',
      'Người theo dõi việc kiểm phiếu không đồng thời giữ vai trò trong ban kiểm phiếu. Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Observers are not on the board',
      'Observers of the count hold no role on the counting board. Choose somebody else, or revoke the other role first.',
    ],
  ),
  'board-off-meeting': entry(
    [
      'Người điều hành đại hội không kiểm phiếu',
      'Đoàn chủ tịch, đoàn thư ký không đồng thời giữ vai trò trong ban kiểm phiếu. Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'People who run the meeting do not count',
      'The presidium and the secretariat hold no role on the counting board. Choose somebody else, or revoke the other role first.',
    ],
  ),
  'board-role-taken': entry(
    [
      'Đã có vai trò trong ban kiểm phiếu',
      'Mỗi người trong ban kiểm phiếu chỉ giữ một vai trò, bằng một tài khoản[; đồng chí {name} đã có]. Đề nghị thôi giao vai trò đang giữ trước.',
    ],
    [
      'Already on the counting board',
      'Each person on the counting board holds one role, through one account[, and comrade {name} has one]. Revoke the other role first.',
    ],
  ),
  'role-already-held': entry(
    ['Đã được giao vai trò này', 'Tài khoản này đang giữ vai trò đó. Đề nghị kiểm tra lại danh sách vai trò.'],
    ['Role already held', 'This account already holds the role. Check the list of roles.'],
  ),
  'role-already-revoked': entry(
    ['Vai trò đã thôi giao', 'Vai trò này đã thôi giao trước đó. Đề nghị tải lại danh sách vai trò.'],
    ['Role already revoked', 'This role has already been revoked. Load the list of roles again.'],
  ),
  'proposal-not-open': entry(
    ['Đề nghị không còn chờ', 'Đề nghị này đã được rút, hoặc vai trò đã được giao. Đề nghị tải lại danh sách vai trò.'],
    [
      'Proposal no longer open',
      'This proposal has been withdrawn, or the role has been granted. Load the list of roles again.',
    ],
  ),
  'grant-person-missing': entry(
    [
      'Thiếu người trong ban kiểm phiếu',
      'Vai trò của ban kiểm phiếu phải gắn với một người trong ban. Đề nghị chọn người mà tài khoản này thuộc về.',
    ],
    [
      'Person on the board missing',
      'A role of the counting board needs a person on the recorded board. Choose the person who owns this account.',
    ],
  ),
  'grant-person-unwanted': entry(
    [
      'Vai trò này không gắn với người trong ban',
      'Chỉ vai trò của ban kiểm phiếu mới gắn với một người trong ban. Đề nghị bỏ phần chọn người.',
    ],
    [
      'No person goes with this role',
      'Only roles of the counting board refer to a person on it. Leave the person out.',
    ],
  ),
  'person-not-on-board': entry(
    [
      'Người này không thuộc ban kiểm phiếu',
      'Người được chọn[, đồng chí {name},] không có trong ban kiểm phiếu đã được biểu quyết. Đề nghị chọn người trong ban, hoặc ghi lại ban kiểm phiếu khi đại hội (hội nghị) đã biểu quyết thay đổi.',
    ],
    [
      'Not on the counting board',
      'The chosen person[, comrade {name},] is not on the recorded counting board. Choose a member of the board, or record the board again after the meeting has voted on the change.',
    ],
  ),
  'person-in-other-board-role': entry(
    [
      'Không đúng vai trò trong ban kiểm phiếu',
      'Trưởng ban chỉ được giao vai trò trưởng ban, ủy viên chỉ được giao vai trò ủy viên. Đề nghị chọn cho đồng chí {name} đúng vai trò mà đại hội (hội nghị) đã biểu quyết.',
    ],
    [
      'Another role on the board',
      'The head of the board gets the role of head, a member the role of member. Choose the role for which the meeting voted comrade {name}.',
    ],
  ),
  'person-typed-before': entry(
    [
      'Người này đã nhập phiếu bằng tài khoản khác',
      'Đồng chí {name} đã nhập phiếu trong đại hội (hội nghị) bằng một tài khoản khác. Đề nghị giao lại vai trò cho chính tài khoản đó.',
    ],
    [
      'Has typed under another account',
      'Comrade {name} has typed ballots in this meeting under another account. Grant the role to that account again.',
    ],
  ),
  'hand-over-off-board': entry(
    [
      'Người nhận không thuộc ban kiểm phiếu',
      'Lượt nhập chỉ được giao cho người đang giữ vai trò trong ban kiểm phiếu. Đề nghị chọn lại trong danh sách vai trò.',
    ],
    [
      'No role on the counting board',
      'An entry can be handed over only to somebody who holds a role on the counting board. Choose again from the list of roles.',
    ],
  ),
  'hand-over-typed-before': entry(
    [
      'Người nhận đã nhập lượt khác',
      'Đồng chí {name} đã nhập một lượt khác của tập phiếu, nên không được nhập lượt này. Đề nghị chọn người khác.',
    ],
    [
      'Has typed another entry',
      'Comrade {name} has typed another entry of the batch and may not type this one. Choose somebody else.',
    ],
  ),
  'hand-over-to-head': entry(
    [
      'Còn thành viên khác nhập được',
      'Trưởng ban kiểm phiếu chỉ nhận nhập thay khi trong ban không còn ai khác; còn {names} chưa nhập tập phiếu này. Đề nghị giao cho một trong các đồng chí đó; nếu đồng chí ấy vắng mặt, đoàn chủ tịch thu hồi vai trò nhập phiếu của đồng chí ấy rồi trưởng ban mới nhận.',
    ],
    [
      'Another member can type it',
      'The head takes an entry over only if nobody else of the board could; {names} had no hand in this batch. Hand it to one of them; if they are absent, let the presidium revoke their role first.',
    ],
  ),
  'hand-over-to-same': entry(
    ['Lượt nhập đang do người này thực hiện', 'Người này đang nhập lượt đó. Đề nghị chọn người khác.'],
    ['Entry already theirs', 'This entry already belongs to that account. Choose somebody else.'],
  ),
  'entry-not-begun': entry(
    [
      'Lượt nhập chưa có ai nhập',
      'Chưa có ai nhập lượt này[ của tập phiếu số {batch}][ ({label})], nên không cần giao lại. Đề nghị người nhập phiếu bắt đầu nhập.',
    ],
    [
      'Entry not begun',
      'Nobody has begun this entry[ of batch {batch}][ ({label})], so it cannot be handed over. Let the typist begin.',
    ],
  ),
} satisfies Topic
