import type { Kysely, Transaction } from 'kysely'
import type { FollowerTx, Reads, Tx } from '../../app/ports.ts'
import type { Database } from '../tables.ts'
import { accountReads, accountWrites } from './accounts.store.ts'
import * as audit from './audit.store.ts'
import * as ballots from './ballots.store.ts'
import * as batches from './batches.store.ts'
import { checkpointWrites, logReads } from './checkpoints.store.ts'
import * as closings from './closings.store.ts'
import * as custody from './custody.store.ts'
import { deviceReads, deviceWrites } from './devices.store.ts'
import * as elections from './elections.store.ts'
import { exportReads } from './exports.store.ts'
import { keyReads, keyWrites } from './keys.store.ts'
import * as lists from './lists.store.ts'
import * as meetings from './meetings.store.ts'
import { openIdWrites } from './openid.store.ts'
import * as people from './people.store.ts'
import * as places from './places.store.ts'
import * as results from './results.store.ts'
import { roleReads, roleWrites, safeguardReads, safeguardWrites } from './role-grants.store.ts'
import * as roles from './roles.store.ts'
import { failureReads, failureWrites, sessionReads, sessionWrites } from './sessions.store.ts'
import * as signingKeys from './signing-keys.store.ts'
import { deliveryQueue, webhookWrites } from './webhook-writes.store.ts'
import { webhookReads } from './webhooks.store.ts'
import * as witnesses from './witnesses.store.ts'

/** The reading ports over a connection or a transaction. */
export const readsOf = (db: Kysely<Database>): Reads => ({
  ...sessionReads(db),
  ...accountReads(db),
  ...failureReads(db),
  ...roleReads(db),
  ...safeguardReads(db),
  ...keyReads(db),
  ...deviceReads(db),
  ...logReads(db),
  ...webhookReads(db),
  ...exportReads(db),
  placeOf: (about) => places.findPlace(db, about),
  heldRoles: (accountId) => roles.listHeldRoles(db, accountId),
  administered: (accountId) => roles.listAdministered(db, accountId),
  organisation: (id) => meetings.findOrganisation(db, id),
  organisations: (page) => meetings.listOrganisations(db, page),
  congress: (id) => meetings.findCongress(db, id),
  congresses: (page, organisationId) => meetings.listCongresses(db, page, organisationId),
  roll: (congressId) => meetings.findRoll(db, congressId),
  rollVersion: (congressId, version) => meetings.findRollVersion(db, congressId, version),
  rollVersions: (congressId) => meetings.listRollVersions(db, congressId),
  person: (id) => people.findPerson(db, id),
  people: (congressId) => people.listPeople(db, congressId),
  board: (congressId) => people.findBoard(db, congressId),
  election: (id) => elections.findElection(db, id),
  elections: (congressId) => elections.listElections(db, congressId),
  round: (id) => elections.findRound(db, id),
  rounds: (electionId) => elections.listRounds(db, electionId),
  list: (roundId) => lists.findList(db, roundId),
  listsOfCongress: (congressId) => lists.listsOfCongress(db, congressId),
  approvals: (roundId) => lists.listApprovals(db, roundId),
  ballotCandidates: (roundId) => lists.listBallotCandidates(db, roundId),
  issue: (roundId) => custody.findIssue(db, roundId),
  ballotReturn: (roundId) => custody.findReturn(db, roundId),
  batch: (id) => batches.findBatch(db, id),
  batches: (roundId) => batches.listBatches(db, roundId),
  entry: (batchId, slot) => batches.findEntry(db, batchId, slot),
  entries: (roundId) => batches.listEntries(db, roundId),
  ballots: (batchId, slot, page) => ballots.listBallots(db, batchId, slot, page),
  ballotVersions: (batchId, slot, number) => ballots.listBallotVersions(db, batchId, slot, number),
  ballotGroups: (roundId) => ballots.ballotGroups(db, roundId),
  sheet: (batchId, slot) => ballots.findSheet(db, batchId, slot),
  sheets: (roundId) => ballots.listSheets(db, roundId),
  result: (roundId) => results.findResult(db, roundId),
  electedIn: (electionId) => results.electedIn(db, electionId),
  decision: (roundId) => results.findDecision(db, roundId),
  closing: (congressId) => closings.findClosing(db, congressId),
  signingKeys: () => signingKeys.listSigningKeys(db),
})

