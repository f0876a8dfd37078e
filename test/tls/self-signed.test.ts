import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { test } from 'tap'
import { fingerprintLines } from '../../src/tls/fingerprint.ts'
import { type HostName, parseHostName } from '../../src/tls/host-name.ts'
import { selfSigned } from '../../src/tls/self-signed.ts'

const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

const certificateFor = (names: readonly string[], serial = Buffer.of(0xa4, 1)): X509Certificate =>
  new X509Certificate(
    selfSigned(keys, {
      names: names.map((name) => parseHostName(name) as HostName),
      notBefore: new Date('2026-11-21T00:00:00Z'),
      notAfter: new Date('2027-12-23T12:00:00Z'),
      serial,
    }),
  )

// OpenSSL, inside Node, reads a certificate that was written without it.
test('another implementation reads the same values from the certificate', async (t) => {
  const certificate = certificateFor(['may-kiem-phieu.local', '192.168.1.10', 'fd00::10'])
  t.equal(certificate.subject, 'CN=may-kiem-phieu.local')
  t.equal(certificate.issuer, certificate.subject)
  t.equal(
    certificate.subjectAltName,
    'DNS:may-kiem-phieu.local, IP Address:192.168.1.10, IP Address:FD00:0:0:0:0:0:0:10',
  )
  t.equal(certificate.validFromDate.toISOString(), '2026-11-21T00:00:00.000Z')
  t.equal(certificate.validToDate.toISOString(), '2027-12-23T12:00:00.000Z')
  t.equal(certificate.serialNumber, 'A401')
  t.same(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1'], 'for servers only')
  t.equal(certificate.ca, false, 'it cannot vouch for others')
})

test('the certificate is signed by its own key and by no other', async (t) => {
  const certificate = certificateFor(['localhost'])
  t.ok(certificate.verify(keys.publicKey))
  t.ok(certificate.checkPrivateKey(keys.privateKey))
  const others = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  t.notOk(certificate.verify(others.publicKey))
  t.notOk(certificate.checkPrivateKey(others.privateKey))
})

test('the certificate is valid for its names and addresses only', async (t) => {
  const certificate = certificateFor(['hall.local', '192.168.1.10', '::1'])
  t.equal(certificate.checkHost('hall.local'), 'hall.local')
  t.equal(certificate.checkIP('192.168.1.10'), '192.168.1.10')
  t.equal(certificate.checkIP('::1'), '::1')
  t.equal(certificate.checkHost('x.hall.local'), undefined)
  t.equal(certificate.checkIP('192.168.1.11'), undefined)
})

test('a long name and many names fit', async (t) => {
  const long = `${'a'.repeat(60)}.${'b'.repeat(60)}`
  const many = Array.from({ length: 50 }, (_, index) => `host-${index}.example.vn`)
  const certificate = certificateFor([long, ...many])
  t.equal(certificate.subject, `CN=${long.slice(0, 64)}`)
  for (const name of [long, ...many]) t.equal(certificate.checkHost(name), name)
})

test('the fingerprint is printed in four lines of four groups, and matches OpenSSL', async (t) => {
  const certificate = certificateFor(['localhost'])
  const lines = fingerprintLines(certificate)
  t.equal(lines.length, 4)
  for (const line of lines) t.match(line, /^(?:[0-9A-F]{4} ){3}[0-9A-F]{4}$/)
  t.equal(lines.join('').replaceAll(' ', ''), certificate.fingerprint256.replaceAll(':', ''))
})
