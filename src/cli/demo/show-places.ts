import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Player } from './cast.ts'
import { castRows } from './play-accounts.ts'
import type { Stage } from './stage.ts'

interface Places {
  /** Such as http://127.0.0.1:40123. */
  readonly address: string
  readonly lastRoundId: string
  /** Id of the meeting that is left in the middle of its count; null if there is none. */
  readonly left: string | null
  /** For the cookie of a command that the reader may try; nobody else can reach it. */
  readonly cookieFile: string
}

/** A new address for a projector. */
const openHall = async (head: Player, congressId: string): Promise<string> => {
  const { token } = await head.client.post<{ token: string }>(`/congresses/${congressId}/hall-screens`)
  return `/hall#${token}`
}

/** Shows the hall the result of a round, as the head does after the declaration. */
const showResult = async ({ client }: Player, roundId: string): Promise<void> => {
  const { version } = (await client.get<{ version: number }>(`/rounds/${roundId}/result`)).body
  await client.post(`/rounds/${roundId}/shown-result`, { body: { version } })
}

const showAccounts = ({ cast, report }: Stage, address: string): void => {
  const { words, language } = report
  report.text(words('page', { address }))
  report.table(
    [{ title: words('account') }, { title: words('password') }, { title: words('name') }, { title: words('role') }],
    castRows(cast).map(([{ username, password, name }, role]) => [
      username,
      password,
      name,
      ROLE_LABELS[role][language],
    ]),
  )
  report.gap()
  report.text(words('apart'))
}

/** An address with what each account finds there; addresses are not broken, so that they can be copied. */
const showPlace = ({ report }: Stage, title: string, address: string, items: readonly string[] = []): void => {
  report.part(title)
  report.line(`  ${address}`)
  for (const item of items) report.item(item)
}

const showLeft = ({ cast, report: { words } }: Stage): readonly string[] => [
  words('leftTypists', { account: cast.typists.map(({ username }) => username).join(', ') }),
  words('leftHead', { account: cast.head.username }),
  words('leftPresidium', { account: cast.presidium.username }),
]

/** Opens screens in the hall, and says who signs in where and finds what there, while the service keeps running. */
export const showPlaces = async (stage: Stage, { address, lastRoundId, left, cookieFile }: Places): Promise<void> => {
  const { cast, congress, report } = stage
  const { words, language } = report
  const { administrator, presidium, secretary, auditor, head } = cast
  report.step(words('open'))
  showAccounts(stage, address)
  const meeting = (id: string): string => `${address}/#/in/${id}`
  showPlace(stage, words('lookDone'), meeting(congress.id), [
    words('donePresidium', { account: presidium.username }),
    words('doneSecretary', { account: secretary.username }),
    words('doneAuditor', { account: auditor.username, address }),
  ])
  if (left !== null) showPlace(stage, words('leftMeeting'), meeting(left), showLeft(stage))
  await showResult(head, lastRoundId)
  showPlace(stage, words('lookHall'), address + (await openHall(head, congress.id)), [words('hallDone')])
  if (left !== null) {
    report.line(`  ${address}${await openHall(head, left)}`)
    report.item(words('hallLeft'))
  }
  showPlace(stage, words('lookOffice', { account: administrator.username }), `${address}/#/administration`)
  report.gap()
  const spoken = language === 'en' ? " -H 'Accept-Language: en'" : ''
  report.text(words('docs', { address }))
  report.text(words('curl'))
  report.gap()
  report.line(`curl -s -c ${cookieFile} -H 'Content-Type: application/json' ${address}/v1/sessions \\`)
  report.line(`  -d '${JSON.stringify({ username: auditor.username, password: auditor.password })}'`)
  report.line(`curl -s -b ${cookieFile}${spoken} ${address}/v1/rounds/${lastRoundId}/result`)
  report.gap()
  report.text(words('stop'))
}
