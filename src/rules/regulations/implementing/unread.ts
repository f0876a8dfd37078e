import { IMPLEMENTING_IDS, type ImplementingId } from '../../types.ts'
import {
  type Bilingual,
  type Clause,
  type ClausePoint,
  IMPLEMENTING_TOPICS,
  type ImplementingTopic,
} from '../clause.ts'
import { INSTRUMENTS } from '../other/instruments.ts'
import { IMPLEMENTING_CLAUSES, NO_ITEM } from './clauses.ts'
import { READ_CLAUSES, WHOLLY_READ } from './topics.ts'

/** The id of a rule whose wording was not read: the topic is in the place of the item, which is not known. */
export const unreadId = (instrument: ImplementingId, topic: ImplementingTopic): string => `${instrument}:${topic}`

const inferred = (paraphrase: Bilingual): ClausePoint => ({ paraphrase, evidence: 'inferred' })

/** The paraphrase of a rule that was read elsewhere, with the place where it was read. */
const readElsewhere = ({ id, articles, paraphrase }: Clause): Bilingual => {
  const { number, issued } = INSTRUMENTS.find((instrument) => id.startsWith(`${instrument.id}:`))!
  const year = issued.slice(0, 4)
  return {
    vi: `Suy ra từ ${articles.vi} của ${number} năm ${year}: ${paraphrase.vi}`,
    en: `Inferred from ${articles.en} of ${number} of ${year}: ${paraphrase.en}`,
  }
}

/** The rules of `WHOLLY_READ` on a topic, as those of an instrument whose wording was not read. */
const unread = (instrument: ImplementingId, topic: ImplementingTopic): Clause => {
  const sources = READ_CLAUSES[topic][WHOLLY_READ].map((id) => IMPLEMENTING_CLAUSES.find((clause) => clause.id === id)!)
  const rules = sources.flatMap((clause) => [readElsewhere(clause), ...(clause.points ?? []).map((p) => p.paraphrase)])
  const [first, ...rest] = rules.map(inferred)
  return {
    ...first!,
    id: unreadId(instrument, topic),
    articles: NO_ITEM,
    ...(rest.length > 0 ? { points: rest } : {}),
  }
}

/** One inferred clause for each topic and instrument without a clause that was read. */
export const UNREAD_CLAUSES: readonly Clause[] = IMPLEMENTING_IDS.flatMap((instrument) =>
  IMPLEMENTING_TOPICS.filter((topic) => READ_CLAUSES[topic][instrument] === undefined).map((topic) =>
    unread(instrument, topic),
  ),
)
