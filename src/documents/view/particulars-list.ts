import { PARTICULARS_WORDS, UPWARD_WORDS } from '../../locale/papers/upward.ts'
import { fill } from '../../locale/text.ts'
import { organisationLetterhead, type TypedHead } from './letterhead.ts'
import { electionSeats, type MeetingResults } from './meeting-results.ts'
import { people } from './minutes/words.ts'
import type { Cell, Paper } from './paper.ts'
import { narrow, table, wide } from './table.ts'
import { meetingAndTerm, nameBesideBallot, officeOf, personIn, secretarySignature } from './upward.ts'
import { dayInFigures, sentenceCase } from './wording.ts'

const { columns } = UPWARD_WORDS

/** The offices of each person who has a seat, in the order of the elections. */
const officesByPerson = (results: MeetingResults): ReadonlyMap<string, readonly string[]> => {
  const offices = new Map<string, string[]>()
  const add = (personId: string, office: string) => {
    const own = offices.get(personId)
    if (own) own.push(office)
    else offices.set(personId, [office])
  }
  for (const election of results.elections.filter(({ cancelled }) => cancelled === null)) {
    const { holders, appointed, alternates } = electionSeats(election)
    const office = officeOf(results, election.office)
    for (const { personId } of holders) add(personId, office)
    for (const { personId } of appointed) add(personId, fill(UPWARD_WORDS.appointed, { office }))
    for (const { personId } of alternates) add(personId, officeOf(results, 'alternate-delegates'))
  }
  return offices
}

const row = (results: MeetingResults, personId: string, offices: readonly string[], place: number): readonly Cell[] => {
  const person = personIn(results, personId)
  return [
    place + 1,
    nameBesideBallot(results, personId),
    String(person?.birthYear ?? ''),
    person?.partySince ? dayInFigures(person.partySince) : '',
    sentenceCase(offices.join('; ')),
    person?.unit ?? '',
    '',
  ]
}

const hasAppointed = ({ elections }: MeetingResults): boolean =>
  elections.some((election) => election.cancelled === null && electionSeats(election).appointed.length > 0)

/** The people who have seats, with the particulars that are known and a column to be filled in by hand. */
export const particularsList = (results: MeetingResults, head: TypedHead): Paper => ({
  kind: 'particulars-list',
  letterhead: organisationLetterhead(results.meeting, null, head),
  title: PARTICULARS_WORDS.title,
  abstract: [
    hasAppointed(results) ? PARTICULARS_WORDS.abstractAppointed : PARTICULARS_WORDS.abstract,
    meetingAndTerm(results),
  ],
  blocks: [
    table(
      [
        narrow(columns.position, 10),
        wide(columns.name, 1.3),
        narrow(columns.birthYear, 12),
        narrow(columns.partySince, 23),
        wide(columns.elected, 0.8),
        wide(columns.unit),
        wide(columns.byHand, 1.2),
      ],
      [...officesByPerson(results)].map(([personId, offices], place) => row(results, personId, offices, place)),
    ),
  ],
  closing: fill(PARTICULARS_WORDS.closing, { people: people(officesByPerson(results).size) }),
  signatures: { left: null, right: secretarySignature(results) },
  recipients: [],
  slip: null,
})
