import type { TableName } from '../../../src/verification/tables/tables.ts'

/** Tables whose rows do not follow from a log, each with its reason. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  audit_checkpoint: 'the notes are verified, and their places follow from the events',
  audit_event: 'the log itself',
  audit_log: 'its length and frontier are compared with the events',
  audit_node: 'its hashes are compared with the events',
  call_up_annulment: 'names a call-up and the undone round; the events of both state it',
  idempotency_key: 'answers kept for clients that repeat a request',
  kysely_migration: 'the state of the schema',
  kysely_migration_lock: 'the state of the schema',
  openid_flow: 'a sign-in that is under way',
  sign_in_throttle: 'failed sign-ins',
  scope_key: 'a secret of the database, in no log and no answer',
  signing_key: 'compared with the endorsements and events of keys',
  webhook_attempt: 'deliveries',
  webhook_delivery: 'deliveries',
  webhook_message: 'deliveries',
}

const SECRET = 'a secret, or its digest'
const SEEN = 'the number by which clients say which state they have seen'
const UNSHOWN = 'an id that no event states and nothing shows'

/** Columns of compared tables that are not compared, each with its reason. */
export const LEFT_OUT: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  account: { kind: 'no event states it', version: SEEN },
  account_credential: {
    password_hash: SECRET,
    second_factor_secret: SECRET,
    second_factor_last_step: 'each use of a code changes it, which is no event',
  },
  api_key: {
    secret_hash: SECRET,
    last_used_at: 'each use changes it, which is no event',
    refusal_logged_at: 'holds back events of refusals',
  },
  audit_witness: { line: 'the signature, which is verified with the checkpoint' },
  appointment: { undoings: 'the undoings before it, from which its standing follows' },
  batch_entry: { version: SEEN },
  call_up: { id: UNSHOWN },
  decision: { id: UNSHOWN, undoings: 'the undoings before it, from which its standing follows' },
  device: {
    token_hash: SECRET,
    address: 'the network from which it was opened, kept to refuse a copied token',
    agent_hash: 'the browser in which it was opened, kept to refuse a copied token',
    refusal_logged_at: 'holds back events of refusals',
  },
  device_pin: { pin_hash: SECRET, failures: 'forgotten with the next sign-in, which is an event of another object' },
  election: { carried_from: 'compared with `eligible_from`, as one figure' },
  election_version: { round_id: 'the round that was being prepared then, which takes the seats over' },
  hall_screen: {
    token_hash: SECRET,
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
  session: {
    token_hash: SECRET,
    proved_at: 'the event of a proof names the account, and not the session',
    address: 'the network from which it was opened, kept to refuse a copied token',
    agent_hash: 'the browser in which it was opened, kept to refuse a copied token',
    last_seen_at: 'each use changes it, which is no event',
    expires_at: 'each use changes it, which is no event',
    ended_at: 'most events that end sessions state only how many',
    ended_because: 'most events that end sessions state only how many',
  },
  shown_result: { version: 'the number of the showing, which the time of its event names' },
  signed_scan: {
    round_id: 'the place, where it is a round',
    pages: 'follows from the file',
    file: 'its digest is compared',
  },
  signed_scan_withdrawal: { round_id: 'the place, where it is a round' },
  webhook: { url: 'may hold a secret of the receiver; an event states only its origin', secret_sealed: SECRET },
}
