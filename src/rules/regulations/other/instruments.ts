import type { Instrument } from '../clause.ts'

/** Instruments other than the two rule sets. Two of them are numbered 04-HD/TW: always cite number and year. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'dl-2011',
    number: 'Điều lệ Đảng',
    issued: '2011',
    title: { vi: 'Điều lệ Đảng Cộng sản Việt Nam', en: 'Statutes of the Communist Party of Vietnam' },
  },
  {
    id: 'hd04-2014',
    number: '04-HD/TW',
    issued: '2014-10-06',
    title: {
      vi: 'Hướng dẫn số 04-HD/TW ngày 06/10/2014 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 04-HD/TW of 6 October 2014 on Decision 244-QĐ/TW',
    },
  },
  {
    id: 'qd29-2016',
    number: '29-QĐ/TW',
    issued: '2016',
    title: {
      vi: 'Quy định số 29-QĐ/TW năm 2016 thi hành Điều lệ Đảng',
      en: 'Rules 29-QĐ/TW of 2016 implementing the statutes',
    },
  },
  {
    id: 'hd01-2016',
    number: '01-HD/TW',
    issued: '2016',
    title: {
      vi: 'Hướng dẫn số 01-HD/TW năm 2016 về thi hành Điều lệ Đảng',
      en: 'Guidance 01-HD/TW of 2016 on implementing the statutes',
    },
  },
  {
    id: 'hd03-2020',
    number: '03-HD/TW',
    issued: '2020-03-20',
    title: {
      vi: 'Hướng dẫn số 03-HD/TW ngày 20/3/2020 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 03-HD/TW of 20 March 2020 on Decision 244-QĐ/TW',
    },
  },
  {
    id: 'qd24-2021',
    number: '24-QĐ/TW',
    issued: '2021',
    title: {
      vi: 'Quy định số 24-QĐ/TW năm 2021 thi hành Điều lệ Đảng',
      en: 'Rules 24-QĐ/TW of 2021 implementing the statutes',
    },
  },
  {
    id: 'hd04-2024',
    number: '04-HD/TW',
    issued: '2024-12-31',
    title: {
      vi: 'Hướng dẫn số 04-HD/TW ngày 31/12/2024 thực hiện Quy chế bầu cử trong Đảng',
      en: 'Guidance 04-HD/TW of 31 December 2024 on Decision 190-QĐ/TW',
    },
  },
]
