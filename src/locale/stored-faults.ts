import type { StoredFault } from '../app/log/stored-hashes.ts'
import type { RowFault } from '../verification/tables/compare-rows.ts'
import type { Bilingual } from './text.ts'

/** A stored hash that does not follow from the events. */
export const STORED_FAULTS = {
  leaf: {
    vi: 'sự kiện số {sequence}: giá trị băm lưu trong cơ sở dữ liệu không khớp với nội dung sự kiện.',
    en: 'event {sequence}: the stored hash does not follow from the event.',
  },
  subtree: {
    vi: 'sự kiện số {sequence}: một nút của cây băm lưu trong cơ sở dữ liệu không khớp với các sự kiện.',
    en: 'event {sequence}: a stored node of the tree does not follow from the events.',
  },
  frontier: {
    vi: 'sự kiện số {sequence}: trạng thái của nhật ký mà sự kiện sau nối vào không khớp với các sự kiện.',
    en: 'event {sequence}: the stored state for the next event does not follow from the events.',
  },
  length: {
    vi: 'số sự kiện của nhật ký không khớp với số đã đếm, từ sự kiện số {sequence}.',
    en: 'the log lacks counted events, from {sequence} on.',
  },
} as const satisfies Record<StoredFault['kind'], Bilingual>

/** A row of a table that does not follow from the acts in the log. */
export const ROW_FAULTS = {
  'row-changed': {
    vi: 'bảng {table}, dòng {key}: giá trị “{column}” không khớp với nhật ký (sự kiện số {sequence}).',
    en: 'table {table}, row {key}: “{column}” is not what the log states (event {sequence}).',
  },
  'row-missing': {
    vi: 'bảng {table}: thiếu dòng {key} mà nhật ký đã ghi (sự kiện số {sequence}).',
    en: 'table {table}: row {key} is missing, although the log states it (event {sequence}).',
  },
  'row-surplus': {
    vi: 'bảng {table}: dòng {key} không có trong nhật ký.',
    en: 'table {table}: row {key} is in no event of the log.',
  },
} as const satisfies Record<RowFault['kind'], Bilingual>

export const MORE_ROWS = {
  vi: 'và {count} dòng khác không khớp với nhật ký.',
  en: '{count} more {count|row differs|rows differ} from the log.',
} as const

/** The log of the installation names a log that the database does not hold. */
export const LOG_MISSING = {
  vi: 'nhật ký {log} đã được bắt đầu nhưng không còn trong cơ sở dữ liệu: một đại hội (hội nghị) đã bị xóa cùng nhật ký của nó.',
  en: 'the log {log} was begun, but is no longer in the database: a meeting was removed together with its log.',
}

/** A checkpoint given on the command line belongs to no log of the database. */
export const LOG_NOT_THERE = {
  vi: 'điểm niêm phong {origin} không thuộc nhật ký nào trong cơ sở dữ liệu này.',
  en: 'the checkpoint {origin} belongs to no log of this database.',
}
