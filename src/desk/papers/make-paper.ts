import { type Answer, call } from '../api/call.ts'
import type { NewPaperOfCongress, NewPaperOfRound, Paper } from '../api/types.ts'
import { dayOf } from '../parts/day-of.ts'
import type { Values } from '../parts/form.tsx'
import type { MeetingKind, RoundKind } from './kinds.ts'

const tableIn = ({ format }: Values): 'pdf' | 'docx' | 'xlsx' | 'csv' =>
  format === 'docx' || format === 'xlsx' || format === 'csv' ? format : 'pdf'

const letterIn = ({ format }: Values): 'pdf' | 'docx' => (format === 'docx' ? 'docx' : 'pdf')

/** An empty field is left to be written by hand. */
const placed = ({ place }: Values) => ({ place: place || null })
const numbered = ({ number }: Values) => ({ number: number ? Number(number) : null })
const issued = ({ issuedOn = '' }: Values) => ({ issuedOn: dayOf(issuedOn) })

const partIn = ({ part }: Values): { readonly part?: 'delegates' | 'alternates' } =>
  part === 'delegates' || part === 'alternates' ? { part } : {}

const ofRound = (kind: RoundKind, values: Values): NewPaperOfRound => {
  switch (kind) {
    case 'candidate-list':
      return { kind, format: tableIn(values), ...placed(values) }
    case 'ballots':
      return { kind, format: 'pdf', copies: Number(values['copies']) }
    case 'tally-sheet':
      return { kind, format: 'pdf' }
    case 'hand-count-form':
      return { kind, format: 'pdf' }
    case 'hall-slides':
      return { kind, format: 'pdf' }
    case 'entry-journal':
      return { kind, format: tableIn(values) }
    case 'minutes':
      return { kind, format: letterIn(values), ...partIn(values), ...placed(values), ...numbered(values) }
  }
}

const ofMeeting = (kind: MeetingKind, values: Values): NewPaperOfCongress => {
  switch (kind) {
    case 'attendance-report':
    case 'credentials-report':
      return { kind, format: letterIn(values), ...placed(values), ...numbered(values) }
    case 'result-sheet':
      return { kind, format: tableIn(values), ...placed(values) }
    case 'particulars-list':
      return { kind, format: tableIn(values), ...placed(values), ...issued(values) }
    case 'congress-report':
    case 'submission':
    case 'approval-draft':
      return { kind, format: letterIn(values), ...placed(values), ...issued(values), ...numbered(values) }
  }
}

/** Makes a paper of a round with what was typed. */
export const makeOfRound = (id: string, kind: RoundKind, values: Values, key: string): Promise<Answer<Paper>> =>
  call('POST /v1/rounds/{id}/papers', { path: { id }, body: ofRound(kind, values), key })

/** Makes a paper of a meeting with what was typed. */
export const makeOfMeeting = (id: string, kind: MeetingKind, values: Values, key: string): Promise<Answer<Paper>> =>
  call('POST /v1/congresses/{id}/papers', { path: { id }, body: ofMeeting(kind, values), key })
