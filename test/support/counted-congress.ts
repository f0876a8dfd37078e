import type { Test } from 'tap'
import { type CongressRecord, congressOf, openCongress, type TestCongress } from './congress.ts'
import { openScene, type Scene } from './scene.ts'
import type { TestService } from './service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const

/** A combining mark after a line break, which would attach to the letter of its JSON escape. */
export const AWKWARD_NOTE = 'Có dấu lạ:\n\u0301không đọc được.'

const COUNTED: Scene<CongressRecord> = {
  name: 'counted-congress',
  play: async (service) => {
    const congress = await openCongress(service)
    const [binh, dung, ha] = NAMES
    const committee = await congress.createElection('committee', 2)
    await congress.vote(committee, {
      names: NAMES,
      ballots: [
        { strike: [ha], times: 12 },
        { strike: [dung], times: 6 },
        { strike: [binh], times: 3 },
        { strike: [], times: 1, fault: { kind: 'marked', ruledBy: 'Lê Thị Mai', note: AWKWARD_NOTE } },
      ],
    })
    const secretary = await congress.createElection('secretary', 1, committee)
    await congress.vote(secretary, {
      names: [binh, dung],
      sheet: { valid: 21, invalid: { 'no-choice': 1 }, votes: { [binh]: 15, [dung]: 6 } },
    })
    return congress.record()
  },
}

/** A service with a congress in it that has declared two rounds: one typed ballot by ballot, one counted on paper. */
export const playCongress = async (
  t: Pick<Test, 'teardown'>,
): Promise<{ readonly service: TestService; readonly congress: TestCongress }> => {
  const { service, kept } = await openScene(t, COUNTED)
  return { service, congress: congressOf(service, kept) }
}

/** The log of a congress as the service gives it away. */
export const exportOf = async (service: TestService, congressId: string): Promise<string> => {
  const { status, body } = await service.request<string>('POST', `/v1/congresses/${congressId}/audit-exports`)
  if (status !== 200) throw new Error(`no export: ${status} ${JSON.stringify(body)}`)
  return body
}
