import { OFFICE_LABELS } from '../labels.ts'
import { oneOf } from '../text.ts'
import { entry, type Topic } from './entry.ts'

const OFFICE = oneOf('office', OFFICE_LABELS)

/** Reopening and annulling rounds. */
export const UNDOINGS = {
  'round-annulled': entry(
    [
      'Lần bầu đã bị hủy',
      'Lần bầu này đã bị hủy nên không còn giá trị và không ghi thêm được nữa. Nếu bầu lại, đoàn chủ tịch hoặc đoàn thư ký mở lần bầu mới, giữ nguyên quy định và danh sách.',
    ],
    [
      'Round annulled',
      'This round is annulled, its vote is void, and nothing more is recorded in it. If the vote is held again, the presidium or the secretariat opens the next round, which keeps the rules and the list.',
    ],
  ),
  'undoing-paper-missing': entry(
    [
      'Thiếu văn bản của cấp trên',
      'Quyết định của cấp trên phải có văn bản. Đề nghị ghi số, ngày và cơ quan ban hành văn bản.',
    ],
    [
      'Paper of the superior missing',
      'A decision of the superior needs its paper. Record its number, its date and the body that issued it.',
    ],
  ),
  'round-has-dependents': entry(
    [
      'Có lần bầu dựa vào lần bầu này',
      `Lần bầu thứ {number} (${OFFICE.vi}) dựa vào kết quả của lần bầu này. Đề nghị hủy lần bầu đó trước, hoặc chọn hủy cùng một lúc.`,
    ],
    [
      'Other rounds rest on this one',
      `Round {number} (${OFFICE.en}) rests on the result of this round. Annul it first, or choose to annul it together with this one.`,
    ],
  ),
  'round-has-dependents-elsewhere': entry(
    [
      'Hội nghị khác bầu trong số người trúng cử ở đây',
      `Lần bầu thứ {number} (${OFFICE.vi}) của hội nghị đã nhận người trúng cử từ lần bầu này dựa vào kết quả tại đây. Đề nghị hủy lần bầu đó tại hội nghị trước (nếu hội nghị đã kết thúc thì ghi theo quyết định của cấp trên), rồi thực hiện lại.`,
    ],
    [
      'Another meeting votes among the people elected here',
      `Round {number} (${OFFICE.en}) of the conference to which people elected here were carried over rests on this result. Cancel or annul that round at the conference first (by decision of the superior if the conference is closed), then try again.`,
    ],
  ),
  'round-has-call-ups': entry(
    [
      'Có đại biểu dự khuyết được gọi thay dựa vào lần bầu này',
      'Lần gọi đại biểu dự khuyết thứ {number} dựa vào kết quả của lần bầu này. Đề nghị chọn hủy cùng một lúc nếu quyết định có hiệu lực cả với việc gọi thay.',
    ],
    [
      'Call-ups rest on this round',
      'Call-up {number} of an alternate rests on the result of this round. Choose to annul it together with the round if the decision covers it.',
    ],
  ),
  'annulment-unknown': entry(
    [
      'Lần bầu không bị hủy',
      'Lần bầu này chưa bị hủy. Đề nghị xem kết quả của lần bầu, hoặc danh sách các lần bầu để tìm lần bầu đã hủy.',
    ],
    [
      'Round not annulled',
      'This round is not annulled. Read its result, or look for the annulled round in the list of rounds.',
    ],
  ),
} as const satisfies Topic
