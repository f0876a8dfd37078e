import type { Manifest } from '../audit/bundle.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import { logWithId } from '../events/log-ref.ts'
import { Administration } from './administration.ts'
import { AnchorCheck, type Anchors } from './anchors.ts'
import { Chain } from './chain.ts'
import { ClockCheck } from './clock.ts'
import { FigureCheck } from './figures.ts'
import type { Findings } from './findings.ts'
import { KeyRing } from './key-ring.ts'
import { checkManifest, installationNamed, MeetingCheck } from './manifest.ts'
import { Openings } from './openings.ts'
import { Replay } from './replay.ts'
import { Seals } from './seals.ts'
import { Witnesses } from './witnesses.ts'

/** The state kept while a log is verified. */
export interface Log {
  readonly manifest: Manifest
  readonly chain: Chain
  readonly ring: KeyRing
  readonly seals: Seals
  readonly witnesses: Witnesses
  readonly anchors: AnchorCheck
  readonly figures: FigureCheck
  readonly openings: Openings
  /** The counts; null for the log of the installation, where nothing is counted, and for one that lacks their figures. */
  replay: Replay | null
  /** Who administers the installation; null for the log of a congress. */
  readonly administration: Administration | null
  readonly meeting: MeetingCheck
  readonly clock: ClockCheck
}

/** The replay of a log; null for one that lacks the figures for it. */
export const judgeOf = ({ replay, administration }: Log): Replay | Administration | null => replay ?? administration

/** The beginning of a log. */
export interface LogStart {
  readonly manifest: Manifest
  /** The line of the manifest; null without a file. */
  readonly line: number | null
  readonly anchors: Anchors
}

/** The parts that check a log, and the checks of its first line. */
export const openLog = (crypto: LogCrypto, findings: Findings, { manifest, line, anchors }: LogStart): Log => {
  const { origin, log } = manifest
  const { kind } = logWithId(log)
  checkManifest(findings, manifest, line)
  const chain = new Chain(crypto, findings)
  const ring = new KeyRing(crypto, findings, installationNamed(origin) ?? '')
  const witnesses = new Witnesses(crypto, findings, anchors.witnesses)
  return {
    manifest,
    chain,
    ring,
    witnesses,
    seals: new Seals(crypto, findings, { origin, chain, ring, witnesses }),
    anchors: new AnchorCheck(crypto, findings, anchors, { log, chain }),
    figures: new FigureCheck(findings, kind),
    openings: new Openings(crypto, findings, manifest),
    replay: kind === 'congress' ? new Replay(crypto) : null,
    administration: kind === 'installation' ? new Administration() : null,
    meeting: new MeetingCheck(findings, manifest),
    clock: new ClockCheck(findings, Date.parse(manifest.exportedAt)),
  }
}
