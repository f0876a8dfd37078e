import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import type { FormId, FormRules, PaperForm } from './form.ts'

/** The items on which both instruments agree as far as they are known. */
const COMMON = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  superior: { size: 14 },
  issuer: { size: 14, mark: '*' },
  number: { size: 14, label: OFFICE_WORDS.number },
  placeAndDate: { size: 14 },
  pageNumber: { from: 2, size: 14 },
  congressSymbol: { text: OFFICE_WORDS.congressSymbol },
  recipients: { size: 12, label: OFFICE_WORDS.recipients },
} as const satisfies Partial<FormRules>

const HD36_2018: PaperForm = {
  ...COMMON,
  id: 'hd36-2018',
  instrument: '36-HD/VPTW (2018)',
  inForce: { from: '2018-04-03', until: '2026-05-26' },
  partyTitle: { text: OFFICE_WORDS.partyTitle, size: 15 },
  minutesPlaceAndDate: { shown: true },
  title: { size: 16 },
  abstract: { size: 14, separator: '-----' },
  body: { size: 14, lineHeight: 19, firstLine: 10 },
  signature: { size: 14, positionBold: false, nameBold: true },
  evidence: {
    margins: 'D',
    partyTitle: 'V',
    superior: 'V',
    issuer: 'V',
    number: 'E',
    placeAndDate: 'V',
    minutesPlaceAndDate: 'V',
    title: 'V',
    abstract: 'E',
    body: 'V',
    pageNumber: 'V',
    signature: 'I',
    congressSymbol: 'D',
    recipients: 'I',
  },
}

const HD05_2026: PaperForm = {
  ...COMMON,
  id: 'hd05-2026',
  instrument: '05-HD/VPTW (2026)',
  inForce: { from: '2026-05-27', until: null },
  partyTitle: { text: OFFICE_WORDS.partyTitle, size: 15 },
  minutesPlaceAndDate: { shown: false },
  title: { size: 14 },
  abstract: { size: 14, separator: '-----' },
  body: { size: 14, lineHeight: 19, firstLine: 10 },
  signature: { size: 14, positionBold: false, nameBold: true },
  evidence: {
    margins: 'D',
    partyTitle: 'D',
    superior: 'D',
    issuer: 'D',
    number: 'D',
    placeAndDate: 'D',
    minutesPlaceAndDate: 'D',
    title: 'D',
    abstract: 'D',
    body: 'D',
    pageNumber: 'D',
    signature: 'D',
    congressSymbol: 'D',
    recipients: 'D',
  },
}

export const FORMS: Readonly<Record<FormId, PaperForm>> = { 'hd36-2018': HD36_2018, 'hd05-2026': HD05_2026 }

/**
 * The form of a paper of this day. A paper of a day before the first known instrument has the form of the first.
 * @param day plain date, yyyy-mm-dd
 */
export const formOn = (day: string): PaperForm => (day < HD05_2026.inForce.from ? HD36_2018 : HD05_2026)
