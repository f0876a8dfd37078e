import { z } from 'zod'
import { optionalCounts } from '../../count-record/fields.ts'
import { readingsSchema } from '../../count-record/readings-schema.ts'
import { BOARD_TITLES } from '../../rules/board.ts'
import { CONGRESS_STATES } from '../../rules/congress-states.ts'
import { ORGANISATION_LEVELS } from '../../rules/election.ts'
import { ENTRIES_PER_BATCH, PROCEDURE_VERSIONS } from '../../rules/procedure.ts'
import { DEFAULT_READINGS } from '../../rules/readings.ts'
import {
  COUNT_VERSIONS,
  EXCLUSION_REASONS,
  IMPLEMENTING_IDS,
  MEETING_KINDS,
  REGULATION_IDS,
} from '../../rules/types.ts'
import { afterId, listOrder, NoticeOut, pageLimit, searchField } from './common.ts'
import {
  choice,
  count,
  dayOfMeeting,
  FIRST_YEAR,
  field,
  flag,
  id,
  instant,
  LAST_YEAR,
  line,
  plainDate,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const organisationName = line('Full name of the organisation.', 'Chi bộ Văn phòng Sở Tài chính')
const level = choice(
  ORGANISATION_LEVELS,
  'Level: chi-bo (chi bộ), grassroots (đảng bộ cơ sở), district (cấp trên trực tiếp cơ sở), province (cấp tỉnh), central (Trung ương).',
  'chi-bo',
)
const superiorId = id<'organisation'>(
  'Id of the superior organisation; null for the topmost one recorded here.',
).nullable()

export const OrganisationIn = z
  .strictObject({ name: organisationName, level, superiorId: superiorId.optional() })
  .meta({ id: 'NewOrganisation' })

export const OrganisationNameIn = z
  .strictObject({ name: organisationName, reason: reason.optional() })
  .meta({ id: 'OrganisationName' })

export const OrganisationOut = z
  .strictObject({
    id: id('Id of the organisation.'),
    version: version(),
    name: field(z.string(), 'Full name.', 'Chi bộ Văn phòng Sở Tài chính'),
    level,
    superiorId,
    createdAt: instant('When it was recorded.'),
    notices: field(z.array(NoticeOut), 'Another organisation of the same name.', []),
  })
  .meta({ id: 'Organisation' })

const year = (description: string, example: number) => count(description, example, FIRST_YEAR).max(LAST_YEAR)

export const term = field(
  z.strictObject({ from: year('First year.', 2017), to: year('Last year.', 2020) }),
  'Term (nhiệm kỳ), first and last year.',
  { from: 2017, to: 2020 },
)
export const kind = choice(
  MEETING_KINDS,
  'Congress of members or of delegates, conference of members, of a committee or of an inspection committee.',
  'members-congress',
)
const regulation = choice(REGULATION_IDS, 'Rule set for all counts of this congress.', 'qd244-2014')
const implementing = choice(IMPLEMENTING_IDS, 'Rules that implement the Statutes, cited by this congress.', 'qd29-2016')

const boardTitle = choice(
  BOARD_TITLES,
  'Name of the counting board on screens and papers: ban-kiem-phieu (Ban kiểm phiếu) or to-kiem-phieu (Tổ kiểm phiếu).',
  'ban-kiem-phieu',
)
const entries = field(
  z.literal(ENTRIES_PER_BATCH),
  'Entries of each batch, typed by different people and blind to each other: one, two or three.',
  2,
)
const TERM_END = [
  'Day on which the term ends that ends with this congress; null if it is not known.',
  '2017-12-31',
] as const

/** Whether a meeting is real, in every document that shows something of it. */
export const rehearsal = flag(
  'True for a rehearsal: nothing of it is real, it is marked everywhere, and it is thrown away afterwards. Never changes.',
  false,
)

export const CongressIn = z
  .strictObject({
    organisationId: id<'organisation'>('Organisation that holds the congress.'),
    kind,
    name: line('Full name of the congress or conference.', 'Đại hội Chi bộ Văn phòng nhiệm kỳ 2017–2020'),
    term,
    heldOn: dayOfMeeting('Day of the congress, which decides the regulation in force.', '2017-08-05'),
    regulation: regulation.optional(),
    implementing: implementing.optional(),
    boardTitle: boardTitle.optional(),
    entries: entries.optional(),
    previousTermEnd: dayOfMeeting(...TERM_END)
      .nullable()
      .optional(),
    rehearsal: rehearsal.optional(),
    readings: field(
      readingsSchema(2),
      'Readings that differ from the defaults; they cannot be changed later.',
      {},
    ).optional(),
  })
  .meta({ id: 'NewCongress' })

/** The filters and the order of a list of congresses. */
export const CongressQuery = z.strictObject({
  limit: pageLimit,
  after: afterId<'congress'>(),
  organisationId: id<'organisation'>('Only congresses of this organisation.').optional(),
  state: choice(
    CONGRESS_STATES,
    'Only open ones, only closed ones, only those recorded by mistake and cancelled, or only rehearsals that were ended.',
    'open',
  ).optional(),
  heldFrom: plainDate('Only congresses held on this day or later.', '2025-01-01').optional(),
  heldTo: plainDate('Only congresses held on this day or earlier.', '2025-12-31').optional(),
  text: searchField,
  order: listOrder,
})

export const CongressCorrectionIn = z
  .strictObject({
    kind,
    name: line('Full name.', 'Đại hội Chi bộ Văn phòng nhiệm kỳ 2017–2020'),
    term,
    heldOn: dayOfMeeting('Day of the congress, which decides the instruments in force.', '2017-08-05'),
    reason: reason.optional(),
  })
  .meta({ id: 'CongressCorrection' })

/** The procedure of a meeting, as its answers and its results show it. */
export const procedure = field(
  z.strictObject({
    version: field(
      z.literal(PROCEDURE_VERSIONS),
      'Version of the procedure; 1 if it was recorded before entries were blind, 2 if before results were confirmed by the board.',
      2,
    ),
    entries,
  }),
  'How ballots are entered and results are confirmed; frozen with the meeting.',
  { version: 3, entries: 2 },
)

export const CongressOut = z
  .strictObject({
    id: id('Id of the congress.'),
    version: version(),
    organisationId: id('Organisation that holds the congress.'),
    kind,
    name: field(z.string(), 'Full name.', 'Đại hội Chi bộ Văn phòng nhiệm kỳ 2017–2020'),
    term,
    heldOn: plainDate('Day of the congress.', '2017-08-05'),
    regulation,
    implementing: implementing.nullable(),
    readings: field(readingsSchema(2).required(), 'All readings in force for this congress.', DEFAULT_READINGS),
    countVersion: field(
      z.literal(COUNT_VERSIONS),
      'Version of count-record and count-result by which its rounds are counted; 1 if it was recorded before version 2.',
      2,
    ),
    procedure,
    boardTitle,
    previousTermEnd: plainDate(...TERM_END).nullable(),
    notices: field(z.array(NoticeOut), 'Unusual but permitted properties of this meeting.', []),
    closedAt: instant('When it was closed or cancelled; null while it is open.').nullable(),
    cancelled: flag('Whether it was recorded by mistake and cancelled.', false),
    rehearsal,
    rehearsalEndedAt: instant(
      'When the rehearsal was ended and thrown away; null before, and for a real meeting.',
    ).nullable(),
    createdAt: instant('When it was recorded.'),
  })
  .meta({ id: 'Congress' })

const exclusions = field(
  optionalCounts(EXCLUSION_REASONS, (key) => `People taken out of the base: ${key}.`),
  'People taken out of the base by reason; only reasons that exist at this kind of meeting.',
  { temporaryElsewhere: 1, exempt: 1 },
)

const roll = {
  summoned: count('Official members, delegates or sitting members summoned.', 24),
  attending: count('Number of those who are present at the vote.', 22),
}

export const RollIn = z
  .strictObject({ ...roll, exclusions: exclusions.optional(), reason: reason.optional() })
  .meta({ id: 'NewRoll' })

export const RollOut = z
  .strictObject({
    version: version(),
    ...roll,
    exclusions,
    base: field(z.int(), 'Base of the majority computed from these figures.', 22),
    votesNeeded: field(z.int().nullable(), 'Votes needed to be elected; null if the base is not positive.', 12),
    notices: field(z.array(NoticeOut), 'Unusual but permitted properties of this roll.', []),
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'Roll' })
