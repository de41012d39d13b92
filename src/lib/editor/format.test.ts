import { describe, expect, it } from 'vitest';
import { isRefusal, readStatement } from '../workbench/statement';
import { formatSql } from './format';

describe('formatSql', () => {
  it('lays SQL out and changes nothing else', () => {
    const sql =
      "select m.name, x.* exclude (nis) from municipality m join mention x using (nis) where population > $min and name <> 'a  b' group by all -- why";
    const formatted = formatSql(sql) ?? '';
    expect(formatted.split('\n').length).toBeGreaterThan(5);
    const bare = (text: string) => text.replace(/\s+/g, '');
    expect(bare(formatted)).toBe(bare(sql));
    expect(formatted).toContain("'a  b'");
    const read = readStatement(formatted);
    expect(isRefusal(read) ? read.refused : read.parameters).toEqual(['min']);
    expect(formatSql(formatted)).toBe(formatted);
  });

  it('says so when it cannot', () => {
    expect(formatSql('SELECT (1')).toBeNull();
  });
});
