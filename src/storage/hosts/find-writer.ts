import pg from 'pg'
import { messageOf } from '../../kernel/unknown.ts'
import { type Answer, type Choice, chooseWriter, type ServerState, type Writer } from './choose-writer.ts'
import { socketOf } from './open-sockets.ts'
import { addressesOf, placeIn } from './read-hosts.ts'

/** Milliseconds until a server is taken for one that does not answer. */
const ANSWER_MS = 2_000

/** Milliseconds for which the other servers are waited for once one takes writes: it could be an earlier primary. */
const OTHERS_MS = 500

/** The name of a file of the write-ahead log begins with the timeline; the control file tells a new one only later. */
const STATE = {
  text: `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writes,
    (select system_identifier::text from pg_control_system()) as system,
    case when pg_is_in_recovery() then 0
      else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer end as timeline`,
  query_timeout: ANSWER_MS,
}

/** Asks a server about itself over an open connection. @throws if it does not answer in time */
export const stateOf = async (client: pg.ClientBase): Promise<ServerState> => {
  const { rows } = await client.query<ServerState>(STATE)
  return rows[0]!
}

/** No server of several can be written to. */
export class NoWriter extends Error {
  /** The code of Node for a server that is away, because that is what a request meets. */
  readonly code = 'ECONNREFUSED'
  /** Two of them belong to different clusters. */
  readonly areStrangers: boolean

  constructor(unused: Choice['unused']) {
    super(
      unused.map(({ address, why, reason }) => `${placeIn(address)}: ${why === 'no-answer' ? reason : why}`).join('; '),
    )
    this.areStrangers = unused.some(({ why }) => why === 'other-cluster')
  }
}

const ask = async (address: string): Promise<Answer> => {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'kiem-phieu',
    connectionTimeoutMillis: ANSWER_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const state = await stateOf(client)
    void client.end().catch(() => undefined)
    return { address, state, reason: '' }
  } catch (error) {
    socketOf(client).destroy()
    return { address, state: null, reason: messageOf(error) }
  }
}

/** The answers of all servers, or of those that answer soon after one that takes writes. */
const askAll = (addresses: readonly string[]): Promise<readonly Answer[]> =>
  new Promise((resolve) => {
    const answers = new Map<string, Answer>()
    let timer: NodeJS.Timeout | undefined
    const end = (): void => {
      clearTimeout(timer)
      resolve(addresses.map((address) => answers.get(address) ?? { address, state: null, reason: 'no answer in time' }))
    }
    for (const address of addresses) {
      void ask(address).then((answer) => {
        answers.set(address, answer)
        if (answers.size === addresses.length) end()
        else if (answer.state?.writes) timer ??= setTimeout(end, OTHERS_MS)
      })
    }
  })

/**
 * Asks all servers at once and returns the one to write to.
 * @param known the server that was written to before
 * @throws NoWriter if there is none
 */
export const findWriter = async (
  addresses: readonly string[],
  known: Writer | null = null,
): Promise<Writer & { readonly address: string }> => {
  const { chosen, unused } = chooseWriter(await askAll([...new Set(addresses)]), known)
  if (chosen === null) throw new NoWriter(unused)
  return chosen
}

/** The address of the server to write to, if an address names several; the address itself otherwise. @throws NoWriter */
export const writerAddress = async (url: string): Promise<string> => {
  const addresses = addressesOf(url)
  return addresses.length > 1 ? (await findWriter(addresses)).address : url
}
