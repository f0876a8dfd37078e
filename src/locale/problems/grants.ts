import { entry, type Topic } from './entry.ts'

/** Roles granted in congresses and organisations, and what they exclude. */
export const GRANTS = {
  'role-grant-unknown': entry(
    [
      'Không tìm thấy việc giao vai trò',
      'Việc giao vai trò này chưa được ghi. Đề nghị chọn lại trong danh sách vai trò.',
    ],
    ['Grant not found', 'No such grant of a role is recorded. Choose it again from the list of roles.'],
  ),
  'safeguards-unknown': entry(
    [
      'Chưa ghi yêu cầu bảo đảm an toàn',
      'Đại hội (hội nghị) này chưa ghi yêu cầu bảo đảm an toàn nào. Đề nghị đoàn chủ tịch ghi nếu cần.',
    ],
    [
      'No safeguards recorded',
      'This congress or conference has recorded no safeguards. The presidium can record them where they are wanted.',
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
      'An account that administers holds no role in a congress or conference, nor the other way round. Use another account, or revoke the role held first.',
    ],
  ),
  'administrator-under-organisation': entry(
    [
      'Tài khoản thuộc một tổ chức đảng',
      'Tài khoản của người quản trị hệ thống không thuộc tổ chức đảng nào. Đề nghị lập tài khoản riêng cho việc quản trị hệ thống.',
    ],
    [
      'Account of an organisation',
      'The account of an administrator of the system belongs to no organisation. Make an account of its own for this.',
    ],
  ),
  'auditor-apart': entry(
    [
      'Người kiểm tra không giữ vai trò khác',
      'Người kiểm tra việc kiểm phiếu không giữ vai trò khác trong cùng đại hội (hội nghị). Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Auditors hold no other role',
      'An auditor holds no other role in the same congress or conference. Choose somebody else, or revoke the role held first.',
    ],
  ),
  'observer-off-board': entry(
    [
      'Người theo dõi không thuộc ban kiểm phiếu',
      'Người theo dõi việc kiểm phiếu không đồng thời giữ vai trò trong ban kiểm phiếu. Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Observers are not on the board',
      'Whoever observes the count holds no role on the counting board. Choose somebody else, or revoke the role held first.',
    ],
  ),
  'board-off-meeting': entry(
    [
      'Người điều hành đại hội không kiểm phiếu',
      'Đoàn chủ tịch, đoàn thư ký không đồng thời giữ vai trò trong ban kiểm phiếu. Đề nghị chọn người khác, hoặc thôi giao vai trò đang giữ trước.',
    ],
    [
      'Who runs the meeting does not count',
      'The presidium and secretariat hold no role on the counting board. Choose somebody else, or revoke the role held first.',
    ],
  ),
  'board-role-taken': entry(
    [
      'Đã có vai trò trong ban kiểm phiếu',
      'Mỗi người trong ban kiểm phiếu chỉ giữ một vai trò, bằng một tài khoản. Đề nghị thôi giao vai trò đang giữ trước.',
    ],
    [
      'Already on the counting board',
      'Everybody on the counting board holds one role, through one account. Revoke the role held first.',
    ],
  ),
  'role-already-held': entry(
    ['Đã được giao vai trò này', 'Tài khoản này đang giữ vai trò đó. Đề nghị kiểm tra lại danh sách vai trò.'],
    ['Role already held', 'This account holds that role already. Check the list of roles.'],
  ),
  'role-already-revoked': entry(
    ['Vai trò đã thôi giao', 'Vai trò này đã thôi giao trước đó. Đề nghị tải lại danh sách vai trò.'],
    ['Role already revoked', 'This role was revoked before. Load the list of roles again.'],
  ),
  'grant-person-missing': entry(
    [
      'Thiếu người trong ban kiểm phiếu',
      'Vai trò của ban kiểm phiếu phải gắn với một người trong ban. Đề nghị chọn người mà tài khoản này thuộc về.',
    ],
    [
      'Person on the board missing',
      'A role of the counting board is for a person who sits on it. Choose the person whose account this is.',
    ],
  ),
  'grant-person-unwanted': entry(
    [
      'Vai trò này không gắn với người trong ban',
      'Chỉ vai trò của ban kiểm phiếu mới gắn với một người trong ban. Đề nghị bỏ phần chọn người.',
    ],
    [
      'No person goes with this role',
      'Only roles of the counting board are for a person who sits on it. Leave the person out.',
    ],
  ),
  'person-not-on-board': entry(
    [
      'Người này không thuộc ban kiểm phiếu',
      'Người này không có trong ban kiểm phiếu đã được biểu quyết. Đề nghị chọn người trong ban, hoặc ghi lại ban kiểm phiếu khi đại hội (hội nghị) đã biểu quyết thay đổi.',
    ],
    [
      'Not on the counting board',
      'This person is not on the counting board as it was voted. Choose somebody on it, or record the board anew once the meeting has voted the change.',
    ],
  ),
  'person-in-other-board-role': entry(
    [
      'Không đúng vai trò trong ban kiểm phiếu',
      'Trưởng ban chỉ được giao vai trò trưởng ban, ủy viên chỉ được giao vai trò ủy viên. Đề nghị chọn đúng vai trò mà đại hội (hội nghị) đã biểu quyết.',
    ],
    [
      'Another role on the board',
      'The head of the board is granted the role of head, a member that of member. Choose the role that the meeting voted.',
    ],
  ),
  'person-typed-before': entry(
    [
      'Người này đã nhập phiếu bằng tài khoản khác',
      'Người này đã nhập phiếu trong đại hội (hội nghị) bằng một tài khoản khác. Đề nghị giao lại vai trò cho chính tài khoản đó.',
    ],
    [
      'Has typed under another account',
      'This person has typed ballots in this meeting under another account. Grant the role to that account again.',
    ],
  ),
  'hand-over-off-board': entry(
    [
      'Người nhận không thuộc ban kiểm phiếu',
      'Lượt nhập chỉ được giao cho người đang giữ vai trò trong ban kiểm phiếu. Đề nghị chọn lại trong danh sách vai trò.',
    ],
    [
      'Not somebody on the board',
      'An entry is handed over only to somebody who holds a role on the counting board. Choose again from the list of roles.',
    ],
  ),
  'hand-over-typed-before': entry(
    [
      'Người nhận đã nhập lượt khác',
      'Người này đã nhập một lượt khác của tập phiếu, nên không được nhập lượt này. Đề nghị chọn người khác.',
    ],
    [
      'Has typed another entry',
      'This person has typed another entry of the batch and may not type this one. Choose somebody else.',
    ],
  ),
  'hand-over-to-same': entry(
    ['Lượt nhập đang do người này thực hiện', 'Người này đang nhập lượt đó. Đề nghị chọn người khác.'],
    ['Already their entry', 'This entry is theirs already. Choose somebody else.'],
  ),
  'entry-not-begun': entry(
    [
      'Lượt nhập chưa có ai nhập',
      'Chưa có ai nhập lượt này, nên không cần giao lại. Đề nghị người nhập phiếu bắt đầu nhập.',
    ],
    ['Entry not begun', 'Nobody has begun this entry, so there is nothing to hand over. Let the typist begin.'],
  ),
} satisfies Topic
