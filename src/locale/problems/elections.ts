import { entry, type Topic } from './entry.ts'

/** Setting up an election and opening its rounds. */
export const ELECTIONS = {
  // dl-2011:d24.k4
  'branch-too-small-for-committee': entry(
    [
      'Chi bộ có dưới 9 đảng viên chính thức không bầu chi ủy',
      'Chi bộ có dưới 9 đảng viên chính thức bầu trực tiếp bí thư và nếu cần thì một phó bí thư. Đề nghị lập nội dung bầu bí thư.',
    ],
    [
      'Branch too small for a committee',
      'A branch with fewer than 9 official members elects its secretary and, if needed, one deputy directly. Create the election of the secretary.',
    ],
  ),
  // dl-2011:d24.k4
  'branch-committee-too-large': entry(
    [
      'Số lượng chi ủy viên vượt quá quy định',
      'Chi ủy có không quá 7 người; số lượng cần bầu đang ghi là {seats}. Đề nghị ghi lại số lượng cần bầu.',
    ],
    [
      'Branch committee too large',
      'A branch committee has at most 7 members; {seats} {seats|seat was|seats were} given. Correct the number of seats.',
    ],
  ),
  // dl-2011:d24.k4
  'secretary-not-from-committee': entry(
    [
      'Bí thư, phó bí thư phải bầu trong số chi ủy viên',
      'Chi bộ có từ 9 đảng viên chính thức trở lên bầu chi ủy trước, rồi bầu bí thư, phó bí thư trong số chi ủy viên. Đề nghị chọn nội dung bầu chi ủy làm nguồn nhân sự.',
    ],
    [
      'Secretary to be chosen from the committee',
      'A branch with 9 or more official members elects its committee first, then secretary and deputy from among its members. Name the election of the committee as the source of candidates.',
    ],
  ),
  // dl-2011:d24.k4
  'branch-one-deputy': entry(
    [
      'Chi bộ chỉ bầu một phó bí thư',
      'Đại hội chi bộ bầu một phó bí thư; số lượng cần bầu đang ghi là {seats}. Đề nghị ghi lại số lượng cần bầu là 1.',
    ],
    [
      'One deputy in a branch',
      'A branch elects one deputy secretary; {seats} {seats|seat was|seats were} given. Set the number of seats to 1.',
    ],
  ),
  'one-seat-office': entry(
    [
      'Chức danh chỉ bầu một người',
      'Chức danh này chỉ bầu một người; số lượng cần bầu đang ghi là {seats}. Đề nghị ghi lại số lượng cần bầu là 1.',
    ],
    [
      'Office of one seat',
      'This office is held by one person; {seats} {seats|seat was|seats were} given. Set the number of seats to 1.',
    ],
  ),
  'office-still-open': entry(
    [
      'Chức danh này đang được bầu',
      'Nội dung bầu số {number} bầu cùng chức danh và chưa kết thúc. Đề nghị tiếp tục nội dung bầu đó.',
    ],
    [
      'Office is being voted on',
      'Election {number} of this meeting is for the same office and has not ended. Continue with that election.',
    ],
  ),
  'office-filled': entry(
    [
      'Chức danh này đã đủ người',
      'Chức danh này có không quá {most} người; nội dung bầu số {number} và các nội dung bầu trước đã có {filled} người. Đề nghị ghi lại số lượng cần bầu, hoặc chuyển sang chức danh khác.',
    ],
    [
      'Office is filled',
      'This office has at most {most} {most|holder|holders}, and election {number} and those before it have filled {filled}. Correct the number of seats, or go on to another office.',
    ],
  ),
  // qd294-2025:i11.4.1
  'alternates-of-other-office': entry(
    [
      'Chỉ bầu đại biểu mới lấy đại biểu dự khuyết',
      'Số lượng đại biểu dự khuyết chỉ ghi cho nội dung bầu đại biểu đi dự đại hội cấp trên. Đề nghị bỏ mục này, hoặc chọn nội dung bầu đại biểu.',
    ],
    [
      'Alternates belong to a vote on delegates',
      'Only a vote on delegates to the upper congress fills alternate seats. Leave the number out, or choose the office of delegates.',
    ],
  ),
  'alternates-not-counted': entry(
    [
      'Đại hội này không lấy đại biểu dự khuyết từ cùng lần bầu',
      'Đại hội này được lập khi chương trình chưa tính đại biểu dự khuyết từ lần bầu đại biểu. Đề nghị bỏ mục này và lập nội dung bầu đại biểu dự khuyết riêng.',
    ],
    [
      'No alternates from the vote on delegates here',
      'This meeting was recorded before alternates were taken from the vote on delegates. Leave the number out, and create a separate election of alternate delegates.',
    ],
  ),
  // qd294-2025:i11.4.4
  'call-up-for-unfilled-seat': entry(
    [
      'Không gọi đại biểu dự khuyết thay vào số đại biểu bầu thiếu',
      'Số đại biểu mà đại hội cấp dưới bầu thiếu không lấy đại biểu dự khuyết thay vào.',
    ],
    ['No alternate for an unfilled seat', 'An alternate never takes a seat that the lower congress left unfilled.'],
  ),
  // qd294-2025:i11.4.4
  'call-up-for-convening-member': entry(
    [
      'Không gọi đại biểu dự khuyết thay cấp ủy viên cấp triệu tập',
      'Cấp ủy viên cấp triệu tập vắng mặt thì không lấy đại biểu dự khuyết thay.',
    ],
    [
      'No alternate for a member of the convening committee',
      'An alternate never takes the seat of an absent member of the convening committee.',
    ],
  ),
  // qd294-2025:i11.4.4
  'call-up-for-rejected-delegate': entry(
    [
      'Không gọi đại biểu dự khuyết thay đại biểu bị bác tư cách',
      'Đại biểu bị bác tư cách thì không lấy đại biểu dự khuyết thay.',
    ],
    [
      'No alternate for a rejected delegate',
      'An alternate never takes the seat of a delegate whose credentials were rejected.',
    ],
  ),
  'not-an-elected-delegate': entry(
    [
      'Người thôi làm đại biểu chưa trúng cử đại biểu',
      'Chỉ thay người đã được công bố trúng cử đại biểu ở nội dung bầu này[; đồng chí {name} chưa trúng cử]. Đề nghị chọn lại người thôi làm đại biểu.',
    ],
    [
      'Not an elected delegate',
      'Only somebody declared elected as a delegate in this election is replaced[, and comrade {name} is not]. Name another person who drops out.',
    ],
  ),
  'delegate-already-replaced': entry(
    ['Đại biểu này đã được thay', 'Đã ghi đại biểu dự khuyết thay đồng chí {name}. Đề nghị xem danh sách đã ghi.'],
    [
      'Delegate already replaced',
      'An alternate has already been called to the seat of comrade {name}. See the recorded call-ups.',
    ],
  ),
  'not-an-alternate': entry(
    [
      'Người được gọi không phải là đại biểu dự khuyết',
      'Chỉ gọi người đã được công bố trúng cử đại biểu dự khuyết[; đồng chí {name} chưa trúng cử]. Đề nghị chọn lại người được gọi.',
    ],
    [
      'Not an elected alternate',
      'Only somebody declared elected as an alternate is called up[, and comrade {name} is not]. Name another person.',
    ],
  ),
  'alternate-already-called-up': entry(
    [
      'Người này đã là đại biểu chính thức',
      'Đồng chí {name} đã trúng cử đại biểu chính thức hoặc đã được gọi thay một đại biểu khác. Đề nghị gọi người tiếp theo.',
    ],
    [
      'Alternate already has a seat',
      'Comrade {name} was elected as a delegate, or called to the seat of another one, before. Call the next one.',
    ],
  ),
  // qd294-2025:i11.4.2
  'alternate-not-next': entry(
    [
      'Chưa đến lượt đại biểu dự khuyết này',
      'Đại biểu dự khuyết được gọi theo số phiếu từ cao xuống thấp, bằng phiếu thì lấy người có tuổi Đảng cao hơn; người tiếp theo là {names}.',
    ],
    [
      'Alternate not next in order',
      'Alternates are called in order of votes, and the longer Party age comes first on equal votes; next is {names}.',
    ],
  ),
  // qd294-2025:i11.4.2
  'call-up-order-open': entry(
    [
      'Chưa xác định được thứ tự đại biểu dự khuyết',
      'Số phiếu và tuổi Đảng chưa cho biết ai được gọi trước trong số {names}. Đề nghị bổ sung ngày vào Đảng, hoặc xin ý kiến cấp trên và ghi số, ngày của văn bản.',
    ],
    [
      'Order of the alternates open',
      'Votes and Party age do not say who comes first among {names}. Add the dates of admission, or ask the superior and give the number and date of its paper.',
    ],
  ),
  'election-of-another-congress': entry(
    [
      'Nội dung bầu thuộc đại hội khác',
      'Nội dung bầu được chọn làm nguồn nhân sự thuộc một đại hội (hội nghị) khác. Đề nghị chọn nội dung bầu của đại hội (hội nghị) này, hoặc chuyển những người trúng cử tại đại hội (hội nghị) đó sang đây trước.',
    ],
    [
      'Election of another congress',
      'The election named as the source of candidates belongs to another meeting. Choose an election of this meeting, or first carry the people elected there over to this one.',
    ],
  ),
  'round-open': entry(
    [
      'Lần bầu trước chưa kết thúc',
      'Lần bầu thứ {number} chưa công bố kết quả. Đề nghị trưởng ban kiểm phiếu công bố kết quả lần bầu đó trước khi mở lần bầu mới.',
    ],
    [
      'Earlier round still open',
      'The result of round {number} is not declared. The head of the board declares it before another round is opened.',
    ],
  ),
  'election-complete': entry(
    [
      'Đã bầu đủ số lượng',
      'Nội dung bầu này đã bầu đủ số lượng nên không mở thêm lần bầu. Đề nghị chuyển sang nội dung bầu tiếp theo.',
    ],
    [
      'All seats filled',
      'All seats of this election are filled, so no further round is opened. Go on to the next election.',
    ],
  ),
  'decision-missing': entry(
    [
      'Chưa có quyết định của đại hội',
      'Sau kết quả lần bầu thứ {number}, việc bầu tiếp hay không do đại hội (hội nghị) quyết định. Đề nghị xin ý kiến đại hội (hội nghị) và ghi quyết định trước khi mở lần bầu mới.',
    ],
    [
      'Decision of the congress missing',
      'The meeting decides how to go on after round {number}. Put the question to the meeting and record its decision before opening another round.',
    ],
  ),
  'election-ended-by-decision': entry(
    [
      'Đại hội đã quyết định không bầu tiếp',
      'Theo quyết định đã ghi, nội dung bầu này không bầu tiếp. Đề nghị chuyển sang nội dung bầu tiếp theo.',
    ],
    [
      'Election ended by decision',
      'By the recorded decision there is no further vote in this election. Go on to the next election.',
    ],
  ),
} satisfies Topic
