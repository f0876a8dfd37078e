import { z } from 'zod'
import { BATCH_MODES } from '../rules/batch.ts'
import { BOARD_SOURCES, BOARD_TITLES } from '../rules/board.ts'
import { MEMBERSHIPS } from '../rules/candidacy.ts'
import { ORGANISATION_LEVELS } from '../rules/election.ts'
import { SET_ASIDE_KINDS, SLOTS } from '../rules/entry.ts'
import { RIGHTS_VERSIONS } from '../rules/roles.ts'
import { STANDINGS } from '../rules/standing.ts'
import { COUNT_VERSIONS, EXCLUSION_REASONS, IMPLEMENTING_IDS, OFFICES } from '../rules/types.ts'
import { ACCOUNT_FIGURES } from './account-figures.ts'
import { KEEPING_FIGURES } from './keeping-figures.ts'
import { LOG_FIGURES } from './log-figures.ts'
import { OPINION_FIGURES } from './opinion-figures.ts'
import { PAPER_FIGURES } from './paper-figures.ts'
import { result, settledAlternates } from './result-shape.ts'
import { SEAT_FIGURES } from './seat-figures.ts'
import {
  ballotVersion,
  carried,
  count,
  counts,
  doubt,
  entryStates,
  fromOne,
  hallCount,
  hexDigest,
  id,
  instant,
  lookAgain,
  marks,
  member,
  nomination,
  openIdLink,
  paper,
  printedName,
  procedure,
  publicKey,
  readings,
  regulation,
  sheetVersion,
  signOff,
  tableCount,
  tally,
  text,
  typedBallot,
  vote,
  withdrawal,
  word,
} from './shapes.ts'

/**
 * Every figure that an event can hold: its name, its schema and its explanation, written once. One name means the same
 * in every kind; a kind may narrow the schema (`state` of a new round is `listing`), never widen it.
 */
