import type { ClientBase } from 'pg'

/**
 * Writes a log of so many events in bulk. Its leaves are hashes of their numbers; its tree is the one that appending
 * would have built: full subtrees from level 8 on, and the frontier.
 */
export const writeLargeLog = async (client: ClientBase, logId: string, size: number): Promise<void> => {
  await client.query('begin')
  await client.query(`create temporary table hashed (level smallint, position bigint, hash bytea) on commit drop`)
  await client.query(
    `insert into hashed select 0, n, sha256('\\x00'::bytea || convert_to(n::text, 'UTF8'))
      from generate_series(0, $1::bigint - 1) as n`,
    [size],
  )
  for (let level = 1; 2 ** level <= size; level++) {
    await client.query(
      `insert into hashed
        select $1::smallint, l.position / 2, sha256('\\x01'::bytea || l.hash || r.hash)
        from hashed l join hashed r on r.position = l.position + 1
        where l.level = $1::smallint - 1 and r.level = $1::smallint - 1 and l.position % 2 = 0`,
      [level],
    )
  }
  await client.query(
    `insert into audit_log (log_id, last_sequence, frontier, last_leaf)
      select $1::uuid, $2::bigint, (
        select array_agg(h.hash order by lvl) from generate_series(0, 62) as lvl
          left join hashed h on h.level = lvl and h.position = ($2::bigint >> (lvl + 1)) * 2
        where $2::bigint >> lvl > 0
      ), (select hash from hashed where level = 0 and position = $2::bigint - 1)`,
    [logId, size],
  )
  await client.query(
    `insert into audit_event (log_id, sequence, at, actor_id, actor_name, role, address, request_id, action,
        object_type, object_id, citations, previous, leaf)
      select $1::uuid, position + 1, now(), 'bench', 'Trưởng ban', 'board-head', '127.0.0.1', position::text,
        'batch.created', 'ballot-batch', $1::uuid, '{}', hash, hash
      from hashed where level = 0 order by position`,
    [logId],
  )
  await client.query(
    `insert into audit_node (log_id, level, position, hash)
      select $1::uuid, level, position, hash from hashed where level >= 8 order by level, position`,
    [logId],
  )
  await client.query('commit')
  await client.query('vacuum analyze audit_event, audit_node')
}
