import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOffline } from './run-offline.ts'
import type { Stage } from './stage.ts'

/** The keys of the installation, as an auditor writes them down before the congress. */
interface SigningKeys {
  readonly items: readonly { readonly publicKey: string }[]
}

const FILE = 'log.jsonl'

/**
 * Exports the log of the congress as the auditor and verifies the file without the service: chain, signatures,
 * counts, and the minutes on paper.
 * @param minutes files of minutes, which must belong to the log
 * @returns whether everything holds
 */
export const verifyOffline = async (
  { cast: { auditor }, congress, report }: Stage,
  folder: string,
  minutes: readonly string[],
): Promise<boolean> => {
  const { words } = report
  report.step(words('verify'))
  report.text(words('verifyIntro', { file: FILE, folder }))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, FILE), await auditor.client.download(`/congresses/${congress.id}/audit-exports`))
  const { items: keys } = (await auditor.client.get<SigningKeys>('/signing-keys')).body
  const { status, out, err } = await runOffline('verify', [
    ...keys.flatMap(({ publicKey }) => ['--key', publicKey]),
    join(folder, FILE),
    ...minutes.flatMap((file) => ['--paper', file]),
  ])
  // The last group of the root is alone on its line.
  const [root = ''] = /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(out) ?? []
  const holds = status === 0
  report.gap()
  report.text(words(holds ? 'logHolds' : 'logDoesNotHold'))
  if (holds) report.item(root)
  else for (const line of `${out}${err}`.trim().split('\n')) report.item(line)
  return holds
}
