import { DECISION_KIND_LABELS, OFFICE_LABELS } from '../labels.ts'
import { oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICE = oneOf('office', OFFICE_LABELS)
const DECISION = oneOf('kind', DECISION_KIND_LABELS)

/** People on an approved list who take no seat. */
export const SEATS = {
  'seat-relied-on': entry(
    [
      'Người này còn trong lần bầu khác',
      `Đồng chí {name} có tên hoặc đã trúng cử ở lần bầu thứ {number} (${OFFICE.vi}), là lần bầu trong số những người trúng cử. Đề nghị ghi ở lần bầu đó trước.`,
    ],
    [
      'The person is in another vote',
      `Comrade {name} stands or is elected in round {number} (${OFFICE.en}), which votes among those elected here. Record it in that round first.`,
    ],
  ),
  'seat-in-call-up': entry(
    [
      'Đã gọi đại biểu dự khuyết thay',
      'Lần gọi đại biểu dự khuyết thứ {number} có đồng chí {name}, nên chỗ của đại biểu đã được giải quyết. Nếu người được gọi cũng không tham gia được, đề nghị gọi đại biểu dự khuyết tiếp theo.',
    ],
    [
      'An alternate is called up',
      'Call-up {number} names comrade {name}, so the seat of the delegate is settled. If the person called up cannot attend either, call the next alternate.',
    ],
  ),
  'seat-refusal-followed': entry(
    [
      'Đã mở lần bầu tiếp theo',
      'Sau lần bầu này đã mở lần bầu thứ {number}, số lượng cần bầu đã tính theo những người nhận chức danh khi đó. Đề nghị hủy lần bầu thứ {number} khi chưa phát phiếu rồi ghi lại; nếu đã phát phiếu thì đoàn chủ tịch quyết định hủy lần bầu đó trước.',
    ],
    [
      'The next round is open',
      'Round {number} was opened after this one, and its seats follow from the people who took seats then. Cancel round {number} before its ballots are handed out, then record again; once they are out, the presidium decides to annul it first.',
    ],
  ),
  'person-not-on-ballot': entry(
    [
      'Không có tên trong danh sách của lần bầu',
      'Chỉ ghi được người có tên trong danh sách bầu cử đã thông qua của lần bầu này[; đồng chí {name} không có tên]. Đề nghị kiểm tra lại người và lần bầu.',
    ],
    [
      'Not on the ballot of the round',
      'Only a person on the approved list of this round can be recorded[, and comrade {name} is not on it]. Check the person and the round.',
    ],
  ),
  'seat-already-refused': entry(
    [
      'Đã ghi không nhận chức danh',
      'Đồng chí {name} đã được ghi là không nhận chức danh ở lần bầu này. Đề nghị xem nội dung đã ghi; nếu ghi nhầm thì hủy nội dung đó.',
    ],
    [
      'Already recorded',
      'It is already recorded that comrade {name} takes no seat in this round. Read what is recorded; if it is a mistake, cancel it.',
    ],
  ),
  'seat-not-offered': entry(
    [
      'Người này chưa trúng cử',
      'Chỉ người trúng cử theo kết quả đã công bố mới từ chối nhận chức danh; đồng chí {name} chưa trúng cử. Nếu đồng chí đó xin rút hoặc bị đưa ra khỏi danh sách, đề nghị ghi lý do tương ứng.',
    ],
    [
      'Not elected',
      'Only a person elected by the declared result can decline the seat, and comrade {name} is not. If the person withdrew or was struck from the list, record that ground.',
    ],
  ),
  'seat-refusal-undecided': entry(
    [
      'Chưa có quyết định của đại hội hoặc cấp trên',
      'Việc vẫn tính phiếu mà không công nhận đồng chí {name} do đại hội (hội nghị) biểu quyết hoặc cấp trên quyết định bằng văn bản. Đề nghị ghi kết quả biểu quyết hoặc số, ngày của văn bản.',
    ],
    [
      'No decision of the meeting or the superior',
      'The meeting decides by a show of hands, or the superior by a paper, that the votes count and comrade {name} is not seated. Record the show of hands, or number and date of the paper.',
    ],
  ),
  'seat-refusal-unknown': entry(
    [
      'Không có nội dung mang số này',
      'Lần bầu này không có nội dung về người không nhận chức danh mang số đã nêu. Đề nghị xem danh sách đã ghi của lần bầu.',
    ],
    ['No such refusal', 'No refusal of a seat has this number in this round. Read the list of refusals of the round.'],
  ),
  'seat-refusal-cancelled': entry(
    [
      'Nội dung này đã hủy',
      'Nội dung về việc đồng chí {name} không nhận chức danh đã hủy trước đó. Nếu đồng chí đó đúng là không nhận, đề nghị ghi lại nội dung mới.',
    ],
    [
      'Already cancelled',
      'The refusal of comrade {name} was cancelled before. If the person does take no seat, record it again.',
    ],
  ),
  'seat-refusal-decided': entry(
    [
      'Đại hội đã quyết định về chỗ còn trống',
      `Quyết định đang có hiệu lực (${DECISION.vi}) dựa vào chỗ còn trống này. Nếu người khác mới là người không nhận, đề nghị ghi người đó trước; nếu không có ai, chọn hủy cả quyết định.`,
    ],
    [
      'A decision rests on the open seat',
      `The decision in force (${DECISION.en}) rests on this open seat. If another person takes no seat, record that person first; if nobody does, choose to cancel the decision together with the refusal.`,
    ],
  ),
  'seat-person-elsewhere': entry(
    [
      'Người này đang ở chức danh khác',
      `Đồng chí {name} có tên hoặc đã trúng cử ở lần bầu thứ {number} (${OFFICE.vi}), là chức danh không thể giữ cùng lúc. Đề nghị ghi đồng chí này không nhận chức danh ở lần bầu đó trước.`,
    ],
    [
      'The person is in a vote on another office',
      `Comrade {name} stands or is elected in round {number} (${OFFICE.en}), and nobody holds both offices. First record in that round that the person takes no seat.`,
    ],
  ),
  'seat-refilled': entry(
    [
      'Chỗ này đã có nội dung bầu khác',
      'Nội dung bầu số {number} bầu vào chỗ còn trống này. Đề nghị hủy nội dung bầu đó trước; nếu đã thông qua danh sách thì hủy các lần bầu của nội dung đó trước.',
    ],
    [
      'Another election fills the seat',
      'Election {number} fills the seat that the refusal left open. Cancel that election first; if its list is approved, cancel or annul its rounds before.',
    ],
  ),
  'seat-called-past': entry(
    [
      'Đã gọi đại biểu dự khuyết đứng sau',
      'Lần gọi đại biểu dự khuyết thứ {number} đã gọi người đứng sau đồng chí {name}. Nếu đó là nhầm lẫn, đoàn chủ tịch quyết định mở lại lần bầu, lần gọi đó hết hiệu lực cùng với kết quả.',
    ],
    [
      'A later alternate was called up',
      'Call-up {number} called an alternate who comes after comrade {name}. If that was a mistake, the presidium decides to reopen the round, and the call-up falls with its result.',
    ],
  ),
} satisfies Topic
