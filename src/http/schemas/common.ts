import { z } from 'zod'
import { BOX_FINDING_CODES } from '../../rules/box-findings.ts'
import { NOTICE_CODES } from '../../rules/notices.ts'
import { STACK_FINDING_CODES } from '../../rules/stack-findings.ts'
import { EVIDENCE, FINDING_CODES } from '../../rules/types.ts'
import { choice, count, field, id, line } from './fields.ts'

const citedRule = {
  paraphrase: field(
    z.string(),
    'Content of the rule, in words of this project.',
    'Quá một nửa số đảng viên chính thức…',
  ),
  evidence: choice(EVIDENCE, 'How well the wording is known; a reading is not law.', 'text'),
  reading: field(z.string(), 'Named reading, if the rule is one; not law.', 'tieAtCut').optional(),
}

/** A clause with the evidence mark of each of its rules. */
export const Citation = z
  .strictObject({
    id: field(z.string(), 'Citation of the clause.', 'qd244-2014:d32.k2'),
    article: field(z.string(), 'Place in the instrument, as people write it.', 'Điều 32, khoản 2'),
    ...citedRule,
    points: field(
      z.array(z.strictObject(citedRule)),
      'Further rules of the clause, each with its own evidence.',
      [],
    ).optional(),
  })
  .meta({ id: 'Citation' })

export const FindingOut = z
  .strictObject({
    code: choice(FINDING_CODES, 'Code of the finding.', 'ballots-missing'),
    severity: choice(['error', 'warning'], 'An error blocks the result, a warning does not.', 'warning'),
    citation: field(z.string(), 'Clause, if there is one.', 'qd244-2014:d16').optional(),
    reading: field(z.string(), 'Named reading of the finding reading-decides; not law.', 'conferenceBase').optional(),
    detail: field(z.string(), 'The finding in a sentence.', 'Số phiếu thu về ít hơn số phiếu phát ra.'),
  })
  .meta({ id: 'Finding' })

/** A warning about the box or its ballots; it blocks nothing, and no record of the count holds it. */
export const BoxFindingOut = z
  .strictObject({
    code: choice(BOX_FINDING_CODES, 'Code of the finding.', 'seals-not-whole'),
    severity: field(z.literal('warning'), 'A warning does not block the result.', 'warning'),
    detail: field(z.string(), 'The finding in a sentence.', 'Niêm phong hòm phiếu không còn nguyên vẹn.'),
  })
  .meta({ id: 'BoxFinding' })

export const boxFindings = field(
  z.array(BoxFindingOut),
  'Odd properties of the box and its ballots, beside the findings of the count.',
  [],
)

export const stackFindings = field(
  z.array(
    z
      .strictObject({
        code: choice(STACK_FINDING_CODES, 'Code of the finding.', 'label-used-twice'),
        severity: field(z.literal('warning'), 'A warning does not block the result.', 'warning'),
        stacks: field(z.array(z.int()), 'Numbers of the stacks; empty if it is about all of them.', [1, 3]),
        detail: field(z.string(), 'The finding in a sentence.', 'Nhãn “Tập A” được dùng cho nhiều tập: 1, 3.'),
      })
      .meta({ id: 'StackFinding' }),
  ),
  'Odd properties of the stacks, beside the findings of the count.',
  [],
)

/** A warning about a meeting, a roll or an election; it refuses nothing. */
export const NoticeOut = z
  .strictObject({
    code: choice(NOTICE_CODES, 'Code of the notice.', 'office-of-the-first-conference'),
    citation: field(z.string(), 'Clause, if there is one.', 'dl-2011:d20.k1').optional(),
    detail: field(z.string(), 'The notice in a sentence.', 'Chức danh này thường do hội nghị lần thứ nhất bầu.'),
  })
  .meta({ id: 'Notice' })

export const handNotices = field(z.array(NoticeOut), 'Unusual but permitted properties of the show of hands.', [])

export const momentNotices = field(z.array(NoticeOut), 'Days and times that can hardly be right. None is refused.', [])

const params = field(
  z.record(z.string(), z.union([z.int(), z.string()])),
  'Figures of the sentence by name, for programs; the problem reference says which codes have them.',
  { next: 3, entered: 2 },
).optional()

export const Problem = z
  .strictObject({
    type: field(z.string(), 'Name of the problem type.', 'urn:kiem-phieu:problem:batch-full'),
    title: field(z.string(), 'The problem in a few words.', 'Tập phiếu đã đủ'),
    status: field(z.int(), 'HTTP status.', 409),
    detail: field(z.string(), 'The problem and its remedy.', 'Tập phiếu đã nhập đủ 25 phiếu.'),
    instance: field(z.string(), 'Id of this request in the log.', 'urn:uuid:0192f3a4-5b6c-7d8e-9f01-23456789abcd'),
    code: field(z.string(), 'Code from the problem reference.', 'batch-full'),
    params,
    errors: field(
      z.array(
        z.strictObject({
          pointer: field(z.string(), 'JSON Pointer (RFC 6901) into the request.', '/ballots/0/struck/1'),
          code: field(z.string(), 'The fault at that place.', 'mark-not-on-list'),
          detail: field(z.string(), 'The same in words.', 'Người này không có trong danh sách bầu cử.'),
          params,
        }),
      ),
      'The wrong places, the first 20 of them.',
      [],
    ).optional(),
    moreErrors: field(
      z.int().min(1),
      'Number of wrong places beyond those in `errors`; a minimum if there are about a thousand.',
      3,
    ).optional(),
    findings: field(z.array(FindingOut), 'Findings of the count.', []).optional(),
    boxFindings: boxFindings.optional(),
    citations: field(z.array(Citation), 'Clauses concerned.', []).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem document (RFC 9457).' })

/** Two keys for the problems that every route may answer with. */
export const problems = { '4xx': Problem, '5xx': Problem }

export const idParams = <B extends string>(description: string) => z.strictObject({ id: id<B>(description) })

/** An empty body: none at all, or an empty object. */
export const noBody = z
  .strictObject({})
  .nullish()
  .meta({ description: 'No body, or an empty object.', examples: [{}] })

const PAGE_MOST = 200

export const pageLimit = field(
  z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/)
    .transform(Number)
    .optional(),
  `Items on a page, 1 to ${PAGE_MOST}; 50 if absent.`,
  '50',
)

export const afterId = <B extends string>() => id<B>('Id of the last item already read.').optional()

export const listOrder = choice(
  ['oldest', 'newest'],
  'Order of recording, the oldest first (default) or the newest first.',
  'newest',
).optional()

/** Words to search for. */
export const searchField = line(
  'Only those in whose name every one of these words occurs, whatever its tones and case.',
  'van phong',
  100,
).optional()

export const afterNumber = field(
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  'Number of the last item already read.',
  '50',
)

/** A list that is short enough to be answered whole. */
export const itemsOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: field(z.array(item), 'The items in their order.', []) })

/** A page of a list; `next` is null on the last one. */
export const page = <S extends z.ZodType>(item: S, example: string | number | null = null) =>
  z.strictObject({
    items: field(z.array(item), 'The items of this page.', []),
    next: field(z.string().nullable(), 'Address of the next page; null on the last one.', example),
  })

export const DEFAULT_LIMIT = 50

export { count }
