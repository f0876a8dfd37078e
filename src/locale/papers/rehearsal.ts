/** The mark on everything that a rehearsal prints: in full once on each page, in short on each part that may be cut off. */
export const REHEARSAL_MARK = {
  whole: 'TẬP DƯỢT – không phải cuộc bầu thật',
  short: 'TẬP DƯỢT',
} as const
