import { entry, type Topic } from './entry.ts'

/** Screens in the hall. */
export const HALL = {
  'hall-screen-unknown': entry(
    [
      'Địa chỉ màn hình hội trường không đúng, đã hết hạn hoặc đã đóng',
      'Đề nghị trưởng ban kiểm phiếu hoặc đoàn chủ tịch mở địa chỉ mới, rồi mở đúng địa chỉ đó trên máy chiếu.',
    ],
    [
      'The address of the hall screen is wrong, expired or closed',
      'Ask the head of the counting board or the presidium to open a new address, and open that one at the projector.',
    ],
  ),
  'hall-screen-closed': entry(
    [
      'Địa chỉ màn hình hội trường đã đóng',
      'Địa chỉ đã đóng thì không mở lại được. Đề nghị mở địa chỉ mới nếu còn cần chiếu.',
    ],
    ['This address is closed', 'A closed address cannot be opened again. Open a new one if a screen still needs it.'],
  ),
  'hall-screens-too-many': entry(
    [
      'Đã có quá nhiều địa chỉ màn hình hội trường',
      'Mỗi đại hội (hội nghị) mở nhiều nhất {most} địa chỉ cùng lúc. Đề nghị đóng địa chỉ không dùng rồi mở lại.',
    ],
    [
      'Too many hall screens',
      'A meeting has at most {most} open addresses at one time. Close one that is not used, then open another.',
    ],
  ),
  'result-not-shown': entry(
    ['Màn hình hội trường không chiếu kết quả nào', 'Không có kết quả nào để ẩn. Đề nghị tải lại trang.'],
    ['No result is shown in the hall', 'There is no result to hide. Load the page again.'],
  ),
} satisfies Topic
