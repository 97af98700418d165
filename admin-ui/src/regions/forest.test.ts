import { describe, expect, it } from 'vitest';
import { ancestorsOf, linesOf, plant, search, type Place } from './forest';
import { stepOf, typedAhead } from './walk';

const place = (code: string, name: string, parentCode: string | null, initials: string): Place => ({
  id: code,
  code,
  name,
  parentCode,
  level: parentCode === null ? 'province' : code.endsWith('00') ? 'city' : 'county',
  reportsToProvince: code === '340826',
  bureauName: `${name}人力资源和社会保障局`,
  initials,
});

const forest = plant([
  place('340826', '宿松县', '340800', 'ssx'),
  place('340000', '安徽省', null, 'ahs'),
  place('340800', '安庆市', '340000', 'aqs'),
  place('340803', '大观区', '340800', 'dgq'),
  place('341300', '宿州市', '340000', 'szs'),
  place('341302', '埇桥区', '341300', 'yqq'),
  place('341321', '砀山县', '341300', 'dsx'),
]);

const names = (open: string[], text = ''): string[] => {
  const found = search(forest, text);
  return linesOf(forest, found?.open ?? new Set(open), found).map(({ place: { name }, level }) => `${level}${name}`);
};

describe('the tree of regions', () => {
  it('is in the order of the codes, whatever order the rows came in', () => {
    expect(names(['340000', '340800'])).toEqual(['1安徽省', '2安庆市', '3大观区', '3宿松县', '2宿州市']);
  });

  it('tells assistive technology where a line stands', () => {
    const line = linesOf(forest, new Set(['340000', '341300']), null).find(({ place: { code } }) => code === '341321');
    expect(line).toMatchObject({ level: 3, position: 2, size: 2, open: null });
  });

  it('keeps what leads to a hit and what lies under it, and nothing else', () => {
    expect(names([], '宿')).toEqual(['1安徽省', '2安庆市', '3宿松县', '2宿州市', '3埇桥区', '3砀山县']);
    expect(search(forest, '宿')?.hits).toEqual(['340826', '341300']);
  });

  it('finds by initials, by the beginning of a code, and full-width letters too', () => {
    expect(search(forest, 'SSX')?.hits).toEqual(['340826']);
    expect(search(forest, 'ｓｓ')?.hits).toEqual(['340826']);
    expect(search(forest, '3413')?.hits).toEqual(['341300', '341302', '341321']);
  });

  it('finds nothing without a match, and asks nothing without a word', () => {
    expect(search(forest, '上海')?.kept.size).toBe(0);
    expect(search(forest, '  ')).toBeNull();
  });

  it('knows the way up', () => {
    expect(ancestorsOf(forest, '340826')).toEqual(['340800', '340000']);
    expect(ancestorsOf(forest, 'unknown')).toEqual([]);
  });
});

describe('a key of the tree', () => {
  const lines = linesOf(forest, new Set(['340000', '341300']), null);
  it('goes down and up, and stays at the ends', () => {
    expect(stepOf(lines, '340800', 'ArrowDown')).toEqual({ go: '341300' });
    expect(stepOf(lines, '340800', 'ArrowUp')).toEqual({ go: '340000' });
    expect(stepOf(lines, '340000', 'ArrowUp')).toBeNull();
    expect(stepOf(lines, '341321', 'ArrowDown')).toBeNull();
  });

  it('unfolds to the right before it goes in, and folds to the left before it goes out', () => {
    expect(stepOf(lines, '340800', 'ArrowRight')).toEqual({ unfold: '340800' });
    expect(stepOf(lines, '341300', 'ArrowRight')).toEqual({ go: '341302' });
    expect(stepOf(lines, '341302', 'ArrowRight')).toBeNull();
    expect(stepOf(lines, '341300', 'ArrowLeft')).toEqual({ fold: '341300' });
    expect(stepOf(lines, '341302', 'ArrowLeft')).toEqual({ go: '341300' });
    expect(stepOf(lines, '340000', 'ArrowLeft')).toEqual({ fold: '340000' });
  });

  it('jumps to the first and the last line', () => {
    expect(stepOf(lines, '341302', 'Home')).toEqual({ go: '340000' });
    expect(stepOf(lines, '340000', 'End')).toEqual({ go: '341321' });
  });

  it('jumps to a name by its first characters or initials, and around the end', () => {
    expect(typedAhead(lines, '340000', 's')).toEqual({ go: '341300' });
    expect(typedAhead(lines, '341300', 'a')).toEqual({ go: '340000' });
    expect(typedAhead(lines, '340000', '砀')).toEqual({ go: '341321' });
    expect(typedAhead(lines, '340000', 'x')).toBeNull();
  });
});
