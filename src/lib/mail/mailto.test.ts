import { describe, expect, it } from 'vitest';
import { databankAddress, mailto } from './mailto';

const mail = { to: databankAddress, subject: 'Verbetering: Sint-Niklaas', body: '' };
const fieldOf = (address: string, name: string): string | undefined =>
  new RegExp(`[?&]${name}=([^&]*)`).exec(address)?.[1];

describe('mailto', () => {
  it('keeps the address readable', () => {
    expect(mailto(mail)).toMatch(/^mailto:samenleven@vvsg\.be\?subject=/);
  });

  it('writes spaces as %20, since a plus stays a plus in mail', () => {
    expect(mailto({ ...mail, subject: 'a b+c' })).toContain('subject=a%20b%2Bc&');
  });

  it('separates lines with CRLF, whatever they were separated with', () => {
    const body = fieldOf(mailto({ ...mail, body: 'een\ntwee\r\ndrie\rvier' }), 'body');
    expect(body).toBe('een%0D%0Atwee%0D%0Adrie%0D%0Avier');
  });

  it('lets no text end a field or start another', () => {
    const subject = 'Ontmoeting & participatie? 100 % = é #1';
    const address = mailto({ ...mail, subject, body: 'x' });
    expect(decodeURIComponent(fieldOf(address, 'subject') ?? '')).toBe(subject);
    expect(fieldOf(address, 'body')).toBe('x');
    expect(address).not.toContain('#');
  });
});
