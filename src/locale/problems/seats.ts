import { OFFICE_LABELS } from '../labels.ts'
import { oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICE = oneOf('office', OFFICE_LABELS)

/** People on an approved list who take no seat. */
export const SEATS = {
  'seat-relied-on': entry(
    [
      'Người này còn trong lần bầu khác',
      `Người này có tên hoặc đã trúng cử ở lần bầu thứ {number} (${OFFICE.vi}), là lần bầu trong số những người trúng cử. Đề nghị ghi ở lần bầu đó trước.`,
    ],
    [
      'The person is in another vote',
      `The person stands or is elected in round {number} (${OFFICE.en}), which votes among those elected here. Record it in that round first.`,
    ],
  ),
  'seat-in-call-up': entry(
    [
      'Đã gọi đại biểu dự khuyết thay',
      'Lần gọi đại biểu dự khuyết thứ {number} có người này, nên chỗ của đại biểu đã được giải quyết. Nếu người được gọi cũng không tham gia được, đề nghị gọi đại biểu dự khuyết tiếp theo.',
    ],
    [
      'An alternate is called up',
      'Call-up {number} names this person, so the seat of the delegate is settled. If the person called up cannot attend either, call the next alternate.',
    ],
  ),
  'seat-refusal-followed': entry(
    [
      'Đã mở lần bầu tiếp theo',
      'Sau lần bầu này đã mở lần bầu thứ {number}, số lượng cần bầu đã tính theo kết quả cũ. Đề nghị hủy lần bầu thứ {number} khi chưa phát phiếu rồi ghi lại.',
    ],
    [
      'The next round is open',
      'Round {number} was opened after this one, and its seats follow from the result as it was. Cancel round {number} before its ballots are handed out, then record again.',
    ],
  ),
  'person-not-on-ballot': entry(
    [
      'Không có tên trong danh sách của lần bầu',
      'Chỉ ghi được người có tên trong danh sách bầu cử đã thông qua của lần bầu này. Đề nghị kiểm tra lại người và lần bầu.',
    ],
    [
      'Not on the ballot of the round',
      'Only a person on the approved list of this round can be recorded. Check the person and the round.',
    ],
  ),
  'seat-already-refused': entry(
    [
      'Đã ghi không nhận chức danh',
      'Người này đã được ghi là không nhận chức danh ở lần bầu này. Đề nghị xem nội dung đã ghi.',
    ],
    ['Already recorded', 'It is already recorded that this person takes no seat in this round. Read what is recorded.'],
  ),
  'seat-not-offered': entry(
    [
      'Người này chưa trúng cử',
      'Chỉ người trúng cử theo kết quả đã công bố mới từ chối nhận chức danh. Nếu người đó xin rút hoặc bị đưa ra khỏi danh sách, đề nghị ghi lý do tương ứng.',
    ],
    [
      'Not elected',
      'Only a person elected by the declared result can decline the seat. If the person withdrew or was struck from the list, record that ground.',
    ],
  ),
  'seat-refusal-undecided': entry(
    [
      'Chưa có quyết định của đại hội hoặc cấp trên',
      'Việc vẫn tính phiếu mà không công nhận người này do đại hội (hội nghị) biểu quyết hoặc cấp trên quyết định bằng văn bản. Đề nghị ghi kết quả biểu quyết hoặc số, ngày của văn bản.',
    ],
    [
      'No decision of the meeting or the superior',
      'The meeting decides by a show of hands, or the superior by a paper, that the votes count and the person is not seated. Record the show of hands, or number and date of the paper.',
    ],
  ),
} satisfies Topic
