import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pdfLines } from '../documents/check/pdf-lines.ts'
import { oneLine } from '../kernel/one-line.ts'
import {
  MINUTES_FIGURE_LABELS,
  PAPER_DIFFERENCE_TEXTS,
  PAPER_TEXTS,
  PAPER_UNDONE_TEXTS,
  PAPER_VERDICT_TEXTS,
} from '../locale/paper-check.ts'
import { PAPER_KIND_LABELS } from '../locale/paper-kinds.ts'
import { type Bilingual, type FillParams, fill } from '../locale/text.ts'
import { type Belonging, comparePaper, type PaperReport } from '../verification/papers/compare-paper.ts'
import type { PaperFacts } from '../verification/papers/paper-facts.ts'
import { type Standing, worstOf } from '../verification/verification.ts'
import { type Output, sayAll } from './line-writer.ts'

const inBoth = ({ vi, en }: Bilingual, params: FillParams = {}): string[] =>
  [vi, en].map((text) => `  ${fill(text, params)}`)

const named = ({ paper }: Belonging): string[] => {
  const { vi, en } = PAPER_KIND_LABELS[paper.kind]
  const { version, madeAt: at, sequence } = paper
  const params = { version, at, sequence }
  return [
    `  ${fill(PAPER_TEXTS.paper.vi, { kind: vi, ...params })}`,
    `  ${fill(PAPER_TEXTS.paper.en, { kind: en, ...params })}`,
  ]
}

/** Whether the figures of the paper were compared, and not only its slip. */
const isRead = ({ paper }: Belonging): boolean => paper.kind === 'minutes' && paper.result !== null

const differenceLines = (report: PaperReport): string[] => {
  if (report.verdict !== 'differs') return []
  return [
    ...inBoth(PAPER_TEXTS.changed),
    ...(report.differences.length === 0 ? inBoth(PAPER_TEXTS[isRead(report) ? 'sameText' : 'sameCodes']) : []),
    ...report.differences.flatMap(({ code, ...params }) => inBoth(PAPER_DIFFERENCE_TEXTS[code], params)),
  ]
}

const laterLines = ({ replacedBy, undone }: Belonging): string[] => [
  ...(replacedBy ? inBoth(PAPER_TEXTS.replaced, { version: replacedBy.version, sequence: replacedBy.sequence }) : []),
  ...(undone ? inBoth(PAPER_UNDONE_TEXTS[undone]) : []),
]

const scanLines = ({ scan, withdrawnBy, of }: Extract<PaperReport, { verdict: 'scan' }>): string[] => [
  ...inBoth(PAPER_TEXTS.scan, { number: scan.number, at: scan.attachedAt, sequence: scan.sequence }),
  ...(withdrawnBy === null ? [] : inBoth(PAPER_TEXTS.scanWithdrawn, { sequence: withdrawnBy })),
  ...(of ? [...inBoth(PAPER_TEXTS.scanOf), ...named(of), ...laterLines(of)] : inBoth(PAPER_TEXTS.scanOfOther)),
]

const heading = (name: string, verdict: keyof typeof PAPER_VERDICT_TEXTS): string => {
  const { vi, en } = PAPER_VERDICT_TEXTS[verdict]
  return `${name}: ${vi} / ${en}`
}

const detailsOf = (report: PaperReport): readonly string[] => {
  if (report.verdict === 'unknown') return report.hasText ? [] : inBoth(PAPER_TEXTS.picture)
  if (report.verdict === 'scan') return scanLines(report)
  return [...named(report), ...differenceLines(report), ...laterLines(report)]
}

const linesOf = (name: string, report: PaperReport): readonly string[] => [
  heading(name, report.verdict),
  ...detailsOf(report),
]

/** A paper that was made and a scan that is in force belong to the log. */
const belongs = (report: PaperReport): boolean =>
  report.verdict === 'belongs' || (report.verdict === 'scan' && report.withdrawnBy === null)

/** The verdict on a paper: the one of this log or its scan, another one or a changed one, or not a readable file. */
const checkPaper = async (facts: PaperFacts, file: string, output: Output): Promise<Standing> => {
  const bytes = await readFile(resolve(output.folder, file)).catch(() => null)
  const digest = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
  // Only a file that is not byte for byte the paper or its scan is read.
  const isKnown = facts.papers.some(({ fileDigest }) => fileDigest === digest) || facts.scanWith(digest) !== undefined
  const lines = bytes && !isKnown ? await pdfLines(bytes) : []
  if (!bytes || lines === null) {
    const reason = inBoth(bytes ? PAPER_TEXTS.notPdf : PAPER_TEXTS.missing)
    await sayAll([heading(file, 'unreadable'), ...reason].map(oneLine), output.out)
    return 'unreadable'
  }
  const report = comparePaper(facts, { digest, lines }, MINUTES_FIGURE_LABELS)
  await sayAll(linesOf(file, report).map(oneLine), output.out)
  return belongs(report) ? 'verified' : 'violated'
}

/** Compares papers with the log from which the facts were collected, and reports each. @returns the worst verdict */
export const checkPapers = async (facts: PaperFacts, files: readonly string[], output: Output): Promise<Standing> => {
  const found: Standing[] = []
  for (const file of files) found.push(await checkPaper(facts, file, output))
  return worstOf(found)
}
