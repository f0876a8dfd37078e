import { toBase64 } from '../../../../src/kernel/base64.ts'
import type { TestCongress } from '../../../support/congress.ts'
import { testWitness, textOf } from '../../../support/witness.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

const WITNESS = testWitness('ban-to-chuc.example', 21)
const SECOND_WITNESS = testWitness('cap-tren.example', 22)
/** 5 August 2017, 09:00 in Hà Nội. */
const SECONDS = 1_501_898_400n

const closing = { reason: null, confirmUnfinished: false }

/**
 * Their prerequisites, created through the API: open and closed congresses, and a signed checkpoint of each kind of
 * log.
 */
export const prepareClosing = async ({
  must,
  id,
  organisationId,
}: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const convene = async (name: string, rehearsal = false): Promise<string> => {
    const body = {
      organisationId,
      kind: 'members-congress',
      name,
      term: { from: 2017, to: 2020 },
      heldOn: '2017-08-05',
      rehearsal,
    }
    return (await must<{ id: string }>('POST', '/v1/congresses', { body })).id
  }
  const checkpoint = (log: string) =>
    must<{ size: number; note: string }>('POST', `/v1/${log}/audit-checkpoints`, { body: {} })
  const [congressToClose, closedCongress] = [await convene('Đại hội A'), await convene('Đại hội B')]
  const congressToCancel = await convene('Đại hội C')
  const rehearsalToEnd = await convene('Đại hội D', true)
  await must('POST', `/v1/congresses/${closedCongress}/closing`, { body: closing })
  const ofCongress = await checkpoint(`congresses/${id}`)
  const ofInstallation = await checkpoint('installation')
  return {
    congressToClose,
    closedCongress,
    congressToCancel,
    rehearsalToEnd,
    witnessedSize: String(ofCongress.size),
    witnessLine: WITNESS.cosigned(textOf(ofCongress.note), SECONDS),
    installationSize: String(ofInstallation.size),
    installationLine: SECOND_WITNESS.plain(textOf(ofInstallation.note)),
  }
}

/** Requests that succeed on the stage. */
export const closingExamples = ({ id, prepared }: Stage): Examples => {
  const ofCongress = { id, size: prepared['witnessedSize']! }
  const ofInstallation = { size: prepared['installationSize']! }
  return {
    'POST /v1/congresses/{id}/closing': {
      params: { id: prepared['congressToClose']! },
      body: closing,
      events: ['congress.closed'],
    },
    'POST /v1/congresses/{id}/cancellation': {
      params: { id: prepared['congressToCancel']! },
      body: { reason: 'Ghi nhầm hai lần.' },
      events: ['congress.cancelled'],
    },
    'POST /v1/congresses/{id}/rehearsal-end': {
      params: { id: prepared['rehearsalToEnd']! },
      body: {},
      events: ['rehearsal.ended'],
    },
    'GET /v1/congresses/{id}/closing': { params: { id: prepared['closedCongress']! } },
    'POST /v1/congresses/{id}/audit-checkpoints/{size}/witnesses': {
      params: ofCongress,
      body: {
        name: WITNESS.name,
        publicKey: toBase64(WITNESS.publicKey),
        line: prepared['witnessLine']!,
      },
      events: ['witness.added'],
    },
    'GET /v1/congresses/{id}/audit-checkpoints/{size}/witnesses': { params: ofCongress },
    'POST /v1/installation/audit-checkpoints/{size}/witnesses': {
      params: ofInstallation,
      body: {
        name: SECOND_WITNESS.name,
        publicKey: toBase64(SECOND_WITNESS.publicKey),
        line: prepared['installationLine']!,
      },
      events: ['witness.added'],
    },
    'GET /v1/installation/audit-checkpoints/{size}/witnesses': { params: ofInstallation },
    'GET /v1/installation/last-backup': {},
    'GET /v1/signing-keys': { query: `log=${id}` },
    'POST /v1/signing-keys': { body: {}, events: ['signing-key.rotated'] },
  }
}
