/** Words of the blocks of signatures. */
export const SIGNING_WORDS = {
  onBehalf: 'T/M',
  presidium: 'ĐOÀN CHỦ TỊCH',
  chair: 'CHỦ TỊCH',
  conferenceChair: 'CHỦ TRÌ HỘI NGHỊ',
} as const
