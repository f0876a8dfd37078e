import type { Test } from 'tap'
import type { Services } from '../../../src/http/support/services.ts'
import { idFactory } from '../../../src/kernel/brand.ts'
import { reachable } from '../../../src/webhooks/addresses.ts'
import { Dispatcher, type DispatcherParts } from '../../../src/webhooks/dispatcher.ts'
import { createSender } from '../../../src/webhooks/send.ts'
import { createTargets } from '../../../src/webhooks/targets.ts'
import { standingClock } from '../../support/clock.ts'
import { openCongress, type TestCongress } from '../../support/congress.ts'
import { openTestService, type ServiceOptions, type TestService } from '../../support/service.ts'

export const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const HALF = NAMES.map((name) => ({ strike: [name], times: 11 }))

export interface Delivery {
  readonly id: string
  readonly kind: string
  readonly sequence: number
  readonly state: string
  readonly dueAt: string | null
  readonly attempts: number
  readonly lastAttempt: { readonly at: string; readonly outcome: string; readonly status: number | null } | null
}

export interface WebhookScene {
  readonly service: TestService
  readonly clock: ReturnType<typeof standingClock>
  readonly congress: TestCongress
  /** Creates a dispatcher, like another process on the same database. It does not poll. */
  readonly dispatcher: (parts?: Partial<DispatcherParts>) => Dispatcher
  readonly addWebhook: (
    url: string,
    kinds?: readonly string[],
  ) => Promise<{ readonly id: string; readonly secret: string }>
  /** Declares a result in which nobody is elected; returns its round. */
  readonly declare: () => Promise<string>
  readonly deliveriesOf: (webhookId: string, query?: string) => Promise<readonly Delivery[]>
  readonly warned: readonly string[]
  /** The parts of the service that a dispatcher needs. */
  readonly parts: Pick<DispatcherParts, 'uow' | 'secrets' | 'now' | 'newId'>
}

/** A congress that may send to this machine, at an instant that only the test moves. */
export const setWebhookScene = async (t: Test, options: ServiceOptions = {}): Promise<WebhookScene> => {
  const clock = standingClock()
  let uow: Services['uow'] | undefined
  let secrets: Services['secrets'] | undefined
  const service = await openTestService(t, {
    now: clock.now,
    privateNetworks: ['127.0.0.1'],
    ...options,
    aroundWork: (work) => {
      uow = work
      return work
    },
    around: (own) => {
      secrets = own
      return own
    },
  })
  const congress = await openCongress(service, { level: 'grassroots' })
  const reach = reachable(['127.0.0.1'])
  const warned: string[] = []
  let made = 0
  const ofService: WebhookScene['parts'] = {
    uow: uow!,
    secrets: secrets!,
    now: clock.now,
    newId: idFactory(() => {
      made += 1
      return `0192f3a4-0000-7000-8000-ffff${made.toString(16).padStart(8, '0')}`
    }),
  }
  let declared = 0
  return {
    service,
    clock,
    congress,
    dispatcher: (parts) =>
      new Dispatcher({
        ...ofService,
        random: () => 0,
        send: createSender({ reachable: reach, targets: createTargets(reach) }),
        warn: (problem) => void warned.push(problem),
        every: () => () => {},
        after: () => () => {},
        ...parts,
      }),
    addWebhook: (url, kinds = ['result.declared', 'decision.recorded']) =>
      congress.must('POST', `/v1/congresses/${congress.id}/webhooks`, {
        body: { name: 'Trang thông tin', url, kinds },
      }),
    declare: async () => {
      declared += 1
      // The first vote leaves its seat open, so that a decision can follow; an office is voted on again only once it is filled.
      if (declared === 1) {
        const open = await congress.createElection('committee', 1)
        return (await congress.vote(open, { names: NAMES, ballots: HALF })).round.id
      }
      const names = ['An', 'Bình'].map(
        (name) => `${NAMES[0]} ${'Nhất Hai Ba Tư Năm Sáu Bảy Tám Chín Mười'.split(' ')[declared]} ${name}`,
      )
      const election = await congress.createElection('delegates', 1)
      return (await congress.vote(election, { names, ballots: [{ strike: [names[1]!], times: 22 }] })).round.id
    },
    deliveriesOf: async (id, query = '') =>
      (await congress.must<{ items: Delivery[] }>('GET', `/v1/webhooks/${id}/deliveries${query}`)).items,
    warned,
    parts: ofService,
  }
}
