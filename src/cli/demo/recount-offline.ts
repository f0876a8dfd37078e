import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CountResultDocument } from '../../app/count-record/result-schema.ts'
import { OUTCOME_LABELS } from '../../locale/labels.ts'
import type { PlayedRound } from './play-elections.ts'
import type { Stage } from './stage.ts'

const RECOUNT = fileURLToPath(new URL('../recount.ts', import.meta.url))

interface Recounted {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The command of the project, in a process of its own: it sees the files and nothing else. */
const runRecount = (files: readonly string[]): Promise<Recounted> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [RECOUNT, ...files], {
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.once('error', ({ message }) => resolve({ status: null, out, err: message }))
    child.once('close', (status) => resolve({ status, out, err }))
  })

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
    const { body } = await auditor.client.get(`/rounds/${round.id}/count-record`)
    const name = nameOfFile(round, index)
    await writeFile(join(folder, name), `${JSON.stringify(body, null, 2)}\n`)
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
  const { status, out, err } = await runRecount(names.map((name) => join(folder, name)))
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