/** All ports over a transaction. */
export const storesOf = (tx: Transaction<Database>): Tx => ({
  ...readsOf(tx),
  ...sessionWrites(tx),
  ...accountWrites(tx),
  ...failureWrites(tx),
  ...roleWrites(tx),
  ...safeguardWrites(tx),
  ...keyWrites(tx),
  ...deviceWrites(tx),
  ...openIdWrites(tx),
  ...webhookWrites(tx),
  lockCongress: (id) => meetings.lockCongress(tx, id),
  lockEntry: (batchId, slot) => batches.lockEntry(tx, batchId, slot),
  lockEntries: (roundId) => batches.lockEntries(tx, roundId),
  insertClosing: (closing) => closings.insertClosing(tx, closing),
  lockSigningKeys: () => signingKeys.lockSigningKeys(tx),
  insertSigningKey: (key) => signingKeys.insertSigningKey(tx, key),
  insertWitness: (witness) => witnesses.insertWitness(tx, witness),
  insertOrganisation: (organisation) => meetings.insertOrganisation(tx, organisation),
  insertCongress: (congress) => meetings.insertCongress(tx, congress),
  insertRoll: (congressId, roll) => meetings.insertRoll(tx, congressId, roll),
  insertPerson: (person, createdAt) => people.insertPerson(tx, person, createdAt),
  updatePerson: (person) => people.updatePerson(tx, person),
  insertBoard: (congressId, board) => people.insertBoard(tx, congressId, board),
  insertElection: (election, createdAt) => elections.insertElection(tx, election, createdAt),
  insertRound: (round, createdAt) => elections.insertRound(tx, round, createdAt),
  setRoundState: (id, state) => elections.setRoundState(tx, id, state),
  insertList: (list) => lists.insertList(tx, list),
  insertApproval: (approval) => lists.insertApproval(tx, approval),
  insertBallotCandidates: (roundId, candidates) => lists.insertBallotCandidates(tx, roundId, candidates),
  insertIssue: (roundId, issue) => custody.insertIssue(tx, roundId, issue),
  insertReturn: (roundId, ballotReturn) => custody.insertReturn(tx, roundId, ballotReturn),
  insertBatch: (batch, recorded) => batches.insertBatch(tx, batch, recorded),
  insertBatchVersion: (batch, reason, recorded) => batches.insertBatchVersion(tx, batch, reason, recorded),
  insertEntry: (batchId, slot) => batches.insertEntry(tx, batchId, slot),
  claimEntry: (batchId, slot, accountId) => batches.claimEntry(tx, batchId, slot, accountId),
  setEntry: (entry) => batches.setEntry(tx, entry),
  moveEntries: (roundId, from, to) => batches.moveEntries(tx, roundId, from, to),
  insertBallotVersion: (batchId, slot, ballot) => ballots.insertBallotVersion(tx, batchId, slot, ballot),
  insertSheet: (batchId, slot, sheet) => ballots.insertSheet(tx, batchId, slot, sheet),
  insertResult: (result) => results.insertResult(tx, result),
  insertDecision: (decision) => results.insertDecision(tx, decision),
  appendAudit: (context, event) => audit.appendAudit(tx, context, event),
})

/** The stores of the steps that follow an event. */
export const followerStoresOf = (tx: Transaction<Database>): FollowerTx => ({
  ...logReads(tx),
  ...checkpointWrites(tx),
  ...deliveryQueue(tx),
})
