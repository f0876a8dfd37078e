import { Bug } from '../kernel/bug.ts'
import { SAMPLE_WORDS } from '../locale/papers/sample.ts'
import { DEFAULT_READINGS } from '../rules/readings.ts'
import { ballotLayout, type ListedFacts } from './view/ballots.ts'
import type { HallSlides } from './view/hall-slides.ts'
import { handCountLayout } from './view/hand-count-form.ts'
import { officeData } from './view/office-data.ts'
import type { Block, Paper } from './view/paper.ts'
import { type SignInSlipsFacts, signInSlips } from './view/sign-in-slips.ts'
import { tallySheetLayout } from './view/tally-sheet.ts'

/** The templates that an organisation can replace. */
export const TEMPLATES = [
  'office',
  'ballots',
  'tally-sheet',
  'hand-count-form',
  'hall-slides',
  'sign-in-slips',
] as const
export type TemplateName = (typeof TEMPLATES)[number]

const { text, names, label } = SAMPLE_WORDS
const DATE = '2017-08-06'
const DIGEST = 'a1'.repeat(32)

const BLOCKS: readonly Block[] = [
  { block: 'basis', text },
  { block: 'heading', text },
  { block: 'paragraph', text },
  { block: 'note', text },
  { block: 'fields', fields: [{ label, value: text }] },
  { block: 'list', items: [text] },
  {
    block: 'table',
    columns: [
      { title: label, align: 'left', width: { share: 1 } },
      { title: label, align: 'right', width: { mm: 25 } },
    ],
    rows: names.map((name, index) => [name, 1_000 * index]),
    bold: [0],
  },
  { block: 'page-break' },
]

/** A paper with every block. */
const PAPER: Paper = {
  kind: 'minutes',
  letterhead: {
    superior: SAMPLE_WORDS.organisation,
    issuer: [SAMPLE_WORDS.congress],
    number: SAMPLE_WORDS.number,
    placeAndDate: SAMPLE_WORDS.place,
  },
  title: SAMPLE_WORDS.title,
  abstract: [SAMPLE_WORDS.abstract],
  blocks: BLOCKS,
  closing: text,
  signatures: {
    left: { capacity: SAMPLE_WORDS.capacity, position: SAMPLE_WORDS.position, name: names[0] },
    right: { capacity: null, position: SAMPLE_WORDS.position, name: null },
  },
  annexes: [{ title: SAMPLE_WORDS.title, abstract: [SAMPLE_WORDS.abstract], blocks: BLOCKS }],
  recipients: [SAMPLE_WORDS.recipient],
  slip: {
    paperId: DIGEST.slice(0, 36),
    later: { version: 2, replaces: DIGEST.slice(0, 36) },
    digest: DIGEST,
    checkpoint: { root: DIGEST, size: 1 },
  },
}

const LISTED: ListedFacts = {
  organisation: { name: SAMPLE_WORDS.organisation, level: 'grassroots' },
  meeting: { kind: 'members-congress', term: { from: 2017, to: 2020 }, heldOn: DATE },
  round: { number: 1, kind: 'first' },
  office: 'committee',
  seats: 2,
  names,
}

const SLIDES: HallSlides = {
  date: DATE,
  head: { meeting: text, term: text, title: text, needed: text },
  threshold: { at: 500, label },
  settled: [text],
  reading: { title: text, lines: [text] },
  pages: [
    {
      rows: names.map((name, index) => ({
        ...{ position: index + 1, name, votes: '1', note: label, isElected: index === 0, bar: 400 * index },
      })),
      label,
    },
  ],
  foot: text,
}

/** A slip of each kind; its secrets are good for nothing. */
const SIGN_IN: SignInSlipsFacts = {
  at: `${DATE}T00:00:00.000Z`,
  address: 'https://kiem-phieu.vi-du.vn',
  slips: [
    {
      kind: 'account',
      name: names[0],
      username: 'nguyen.thi.an',
      password: 'b7kq-x2mt-9fvc-4hgr',
      expiresAt: `${DATE}T00:00:00.000Z`,
    },
    { kind: 'pin', name: names[1], device: label, pin: '042917', expiresAt: `${DATE}T00:00:00.000Z` },
  ],
}

const ballots = (): unknown => {
  const layout = ballotLayout(LISTED, null)
  if (!layout.ok) throw new Bug('the sample does not fit on a ballot')
  return layout.value
}

/** Data with which a template is tried: every part of it has something to show. */
export const sampleData = (template: TemplateName): unknown => {
  switch (template) {
    case 'office':
      return officeData(PAPER, DATE)
    case 'ballots':
      return ballots()
    case 'tally-sheet':
      return tallySheetLayout({ ...LISTED, boardTitle: 'ban-kiem-phieu' })
    case 'hand-count-form':
      return handCountLayout({
        ...LISTED,
        ...{ regulation: 'qd244-2014', readings: DEFAULT_READINGS, countVersion: 2, boardTitle: 'ban-kiem-phieu' },
        alternates: null,
      })
    case 'hall-slides':
      return SLIDES
    case 'sign-in-slips':
      return signInSlips(SIGN_IN)
  }
}
