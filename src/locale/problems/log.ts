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
  'log-altered': entry(
    [
      'Nhật ký không nối tiếp phần đã niêm phong',
      'Máy này đã niêm phong {signed} sự kiện của nhật ký, nhưng dữ liệu hiện có không nối tiếp phần đó vì đã bị thay đổi hoặc được khôi phục từ bản cũ; việc vừa yêu cầu không được ghi. Đề nghị không công bố kết quả, giữ nguyên máy và báo đoàn chủ tịch, người kiểm tra; nếu đã khôi phục từ bản sao thì đoàn chủ tịch chấp nhận nhật ký ở trang nhật ký.',
    ],
    [
      'The log does not continue what was sealed',
      'This machine has sealed {signed} {signed|event|events} of the log, and the data here does not continue them: it was changed, or restored from an older copy; nothing was recorded. Announce no result, leave the machine as it is, and tell the presidium and the auditor; if a copy was restored, the presidium accepts the log on the page of the log.',
    ],
  ),
  'event-altered': entry(
    [
      'Nhật ký đã bị thay đổi',
      'Sự kiện số {sequence} của nhật ký không còn như lúc chương trình ghi; việc vừa yêu cầu không được ghi. Đề nghị không công bố kết quả, giữ nguyên máy, báo đoàn chủ tịch và người kiểm tra, rồi kiểm lại bằng phiếu giấy.',
    ],
    [
      'The log was altered',
      'Event {sequence} of the log is not as the program wrote it; nothing was recorded. Declare no result, leave the machine as it is, tell the presidium and the auditor, and count again from the papers.',
    ],
  ),
  'result-not-in-log': entry(
    [
      'Kết quả không khớp với nhật ký',
      'Kết quả tính từ số liệu hiện có khác với kết quả tính lại từ nhật ký vì số liệu đã bị thay đổi ngoài chương trình, nên kết quả không được công bố. Đề nghị báo đoàn chủ tịch và người kiểm tra, đối chiếu từng tập với phiếu giấy, hủy tập sai và nhập lại.',
    ],
    [
      'The result does not follow from the log',
      'The result from the tables differs from the one that follows from the log, because figures were changed without the program; it was not declared. Tell the presidium and the auditor, compare each batch with its papers, cancel the batches that differ and enter them again.',
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
  'figures-for-auditor': entry(
    [
      'Số liệu chỉ dành cho người kiểm tra',
      'Đại hội (hội nghị) đã kết thúc khi lần bầu này chưa công bố kết quả, nên số liệu kiểm phiếu của lần bầu chỉ người kiểm tra việc kiểm phiếu xem được, bằng tài khoản của mình. Nếu cần số liệu, đề nghị nhờ người kiểm tra.',
    ],
    [
      'Figures are for the auditor',
      'The meeting ended before a result of this round was declared, so the auditor alone reads its figures, signed in with their own account. If the figures are needed, ask the auditor.',
    ],
  ),
  'marks-hashed': entry(
    [
      'Không để lại được nội dung phiếu',
      'Một phần nhật ký do phiên bản cũ của chương trình ghi, khi nội dung phiếu còn nằm trong phần được băm, nên không xuất được tệp không kèm nội dung phiếu. Đề nghị xuất tệp đầy đủ và chỉ giao cho người được xem từng phiếu.',
    ],
    [
      'The marks cannot be left out',
      'An older version of the program wrote a part of this log, when marks were in the hashed text, so no file without them can be exported. Export the full file, and give it only to people who may see each ballot.',
    ],
  ),
} satisfies Topic
