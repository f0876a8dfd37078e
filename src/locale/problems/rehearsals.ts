import { entry, type Topic } from './entry.ts'

/** Rehearsals: their end, and that nothing of them leaves for others. */
export const REHEARSALS = {
  'congress-not-rehearsal': entry(
    [
      'Không phải cuộc tập dượt',
      'Đây là đại hội (hội nghị) thật nên không bỏ đi được như một cuộc tập dượt. Nếu đã ghi nhầm, đề nghị hủy; nếu đã bầu xong, đề nghị kết thúc đại hội (hội nghị).',
    ],
    [
      'Not a rehearsal',
      'This meeting is real, so it is not thrown away like a rehearsal. Cancel it if it was recorded by mistake, or close it after its votes.',
    ],
  ),
  'rehearsal-over': entry(
    [
      'Cuộc tập dượt đã kết thúc',
      'Cuộc tập dượt này đã kết thúc và bỏ đi, nên không ghi thêm được nữa; chỉ giao được vai trò kiểm tra, giám sát để đọc nhật ký. Để tập lại, đề nghị lập cuộc tập dượt mới.',
    ],
    [
      'The rehearsal is over',
      'This rehearsal was ended and thrown away, so nothing more is recorded in it; only an auditor can still be given access, to read its log. Record another rehearsal to practise again.',
    ],
  ),
  'rehearsal-not-relied-on': entry(
    [
      'Một bên là tập dượt, một bên là thật',
      'Người trúng cử khi tập dượt không được đưa sang đại hội (hội nghị) thật, và ngược lại. Đề nghị chọn nội dung bầu của một cuộc cùng là thật hoặc cùng là tập dượt, hoặc nhập trực tiếp những người được bầu.',
    ],
    [
      'One of the two meetings is a rehearsal',
      'People elected in a rehearsal are not carried over to a real meeting, nor the other way round. Choose an election of a meeting that is as real as this one, or record the people here.',
    ],
  ),
  'rehearsal-not-reported': entry(
    [
      'Tập dượt không có hồ sơ báo cáo',
      'Cuộc tập dượt không có bộ hồ sơ gửi cấp trên; bộ hồ sơ lấy được ở đại hội (hội nghị) thật. Để xem thử, đề nghị in từng văn bản: trang nào cũng ghi “TẬP DƯỢT”.',
    ],
    [
      'A rehearsal is not reported',
      'A rehearsal has no package for the superior; the package comes from the real meeting. Make each paper by itself to see it: every page bears the mark of a rehearsal.',
    ],
  ),
  'rehearsal-not-exported': entry(
    [
      'Tập dượt không xuất bản ghi kiểm phiếu',
      'Bản ghi kiểm phiếu không có chỗ cho dấu “TẬP DƯỢT”, nên không xuất được từ cuộc tập dượt. Đề nghị xem kết quả trên màn hình, hoặc xuất nhật ký của cuộc tập dượt để xác minh.',
    ],
    [
      'A rehearsal exports no count record',
      'A count record has no place for the mark of a rehearsal, so none is exported from one. Read the result on the screen, or export the log of the rehearsal to verify it.',
    ],
  ),
  'rehearsal-not-sent': entry(
    [
      'Tập dượt không gửi cho hệ thống khác',
      'Kết quả tập dượt không được gửi cho hệ thống khác. Đề nghị khai báo nơi nhận ở đại hội (hội nghị) thật.',
    ],
    [
      'A rehearsal is not sent to other systems',
      'Results of a rehearsal are not sent to other systems. Set up the receiver in the real meeting.',
    ],
  ),
} satisfies Topic
