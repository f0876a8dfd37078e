import { IMPLEMENTING_IDS, type ImplementingId } from '../../types.ts'
import type { ImplementingRules } from '../clause.ts'
import { isInForce } from '../in-force.ts'

/** The chain of the implementing rules, oldest first. Each ends on the day before the next one is in force. */
export const IMPLEMENTING: Readonly<Record<ImplementingId, ImplementingRules>> = {
  'qd29-2016': {
    id: 'qd29-2016',
    number: '29-QĐ/TW',
    issued: '2016-07-25',
    title: {
      vi: 'Quy định số 29-QĐ/TW ngày 25/7/2016 thi hành Điều lệ Đảng',
      en: 'Rules 29-QĐ/TW of 25 July 2016 implementing the Statutes',
    },
    knownBy: 'text-in-parts',
    inForce: { from: '2016-07-25', to: '2021-07-29' },
    guidance: ['hd01-2016'],
  },
  'qd24-2021': {
    id: 'qd24-2021',
    number: '24-QĐ/TW',
    issued: '2021-07-30',
    title: {
      vi: 'Quy định số 24-QĐ/TW ngày 30/7/2021 thi hành Điều lệ Đảng',
      en: 'Rules 24-QĐ/TW of 30 July 2021 implementing the Statutes',
    },
    knownBy: 'text-in-parts',
    inForce: { from: '2021-07-30', to: '2025-01-19' },
    guidance: ['hd01-2021'],
  },
  'qd232-2025': {
    id: 'qd232-2025',
    number: '232-QĐ/TW',
    issued: '2025-01-20',
    title: {
      vi: 'Quy định số 232-QĐ/TW ngày 20/01/2025 thi hành Điều lệ Đảng',
      en: 'Rules 232-QĐ/TW of 20 January 2025 implementing the Statutes',
    },
    knownBy: 'title',
    inForce: { from: '2025-01-20', to: '2025-06-30' },
    guidance: [],
  },
  // Issued in May, in force from July.
  'qd294-2025': {
    id: 'qd294-2025',
    number: '294-QĐ/TW',
    issued: '2025-05-26',
    title: {
      vi: 'Quy định số 294-QĐ/TW ngày 26/5/2025 thi hành Điều lệ Đảng',
      en: 'Rules 294-QĐ/TW of 26 May 2025 implementing the Statutes',
    },
    knownBy: 'whole-text',
    inForce: { from: '2025-07-01', to: '2026-04-07' },
    guidance: ['hd06-2025'],
  },
  'qd20-2026': {
    id: 'qd20-2026',
    number: '20-QĐ/TW',
    issued: '2026-04-08',
    title: {
      vi: 'Quy định số 20-QĐ/TW ngày 08/4/2026 thi hành Điều lệ Đảng',
      en: 'Rules 20-QĐ/TW of 8 April 2026 implementing the Statutes',
    },
    knownBy: 'secondary',
    inForce: { from: '2026-04-08', to: '2026-07-25' },
    guidance: ['hd01-2026'],
  },
  // Replaces qd20-2026.
  'qd208-2026': {
    id: 'qd208-2026',
    number: '208-QĐ/TW',
    issued: '2026-07-26',
    title: {
      vi: 'Quy định số 208-QĐ/TW ngày 26/7/2026 thi hành Điều lệ Đảng',
      en: 'Rules 208-QĐ/TW of 26 July 2026 implementing the Statutes',
    },
    knownBy: 'secondary',
    inForce: { from: '2026-07-26', to: null },
    guidance: [],
  },
}

/** The implementing rules in force on a plain date (yyyy-mm-dd); null before the oldest that is known. */
export const implementingInForce = (date: string): ImplementingId | null =>
  IMPLEMENTING_IDS.find((id) => isInForce(IMPLEMENTING[id].inForce, date)) ?? null
