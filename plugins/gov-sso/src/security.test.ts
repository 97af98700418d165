import { expect, test } from 'vitest';
import { networkOf } from './security';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::a:b:c:d', '2001:db8:0:0'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
  ['somewhere', 'somewhere'],
])('a flood from %s counts for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
