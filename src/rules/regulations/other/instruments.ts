import { IMPLEMENTING_IDS } from '../../types.ts'
import type { Instrument } from '../clause.ts'
import { IMPLEMENTING } from '../implementing/chain.ts'

const STATUTES: Instrument = {
  id: 'dl-2011',
  number: 'Điều lệ Đảng',
  issued: '2011',
  title: { vi: 'Điều lệ Đảng Cộng sản Việt Nam', en: 'Statutes of the Communist Party of Vietnam' },
  knownBy: 'text-in-parts',
}

/** Numbers repeat: 04-HD/TW in 2014 and 2024, 01-HD/TW in 2016, 2021 and 2026. Always cite number and year. */
const GUIDANCE: readonly Instrument[] = [
  {
    id: 'hd04-2014',
    number: '04-HD/TW',
    issued: '2014-10-06',
    title: {
      vi: 'Hướng dẫn số 04-HD/TW ngày 06/10/2014 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 04-HD/TW of 6 October 2014 on Decision 244-QĐ/TW',
    },
    knownBy: 'title',
  },
  {
    id: 'hd01-2016',
    number: '01-HD/TW',
    issued: '2016',
    title: {
      vi: 'Hướng dẫn số 01-HD/TW năm 2016 về thi hành Điều lệ Đảng',
      en: 'Guidance 01-HD/TW of 2016 on implementing the Statutes',
    },
    knownBy: 'text-in-parts',
  },
  {
    id: 'hd03-2020',
    number: '03-HD/TW',
    issued: '2020-03-20',
    title: {
      vi: 'Hướng dẫn số 03-HD/TW ngày 20/3/2020 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 03-HD/TW of 20 March 2020 on Decision 244-QĐ/TW',
    },
    knownBy: 'text-in-parts',
  },
  {
    id: 'hd01-2021',
    number: '01-HD/TW',
    issued: '2021-09-28',
    title: {
      vi: 'Hướng dẫn số 01-HD/TW ngày 28/9/2021 về thi hành Điều lệ Đảng',
      en: 'Guidance 01-HD/TW of 28 September 2021 on implementing the Statutes',
    },
    knownBy: 'text-in-parts',
  },
  {
    id: 'hd04-2024',
    number: '04-HD/TW',
    issued: '2024-12-31',
    title: {
      vi: 'Hướng dẫn số 04-HD/TW ngày 31/12/2024 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 04-HD/TW of 31 December 2024 on Decision 190-QĐ/TW',
    },
    knownBy: 'title',
  },
  {
    id: 'hd06-2025',
    number: '06-HD/TW',
    issued: '2025-06-09',
    title: {
      vi: 'Hướng dẫn số 06-HD/TW ngày 09/6/2025 về thi hành Điều lệ Đảng',
      en: 'Guidance 06-HD/TW of 9 June 2025 on implementing the Statutes',
    },
    knownBy: 'whole-text',
  },
  {
    id: 'hd01-2026',
    number: '01-HD/TW',
    issued: '2026-05-19',
    title: {
      vi: 'Hướng dẫn số 01-HD/TW ngày 19/5/2026 về thi hành Điều lệ Đảng',
      en: 'Guidance 01-HD/TW of 19 May 2026 on implementing the Statutes',
    },
    knownBy: 'secondary',
  },
]

/** All instruments except the two rule sets: the Statutes, the rules that implement them, guidance; oldest first. */
export const INSTRUMENTS: readonly Instrument[] = [
  STATUTES,
  ...IMPLEMENTING_IDS.map((id) => IMPLEMENTING[id]),
  ...GUIDANCE,
]
