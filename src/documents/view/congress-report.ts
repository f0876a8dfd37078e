import { REPORT_WORDS, UPWARD_WORDS } from '../../locale/papers/upward.ts'
import { isStanding } from '../../rules/round.ts'
import { dateInWords } from '../form/lines.ts'
import { organisationLetterhead, type TypedHead } from './letterhead.ts'
import { type ElectionOfMeeting, electionSeats, type MeetingResults } from './meeting-results.ts'
import { grouped } from './office-data.ts'
import type { Block, Paper } from './paper.ts'
import { appointedText, decidedTexts, notSeatedTexts, summaryTable } from './result-sheet.ts'
import {
  attachments,
  meetingAndTerm,
  nameIn,
  officeNotes,
  officeOf,
  percentNotes,
  recipientsOf,
  seatBlocks,
  secretarySignature,
  superiorOf,
} from './upward.ts'
import { filled } from './wording.ts'

const heading = (text: string): Block => ({ block: 'heading', text })
const paragraph = (text: string): Block => ({ block: 'paragraph', text })

const heldText = ({ meeting, roll }: MeetingResults): string => {
  const day = dateInWords(meeting.heldOn).replace(/^\S+ /u, '')
  if (roll === null) return filled(REPORT_WORDS.heldOnWithoutRoll, { name: meeting.name, day })
  return filled(REPORT_WORDS.heldOn, {
    name: meeting.name,
    day,
    summoned: grouped(roll.summoned),
    attending: grouped(roll.attending),
  })
}

/** The people who take no seat, although they were elected, and the last decision of the meeting while seats are open. */
const afterVotes = (results: MeetingResults, election: ElectionOfMeeting): readonly string[] => {
  const rounds = election.rounds.filter(isStanding)
  const { open, openAlternates } = electionSeats(election)
  const last = rounds.at(-1)
  return [
    ...rounds.flatMap((round) => notSeatedTexts(round, (id) => nameIn(results, id))),
    ...(last && (open > 0 || openAlternates > 0) ? decidedTexts(last) : []),
  ]
}

const electionBlocks = (results: MeetingResults, election: ElectionOfMeeting): readonly Block[] => {
  const { holders, lost, appointed, alternates, open, openAlternates } = electionSeats(election)
  const { number, office } = election
  return [
    heading(filled(REPORT_WORDS.office, { number, office: officeOf(results, office) })),
    ...seatBlocks(results, [...holders, ...lost]),
    ...afterVotes(results, election).map(paragraph),
    ...appointed.map(({ personId, paper }) => paragraph(appointedText(nameIn(results, personId), paper))),
    ...(open > 0 ? [paragraph(filled(UPWARD_WORDS.open, { count: open }))] : []),
    ...(alternates.length > 0 ? [paragraph(`${UPWARD_WORDS.alternates}:`)] : []),
    ...seatBlocks(results, alternates),
    ...percentNotes(results, election),
    ...officeNotes(results, office),
    ...(openAlternates > 0 ? [paragraph(filled(UPWARD_WORDS.openAlternates, { count: openAlternates }))] : []),
  ]
}

/** The report of a meeting to the superior. Its text about anything but elections is left to be written by hand. */
export const congressReport = (results: MeetingResults, head: TypedHead): Paper => ({
  kind: 'congress-report',
  letterhead: organisationLetterhead(results.meeting, 'report', head),
  title: REPORT_WORDS.title,
  abstract: [filled(REPORT_WORDS.abstract, { meeting: meetingAndTerm(results) })],
  blocks: [
    { block: 'centered', lines: [filled(UPWARD_WORDS.to, { superior: superiorOf(results) })], bold: false },
    heading(REPORT_WORDS.held),
    paragraph(heldText(results)),
    heading(REPORT_WORDS.results),
    summaryTable(results),
    ...results.elections
      .filter(({ cancelled }) => cancelled === null)
      .flatMap((election) => electionBlocks(results, election)),
    heading(REPORT_WORDS.other),
    {
      block: 'fields',
      fields: [
        { label: REPORT_WORDS.resolution, value: REPORT_WORDS.dots },
        { label: REPORT_WORDS.problems, value: REPORT_WORDS.dots },
      ],
    },
    ...attachments(results, 'congress-report'),
  ],
  closing: filled(REPORT_WORDS.closing, { name: results.meeting.name, superior: superiorOf(results) }),
  signatures: { left: null, right: secretarySignature(results) },
  recipients: recipientsOf(results),
  slip: null,
})
