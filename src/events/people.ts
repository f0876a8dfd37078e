import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { version, fullName, birthYear, partySince, membership, unit, workingGroup, carried } = FIGURES

/** Only a person who was carried over from another meeting has `carried`. */
const person = figures({ version, fullName, birthYear, partySince, membership, unit, workingGroup }).extend({
  carried: carried.exactOptional(),
})

/** Before working groups were recorded, everybody belonged to the meeting. */
const read = person.extend({ workingGroup: workingGroup.default(false) })

/** The people of a congress. */
export const PEOPLE_EVENTS = {
  'person.added': event({
    object: 'person',
    logs: IN_CONGRESS,
    vi: 'Ghi một đảng viên',
    en: 'A person was recorded',
    after: person,
    read,
    counted: true,
  }),
  'person.corrected': event({
    object: 'person',
    logs: IN_CONGRESS,
    vi: 'Đính chính thông tin đảng viên',
    en: 'A person was corrected',
    after: person,
    read,
    before: person,
    counted: true,
  }),
} as const
