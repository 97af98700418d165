import { expect, test } from 'vitest';
import { MOST_IN_BULK } from 'workbench/contract';
import { MOST_AT_ONCE } from './most';

test('the screen picks as many as the server takes', () => expect(MOST_AT_ONCE).toBe(MOST_IN_BULK));
