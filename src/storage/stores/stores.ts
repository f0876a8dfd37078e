import type { AppendsEvents } from '../../app/log/appends-events.ts'
import type { FollowerTx, Reads, Tx } from '../../app/ports.ts'
import type { Db, DbTransaction } from '../database.ts'
import { accessReads } from './access.store.ts'
import { accountReads, accountWrites } from './accounts.store.ts'
import { appointmentReads, appointmentWrites } from './appointments.store.ts'
import { ballotReads, ballotWrites } from './ballots.store.ts'
import { batchReads, batchWrites } from './batches.store.ts'
import { boardReads, boardWrites } from './boards.store.ts'
import { callUpReads, callUpWrites } from './call-ups.store.ts'
import { checkpointReads, checkpointWrites } from './checkpoints.store.ts'
import { congressReads, congressWrites } from './congresses.store.ts'
import { custodyReads, custodyWrites } from './custody.store.ts'
import { deviceReads, deviceWrites } from './devices.store.ts'
import { eventReads } from './events.store.ts'
import { exportReads } from './exports.store.ts'
import { hallReads, hallWrites } from './hall.store.ts'
import { keepingReads, keepingWrites } from './keeping.store.ts'
import { keyReads, keyWrites } from './keys.store.ts'
import { listReads, listWrites } from './lists.store.ts'
import { openIdWrites } from './openid.store.ts'
import { organisationReads, organisationWrites } from './organisations.store.ts'
import { overviewReads } from './overview.store.ts'
import { paperReads, paperWrites } from './papers.store.ts'
import { personReads, personWrites } from './people.store.ts'
import { resultReads, resultWrites } from './results.store.ts'
import { roleReads, roleWrites, suspensionReads, suspensionWrites } from './roles.store.ts'
import { rollReads, rollWrites } from './rolls.store.ts'
import { roundReads, roundWrites } from './rounds.store.ts'
import { rulingReads, rulingWrites } from './rulings.store.ts'
import { safeguardReads, safeguardWrites } from './safeguards.store.ts'
import { scanReads, scanWrites } from './scans.store.ts'
import { seatWrites } from './seats.store.ts'
import { sessionReads, sessionWrites } from './sessions.store.ts'
import { failureReads, failureWrites } from './sign-in-failures.store.ts'
import { signingKeyReads, signingKeyWrites } from './signing-keys.store.ts'
import { rowReads } from './stored-rows.store.ts'
import { treeReads } from './tree.store.ts'
import { undoingReads, undoingWrites } from './undoings.store.ts'
import { deliveryQueue, webhookWrites } from './webhook-writes.store.ts'
import { webhookReads } from './webhooks.store.ts'
import { witnessWrites } from './witnesses.store.ts'

/** The reading ports over a connection or a transaction. */
export const readsOf = (db: Db): Reads => ({
  ...organisationReads(db),
  ...congressReads(db),
  ...rollReads(db),
  ...personReads(db),
  ...boardReads(db),
  ...roundReads(db),
  ...listReads(db),
  ...custodyReads(db),
  ...batchReads(db),
  ...ballotReads(db),
  ...rulingReads(db),
  ...resultReads(db),
  ...appointmentReads(db),
  ...keepingReads(db),
  ...scanReads(db),
  ...undoingReads(db),
  ...callUpReads(db),
  ...overviewReads(db),
  ...paperReads(db),
  ...accessReads(db),
  ...accountReads(db),
  ...sessionReads(db),
  ...failureReads(db),
  ...roleReads(db),
  ...suspensionReads(db),
  ...safeguardReads(db),
  ...keyReads(db),
  ...deviceReads(db),
  ...hallReads(db),
  ...eventReads(db),
  ...rowReads(db),
  ...treeReads(db),
  ...checkpointReads(db),
  ...signingKeyReads(db),
  ...exportReads(db),
  ...webhookReads(db),
})

/** All ports over a transaction; the unit of work adds the one that appends events. */
export const storesOf = (tx: DbTransaction): Omit<Tx, keyof AppendsEvents> => ({
  ...readsOf(tx),
  ...organisationWrites(tx),
  ...congressWrites(tx),
  ...rollWrites(tx),
  ...personWrites(tx),
  ...boardWrites(tx),
  ...roundWrites(tx),
  ...listWrites(tx),
  ...custodyWrites(tx),
  ...batchWrites(tx),
  ...ballotWrites(tx),
  ...rulingWrites(tx),
  ...resultWrites(tx),
  ...seatWrites(tx),
  ...appointmentWrites(tx),
  ...keepingWrites(tx),
  ...scanWrites(tx),
  ...undoingWrites(tx),
  ...callUpWrites(tx),
  ...paperWrites(tx),
  ...accountWrites(tx),
  ...sessionWrites(tx),
  ...failureWrites(tx),
  ...openIdWrites(tx),
  ...roleWrites(tx),
  ...suspensionWrites(tx),
  ...safeguardWrites(tx),
  ...keyWrites(tx),
  ...deviceWrites(tx),
  ...hallWrites(tx),
  ...signingKeyWrites(tx),
  ...witnessWrites(tx),
  ...webhookWrites(tx),
})

/** The stores of the steps that follow an event. */
export const followerStoresOf = (tx: DbTransaction): Omit<FollowerTx, 'afterCommit'> => ({
  ...eventReads(tx),
  ...treeReads(tx),
  ...checkpointReads(tx),
  ...checkpointWrites(tx),
  ...signingKeyReads(tx),
  ...deliveryQueue(tx),
})
