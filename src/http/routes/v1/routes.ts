import type { Routes } from '../../support/app.ts'
import { accountResetRoutes } from './account-resets.ts'
import { accountSignInRoutes } from './account-sign-in.ts'
import { accountRoutes } from './accounts.ts'
import { administratorRoutes } from './administrators.ts'
import { appointmentRoutes } from './appointments.ts'
import { auditRoutes } from './audit.ts'
import { auditCheckpointRoutes } from './audit-checkpoints.ts'
import { auditExportRoutes } from './audit-exports.ts'
import { auditFeedRoutes } from './audit-feed.ts'
import { auditProofRoutes } from './audit-proofs.ts'
import { backupRoutes } from './backups.ts'
import { ballotBatchRoutes } from './ballot-batches.ts'
import { ballotPackageRoutes } from './ballot-packages.ts'
import { ballotRoutes } from './ballots.ts'
import { callUpRoutes } from './call-ups.ts'
import { candidateListRoutes } from './candidate-lists.ts'
import { closingRoutes } from './closings.ts'
import { complaintRoutes } from './complaints.ts'
import { confirmationRoutes } from './confirmations.ts'
import { congressRoutes } from './congresses.ts'
import { countRecordRoutes } from './count-records.ts'
import { countingBoardRoutes } from './counting-boards.ts'
import { custodyRoutes } from './custody.ts'
import { deadlineRoutes } from './deadlines.ts'
import { decisionRoutes } from './decisions.ts'
import { deviceRoutes } from './devices.ts'
import { differenceRoutes } from './differences.ts'
import { electionCorrectionRoutes } from './election-corrections.ts'
import { electionRoutes } from './elections.ts'
import { entryRoutes } from './entries.ts'
import { firstAdministratorRoutes } from './first-administrator.ts'
import { hallScreenRoutes } from './hall-screens.ts'
import { hallViewRoutes } from './hall-views.ts'
import { keyRoutes } from './keys.ts'
import { listReadingRoutes } from './list-readings.ts'
import { notElectedRoutes } from './not-elected.ts'
import { openidRoutes } from './openid.ts'
import { opinionVoteRoutes } from './opinion-votes.ts'
import { organisationRoutes } from './organisations.ts'
import { overviewRoutes } from './overviews.ts'
import { ownAccountRoutes } from './own-account.ts'
import { paperRoutes } from './papers.ts'
import { peopleRoutes } from './people.ts'
import { pinSessionRoutes } from './pin-sessions.ts'
import { planRoutes } from './plans.ts'
import { regulationRoutes } from './regulations.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { resultRoutes } from './results.ts'
import { roleGrantRoutes } from './role-grants.ts'
import { rulingRoutes } from './rulings.ts'
import { safeguardRoutes } from './safeguards.ts'
import { seatRefusalRoutes } from './seat-refusals.ts'
import { serviceAccountRoutes } from './service-accounts.ts'
import { sessionRoutes } from './sessions.ts'
import { severalStacksRoutes } from './several-stacks.ts'
import { signInSlipRoutes } from './sign-in-slips.ts'
import { signedScanRoutes } from './signed-scans.ts'
import { signingKeyRoutes } from './signing-keys.ts'
import { tallySheetRoutes } from './tally-sheets.ts'
import { undoingRoutes } from './undoings.ts'
import { webhookRoutes } from './webhooks.ts'
import { witnessRoutes } from './witnesses.ts'

/** Every route under /v1: sign-in and accounts first, then in the order of a congress. */
export const v1Routes: readonly Routes[] = [
  firstAdministratorRoutes,
  sessionRoutes,
  accountSignInRoutes,
  accountRoutes,
  accountResetRoutes,
  ownAccountRoutes,
  roleGrantRoutes,
  administratorRoutes,
  serviceAccountRoutes,
  keyRoutes,
  deviceRoutes,
  pinSessionRoutes,
  hallScreenRoutes,
  hallViewRoutes,
  signInSlipRoutes,
  openidRoutes,
  safeguardRoutes,
  regulationRoutes,
  organisationRoutes,
  congressRoutes,
  closingRoutes,
  rehearsalRoutes,
  overviewRoutes,
  backupRoutes,
  planRoutes,
  peopleRoutes,
  countingBoardRoutes,
  electionRoutes,
  electionCorrectionRoutes,
  candidateListRoutes,
  listReadingRoutes,
  opinionVoteRoutes,
  custodyRoutes,
  ballotBatchRoutes,
  severalStacksRoutes,
  entryRoutes,
  ballotRoutes,
  tallySheetRoutes,
  differenceRoutes,
  rulingRoutes,
  confirmationRoutes,
  resultRoutes,
  undoingRoutes,
  decisionRoutes,
  appointmentRoutes,
  notElectedRoutes,
  deadlineRoutes,
  callUpRoutes,
  seatRefusalRoutes,
  paperRoutes,
  signedScanRoutes,
  ballotPackageRoutes,
  complaintRoutes,
  countRecordRoutes,
  auditRoutes,
  webhookRoutes,
  auditProofRoutes,
  auditCheckpointRoutes,
  witnessRoutes,
  signingKeyRoutes,
  auditExportRoutes,
  auditFeedRoutes,
]

/** The routes that read or write secrets: only their statements run in the role that may. */
export const signInRoutes: readonly Routes[] = [
  firstAdministratorRoutes,
  sessionRoutes,
  accountSignInRoutes,
  accountRoutes,
  accountResetRoutes,
  ownAccountRoutes,
  serviceAccountRoutes,
  keyRoutes,
  deviceRoutes,
  pinSessionRoutes,
  openidRoutes,
]
