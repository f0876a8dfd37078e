import { entry, type Topic } from './entry.ts'

/** Following a log as it grows. */
export const FEED = {
  'feed-beyond-end': entry(
    [
      'Nhật ký chưa có đến số này',
      'Nhật ký hiện có {size} sự kiện, ít hơn số đã nêu. Nếu trước đây đã nhận được số này thì nhật ký không còn như cũ: đề nghị giữ lại những gì đã nhận và báo ngay cho người kiểm tra.',
    ],
    [
      'The log does not reach so far',
      'The log holds {size} events, fewer than the number given. If that number was received before, the log is not what it was: keep what was received and tell the auditor at once.',
    ],
  ),
  'streams-taken': entry(
    [
      'Đang theo dõi ở quá nhiều nơi',
      'Số kết nối theo dõi nhật ký cùng một lúc đã đến giới hạn. Đề nghị đóng bớt màn hình hoặc kết nối đang theo dõi rồi mở lại.',
    ],
    [
      'Followed in too many places',
      'As many connections follow logs at this moment as are allowed. Close one of those screens or connections, then open it again.',
    ],
  ),
} satisfies Topic
