import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AuditTrail } from '../src/audit/audit-trail.js';
import { addressPrefix, type AuditEntry } from '../src/audit/entries.js';
import { allHashes, phoneHasher } from '../src/audit/phone-hash.js';
import { createLog } from '../src/log.js';
import { StoreUnavailable, type Store } from '../src/store/store.js';

describe('the audit', () => {
  test('knows networks, not addresses', () => {
    assert.equal(addressPrefix({ address: '198.18.7.9', network: undefined }), '198.18.7.0/24');
    assert.equal(addressPrefix({ address: '2001:db8:1:2::/64', network: '2001:db8:1::/48' }), '2001:db8:1::/48');
    assert.equal(addressPrefix({ address: 'unknown', network: undefined }), 'unknown');
  });

  test('finds a number by the peppers before and after, and by no other', () => {
    const [before, after] = ['b'.repeat(32), 'a'.repeat(32)] as const;
    const hash = phoneHasher([before])('+4915112345678');
    assert.ok(allHashes([after, before], '+4915112345678').includes(hash));
    assert.ok(!allHashes([after], '+4915112345678').includes(hash));
    assert.notEqual(phoneHasher([before])('+4915112345679'), hash);
  });

  test('is written later when the database was away, in the same order, up to what fits', async () => {
    let away = true;
    const written: AuditEntry[] = [];
    const lines: string[] = [];
    const store = {
      query: async (_text: string, [list]: readonly unknown[]) => {
        if (away) throw new StoreUnavailable(new Error('gone'));
        written.push(...(JSON.parse(String(list)) as AuditEntry[]));
        return [];
      },
    } as unknown as Store;
    const trail = new AuditTrail(store, createLog('info', { write: (line) => void lines.push(line) }));
    const enter = (outcome: string): void => trail.enter({ at: '2026-01-31T12:00:00Z', event: 'start', outcome });
    for (let count = 0; count < 10_001; count += 1) enter(String(count));
    await trail.close();
    assert.match(lines.join(''), /"event":"audit_not_written","waiting":10000,"lost":1,/);
    away = false;
    enter('last');
    await trail.close();
    const outcomes = written.map(({ outcome }) => outcome);
    assert.deepEqual([outcomes.length, outcomes[0], outcomes.at(-2), outcomes.at(-1)], [10_001, '0', '9999', 'last']);
  });
});
