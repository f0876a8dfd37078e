import type { TableName } from '../../../src/verification/tables/tables.ts'

/** Tables whose rows do not follow from the log of a congress, each with its reason. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  account: 'belongs to no congress',
  account_credential: 'secrets, and belongs to no congress',
  api_key: 'belongs to no congress',
  audit_checkpoint: 'the notes are verified, and their places follow from the events',
  audit_event: 'the log itself',
  audit_log: 'its length and frontier are compared with the events',
  audit_node: 'its hashes are compared with the events',
  call_up_annulment: 'names a call-up and the undone round; the events of both state it',
  device: 'a way to sign in',
  device_pin: 'a secret',
  idempotency_key: 'answers kept for clients that repeat a request',
  kysely_migration: 'the state of the schema',
  kysely_migration_lock: 'the state of the schema',
  openid_flow: 'a sign-in that is under way',
  organisation: 'belongs to no congress',
  organisation_version: 'belongs to no congress',
  session: 'a sign-in',
  sign_in_throttle: 'failed sign-ins',
  scope_key: 'a secret of the database, in no log and no answer',
  signing_key: 'compared with the endorsements and events of keys',
  webhook: 'an address that results are sent to; no result is read from it',
  webhook_attempt: 'deliveries',
  webhook_delivery: 'deliveries',
  webhook_message: 'deliveries',
}

const UNSHOWN = 'an id that no event states and nothing shows'

/** Columns of compared tables that are not compared, each with its reason. */
export const LEFT_OUT: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  audit_witness: { line: 'the signature, which is verified with the checkpoint' },
  appointment: { undoings: 'the undoings before it, from which its standing follows' },
  batch_entry: { version: 'the number by which clients say which state they have seen' },
  call_up: { id: UNSHOWN },
  decision: { id: UNSHOWN, undoings: 'the undoings before it, from which its standing follows' },
  election: { carried_from: 'compared with `eligible_from`, as one figure' },
  election_version: { round_id: 'the round that was being prepared then, which takes the seats over' },
  hall_screen: {
    token_hash: 'a secret',
    closed_by: 'the act of closing names it, and those that close it with the congress',
  },
  list_approval: { id: UNSHOWN },
  opinion_vote: { places: 'follows from the election', tie: 'the votes on a tie are in the note of the act' },
  paper: {
    size: 'follows from the file, whose digest is compared',
    pages: 'follows from the file',
    geometry: 'places of the fields on a form',
    file: 'its digest is compared',
    head: 'the frame in which the facts are shown again; its digest is that of the facts',
  },
  role_grant: { suspended: 'tells why a role was revoked' },
  shown_result: { version: 'the number of the showing, which the time of its event names' },
  signed_scan: {
    round_id: 'the place, where it is a round',
    pages: 'follows from the file',
    file: 'its digest is compared',
  },
  signed_scan_withdrawal: { round_id: 'the place, where it is a round' },
}
