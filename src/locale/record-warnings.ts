import type { RecordWarning } from '../count-record/recount.ts'
import type { Bilingual } from './text.ts'

/** Impossible figures in the roll of a count record; the record is counted as it is. */
export const RECORD_WARNINGS: Readonly<Record<RecordWarning['code'], Bilingual>> = {
  'attending-exceeds-summoned': {
    vi: 'Hồ sơ ghi số có mặt nhiều hơn số được triệu tập. Hồ sơ vẫn được tính theo số đã ghi; đề nghị đối chiếu với biên bản.',
    en: 'The record has more people attending than summoned. It is counted as it is; compare the roll with the minutes.',
  },
  'roll-does-not-add-up': {
    vi: 'Hồ sơ ghi số có mặt cộng với số được trừ nhiều hơn số được triệu tập, tức là có người được tính hai lần, làm giảm tổng số tính tỷ lệ. Hồ sơ vẫn được tính theo số đã ghi; đề nghị đối chiếu với biên bản.',
    en: 'The numbers attending and excluded are together larger than the number summoned, so someone is counted twice, which lowers the base of the majority. The record is counted as it is; compare the roll with the minutes.',
  },
}
