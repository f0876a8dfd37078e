import type { FormEvidence } from './evidence.ts'

/** The instruments on the form of papers of the Party, oldest first; one of them is in force at a time. */
export const FORM_IDS = ['hd36-2018', 'hd05-2026'] as const
export type FormId = (typeof FORM_IDS)[number]

/** Rules of form of official papers. Lengths are in millimetres, sizes of letters in points. */
export interface FormRules {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** The title of the Party at the right of the first page, in bold capitals over a rule of its own length. */
  readonly partyTitle: { readonly text: string; readonly size: number }
  /** The body above the issuer, in capitals. */
  readonly superior: { readonly size: number }
  /** The issuing body in bold capitals, with a mark below it. */
  readonly issuer: { readonly size: number; readonly mark: string }
  /** The number of the paper; one below 10 has a leading zero. */
  readonly number: { readonly size: number; readonly label: string }
  /** Place and date in italics; days below 10 and the months 1 and 2 have a leading zero. */
  readonly placeAndDate: { readonly size: number }
  /** Whether minutes show place and date in the letterhead. */
  readonly minutesPlaceAndDate: { readonly shown: boolean }
  /** The name of the kind of paper in bold capitals. */
  readonly title: { readonly size: number }
  /** The abstract in bold, and the line between it and the text. */
  readonly abstract: { readonly size: number; readonly separator: string }
  /** The text: size of letters, distance of the lines in points, indent of the first line. */
  readonly body: { readonly size: number; readonly lineHeight: number; readonly firstLine: number }
  /** Page numbers, centred in the top margin, from this page on. */
  readonly pageNumber: { readonly from: number; readonly size: number }
  readonly signature: { readonly size: number; readonly positionBold: boolean; readonly nameBold: boolean }
  /** The symbol of the papers of a congress in their numbers. */
  readonly congressSymbol: { readonly text: string }
  /** The recipients, with a label that is underlined. */
  readonly recipients: { readonly size: number; readonly label: string }
}

/** The form of official papers under one instrument. */
export interface PaperForm extends FormRules {
  readonly id: FormId
  /** Number and year of the instrument. */
  readonly instrument: string
  /** Plain dates, both inclusive; null if it is in force. */
  readonly inForce: { readonly from: string; readonly until: string | null }
  /** How well each item is known. */
  readonly evidence: Readonly<Record<keyof FormRules, FormEvidence>>
}
