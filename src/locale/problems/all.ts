import { keysOf, recordOf } from '../../kernel/record.ts'
import type { Language, Sentence } from '../text.ts'
import { ACCESS } from './access.ts'
import { ACCOUNTS } from './accounts.ts'
import { APPOINTMENTS } from './appointments.ts'
import { BALLOTS } from './ballots.ts'
import { BATCHES } from './batches.ts'
import { CORRECTIONS } from './corrections.ts'
import { CUSTODY } from './custody.ts'
import { DEVICES } from './devices.ts'
import { DIFFERENCES } from './differences.ts'
import { ELECTIONS } from './elections.ts'
import type { ProblemEntry, WordedCode } from './entry.ts'
import { FIELDS } from './fields.ts'
import { GRANTS } from './grants.ts'
import { HALL } from './hall.ts'
import { HANDS } from './hands.ts'
import { KEEPING } from './keeping.ts'
import { KEYS } from './keys.ts'
import { LIST_READINGS } from './list-readings.ts'
import { LISTS } from './lists.ts'
import { LOG } from './log.ts'
import { MEETING } from './meeting.ts'
import { MISSING } from './missing.ts'
import { OPENID } from './openid.ts'
import { OPINIONS } from './opinions.ts'
import { PAPERS } from './papers.ts'
import { PLANS } from './plans.ts'
import { REHEARSALS } from './rehearsals.ts'
import { REQUESTS } from './requests.ts'
import { RESULTS } from './results.ts'
import { RULINGS } from './rulings.ts'
import { SCANS } from './scans.ts'
import { SEATS } from './seats.ts'
import { SESSIONS } from './sessions.ts'
import { UNDOINGS } from './undoings.ts'
import { VERSIONS } from './versions.ts'
import { WEBHOOKS } from './webhooks.ts'
import { WITNESSES } from './witnesses.ts'

/** Every code in both languages. The type makes the table complete: a new code without words does not compile. */
const ENTRIES: Readonly<Record<WordedCode, ProblemEntry>> = {
  ...MISSING,
  ...VERSIONS,
  ...MEETING,
  ...REHEARSALS,
  ...HANDS,
  ...PLANS,
  ...ELECTIONS,
  ...CORRECTIONS,
  ...LISTS,
  ...LIST_READINGS,
  ...OPINIONS,
  ...CUSTODY,
  ...BATCHES,
  ...BALLOTS,
  ...RULINGS,
  ...DIFFERENCES,
  ...RESULTS,
  ...UNDOINGS,
  ...SEATS,
  ...APPOINTMENTS,
  ...PAPERS,
  ...KEEPING,
  ...SCANS,
  ...REQUESTS,
  ...FIELDS,
  ...ACCESS,
  ...SESSIONS,
  ...OPENID,
  ...KEYS,
  ...GRANTS,
  ...DEVICES,
  ...HALL,
  ...ACCOUNTS,
  ...WEBHOOKS,
  ...WITNESSES,
  ...LOG,
}

const problemsIn = (language: Language): Readonly<Record<WordedCode, Sentence>> =>
  recordOf(keysOf(ENTRIES), (code) => ENTRIES[code][language])

/** Title and detail of every code, by language; details are templates for `fill`. */
export const PROBLEMS: Readonly<Record<Language, Readonly<Record<WordedCode, Sentence>>>> = {
  vi: problemsIn('vi'),
  en: problemsIn('en'),
}
