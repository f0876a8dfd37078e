import { entry, type Topic } from './entry.ts'

/** Giving a log away. */
export const LOG_EXPORTS = {
  'log-still-blind': entry(
    [
      'Nhật ký còn số liệu chưa được công khai',
      'Nhật ký còn ghi phiếu đã nhập của lần bầu chưa công bố kết quả nên chưa xuất được. Đề nghị công bố kết quả lần bầu đó hoặc kết thúc đại hội (hội nghị) rồi xuất lại.',
    ],
    [
      'Log still blind',
      'The log holds ballots of a round whose result is not declared, so it cannot be exported yet. Declare that result, or close the congress, and export again.',
    ],
  ),
} satisfies Topic
