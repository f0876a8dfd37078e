import { entry, type Topic } from './entry.ts'

/** The log: its checkpoints and proofs, its feed, its exports. */
export const LOG = {
  'event-unknown': entry(
    [
      'Không tìm thấy sự kiện trong nhật ký',
      'Nhật ký hiện có {size} sự kiện, đánh số từ 1; không có sự kiện số {sequence}. Đề nghị kiểm tra lại số thứ tự.',
    ],
    [
      'Event not found in the log',
      'The log holds {size} {size|event|events}, numbered from 1; there is no event {sequence}. Check the number.',
    ],
  ),
  'checkpoint-unknown': entry(
    [
      'Không tìm thấy điểm niêm phong',
      'Nhật ký không có điểm niêm phong cho {size} sự kiện. Đề nghị chọn một điểm trong danh sách các điểm niêm phong.',
    ],
    [
      'Checkpoint not found',
      'The log has no checkpoint over {size} {size|event|events}. Choose one from the list of checkpoints.',
    ],
  ),
  'checkpoint-missing': entry(
    [
      'Chưa có điểm niêm phong',
      'Nhật ký chưa được niêm phong đến sự kiện này. Đề nghị yêu cầu một điểm niêm phong rồi thực hiện lại.',
    ],
    ['No checkpoint yet', 'No checkpoint of the log covers this event yet. Request a checkpoint, then try again.'],
  ),
  'checkpoint-too-early': entry(
    [
      'Điểm niêm phong có trước sự kiện',
      'Điểm niêm phong cho {size} sự kiện không bao gồm sự kiện số {sequence}. Đề nghị chọn một điểm niêm phong muộn hơn.',
    ],
    [
      'Checkpoint older than the event',
      'The checkpoint over {size} {size|event|events} does not cover event {sequence}. Choose a later checkpoint.',
    ],
  ),
  'checkpoints-out-of-order': entry(
    [
      'Hai điểm niêm phong sai thứ tự',
      'Điểm niêm phong cho {from} sự kiện không có trước điểm niêm phong cho {to} sự kiện. Đề nghị đổi thứ tự hai điểm.',
    ],
    [
      'Checkpoints in the wrong order',
      'The checkpoint over {from} {from|event|events} does not come before the one over {to} {to|event|events}. Swap the two.',
    ],
  ),
  'feed-beyond-end': entry(
    [
      'Nhật ký chưa có đến số này',
      'Nhật ký hiện có {size} sự kiện, ít hơn số đã nêu. Nếu trước đây đã nhận được số này thì nhật ký không còn như cũ: đề nghị giữ lại những gì đã nhận và báo ngay cho người kiểm tra.',
    ],
    [
      'The log is shorter than that',
      'The log holds {size} {size|event|events}, fewer than the number given. If you received that number earlier, the log has been altered: keep what you received and tell the auditor at once.',
    ],
  ),
  'streams-taken': entry(
    [
      'Đang theo dõi ở quá nhiều nơi',
      'Số kết nối theo dõi nhật ký cùng một lúc đã đến giới hạn. Đề nghị đóng bớt màn hình hoặc kết nối đang theo dõi rồi mở lại.',
    ],
    [
      'Too many open streams',
      'The maximum number of connections that follow logs is open. Close one of those screens or connections, then try again.',
    ],
  ),
  'log-still-blind': entry(
    [
      'Nhật ký còn số liệu chưa được công khai',
      'Nhật ký còn ghi phiếu đã nhập của lần bầu chưa công bố kết quả nên chưa xuất được. Đề nghị xuất lại sau khi trưởng ban kiểm phiếu công bố kết quả lần bầu đó, hoặc đoàn chủ tịch kết thúc đại hội (hội nghị).',
    ],
    [
      'Log still blind',
      'The log holds ballots of a round whose result is not declared, so it cannot be exported yet. Export again after the head of the board has declared that result, or the presidium has closed the meeting.',
    ],
  ),
} satisfies Topic
