import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The programs below the packages, which no audit of packages knows. */
export const RUNTIMES = ['node', 'postgresql'] as const
export type RuntimeName = (typeof RUNTIMES)[number]

const Version = z.string().regex(/^\d+(?:\.\d+){1,2}$/)
const Day = z.iso.date()

const Cve = z.string().regex(/^CVE-\d{4}-\d{4,}$/)

const Hole = z.strictObject({
  cve: Cve,
  /** The first version without it, of each line that has it. */
  fixed: z.array(Version).nonempty(),
  about: z.string().nonempty(),
})

const Program = z.strictObject({
  /** Major versions that still get fixes. */
  lines: z.array(z.int().positive()).nonempty(),
  holes: z.array(Hole).nonempty(),
})

const Accepted = z.strictObject({
  program: z.enum(RUNTIMES),
  version: Version,
  /** The holes that it lets pass; any other one of the version is red. */
  cves: z.array(Cve).nonempty(),
  /** The last day on which the audit lets them pass. */
  until: Day,
  why: z.string().nonempty(),
})

/** Known holes of the runtimes, in `known-holes.json`. */
export const KnownHoles = z.strictObject({
  /** The day on which somebody last looked for new ones. */
  lookedAt: Day,
  programs: z.strictObject({ node: Program, postgresql: Program }),
  accepted: z.array(Accepted),
})

export type KnownHoles = z.output<typeof KnownHoles>
export type Exception = z.output<typeof Accepted>
export type ProgramHoles = z.output<typeof Program>

const OF_THIS_PROGRAM = new URL('known-holes.json', import.meta.url)

/**
 * Reads the list of known holes.
 * @param file by default the list that this version of the program came with
 * @throws if it does not fit its schema
 */
export const readKnownHoles = (file: string | URL = OF_THIS_PROGRAM): KnownHoles =>
  KnownHoles.parse(JSON.parse(readFileSync(file, 'utf8')))
