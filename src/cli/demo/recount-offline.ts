import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CountResultDocument } from '../../count-record/result-schema.ts'
import type { CountRecord } from '../../count-record/schema.ts'
import { OUTCOME_LABELS } from '../../locale/labels.ts'
import type { PlayedRound } from './play-elections.ts'
import { runOffline } from './run-offline.ts'
import type { Stage } from './stage.ts'

/** 1-committee-1.json: order of the vote, office, round. */
const nameOfFile = ({ office, number }: PlayedRound, index: number): string => `${index + 1}-${office}-${number}.json`

const exportRecords = async (
  { cast: { auditor } }: Stage,
  rounds: readonly PlayedRound[],
  folder: string,
): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true })
  const names: string[] = []
  for (const [index, round] of rounds.entries()) {
    const record = await auditor.client.post<CountRecord>(`/rounds/${round.id}/count-record-exports`)
    const name = nameOfFile(round, index)
    await writeFile(join(folder, name), `${JSON.stringify(record, null, 2)}\n`)
    names.push(name)
  }
  return names
}

const resultsOf = (out: string): readonly CountResultDocument[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CountResultDocument)

/**
 * Exports every round and counts the files again without the service.
 * @returns whether every count gave the declared result
 */
export const recountOffline = async (
  stage: Stage,
  rounds: readonly PlayedRound[],
  folder: string,
): Promise<boolean> => {
  const { report, nameOf } = stage
  const { words, language } = report
  report.step(words('recount'))
  report.text(words('recountIntro', { folder }))
  const names = await exportRecords(stage, rounds, folder)
  const { status, out, err } = await runOffline(
    'recount',
    names.map((name) => join(folder, name)),
  )
  const results = resultsOf(out)
  report.gap()
  report.table(
    [
      { title: words('file') },
      { title: words('result') },
      { title: words('electedTitle') },
      { title: words('comparison') },
    ],
    names.map((name, index) => {
      const result = results[index]
      const differs = err.includes(join(folder, name)) || result === undefined
      return [
        name,
        result ? OUTCOME_LABELS[result.outcome][language] : '-',
        result?.elected.map(nameOf).join(', ') ?? '-',
        words(differs ? 'different' : 'same'),
      ]
    }),
  )
  report.gap()
  const agrees = status === 0 && results.length === names.length
  report.text(words(agrees ? 'allSame' : 'notSame', { count: names.length }))
  if (!agrees) for (const line of err.trim().split('\n')) report.item(line)
  return agrees
}
