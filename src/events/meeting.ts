import { z } from 'zod'
import { MEETING_KINDS } from '../rules/types.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS, IN_INSTALLATION } from './kind.ts'
import { id } from './shapes.ts'

const { name, level, superiorId, organisation, term, heldOn, regulation, readings, version } = FIGURES
const { procedure, boardTitle, previousTermEnd, source, paper } = FIGURES
const {
  countVersion,
  implementing,
  summoned,
  attending,
  exclusions,
  members,
  vote,
  headSecondFactor,
  secondFactorAgain,
  unfinished,
  rounds,
} = FIGURES

const named = figures({ version, name })
const roll = figures({ version, summoned, attending, exclusions })
const board = figures({ version, members, source, vote, paper })
const safeguards = figures({ version, headSecondFactor, secondFactorAgain })
/** Earlier congresses could not ask for a second factor again. */
const earlierSafeguards = safeguards.extend({ secondFactorAgain: secondFactorAgain.exactOptional() })

/** The figures that a correction changes. */
const correctable = {
  name,
  kind: z.enum(MEETING_KINDS),
  term,
  heldOn,
  regulation,
  implementing,
} as const

const corrected = figures({ version, ...correctable })

const created = figures({
  organisationId: id<'organisation'>(),
  organisation,
  level,
  ...correctable,
  readings,
  countVersion,
  procedure,
  boardTitle,
  previousTermEnd,
  // Absent at a congress whose log is judged without the roles.
  rightsVersion: FIGURES.rightsVersion.exactOptional(),
  // Absent at a congress whose log has fewer checkpoints.
  sealVersion: FIGURES.sealVersion.exactOptional(),
  // Only a rehearsal says so.
  rehearsal: FIGURES.rehearsal.exactOptional(),
})

/** Organisations, and the frame of a congress or conference: its roll, its board, its end. */
export const MEETING_EVENTS = {
  'organisation.created': event({
    object: 'organisation',
    logs: IN_INSTALLATION,
    vi: 'Lập tổ chức đảng',
    en: 'An organisation was recorded',
    after: figures({ name, level, superiorId }),
    changesAccess: true,
  }),
  'organisation.renamed': event({
    object: 'organisation',
    logs: IN_INSTALLATION,
    vi: 'Đổi tên hoặc đính chính tên tổ chức đảng',
    en: 'An organisation was renamed or its name was corrected',
    after: named,
    before: named,
  }),
  'congress.created': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Lập đại hội, hội nghị',
    en: 'A congress or conference was recorded',
    after: created,
    // Meetings that were recorded before version 2 are counted by version 1; the other figures did not exist either.
    read: created.extend({
      countVersion: countVersion.exactOptional(),
      implementing: implementing.exactOptional(),
      procedure: procedure.exactOptional(),
      boardTitle: boardTitle.exactOptional(),
      previousTermEnd: previousTermEnd.exactOptional(),
    }),
    open: [
      'kind',
      'term',
      'heldOn',
      'regulation',
      'implementing',
      'countVersion',
      'procedure',
      'boardTitle',
      'previousTermEnd',
      'rehearsal',
    ],
    counted: true,
    changesAccess: true,
  }),
  'roll.recorded': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ghi số được triệu tập, có mặt',
    en: 'The roll, or a correction of it, was recorded',
    after: roll,
    before: roll.nullable(),
    open: ['version', 'summoned', 'attending'],
    counted: true,
  }),
  'board.recorded': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ghi ban kiểm phiếu',
    en: 'The counting board was recorded',
    after: board,
    before: board.nullable(),
    // Before working groups were recorded, the congress elected every board.
    read: board.extend({ source: source.default('congress'), paper: paper.default(null) }),
    open: ['version', 'source', 'vote'],
    counted: true,
    changesAccess: true,
  }),
  'safeguards.recorded': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Ghi yêu cầu bảo đảm an toàn của đại hội, hội nghị',
    en: 'The safety requirements of a congress were recorded',
    after: safeguards,
    before: earlierSafeguards.nullable(),
    read: earlierSafeguards,
    changesAccess: true,
  }),
  'congress.corrected': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Đính chính tên, ngày, nhiệm kỳ hoặc loại của đại hội, hội nghị',
    en: 'The name, day, term or kind of a congress or conference was corrected',
    after: corrected,
    before: corrected,
    open: ['version', 'kind', 'term', 'heldOn', 'regulation', 'implementing'],
    counted: true,
  }),
  'congress.cancelled': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Hủy đại hội, hội nghị ghi nhầm',
    en: 'A congress or conference that was recorded by mistake was cancelled',
    after: figures({ rounds }),
    open: ['rounds'],
    sealed: true,
    counted: true,
  }),
  'congress.closed': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Kết thúc đại hội, hội nghị',
    en: 'A congress or conference was closed',
    after: figures({ unfinished }),
    open: ['unfinished'],
    sealed: true,
    counted: true,
  }),
  'rehearsal.ended': event({
    object: 'congress',
    logs: IN_CONGRESS,
    vi: 'Kết thúc và bỏ cuộc tập dượt',
    en: 'A rehearsal was ended and thrown away',
    after: figures({ unfinished }),
    open: ['unfinished'],
    sealed: true,
    counted: true,
    changesAccess: true,
  }),
} as const
