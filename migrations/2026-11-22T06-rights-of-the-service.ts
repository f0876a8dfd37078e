import { type Kysely, sql } from 'kysely'

/** The role in which requests are served. It owns nothing, so that the policies hold for it. */
const SERVICE_ROLE = 'kiem_phieu_service'

/** What whoever serves requests may do at all: read, add, change what is not counted. Nothing counted is ever changed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(RIGHTS).execute(db)
  await appendAuditEvent(db)
  await roleKinds(db)
  await sql.raw(CALLS).execute(db)
}

const RIGHTS = `
  revoke create on schema public from public;
  grant usage on schema public to ${SERVICE_ROLE};
  grant select on all tables in schema public to ${SERVICE_ROLE};
  grant insert on organisation, congress, roll_version, person, counting_board_version, election, round,
    candidate_list_version, list_approval, ballot_candidate, ballot_issue_version, ballot_return_version,
    declared_result, decision, idempotency_key, ballot_batch, ballot_batch_version, batch_entry, entry_typist, ballot,
    tally_sheet, account, account_credential, role_grant, device, device_pin, session, api_key, sign_in_throttle,
    openid_flow, congress_safeguard to ${SERVICE_ROLE};

  -- Locking a row for the acts that depend on it needs a right to change it; what it may become is nobody's to say.
  grant update (id) on congress to ${SERVICE_ROLE};
  grant update (state) on round to ${SERVICE_ROLE};
  grant update (version, full_name, birth_year, party_since, membership, unit) on person to ${SERVICE_ROLE};
  grant update (state, version, entered, typist) on batch_entry to ${SERVICE_ROLE};
  -- An account stays with its organisation.
  grant update (username, display_name, state, version) on account to ${SERVICE_ROLE};
  -- A role is granted and taken away, never made into another.
  grant update (revoked_at, revoked_by) on role_grant to ${SERVICE_ROLE};
  grant update (last_seen_at, ended_at, ended_because) on session to ${SERVICE_ROLE};
  grant update (expires_at, revoked_at, replaced_by, last_used_at, refusal_logged_at) on api_key to ${SERVICE_ROLE};
  grant update (closed_at, refusal_logged_at) on device to ${SERVICE_ROLE};
  grant update (pin_hash, failures, set_at) on device_pin to ${SERVICE_ROLE};
  grant update (failures, last_failed_at) on sign_in_throttle to ${SERVICE_ROLE};
  grant update (response) on idempotency_key to ${SERVICE_ROLE};
  grant update on account_credential, congress_safeguard to ${SERVICE_ROLE};
  grant delete on idempotency_key, sign_in_throttle, openid_flow to ${SERVICE_ROLE};
`

/** Functions of others in the same schema stay as they are. The one of ballots is made anew by the next migration. */
const CALLS = `
  revoke execute on function append_audit_event, role_kinds, sees_account, scope_account, scope_congresses,
    scope_organisations, scope_installation from public;
  grant execute on function append_audit_event, role_kinds, sees_account, scope_account, scope_congresses,
    scope_organisations, scope_installation to ${SERVICE_ROLE};
`

/**
 * As before, with its owner's rights, because nobody else may write into a log. So it asks itself what the policies
 * would: events are written in one's own name, and into a log that the scope reaches.
 */
const appendAuditEvent = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create or replace function append_audit_event(
      p_log_id uuid, p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text,
      p_request_id text, p_action text, p_object_type text, p_object_id uuid, p_before jsonb, p_after jsonb,
      p_reason text, p_citations text[]
    ) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_sequence bigint;
    begin
      -- Nobody is known yet while somebody signs in; only then may anyone be named.
      if coalesce(scope_account()::text <> p_actor_id, not scope_installation()) then
        raise insufficient_privilege using message = 'an event in the name of another';
      end if;
      if p_log_id <> '00000000-0000-0000-0000-000000000000' and not p_log_id = any (scope_congresses())
        and not exists (
          select from congress c where c.id = p_log_id
            and (scope_installation() or c.organisation_id = any (scope_organisations()))
        )
        -- Whoever had a role there may still have to sign out.
        and not exists (select from role_grant g where g.congress_id = p_log_id and g.account_id = scope_account())
      then
        raise insufficient_privilege using message = 'an event in a log outside the scope';
      end if;
      insert into audit_log (log_id, last_sequence) values (p_log_id, 1)
        on conflict (log_id) do update set last_sequence = audit_log.last_sequence + 1
        returning last_sequence into v_sequence;
      insert into audit_event (
        log_id, sequence, at, actor_id, actor_name, role, address, request_id, action,
        object_type, object_id, before, after, reason, citations
      ) values (
        p_log_id, v_sequence, p_at, p_actor_id, p_actor_name, p_role, p_address, p_request_id, p_action,
        p_object_type, p_object_id, p_before, p_after, p_reason, p_citations
      );
      return v_sequence;
    end
    $$;
  `.execute(db)
}

/**
 * Where an account holds roles at all, also out of the scope, because a role there may stand against one here. It says
 * no more than that, and only of accounts that the scope shows.
 */
const roleKinds = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function role_kinds(p_account_id uuid, out administrative boolean, out in_congress boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not sees_account(p_account_id) then
        raise insufficient_privilege using message = 'an account outside the scope';
      end if;
      select coalesce(bool_or(g.congress_id is null), false), coalesce(bool_or(g.congress_id is not null), false)
        into administrative, in_congress
        from role_grant g where g.account_id = p_account_id and g.revoked_at is null;
    end
    $$;
  `.execute(db)
}
