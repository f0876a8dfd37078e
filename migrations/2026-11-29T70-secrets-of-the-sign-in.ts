import { type Kysely, sql } from 'kysely'

/**
 * Nothing that counts, reads or exports has a use for secrets. So the role that serves can neither read them, nor make a session, key,
 * device or PIN, nor change how somebody signs in, nor say that a second factor was proved. It still ends sessions and closes devices.
 * The role that identifies people and keys has the rights of the other, and these.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    revoke all on account_credential, session, api_key, device, device_pin from kiem_phieu_service;

    grant select (
      account_id, temporary, password_expires_at, changed_at, second_factor_confirmed, openid_issuer, openid_subject
    ) on account_credential to kiem_phieu_service;
    grant select (
      id, account_id, via, device_id, second_factor, proved_at, address, agent_hash, created_at, last_seen_at, expires_at,
      ended_at, ended_because, xmin
    ) on session to kiem_phieu_service;
    grant select (
      id, account_id, name, roles, congress_ids, created_at, created_by, expires_at, revoked_at, replaced_by, last_used_at,
      refusal_logged_at, xmin
    ) on api_key to kiem_phieu_service;
    grant select (
      id, congress_id, name, address, agent_hash, opened_at, opened_by, expires_at, closed_at, refusal_logged_at, xmin
    ) on device to kiem_phieu_service;
    grant select (device_id, account_id, failures, set_at) on device_pin to kiem_phieu_service;
    grant update (ended_at, ended_because) on session to kiem_phieu_service;
    grant update (closed_at, refusal_logged_at) on device to kiem_phieu_service;

    grant select, insert on account_credential, session, api_key, device, device_pin to kiem_phieu_sign_in;
    grant update on account_credential to kiem_phieu_sign_in;
    grant update (last_seen_at, ended_at, ended_because, expires_at, proved_at) on session to kiem_phieu_sign_in;
    grant update (expires_at, revoked_at, replaced_by, last_used_at, refusal_logged_at) on api_key to kiem_phieu_sign_in;
    grant update (closed_at, refusal_logged_at) on device to kiem_phieu_sign_in;
    grant update (pin_hash, failures, set_at) on device_pin to kiem_phieu_sign_in;
  `.execute(db)
}
