import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PAPER_FILE_NAMES } from '../../locale/papers/file-names.ts'
import type { PaperFormat, PaperKind, PaperPart } from '../../rules/papers.ts'
import type { HttpClient } from './http-client.ts'
import type { PlayedRound } from './play-elections.ts'
import type { Stage } from './stage.ts'

interface Asked {
  readonly kind: PaperKind
  readonly format: PaperFormat
  readonly part?: PaperPart
  /** Ballots needed. */
  readonly copies?: number
}

/** 1-committee-1-bien-ban-kiem-phieu.pdf: order of the vote, office, round, paper. */
const nameOfFile = (place: string, { kind, part, format }: Asked): string =>
  [place, PAPER_FILE_NAMES[kind], ...(part ? [part] : [])].filter((piece) => piece !== '').join('-') + `.${format}`

const keepPaper = async (client: HttpClient, path: string, asked: Asked, file: string): Promise<void> => {
  const { id } = await client.post<{ readonly id: string }>(`${path}/papers`, { body: asked })
  await writeFile(file, await client.file(`/papers/${id}/file`))
}

const minutesOf = (alternates: number | null): readonly Asked[] => {
  const parts = alternates === null ? [{}] : [{ part: 'delegates' as const }, { part: 'alternates' as const }]
  return parts.flatMap((part) => [
    { kind: 'minutes', format: 'pdf', ...part },
    { kind: 'minutes', format: 'docx', ...part },
  ])
}

const papersOfRound = (issued: number, alternates: number | null): readonly Asked[] => [
  { kind: 'candidate-list', format: 'pdf' },
  { kind: 'ballots', format: 'pdf', copies: issued },
  { kind: 'tally-sheet', format: 'pdf' },
  { kind: 'hand-count-form', format: 'pdf' },
  { kind: 'hall-slides', format: 'pdf' },
  { kind: 'entry-journal', format: 'pdf' },
  ...minutesOf(alternates),
]

const OF_CONGRESS: readonly Asked[] = [
  { kind: 'result-sheet', format: 'pdf' },
  { kind: 'result-sheet', format: 'xlsx' },
]

/**
 * Makes the papers of the congress and of its rounds, and leaves them in a folder.
 * @returns the files of the minutes in PDF
 */
export const keepPapers = async (
  { cast: { presidium }, congress, report }: Stage,
  rounds: readonly PlayedRound[],
  folder: string,
): Promise<readonly string[]> => {
  const { client } = presidium
  await mkdir(folder, { recursive: true })
  const minutes: string[] = []
  let count = 0
  const keep = async (path: string, asked: Asked, place: string): Promise<void> => {
    const file = join(folder, nameOfFile(place, asked))
    await keepPaper(client, path, asked, file)
    count += 1
    if (asked.kind === 'minutes' && asked.format === 'pdf') minutes.push(file)
  }
  for (const [index, { id, office, number }] of rounds.entries()) {
    const round = await client.get<{ readonly alternates: number | null }>(`/rounds/${id}`)
    const issue = await client.get<{ readonly issued: number }>(`/rounds/${id}/ballot-issue`)
    for (const asked of papersOfRound(issue.body.issued, round.body.alternates)) {
      await keep(`/rounds/${id}`, asked, `${index + 1}-${office}-${number}`)
    }
  }
  for (const asked of OF_CONGRESS) await keep(`/congresses/${congress.id}`, asked, '')
  report.step(report.words('papers'))
  report.text(report.words('papersKept', { count, folder }))
  return minutes
}
