import { DECISION_KIND_LABELS } from '../labels.ts'
import { type Bilingual, choiceOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

/** The decisions in words, each with the value that a request gives. */
const DECISIONS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(DECISION_KIND_LABELS).map(([kind, { vi, en }]) => [
    kind,
    { vi: `${vi} (${kind})`, en: `${en} (${kind})` },
  ]),
)

/** Declaring a result and deciding the next step; recounted records. */
export const RESULTS = {
  'result-already-declared': entry(
    [
      'Kết quả đã công bố',
      'Kết quả của lần bầu này đã công bố nên số liệu của lần bầu không thay đổi nữa. Nếu phát hiện sai sót, đề nghị báo cáo đoàn chủ tịch để mở lại lần bầu và kiểm phiếu lại, hoặc hủy lần bầu.',
    ],
    [
      'Result already declared',
      'The result of this round is declared, and its figures can no longer change. Report an error to the presidium, who can reopen the round to be counted again, or annul it.',
    ],
  ),
  'entries-open': entry(
    [
      'Còn lượt nhập chưa khóa',
      'Còn {open} lượt nhập chưa khóa. Đề nghị chờ người nhập khóa các lượt này, hoặc giao lại cho thành viên khác, rồi công bố kết quả.',
    ],
    [
      'Entries still open',
      'Number of unfinished entries: {open}. Have their typists finish them, or hand them over to other members, then declare the result.',
    ],
  ),
  'entries-differ': entry(
    [
      'Các lượt nhập khác nhau',
      'Các lượt nhập của tập phiếu số {batches} khác nhau nên chưa công bố được kết quả. Đề nghị trưởng ban kiểm phiếu xem các điểm khác nhau, đối chiếu với phiếu giấy và cho sửa.',
    ],
    [
      'Entries differ',
      'The entries of {batches|batch|batches} {batches} differ, so the result cannot be declared. The head of the board compares them with the ballot papers and has them corrected.',
    ],
  ),
  'rulings-missing': entry(
    [
      'Còn phiếu có nghi vấn chưa kết luận',
      'Tập phiếu số {batches} còn phiếu có nghi vấn chưa có kết luận của ban kiểm phiếu. Đề nghị ban kiểm phiếu kết luận từng phiếu rồi công bố kết quả.',
    ],
    [
      'Rulings missing',
      'Ballots of {batches|batch|batches} {batches} were set aside and wait for a ruling of the board. Record the ruling on each of them, then declare the result.',
    ],
  ),
  'count-not-balanced': entry(
    [
      'Số liệu kiểm phiếu không khớp',
      'Số liệu chưa khớp nên chưa công bố được kết quả: đã kiểm {counted} phiếu, thu về {returned} phiếu. Đề nghị xem các điểm nêu kèm theo, kiểm lại các tập phiếu và đính chính.',
    ],
    [
      'Count does not add up',
      'The figures do not add up, so the result cannot be declared: {counted} {counted|ballot|ballots} counted, {returned} returned. See the findings, check the batches again and correct them.',
    ],
  ),
  'no-result-unconfirmed': entry(
    [
      'Chưa xác nhận lần bầu không có kết quả',
      'Theo số liệu đã ghi, lần bầu này không có kết quả; lý do nêu kèm theo[; số được triệu tập, có mặt đã có bản mới hơn (bản {rollVersion}), nếu bản đó đúng cho lần bầu này thì trưởng ban kiểm phiếu ghi lại số phiếu phát ra theo bản đó]. Đề nghị ban kiểm phiếu kiểm lại; nếu đúng thì xác nhận để báo cáo đại hội (hội nghị) quyết định.',
    ],
    [
      'No result, not confirmed',
      'With the recorded figures this round has no result, for the reasons listed[; the roll has a newer version, {rollVersion}, and if that one is right for this round, the head of the board records the ballots issued again with it]. Check again; if the figures are right, confirm so that the meeting can decide.',
    ],
  ),
  'confirmations-missing': entry(
    [
      'Chưa đủ thành viên ban kiểm phiếu xác nhận',
      'Mới có {confirmed} trên {needed} thành viên khác của ban kiểm phiếu xác nhận kết quả này, còn thiếu {missing}; chưa xác nhận: {names}. Đề nghị các đồng chí này đăng nhập, xem số liệu kiểm phiếu và xác nhận (ai chưa có tài khoản thì đoàn chủ tịch giao vai trò), rồi công bố kết quả.',
    ],
    [
      'Confirmations missing',
      'Other members of the board who have confirmed this result: {confirmed} of {needed} needed; {missing} missing, and not yet confirmed by {names}. Let them sign in, read the tally and confirm it (the presidium grants the role to those without an account), then declare the result.',
    ],
  ),
  'confirmation-from-outside-missing': entry(
    [
      'Cần người chưa nhập phiếu xác nhận',
      'Đồng chí đã nhập, nhận hoặc sửa lượt nhập của lần bầu này, nên cần thêm xác nhận của một đồng chí trong ban kiểm phiếu chưa tham gia nhập: {names}. Đề nghị một trong các đồng chí này xem số liệu và xác nhận, rồi công bố kết quả; ai vắng mặt thì đoàn chủ tịch thu hồi vai trò.',
    ],
    [
      'Confirmation of somebody who did not type',
      'You have typed, taken over or changed an entry of this round, so somebody of the board without a hand in it has to confirm the result: {names}. Let one of them read the figures and confirm, then declare the result; the presidium revokes the role of those who are away.',
    ],
  ),
  'digest-stale': entry(
    [
      'Số liệu đã thay đổi',
      'Số liệu của lần bầu đã thay đổi sau khi đồng chí xem, nên mã đối chiếu không còn đúng. Đề nghị xem lại số liệu kiểm phiếu rồi xác nhận mã đối chiếu mới.',
    ],
    [
      'Figures have changed',
      'The figures of the round are no longer those of this digest. Read the tally again and confirm its new digest.',
    ],
  ),
  'confirmation-off-board': entry(
    [
      'Người xác nhận không thuộc ban kiểm phiếu',
      'Chỉ thành viên ban kiểm phiếu hiện nay xác nhận kết quả. Đề nghị đoàn chủ tịch giao vai trò thành viên ban kiểm phiếu cho tài khoản, kèm tên người trong ban.',
    ],
    [
      'Confirmed from outside the board',
      'Only members of the present counting board confirm a result. The presidium grants the account the role of board member for a person on the board.',
    ],
  ),
  'confirmation-by-head': entry(
    [
      'Trưởng ban xác nhận bằng việc công bố',
      'Trưởng ban kiểm phiếu xác nhận kết quả bằng việc công bố. Đề nghị công bố kết quả khi đã đủ thành viên khác xác nhận.',
    ],
    [
      'Head confirms by declaring',
      'The head of the board confirms a result by declaring it. Declare it once enough other members have confirmed.',
    ],
  ),
  'confirmation-by-machine': entry(
    [
      'Hệ thống khác không xác nhận được',
      'Kết quả do thành viên ban kiểm phiếu tự xác nhận, không qua hệ thống khác. Đề nghị đoàn chủ tịch thu hồi vai trò của hệ thống và giao cho tài khoản của chính người đó, hoặc ghi lại ban kiểm phiếu.',
    ],
    [
      'Another system cannot confirm',
      'Members of the board confirm a result themselves, and not through another system. The presidium revokes the role of the system and grants it to the account of the member, or records the board again.',
    ],
  ),
  'confirmation-account-used': entry(
    [
      'Tài khoản đã xác nhận thay người khác',
      'Tài khoản này đã xác nhận kết quả cho {name}, trong khi mỗi thành viên ban kiểm phiếu xác nhận bằng tài khoản của chính mình. Đề nghị đoàn chủ tịch giao lại vai trò đúng tài khoản của từng người, hoặc để thành viên khác xác nhận.',
    ],
    [
      'Account has confirmed for another member',
      'This account has confirmed the result for {name}, and each member of the board confirms from an account of their own. The presidium grants the role to the account of each person, or another member confirms.',
    ],
  ),
  'confirmation-not-needed': entry(
    [
      'Không cần xác nhận',
      'Kết quả này không cần thành viên ban kiểm phiếu xác nhận: đại hội (hội nghị) lập trước khi có bước xác nhận, hoặc số phiếu thu về nhiều hơn số phiếu phát ra. Trưởng ban kiểm phiếu công bố kết quả.',
    ],
    [
      'No confirmation needed',
      'This result needs no confirmation: the meeting was recorded before results were confirmed, or more ballots were returned than issued. The head of the board declares it.',
    ],
  ),
  'tally-blind': entry(
    [
      'Chưa được xem số liệu kiểm phiếu',
      'Thành viên ban kiểm phiếu xem số liệu của lần bầu khi mọi tập phiếu đã kiểm xong, để xác nhận kết quả. Đề nghị chờ đến khi các lượt nhập đã khóa và khớp nhau.',
    ],
    [
      'Tally still blind',
      'Members of the board read the tally of a round once every batch is ready, to confirm it. Wait until all entries are finished and agree.',
    ],
  ),
  'text-names-person': entry(
    [
      'Nội dung ghi có tên người của đại hội (hội nghị)',
      'Nội dung này có tên đồng chí {name}, mà nội dung ghi cùng phiếu bầu được lưu mãi, có trong mọi bản xuất nhật ký và có thể cho biết ai đã bỏ lá phiếu ấy. Đề nghị bỏ tên; nếu tên ấy cần thiết và không phải của người bầu thì xác nhận giữ nguyên.',
    ],
    [
      'Text names a person of the meeting',
      'This text names {name}, but texts beside ballots are kept for ever and are in every export of the log, where they can tell who cast that ballot. Leave the name out; if it is needed and is not the voter’s, confirm that it stays.',
    ],
  ),
  'result-not-declared': entry(
    [
      'Chưa công bố kết quả',
      'Việc này chỉ thực hiện được sau khi kết quả của lần bầu được công bố. Đề nghị chờ ban kiểm phiếu kiểm phiếu xong và trưởng ban công bố kết quả.',
    ],
    [
      'Result not declared',
      'This is possible only after the result of the round is declared. Wait until the ballots are counted and the head of the board has declared it.',
    ],
  ),
  'decision-not-open': entry(
    [
      'Quyết định không thuộc các phương án',
      `Với kết quả của lần bầu này, quyết định đã ghi không thuộc các phương án có thể lựa chọn[: ${choiceOf('choices', DECISIONS, 'vi')}]. Đề nghị chọn trong các phương án của lần bầu; nếu không còn phương án nào thì không phải quyết định gì sau lần bầu này.`,
    ],
    [
      'Decision not among the choices',
      `The result of this round does not allow this decision[; open are: ${choiceOf('choices', DECISIONS, 'en')}]. Take one of the choices of the round; if it lists none, nothing has to be decided after it.`,
    ],
  ),
  'decision-already-taken': entry(
    [
      'Đã ghi quyết định của đại hội',
      'Sau quyết định của đại hội (hội nghị), lần bầu thứ {number} đã được mở, nên quyết định không sửa được nữa. Đề nghị thực hiện theo quyết định đã ghi, hoặc hủy lần bầu thứ {number} trước khi sửa.',
    ],
    [
      'Decision already recorded',
      'Round {number} was opened after the decision, so the decision can no longer be corrected. Continue as decided, or cancel round {number} before you correct it.',
    ],
  ),
  'new-names-not-open': entry(
    [
      'Không bổ sung người vào danh sách được',
      'Chỉ khi bầu tiếp cho đủ số lượng thì đại hội (hội nghị) mới quyết định bổ sung người vào danh sách. Đề nghị bỏ mục cho phép bổ sung.',
    ],
    [
      'New names not allowed',
      'New names are possible only in a further round for the seats left. Record the decision without new names.',
    ],
  ),
  'nobody-left-to-stand': entry(
    [
      'Không còn người để bầu tiếp',
      'Mọi người trong các danh sách đã bầu đều đã trúng cử hoặc không còn ứng cử nên không có ai để bầu tiếp nếu không bổ sung người. Đề nghị đại hội (hội nghị) quyết định cho bổ sung người vào danh sách hoặc chọn phương án khác.',
    ],
    [
      'Nobody left to stand',
      'Everybody on the lists so far is elected or no longer stands, so nobody could stand in a further round without new names. Let the meeting allow new names or take another choice.',
    ],
  ),
  'record-invalid': entry(
    [
      'Hồ sơ kiểm phiếu không đúng định dạng',
      'Hồ sơ kiểm phiếu không đúng định dạng count-record: {reason}. Đề nghị sửa hồ sơ rồi gửi lại.',
    ],
    [
      'Invalid count record',
      'The count record does not fit the format count-record: {reason}. Correct the record and send it again.',
    ],
  ),
} satisfies Topic
