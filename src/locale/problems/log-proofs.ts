import { entry, type Topic } from './entry.ts'

/** Proofs and checkpoints of a log. */
export const LOG_PROOFS = {
  'event-unknown': entry(
    [
      'Không tìm thấy sự kiện trong nhật ký',
      'Nhật ký hiện có {size} sự kiện, đánh số từ 1; không có sự kiện số {sequence}. Đề nghị kiểm tra lại số thứ tự.',
    ],
    [
      'Event not found in the log',
      'The log holds {size} events, numbered from 1; there is no event {sequence}. Check the number.',
    ],
  ),
  'checkpoint-unknown': entry(
    [
      'Không tìm thấy điểm niêm phong',
      'Nhật ký không có điểm niêm phong cho {size} sự kiện. Đề nghị chọn một điểm trong danh sách các điểm niêm phong.',
    ],
    [
      'Checkpoint not found',
      'The log keeps no checkpoint over {size} events. Choose one from the list of checkpoints.',
    ],
  ),
  'checkpoint-missing': entry(
    [
      'Chưa có điểm niêm phong',
      'Nhật ký chưa được niêm phong đến sự kiện này. Đề nghị yêu cầu một điểm niêm phong rồi thực hiện lại.',
    ],
    ['No checkpoint yet', 'The log has no checkpoint that covers this yet. Ask for a checkpoint, then try again.'],
  ),
  'checkpoint-too-early': entry(
    [
      'Điểm niêm phong có trước sự kiện',
      'Điểm niêm phong cho {size} sự kiện không bao gồm sự kiện số {sequence}. Đề nghị chọn một điểm niêm phong muộn hơn.',
    ],
    [
      'Checkpoint older than the event',
      'The checkpoint over {size} events does not cover event {sequence}. Choose a later checkpoint.',
    ],
  ),
  'checkpoints-out-of-order': entry(
    [
      'Hai điểm niêm phong sai thứ tự',
      'Điểm niêm phong cho {from} sự kiện không có trước điểm niêm phong cho {to} sự kiện. Đề nghị đổi thứ tự hai điểm.',
    ],
    [
      'Checkpoints in the wrong order',
      'The checkpoint over {from} events does not come before the one over {to} events. Exchange the two.',
    ],
  ),
} satisfies Topic
