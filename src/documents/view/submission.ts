import { SUBMISSION_WORDS, UPWARD_WORDS } from '../../locale/papers/upward.ts'
import { APPROVED_OFFICES } from '../../rules/paper-package.ts'
import { issuingBody, organisationLetterhead, type TypedHead } from './letterhead.ts'
import type { MeetingResults } from './meeting-results.ts'
import type { Block, Paper } from './paper.ts'
import {
  attachments,
  basisBlocks,
  electedTo,
  inForce,
  meetingAndTerm,
  officeNotes,
  officeOf,
  percentNotes,
  recipientsOf,
  seatBlocks,
  secretarySignature,
  superiorOf,
} from './upward.ts'
import { filled, sentenceCase } from './wording.ts'

/** The offices to which the meeting elected somebody, in their order. */
const filledOffices = (results: MeetingResults) =>
  APPROVED_OFFICES.map((office) => ({ office, holders: electedTo(results, office) })).filter(
    ({ holders }) => holders.length > 0,
  )

const officeBlocks = (results: MeetingResults): readonly Block[] =>
  filledOffices(results).flatMap(({ office, holders }, place): readonly Block[] => [
    {
      block: 'heading',
      text: filled(SUBMISSION_WORDS.office, {
        number: place + 1,
        office: sentenceCase(officeOf(results, office)),
        count: holders.length,
      }),
    },
    ...seatBlocks(results, holders),
    ...inForce(results, office).flatMap((election) => percentNotes(results, election)),
    ...officeNotes(results, office),
  ])

/** The request to the superior to approve the results of a meeting. */
export const submission = (results: MeetingResults, head: TypedHead): Paper => {
  const { meeting } = results
  const superior = superiorOf(results)
  return {
    kind: 'submission',
    letterhead: organisationLetterhead(meeting, 'submission', head),
    title: SUBMISSION_WORDS.title,
    abstract: [SUBMISSION_WORDS.abstract, meetingAndTerm(results)],
    blocks: [
      { block: 'centered', lines: [filled(UPWARD_WORDS.request, { superior })], bold: false },
      ...basisBlocks(results, filled(UPWARD_WORDS.minutes, { name: meeting.name })),
      {
        block: 'paragraph',
        text: filled(SUBMISSION_WORDS.intro, { organisation: issuingBody(meeting), superior, name: meeting.name }),
      },
      ...officeBlocks(results),
      ...attachments(results, 'submission'),
    ],
    closing: filled(SUBMISSION_WORDS.closing, { superior }),
    signatures: { left: null, right: secretarySignature(results) },
    recipients: recipientsOf(results),
    slip: null,
  }
}
