import { entry, type Topic } from './entry.ts'

/** Appointments by the superior after the third round. */
export const APPOINTMENTS = {
  // qd29-2016:i24, qd294-2025:i23.3
  'appointment-not-referred': entry(
    [
      'Chưa có quyết định báo cáo để cấp trên chỉ định',
      'Chỉ ghi việc cấp ủy cấp trên chỉ định bí thư chi bộ khi lần bầu thứ ba vẫn không có người được quá nửa số phiếu và đã ghi quyết định báo cáo để cấp ủy cấp trên chỉ định. Đề nghị xem các nội dung được quyết định trong kết quả của lần bầu; nếu có nội dung báo cáo cấp ủy cấp trên thì ghi quyết định đó trước.',
    ],
    [
      'Not referred to the superior',
      'An appointment is recorded only for the secretary of a branch, if nobody passes half in the third round and the decision in force after it refers the seat to the superior committee. Read the choices in the result of the round, and record that decision first if it is one of them.',
    ],
  ),
  'appointment-unknown': entry(
    [
      'Chưa ghi việc cấp trên chỉ định',
      'Sau lần bầu này chưa ghi việc cấp ủy cấp trên chỉ định, hoặc nội dung đó đã hủy hay không còn hiệu lực. Đề nghị xem các nội dung đã ghi của lần bầu này.',
    ],
    [
      'No appointment recorded',
      'No appointment by the superior is recorded after this round, or it is cancelled or fell with the round. Read the appointments of this round.',
    ],
  ),
  'round-has-appointment': entry(
    [
      'Cấp trên đã chỉ định sau lần bầu này',
      'Cấp ủy cấp trên đã chỉ định người giữ chức danh sau lần bầu thứ {number}; nội dung chỉ định đã ghi dựa vào lần bầu đó. Đề nghị chọn hủy cùng một lúc nếu quyết định có hiệu lực cả với việc chỉ định, hoặc hủy nội dung chỉ định đã ghi trước.',
    ],
    [
      'The superior appointed after this round',
      'The superior appointed somebody after round {number}, and the recorded appointment rests on that round. Choose to annul it together with the round if the decision covers it, or cancel the recorded appointment first.',
    ],
  ),
} as const satisfies Topic
