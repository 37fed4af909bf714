import { expect, it } from 'vitest';
import { lightOf, strictest, suggestions } from './markings';

const levels = ['UNCLASSIFIED', 'RESTRICTED', 'SECRET'];

it('of several markings the strictest of each word holds', () => {
  expect(strictest(['TLP:GREEN//SECRET', 'TLP:AMBER//RESTRICTED', null], levels)).toBe('TLP:AMBER//SECRET');
  expect(strictest(['REL TO JP, TH', 'REL TO JP, WCO//NOMINAL'], levels)).toBe('REL TO JP//NOMINAL');
  expect(strictest(['REL TO JP', 'REL TO TH'], levels)).toBe('REL TO NOBODY');
  expect(strictest(['ORCON TH', 'ORCON JP//TLP:AMBER+STRICT'], levels)).toBe('TLP:AMBER+STRICT//ORCON JP, TH');
});

it('nothing is marked where nothing bears a marking', () => {
  expect(strictest([null, undefined, ''], levels)).toBeNull();
  expect(strictest([], levels)).toBeNull();
});

it('of what may be known in several ways, each is taken with all the rest', () => {
  expect(strictest(['TLP:AMBER OR TLP:GREEN//ORCON JP', 'NOMINAL'], levels)).toBe(
    'TLP:AMBER//NOMINAL OR TLP:GREEN//ORCON JP//NOMINAL',
  );
  expect(strictest(['TLP:GREEN OR ORCON JP', 'TLP:AMBER'], levels)).toBe('TLP:AMBER');
});

it('words that nobody knows any more stand before all', () => {
  expect(strictest(['COSMIC', 'TLP:RED'], levels)).toBe('COSMIC; TLP:RED');
});

it('a marking is shown in its strictest light', () => {
  expect(lightOf('TLP:AMBER+STRICT//REL TO JP')).toBe('TLP:AMBER+STRICT');
  expect(lightOf('TLP:GREEN OR TLP:RED//NOMINAL')).toBe('TLP:RED');
  expect(lightOf('SECRET//NOMINAL')).toBeNull();
});

it('suggests what is not said yet', () => {
  const words = { lights: ['TLP:CLEAR', 'TLP:RED'], levels: ['SECRET'], organisations: ['WCO'] };
  expect(suggestions('tl', words)).toEqual(['TLP:CLEAR', 'TLP:RED', 'SECRET', 'REL TO WCO', 'ORCON WCO', 'NOMINAL']);
  expect(suggestions('tlp:red // S', words)).toEqual([
    'tlp:red//SECRET',
    'tlp:red//REL TO WCO',
    'tlp:red//ORCON WCO',
    'tlp:red//NOMINAL',
  ]);
});
