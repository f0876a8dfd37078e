import type { HallPhase } from '../../app/hall/read-hall.ts'

/** Words of the screen in the hall, beside those of a result (`hall-slides.ts`). */
export const HALL_SCREEN_WORDS = {
  round: 'Bầu {office}, lần {number}',
  welcome: 'Đại hội (hội nghị) đang làm việc',
  listing: 'Đang lập danh sách bầu cử',
  listed: 'Đã thông qua danh sách bầu cử, chuẩn bị bỏ phiếu',
  voting: 'Đang bỏ phiếu',
  counting: 'Ban kiểm phiếu đang làm việc',
  declared: 'Kết quả đã được công bố, chờ chiếu',
  closed: 'Đã kết thúc',
  seats: 'Bầu {seats} người trong danh sách {names} người',
  keep: 'Giữ lại nhiều nhất {seats} người. Không ký tên, không viết thêm.',
  mark: 'Không ký tên, không viết thêm.',
  footListed: 'Phiếu do ban kiểm phiếu phát.',
  footVoting: 'Phiếu do ban kiểm phiếu phát, bỏ vào hòm phiếu đã niêm phong.',
  footCounting: 'Kết quả được chiếu sau khi ban kiểm phiếu công bố.',
  withdrawn: 'Kết quả bầu {office}, lần {number} đã chiếu không còn hiệu lực.',
} as const

/** The parts of the work of the board. */
export const HALL_PHASE_WORDS: Readonly<Record<HallPhase, string>> = {
  collect: 'Thu phiếu',
  divide: 'Chia tập',
  type: 'Nhập phiếu',
  compare: 'Đối chiếu',
  declare: 'Công bố',
}
