/** The address of a postmaster: a private folder (`host` is its path) or the loopback address. */
export type Endpoint = { readonly kind: 'socket' | 'tcp'; readonly host: string; readonly port: number }

/** A service uses twenty-six of them; the others are for tools that look at the database beside it. */
const MAX_CONNECTIONS = 100

// Durability is never traded for speed; the other settings suit a single laptop.
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '32MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  unix_socket_permissions: '0700',
  cluster_name: 'kiem-phieu',
}

/**
 * Command line of `postgres` for a data folder and an endpoint. Settings are arguments instead of a file, so that
 * they follow the release.
 */
export const postgresArguments = (
  pgdata: string,
  endpoint: Endpoint,
  {
    maxConnections = MAX_CONNECTIONS,
    settings = {},
  }: {
    readonly maxConnections?: number | undefined
    readonly settings?: Readonly<Record<string, string>>
  } = {},
): string[] => {
  const listening =
    endpoint.kind === 'socket'
      ? { listen_addresses: '', unix_socket_directories: quotedDirectory(endpoint.host) }
      : { listen_addresses: endpoint.host, unix_socket_directories: '' }
  const port = String(endpoint.port)
  const all = { ...SETTINGS, ...listening, port, max_connections: String(maxConnections), ...settings }
  return ['-D', pgdata, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** The setting is a list; quotes keep a comma or a space within one path. */
const quotedDirectory = (path: string): string => `"${path.replaceAll('"', '""')}"`