export const FIGURES = {
  ...ACCOUNT_FIGURES,
  ...KEEPING_FIGURES,
  ...LOG_FIGURES,
  ...OPINION_FIGURES,
  ...SEAT_FIGURES,
  ...PAPER_FIGURES,
  accountId: id<'account'>().describe('Id of the account concerned.'),
  alternates: fromOne
    .nullable()
    .describe('Alternate seats that the vote on delegates fills too; null if it fills none.'),
  attempts: fromOne.describe('Number of attempts.'),
  attending: count.describe('Members who attend.'),
  ballotVersion: fromOne.describe('Version of the ballot on which the board ruled.'),
  ballots: z
    .array(typedBallot)
    .min(1)
    .describe(
      'The ballots in the order in which they were typed: positions on the list that are struck, or agreed and disagreed to.',
    ),
  because: word.describe('Reason, from a fixed list.'),
  birthYear: z.int().nullable().describe('Year of birth; null if it is not known.'),
  boardTitle: z.enum(BOARD_TITLES).describe('Name of the counting board on screens and papers.'),
  cancelled: z.boolean().describe('Whether the batch is out of the count.'),
  candidates: z
    .array(nomination)
    .describe('The names proposed: id of the person, origin, and the show of hands on an outside name.'),
  carried: carried.describe(
    'The election at an earlier meeting by which the person came to this one, and their id there.',
  ),
  closedAt: instant.describe('Instant of the closing.'),
  congressIds: z
    .array(id<'congress'>())
    .nullable()
    .describe('Congresses in which the key may act; null for all of its account.'),
  countVersion: z
    .literal(COUNT_VERSIONS)
    .describe('Version of count-record and count-result by which the rounds are counted.'),
  despiteAdministrators: z.boolean().describe('Whether an administrator already existed.'),
  deviceId: id<'device'>().nullable().describe('Id of the laptop; null for any other machine.'),
  displayName: text.describe('Name by which the account acts.'),
  doubt: doubt.nullable().describe('Ruling of the board on a doubtful ballot; null if there was no doubt.'),
  electionId: id<'election'>().describe('Id of the election that the round belongs to.'),
  digest: hexDigest.describe('SHA-256 of the result, in hexadecimal digits.'),
  eligibleFrom: id<'election'>()
    .nullable()
    .describe('Id of the election whose elected people may stand; null if anyone may.'),
  ended: count.describe('Number of sessions that ended.'),
  entered: count.describe('Ballots entered so far.'),
  entries: entryStates.describe('The entries of the batch with the ballots entered and their states.'),
  exclusions: counts(EXCLUSION_REASONS).describe('Members who do not count in the base, by reason.'),
  expiresAt: instant.nullable().describe('Instant of expiry.'),
  firstNumber: fromOne.describe('Number of the first of these ballots in its batch.'),
  follows: id<'round'>().nullable().describe('Id of the previous round; null for the first.'),
  format: text.describe('Name and version of the format of the file.'),
  fullName: text.min(1).describe('Full name.'),
  givenUp: count.describe('Deliveries that were abandoned.'),
  headSecondFactor: z.boolean().describe('Whether the head of the counting board needs a second factor.'),
  secondFactorAgain: z
    .boolean()
    .describe('Whether a second factor has to be proved again before declaring, closing, granting and exporting.'),
  heldOn: z.iso.date().describe('Date of the congress or conference.'),
  implementing: z
    .enum(IMPLEMENTING_IDS)
    .nullable()
    .describe('Id of the rules in force that implement the Statutes; null if none is known for the day.'),
  issued: count.describe('Ballots handed out.'),
  kind: word.describe('Kind of the meeting, round or decision.'),
  kinds: z.array(text).describe('Kinds of event that the webhook receives.'),
  label: text.nullable().describe('Label of the batch; null if it has none.'),
  laidFrom: id<'round'>()
    .nullable()
    .describe('Id of the round whose list, or whose tied names, form the list; null if people proposed the list.'),
  level: z.enum(ORGANISATION_LEVELS).describe('Level of the organisation.'),
  lookAgain: lookAgain.describe('Own ballots and columns that the typist looks at again; absent if there are none.'),
  marks: marks.describe(
    'Positions on the list that are struck, or agreed and disagreed to, and the fault of an invalid ballot.',
  ),
  members: z.array(member).describe('Members of the counting board, with its head.'),
  membership: z.enum(MEMBERSHIPS).describe('Official, probationary, or in temporary activity at the place.'),
  mode: z.enum(BATCH_MODES).nullable().describe('Ballots one by one or a tally sheet; null if each entry chooses.'),
  name: text.describe('Name.'),
  names: z
    .union([word, z.array(printedName)])
    .describe('For a new round, who may stand in it; for an approved list, the names as they are printed, in order.'),
  left: count.describe('People on the lists of the election so far whom no round elected.'),
  newNamesAllowed: z.boolean().describe('Whether names that were not on the list before may stand.'),
  note: text.nullable().describe('Note of the record; null if it has none.'),
  number: fromOne.describe('Number in its order: of the election, round, batch, ballot or key.'),
  office: z.enum(OFFICES).describe('Office that is voted on.'),
  openId: openIdLink
    .nullable()
    .describe('The account at the provider of the organisation; null if it does not sign in there.'),
  order: z
    .enum(['regulation', 'as-given'])
    .describe('Whether the names are in the order of the regulation or as given.'),
  organisation: text.describe('Name of the organisation.'),
  organisationId: id<'organisation'>().nullable().describe('Id of the organisation; null if there is none.'),
  origin: text.describe('Scheme, host and port that the webhook sends to.'),
  outcome: word.describe('Outcome of the last attempt.'),
  paper: paper.nullable().describe('Number, date and issuer of the paper of the superior; null if there is none.'),
  papers: count
    .nullable()
    .describe('Papers of the batch as the typist of the entry counted them; null if no number was told.'),
  partySince: z.iso.date().nullable().describe('Date of admission to the Party; null if it is not known.'),
  personId: id<'person'>().nullable().describe('Id of the person on the counting board; null for other roles.'),
  present: z.array(id<'person'>()).min(1).describe('Ids of the members of the counting board who were present.'),
  previousTermEnd: z.iso
    .date()
    .nullable()
    .describe('Date on which the term ends that ends with the congress; null if it is not known.'),
  printed: count.describe('Ballots printed.'),
  procedure: procedure.describe(
    'Version of the procedure of counting, and the entries of each batch by different people.',
  ),
  publicKey: publicKey.describe('Public key, Ed25519, 32 bytes in base64.'),
  readings: readings.describe('Reading in force at each place of the regulation that can be read in several ways.'),
  reason: word.describe('Reason, from a fixed list.'),
  recordNumber: fromOne.describe(
    'Number of the vote in its count record; a round that repeats another keeps its number.',
  ),
  regulation: regulation.describe('Id of the regulation in force.'),
  rehearsal: z.literal(true).describe('Stands only at a rehearsal, which is no real meeting.'),
  repeats: id<'round'>().nullable().describe('Id of the round whose void vote is repeated; null if there is none.'),
  replaced: count.describe('Spoiled ballots that were taken back and replaced.'),
  replacedBy: id<'api-key'>().nullable().describe('Id of the key that replaces it; null if there is none.'),
  replaces: fromOne.nullable().describe('Number of the previous key; null for the first.'),
  resolvedBallots: z
    .array(ballotVersion)
    .describe('The ballots that were corrected, added or removed, each in its version; without marks if removed.'),
  resolvedSheets: z.array(sheetVersion).describe('The sheets that were corrected, each in its version.'),
  result: result.describe('The whole result as it was declared.'),
  returned: count.describe('Ballots found in the box.'),
  revokedAt: instant.describe('Instant of the revocation.'),
  rightsVersion: z.literal(RIGHTS_VERSIONS).describe('Version of the table by which the roles of this log are judged.'),
  role: word.describe('The role.'),
  roles: z.array(word).describe('Roles in which the key may act.'),
  rollVersion: fromOne.describe('Version of the roll that the round is based on.'),
  roundId: id<'round'>().describe('Id of the round.'),
  hallCount: hallCount.describe('When the ballots were counted in the hall, and by whom; absent if not recorded.'),
  tableCount: tableCount.describe('The sheets counted again at the table, when and by whom; absent if not counted.'),
  rounds: z.array(id<'round'>()).describe('Ids of the rounds that end with the act.'),
  sealsIntact: z.boolean().describe('Whether the seals of the box were intact.'),
  seats: fromOne.describe('Seats to fill.'),
  secondFactor: z.boolean().describe('Whether a second factor was used.'),
  seconds: count.describe('Seconds before the next attempt is allowed.'),
  sequence: fromOne.describe('Number of the event that is sent, in the log of its congress.'),
  sessionsEnded: count.describe('Number of sessions that the act ended.'),
  setAside: z.enum(SET_ASIDE_KINDS).describe('Why the typist set the ballot aside for the board.'),
  settled: settledAlternates
    .nullable()
    .describe(
      'Alternates from the ranking of an earlier round whose tie among delegates is decided now; null if there are none.',
    ),
  signOff,
  signedAt: instant
    .nullable()
    .describe('Instant of the signature according to the second party; null if it states none.'),
  size: count.describe('Ballots in the batch; for a checkpoint, events that it covers.'),
  slot: z.enum(SLOTS).describe('Entry of the batch: first, second or third.'),
  source: z
    .enum(BOARD_SOURCES)
    .describe('Who set up the counting board: the congress by its vote, or the superior by a paper.'),
  standing: z
    .enum(STANDINGS)
    .describe('Whether the entries of the batch are still typed, differ, wait for a ruling of the board, or count.'),
  state: word.nullable().describe('State of the round, the entry or the account.'),
  status: z.int().nullable().describe('HTTP status of the last answer; null if there was none.'),
  summoned: count.describe('Members summoned.'),
  superiorId: id<'organisation'>().nullable().describe('Id of the superior organisation; null if there is none.'),
  tookPart: z.boolean().describe('Whether the person had a hand in an entry of the round.'),
  tally: tally.describe('Valid ballots, invalid ballots by reason, and votes by position on the list.'),
  term: z.strictObject({ from: z.int(), to: z.int() }).describe('First and last year of the term.'),
  typist: text.min(1).max(100).describe('Id of the account that types the entry.'),
  unfinished: z.boolean().describe('Whether a round had begun and had no result.'),
  unit: text.describe('Unit of the person.'),
  username: text.describe('Name with which the account signs in.'),
  version: fromOne.describe('Number of this version.'),
  via: word.describe('Means of signing in.'),
  vote: vote.nullable().describe('Show of hands: for, against, neither; null for a working group from above.'),
  webhookId: id<'webhook'>().describe('Id of the webhook.'),
  withdrawals: z.array(withdrawal).describe('People who asked to be taken off, and whether the meeting agreed.'),
  workingGroup: z.boolean().describe('Whether the superior sent the person to count.'),
} as const satisfies Record<string, z.ZodType>

export type FigureName = keyof typeof FIGURES

/** For each name, the dictionary's type or a narrower one; a name that is not in the dictionary does not compile. */
type Named<Shape> = {
  readonly [Name in keyof Shape]: Name extends FigureName ? z.ZodType<z.output<(typeof FIGURES)[Name]>> : never
}

/** The figures of one kind of event, by name. */
export const figures = <const Shape extends z.ZodRawShape & Named<Shape>>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> => z.strictObject(shape)
