import { z } from 'zod'
import { KNOWN_BY } from '../../rules/regulations/clause.ts'
import { EVIDENCE } from '../../rules/types.ts'
import { choice, field, flag, plainDate } from './fields.ts'

const bilingual = (description: string, vi: string, en: string) =>
  field(
    z.strictObject({ vi: field(z.string(), 'Vietnamese.', vi), en: field(z.string(), 'English.', en) }),
    description,
    { vi, en },
  )

const inForce = (description: string, from: string, to: string) =>
  field(
    z.strictObject({
      from: plainDate('First day.', from),
      to: plainDate('Last day; null while it is in force.', to).nullable(),
    }),
    description,
    { from, to },
  )

export const RegulationOut = z
  .strictObject({
    id: field(z.string(), 'Id of the rule set.', 'qd244-2014'),
    number: field(z.string(), 'Number of the instrument.', '244-QĐ/TW'),
    title: bilingual('Title.', 'Quy chế bầu cử trong Đảng', 'Regulation on elections in the Party'),
    inForce: inForce('Days in force, inclusive.', '2014-06-09', '2024-10-09'),
    guidance: field(z.array(z.string()), 'Ids of the guidance instruments.', ['hd04-2014']),
  })
  .meta({ id: 'Regulation' })

export const InstrumentOut = z
  .strictObject({
    id: field(z.string(), 'Id of the instrument.', 'qd294-2025'),
    number: field(z.string(), 'Number of the instrument.', '294-QĐ/TW'),
    title: bilingual(
      'Title.',
      'Quy định số 294-QĐ/TW ngày 26/5/2025 thi hành Điều lệ Đảng',
      'Rules 294-QĐ/TW of 26 May 2025 implementing the Statutes',
    ),
    issued: field(z.string(), 'Day of issue, or only the year if no more is known.', '2025-05-26'),
    inForce: inForce(
      'Days in force, inclusive; null for the Statutes and for guidance.',
      '2025-07-01',
      '2026-04-07',
    ).nullable(),
    guidance: field(z.array(z.string()), 'Ids of the guidance instruments.', ['hd06-2025']),
    knownBy: choice(KNOWN_BY, 'How much of it was read; secondary: nothing but another text about it.', 'whole-text'),
  })
  .meta({ id: 'Instrument' })

const point = {
  paraphrase: bilingual('Content of the rule, in words of this project.', 'Quá một nửa…', 'More than half…'),
  evidence: choice(EVIDENCE, 'How well the wording is known; a reading is not law.', 'text'),
  reading: field(z.string(), 'Named reading, if the rule is one.', 'conferenceBase').optional(),
}

export const ClauseOut = z
  .strictObject({
    id: field(z.string(), 'Citation.', 'qd244-2014:d32.k2'),
    articles: bilingual('Place in the instrument.', 'Điều 32, khoản 2', 'Article 32, clause 2'),
    ...point,
    points: field(
      z.array(z.strictObject(point)),
      'Further rules of the clause, each with its evidence.',
      [],
    ).optional(),
  })
  .meta({ id: 'Clause' })

const title = bilingual('The question in a few words.', 'bằng phiếu ở vị trí cuối', 'tie at the last seats')
/** A value of a reading in words. */
const ReadingValueOut = z.strictObject({
  value: field(z.string(), 'Value of the setting.', 'revote-majority'),
  meaning: bilingual('Meaning of the value.', 'vẫn cần quá một nửa', 'still with more than half'),
})

export const ReadingOut = z
  .strictObject({
    name: field(z.string(), 'Name of the setting.', 'tieAtCut'),
    title,
    default: field(z.string(), 'Default value.', 'revote-plurality'),
    values: field(z.array(z.string()), 'Possible values.', ['revote-plurality', 'revote-majority']),
    meanings: field(z.array(ReadingValueOut), 'The possible values in words, in their order.', []),
    clauses: field(z.array(z.string()), 'Clauses whose rule the reading replaces.', ['qd244-2014:d32']),
    description: bilingual(
      'The question that it decides.',
      'Bằng phiếu ở số lượng cuối cùng…',
      'A tie at the last seats…',
    ),
    evidence: choice(['reading'], 'Always reading: this is not law.', 'reading'),
  })
  .meta({ id: 'Reading' })

const FrozenReadingOut = z.strictObject({
  name: field(z.string(), 'Name of the setting.', 'tieAtCut'),
  title,
  value: field(z.string(), 'Value frozen with the meeting.', 'revote-plurality'),
  meaning: bilingual('Meaning of the value.', 'nhiều phiếu hơn thì trúng cử', 'the higher votes win'),
  isDefault: flag('Whether it is the default.', true),
  others: field(z.array(ReadingValueOut), 'The other values, by which this meeting is not counted.', []),
  clauses: field(z.array(z.string()), 'Clauses of the rule set of the meeting whose rule the reading replaces.', [
    'qd244-2014:d32',
  ]),
  description: bilingual('The question that it decides.', 'Bằng phiếu ở vị trí cuối…', 'A tie at the last seats…'),
  evidence: choice(['reading'], 'Always reading: this is not law.', 'reading'),
})

export const AnnexOut = z
  .strictObject({
    regulation: RegulationOut,
    implementing: InstrumentOut.nullable(),
    baseClause: field(
      z.string(),
      'Citation of the clause that fixes the base of the majority at this kind of meeting.',
      'qd244-2014:d32.k2',
    ),
    doubtfulClause: field(
      z.string(),
      'Citation of the clause by which the counting board rules on doubtful ballots.',
      'qd244-2014:d7.k2',
    ),
    workingGroupClause: field(
      z.string().nullable(),
      'Citation of the clause on a working group that the superior sends to count; null if the implementing rules of the meeting are not known or have none.',
      'qd294-2025:i12.4.1',
    ),
    readings: field(z.array(FrozenReadingOut), 'The readings that can decide something at this kind of meeting.', []),
  })
  .meta({ id: 'AnnexOfReadings' })
