import type { Bilingual } from './text.ts'

/** Warnings of the start about Node and PostgreSQL. */
export const RUNTIME_WORDS = {
  holes: {
    vi: 'CẢNH BÁO: {program} {version} có {count} lỗ hổng bảo mật đã biết (trong đó có {cves}); cần bản {fixed} trở lên. Dịch vụ vẫn chạy; hãy cập nhật trước hoặc sau đại hội, không cập nhật trong lúc kiểm phiếu (src/docs/runbook.md#node-and-postgresql)',
    en: 'WARNING: {count} security {count|hole is|holes are} known in {program} {version} ({cves} among them); {fixed} or newer is needed. The service runs all the same; update it before or after the congress, not while ballots are counted (src/docs/runbook.md#node-and-postgresql)',
  },
  ended: {
    vi: 'CẢNH BÁO: {program} {version} không còn được vá lỗ hổng bảo mật; cần một trong các bản {fixed} hoặc mới hơn. Dịch vụ vẫn chạy; hãy cập nhật trước hoặc sau đại hội, không cập nhật trong lúc kiểm phiếu (src/docs/runbook.md#node-and-postgresql)',
    en: 'WARNING: no more security fixes are made for {program} {version}; one of {fixed}, or a newer one, is needed. The service runs all the same; update it before or after the congress, not while ballots are counted (src/docs/runbook.md#node-and-postgresql)',
  },
  stale: {
    vi: 'CẢNH BÁO: danh sách lỗ hổng bảo mật của Node và PostgreSQL đã quá 90 ngày (lập ngày {lookedAt}), nên không biết các bản đang chạy có an toàn hay không: hãy dùng phiên bản mới nhất của chương trình, hoặc chỉnh lại đồng hồ của máy nếu đồng hồ sai (src/docs/runbook.md#node-and-postgresql)',
    en: 'WARNING: the list of known holes of Node and PostgreSQL is more than 90 days old (made on {lookedAt}), so it is not known whether the running versions are safe: use the newest version of the program, or set the clock of the machine if it is wrong (src/docs/runbook.md#node-and-postgresql)',
  },
} as const satisfies Record<string, Bilingual>
