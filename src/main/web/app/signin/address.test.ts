import { describe, expect, it } from 'vitest';
import { codeIn, wanted } from './address';

const at = (to: string, hash = '') => wanted(`http://localhost:8080/sign-in/?to=${encodeURIComponent(to)}${hash}`);

describe('the address one signs in at', () => {
  it('leads back to where one wanted to go', () => {
    expect(at('/trends/?by=COUNTRY')).toBe('/trends/?by=COUNTRY');
    expect(at('/', '#chart=1')).toBe('/#chart=1');
    expect(wanted('http://localhost:8080/sign-in/')).toBe('/');
  });

  it('leads nowhere else', () => {
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '\\\\elsewhere.example',
      'javascript:alert(1)',
      '/\t/elsewhere.example',
      'http://localhost:9090/',
      'http://[',
    ]) {
      expect(at(to)).toBe('/');
    }
    expect(at('/.//elsewhere.example')).toBe('/elsewhere.example');
  });

  it('may hold a code, which goes nowhere else', () => {
    expect(codeIn('#code=a_B-1')).toBe('a_B-1');
    expect(codeIn('#chart=1')).toBeUndefined();
    expect(at('/', '#code=abc')).toBe('/');
  });
});
