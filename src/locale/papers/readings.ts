/** Remarks beside results that rest on a reading of the program. Each says that it is no rule. */
export const READING_NOTES = {
  conference: 'Cách tính tổng số tính tỷ lệ dựa trên cách hiểu của chương trình, không phải quy định.',
  rejected:
    'Việc trừ đại biểu bị bác tư cách khỏi tổng số tính tỷ lệ dựa trên cách hiểu của chương trình, không phải quy định.',
  plurality:
    'Việc người được nhiều phiếu hơn trúng cử mà không cần quá một nửa dựa trên cách hiểu của chương trình, không phải quy định.',
  tied: 'Việc bầu lại giữa những người bằng phiếu dựa trên cách hiểu của chương trình, không phải quy định.',
  noResult: 'Việc lần bầu không có kết quả dựa trên cách hiểu của chương trình, không phải quy định.',
  deciding:
    'Kết quả phụ thuộc vào cách hiểu của chương trình ({reading}), không phải quy định: theo cách hiểu khác thì kết quả sẽ khác.',
  /** Before the remark, if a paper shows several rounds. */
  round: 'Lần bầu thứ {number}[ ({names})]: {note}',
} as const
