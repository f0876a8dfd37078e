import type { Paper, PaperPlace } from '../../app/papers/model.ts'
import type { PaperReads, PaperWrites } from '../../app/papers/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, one } from './rows.ts'

/** Every column but the file, which can be megabytes. */
const COLUMNS = [
  'id',
  'congress_id',
  'round_id',
  'kind',
  'part',
  'format',
  'version',
  'replaces',
  'facts_digest',
  'digest',
  'size',
  'pages',
  'slip_digest',
  'checkpoint_size',
  'ballots_printed',
  'geometry',
  'head',
  'recorded_at',
  'recorded_by',
] as const satisfies readonly (keyof Row<'paper'>)[]

const toPaper = (row: Omit<Row<'paper'>, 'file'>): Paper => ({
  id: row.id,
  congressId: row.congress_id,
  roundId: row.round_id,
  kind: row.kind,
  part: row.part,
  format: row.format,
  version: row.version,
  replaces: row.replaces,
  factsDigest: row.facts_digest,
  digest: row.digest,
  size: row.size,
  pages: row.pages,
  slipDigest: row.slip_digest,
  checkpointSize: row.checkpoint_size,
  ballotsPrinted: row.ballots_printed,
  geometry: row.geometry,
  head: row.head,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const paperReads = (db: Db): PaperReads => {
  const papers = () => db.selectFrom('paper').select(COLUMNS)
  const inOrder = () => papers().orderBy('recorded_at').orderBy('version').orderBy('format')
  return {
    paper: (id) => one(papers().where('id', '=', id), toPaper),
    paperFile: async (id) =>
      one(db.selectFrom('paper').select('file').where('id', '=', id), ({ file }) => new Uint8Array(file)),
    papersOfCongress: (congressId) => all(inOrder().where('congress_id', '=', congressId), toPaper),
    papersOfRound: (roundId) => all(inOrder().where('round_id', '=', roundId), toPaper),
    paperVersions: ({ congressId, roundId, kind, part }: PaperPlace) =>
      all(
        papers()
          .where('congress_id', '=', congressId)
          .where('round_id', 'is not distinct from', roundId)
          .where('kind', '=', kind)
          .where('part', 'is not distinct from', part)
          .orderBy('version')
          .orderBy('recorded_at'),
        toPaper,
      ),
  }
}

export const paperWrites = (tx: DbTransaction): PaperWrites => ({
  ...paperReads(tx),
  insertPaper: async (paper, file) => {
    await tx
      .insertInto('paper')
      .values({
        id: paper.id,
        congress_id: paper.congressId,
        round_id: paper.roundId,
        kind: paper.kind,
        part: paper.part,
        format: paper.format,
        version: paper.version,
        replaces: paper.replaces,
        facts_digest: paper.factsDigest,
        digest: paper.digest,
        size: paper.size,
        pages: paper.pages,
        slip_digest: paper.slipDigest,
        checkpoint_size: paper.checkpointSize,
        ballots_printed: paper.ballotsPrinted,
        geometry: paper.geometry === null ? null : JSON.stringify(paper.geometry),
        head: paper.head === null ? null : JSON.stringify(paper.head),
        file,
        recorded_at: paper.recordedAt,
        recorded_by: paper.recordedBy,
      })
      .execute()
  },
})
