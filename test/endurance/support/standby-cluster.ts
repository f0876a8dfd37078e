import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Resources } from '../../bench/support/resources.ts'
import { until } from '../../support/until.ts'
import { ClusterProcesses, freePorts } from './cluster-processes.ts'
import type { ClusterPrograms } from './cluster-programs.ts'
import { killTree } from './kill-tree.ts'

const DOCKER = resolve(import.meta.dirname, '../../../docker')

/** Letters only, like those that `docker/README.md` makes: two become parts of addresses. */
const PASSWORDS = {
  superuser: 'ofpostgres',
  standby: 'ofthestandby',
  owner: 'oftheowner',
  service: 'oftheservice',
  signIn: 'ofthesignin',
}
const USERS = { owner: 'kiem_phieu', service: 'kiem_phieu_app', signIn: 'kiem_phieu_sign_in_app' } as const

/** One database with its Patroni. */
export interface Node {
  readonly name: string
  readonly port: number
  readonly restPort: number
  readonly data: string
  patroni: ChildProcess
}

/** The parts that a power cut takes: PostgreSQL alone, or with its Patroni the whole machine. */
export type Victim = 'postgres' | 'machine'

/** Two databases under Patroni, as `docker/standby.yml` starts them, without Docker. */
export class StandbyCluster {
  readonly nodes: readonly Node[]
  readonly #processes: ClusterProcesses
  readonly #programs: ClusterPrograms
  readonly #etcd: string

  private constructor(nodes: readonly Node[], processes: ClusterProcesses, programs: ClusterPrograms, etcd: string) {
    this.nodes = nodes
    this.#processes = processes
    this.#programs = programs
    this.#etcd = etcd
  }

  /** Starts etcd and two nodes, and waits until the standby is a synchronous one. */
  static async start(programs: ClusterPrograms, resources: Resources): Promise<StandbyCluster> {
    const processes = new ClusterProcesses(resources.folder(), resources)
    const [client = 0, peer = 0, ...others] = await freePorts(6)
    const [clients, peers] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`]
    processes.start('etcd', programs.etcd, [
      `--data-dir=${join(processes.folder('etcd'), 'data')}`,
      `--listen-client-urls=${clients}`,
      `--advertise-client-urls=${clients}`,
      `--listen-peer-urls=${peers}`,
      `--initial-advertise-peer-urls=${peers}`,
      '--name=etcd-1',
      `--initial-cluster=etcd-1=${peers}`,
    ])
    await until(() =>
      fetch(`${clients}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    const nodes: Node[] = []
    const cluster = new StandbyCluster(nodes, processes, programs, `127.0.0.1:${client}`)
    for (const [index, name] of ['database', 'database-2'].entries()) {
      const data = join(processes.folder(name), 'data')
      const place = { name, port: others[2 * index]!, restPort: others[2 * index + 1]!, data }
      nodes.push({ ...place, patroni: cluster.#startNode(place) })
    }
    await cluster.untilWhole()
    return cluster
  }

  /** The address for an account, with both hosts. */
  address(account: keyof typeof USERS): string {
    const user = USERS[account]
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')
    return `postgresql://${user}:${PASSWORDS[account]}@${hosts}/kiem_phieu?target_session_attrs=read-write`
  }

  /** Waits until one node takes writes, and the other one has every write before it is acknowledged. */
  async untilWhole(): Promise<void> {
    const states = () => Promise.all(this.nodes.map((node) => stateOf(node)))
    await until(async () => {
      const found = await states()
      return found.includes('primary') && found.includes('synchronous')
    })
  }

  /** Kills the primary, and all its processes at one moment. Returns it. */
  async killPrimary(victim: Victim): Promise<Node> {
    const states = await Promise.all(this.nodes.map((node) => stateOf(node)))
    const primary = this.nodes[states.indexOf('primary')]
    if (!primary) throw new Error(`no primary: ${this.#processes.logOf('database')}`)
    const ended = victim === 'machine' ? once(primary.patroni, 'exit') : null
    if (ended) primary.patroni.kill('SIGKILL')
    await killTree(postmasterOf(primary.data))
    await ended
    return primary
  }

  /** Starts a killed machine again. */
  restart(node: Node): void {
    if (node.patroni.signalCode !== null) node.patroni = this.#startNode(node)
  }

  #startNode({ name, port, restPort, data }: Omit<Node, 'patroni'>): ChildProcess {
    return this.#processes.start(name, this.#programs.patroni, [join(DOCKER, 'standby', 'patroni.yml')], {
      PATH: `${join(DOCKER, 'standby')}:${process.env['PATH']}`,
      KIEM_PHIEU_SQL: DOCKER,
      KIEM_PHIEU_DB_PASSWORD: PASSWORDS.service,
      KIEM_PHIEU_SIGN_IN_PASSWORD: PASSWORDS.signIn,
      KIEM_PHIEU_OWNER_PASSWORD: PASSWORDS.owner,
      PATRONI_NAME: name,
      PATRONI_ETCD3_HOSTS: this.#etcd,
      PATRONI_RESTAPI_LISTEN: `127.0.0.1:${restPort}`,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `127.0.0.1:${restPort}`,
      PATRONI_RESTAPI_USERNAME: 'patroni',
      PATRONI_RESTAPI_PASSWORD: PASSWORDS.standby,
      PATRONI_POSTGRESQL_LISTEN: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_BIN_DIR: this.#programs.postgres,
      PATRONI_POSTGRESQL_DATA_DIR: data,
      PATRONI_POSTGRESQL_PGPASS: `${data}.pgpass`,
      PATRONI_SUPERUSER_PASSWORD: PASSWORDS.superuser,
      PATRONI_REPLICATION_PASSWORD: PASSWORDS.standby,
    })
  }
}

const stateOf = async ({ restPort }: Node): Promise<'primary' | 'synchronous' | 'other'> => {
  const answers = (path: string) =>
    fetch(`http://127.0.0.1:${restPort}/${path}`).then(
      ({ ok }) => ok,
      () => false,
    )
  if (await answers('read-write')) return 'primary'
  return (await answers('synchronous')) ? 'synchronous' : 'other'
}

const postmasterOf = (data: string): number => {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) throw new Error(`no PostgreSQL in ${data}`)
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}
