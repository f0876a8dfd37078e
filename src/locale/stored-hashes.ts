import type { StoredFault } from '../app/log/stored-hashes.ts'
import type { Bilingual } from './text.ts'

/** A hash that the database keeps and that does not follow from the events. */
export const STORED_FAULTS = {
  leaf: {
    vi: 'sự kiện số {sequence}: giá trị băm lưu trong cơ sở dữ liệu không khớp với nội dung sự kiện.',
    en: 'event {sequence}: the hash kept in the database does not follow from the event.',
  },
  subtree: {
    vi: 'sự kiện số {sequence}: một nút của cây băm lưu trong cơ sở dữ liệu không khớp với các sự kiện.',
    en: 'event {sequence}: a node of the tree kept in the database does not follow from the events.',
  },
  frontier: {
    vi: 'sự kiện số {sequence}: trạng thái của nhật ký mà sự kiện sau nối vào không khớp với các sự kiện.',
    en: 'event {sequence}: the state from which the next event goes on does not follow from the events.',
  },
  length: {
    vi: 'số sự kiện của nhật ký không khớp với số đã đếm, từ sự kiện số {sequence}.',
    en: 'the log does not hold the events that were counted, from {sequence} on.',
  },
} as const satisfies Record<StoredFault['kind'], Bilingual>

/** A checkpoint was brought along, and no log of the database is the one it is of. */
export const LOG_NOT_THERE = {
  vi: 'không có nhật ký nào của điểm niêm phong {origin}.',
  en: 'there is no log that the checkpoint {origin} is of.',
}
