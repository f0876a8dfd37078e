import { APPROVAL_WORDS } from '../../locale/papers/upward.ts'
import { fill } from '../../locale/text.ts'
import { APPROVED_OFFICES } from '../../rules/paper-package.ts'
import type { Office } from '../../rules/types.ts'
import { issuingBody, superiorLetterhead, type TypedHead } from './letterhead.ts'
import type { MeetingResults } from './meeting-results.ts'
import type { Block, Paper } from './paper.ts'
import { basisBlocks, electedTo, meetingAndTerm, nameIn, officeNotes, officeOf, superiorOf } from './upward.ts'
import { capitals, sentenceCase } from './wording.ts'

const paragraph = (text: string): Block => ({ block: 'paragraph', text })

/** The committee with its members by name, or the results in general if the meeting elected none. */
const firstArticle = (results: MeetingResults): readonly Block[] => {
  const { meeting } = results
  const members = electedTo(results, 'committee')
  if (members.length === 0) return [paragraph(fill(APPROVAL_WORDS.noCommittee, { name: meeting.name }))]
  return [
    paragraph(
      fill(APPROVAL_WORDS.committee, {
        office: officeOf(results, 'committee'),
        organisation: meeting.organisation.name,
        from: String(meeting.term.from),
        to: String(meeting.term.to),
        count: members.length,
      }),
    ),
    { block: 'list', items: members.map(({ personId }) => nameIn(results, personId)) },
    ...officeNotes(results, 'committee'),
  ]
}

/** The offices that are seats in a body. */
const BODIES: readonly Office[] = ['standing-committee', 'inspection-committee']

const hasBody = (results: MeetingResults): boolean => BODIES.some((office) => electedTo(results, office).length > 0)

/** A line for a body with its members by name, in order of their election. */
const bodyText = (results: MeetingResults, office: Office): readonly string[] => {
  const names = electedTo(results, office).map(({ personId }) => nameIn(results, personId))
  const params = { office: sentenceCase(officeOf(results, office)), count: names.length, names: names.join(', ') }
  return names.length > 0 ? [fill(APPROVAL_WORDS.body, params)] : []
}

/** One line for each body and for each other person elected to an office besides the seat in the committee. */
const officers = (results: MeetingResults): readonly string[] =>
  APPROVED_OFFICES.filter((office) => office !== 'committee').flatMap((office) =>
    BODIES.includes(office)
      ? bodyText(results, office)
      : electedTo(results, office).map(({ personId }) =>
          fill(APPROVAL_WORDS.officer, {
            office: sentenceCase(officeOf(results, office)),
            name: nameIn(results, personId),
          }),
        ),
  )

/** A draft of the decision by which the superior approves the results. The superior completes and signs it. */
export const approvalDraft = (results: MeetingResults, head: TypedHead): Paper => {
  const { meeting } = results
  const superior = superiorOf(results)
  const items = officers(results)
  const number = items.length > 0 ? 3 : 2
  const organisation = issuingBody(meeting)
  return {
    kind: 'approval-draft',
    letterhead: superiorLetterhead(meeting, 'decision', head),
    title: APPROVAL_WORDS.title,
    abstract: [APPROVAL_WORDS.abstract, meetingAndTerm(results)],
    blocks: [
      { block: 'note', text: APPROVAL_WORDS.draft },
      ...basisBlocks(results, fill(APPROVAL_WORDS.submission, { organisation })),
      { block: 'centered', lines: [capitals(superior), APPROVAL_WORDS.decides], bold: true },
      ...firstArticle(results),
      ...(items.length > 0
        ? [
            paragraph(hasBody(results) ? APPROVAL_WORDS.bodies : APPROVAL_WORDS.offices),
            { block: 'list', items } as const,
          ]
        : []),
      ...APPROVED_OFFICES.filter((office) => office !== 'committee').flatMap((office) => officeNotes(results, office)),
    ],
    closing: fill(APPROVAL_WORDS.execution, { number, superior, organisation }),
    signatures: {
      left: null,
      right: { capacity: APPROVAL_WORDS.capacity, position: APPROVAL_WORDS.position, name: null },
    },
    recipients: APPROVAL_WORDS.recipients.map((line) => fill(line, { number })),
    slip: null,
  }
}
