import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unprintable } from './characters';
import { fontFile, OWN_FILES } from './files';
import { partition } from './partition';
import { openTypeface } from './typeface';

/** The slices as the package lists them; its style sheet declares `latin` last, and the last one draws. */
function slices(): string[] {
  const folder = dirname(require.resolve('@fontsource/noto-serif-sc/package.json'));
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.keys(listed)
    .map((name) => name.replace(/[[\]]/g, ''))
    .reverse();
}

describe('the characters of the embedded fonts', () => {
  it('are listed in characters.json as the fonts have them', async () => {
    const files = partition([...slices(), ...OWN_FILES]);
    await expect(`${JSON.stringify({ files }, null, 2)}\n`).toMatchFileSnapshot('characters.json');
  });

  it('are the same in both weights', () => {
    for (const slice of slices()) {
      const characters = (weight: 400 | 700) => [...openTypeface(readFileSync(fontFile(slice, weight))).map.keys()];
      expect(characters(700)).toEqual(characters(400));
    }
  });
});

describe('unprintable', () => {
  it('finds nothing in ordinary and in rare names, in Greek, numerals and composed letters', () => {
    expect(unprintable('沈砚秋 㐂𠮷䶮㛃𬱖𬭎 TGF-β、Ⅱ期、10 µm、α粒子，é e\u0301 ℃①※　\n')).toEqual([]);
  });

  it('names each missing character once', () => {
    expect(unprintable('张𧒽😀 a 𧒽')).toEqual(['𧒽', '😀']);
  });

  it('names control characters and selectors of Han variants', () => {
    expect(unprintable('a\u0001葛\u{E0100}')).toEqual(['\u0001', '\u{E0100}']);
  });
});
